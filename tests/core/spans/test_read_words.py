"""Dates and ages in words, language by language. All cells are invented.

Expected spans are EDTF; ages count on 3 July 2018.
"""

from datetime import date

import pytest

from homeward.core.spans import from_edtf, read_written

AS_OF = date(2018, 7, 3)


def completed(years, upto=None):
    """EDTF of the births of whoever has from `years` to `upto` completed years."""
    last = years if upto is None else upto
    return f"{2017 - last}-07-04/{2018 - years}-07-03"


def over(years):
    return f"../{2018 - years}-07-03"


def under(years):
    return f"{2018 - years}-07-04/2018-07-03"


ENGLISH = [
    *[
        (text, completed(7))
        for text in ("7", "7 years", "7y", "7 yrs", "age 7", "aged 7", "7 y.o.")
    ],
    *[
        (text, completed(7))
        for text in ("7 years old", "7-year-old", "seven years", "Age: 7 Years")
    ],
    *[("twenty-five years", completed(25)), ("girl, 7 years", completed(7)), ("0 years", under(1))],
    *[("8 months", "2017-10-04/2017-11-03"), ("22 mos", "2016-08-04/2016-09-03")],
    *[("6 weeks", "2018-05-16/2018-05-22"), ("10 days", "2018-06-23")],
    *[("9y 3m", "2009-03-04/2009-04-03"), ("9 years and 3 months", "2009-03-04/2009-04-03")],
    *[("2.5 years", "2015-07-04/2016-04-03"), ("2½", "2015-07-04/2016-04-03")],
    *[("one and a half", "2016-07-04/2017-04-03"), ("2 1/2 years", "2015-07-04/2016-04-03")],
    *[("half a year", "2017-07-04/2018-04-03"), ("7.2", completed(7))],
    *[(text, over(18)) for text in ("18+", "over 18", "at least 18 years", "18 and above", ">18")],
    *[(text, under(3)) for text in ("under 3", "<3", "less than 3 years", "younger than three")],
    *[("at most 3", under(4)), ("less than a year", under(1)), ("newborn", under(1))],
    *[
        (text, completed(10, 12))
        for text in ("10-12 years", "10 to 12 years", "10–12", "age 10/12")
    ],
    *[("between 10 and 12 years", completed(10, 12)), ("10 or 12 years", completed(10, 12))],
    *[("8-10 months", "2017-08-04/2017-11-03"), ("infant", under(2)), ("baby, 8 months", None)],
    *[(text, "2011") for text in ("born 2011", "b. 2011", "born in 2011", "2011 AD", "YOB 2011")],
    *[("14 March 2011", "2011-03-14"), ("March 14, 2011", "2011-03-14"), ("Mar-2011", "2011-03")],
    *[
        ("14-Mar-2011", "2011-03-14"),
        ("14th of March 2011", "2011-03-14"),
        ("Sept. 2011", "2011-09"),
    ],
    *[
        ("2011 March 14", "2011-03-14"),
        ("1st May 2011", "2011-05-01"),
        ("March 14,2011", "2011-03-14"),
    ],
    *[
        ("summer 2012", "2012-22"),
        ("spring 2011", "2011-21"),
        ("winter 2012/13", "2012-12/2013-02"),
    ],
    *[
        ("early 2012", "2012-01/2012-04"),
        ("mid-2012", "2012-05/2012-08"),
        ("late 2012", "2012-09/2012-12"),
    ],
    *[
        ("beginning of March 2011", "2011-03-01/2011-03-10"),
        ("end of February 2012", "2012-02-21/2012-02-29"),
    ],
    *[("first half of 2012", "2012-01/2012-06"), ("Q4 2012", "2012-10/2012-12")],
    *[("2010s", "2010/2019"), ("early 2010s", "2010/2013"), ("2010 or 2011", "2010/2011")],
    *[("between 2009 and 2011", "2009/2011"), ("from March 2009 to 2011", "2009-03/2011-12")],
    *[
        ("before 2010", "../2009"),
        ("after 2010", "2011-01-01/2018-07-03"),
        ("since 2010", "2010-01-01/2018-07-03"),
    ],
    *[("5 years (2013)", "2013-01-01/2013-07-03"), ("2013 (5 years)", "2013-01-01/2013-07-03")],
    *[("born 85", "1985"), ("2nd June 2010", "2010-06-02"), ("2012 autumn", "2012-23")],
]
ARABIC = [
    *[
        (text, completed(5))
        for text in ("٥ سنوات", "5 سنوات", "خمس سنوات", "العمر ٥", "عمره 5 سنوات")
    ],
    *[
        (text, completed(5))
        for text in ("عمرها: 5", "5 سنين", "۵ سنوات", "٥ أعوام", "عمر الطفل 5 سنوات")
    ],
    *[
        ("سنة", completed(1)),
        ("سنتان", completed(2)),
        ("سنتين", completed(2)),
        ("سنة واحدة", completed(1)),
    ],
    *[("سنة ونصف", "2016-07-04/2017-04-03"), ("سنتين ونصف", "2015-07-04/2016-04-03")],
    *[("نصف سنة", "2017-07-04/2018-04-03"), ("شهرين", "2018-04-04/2018-05-03")],
    *[
        ("٨ أشهر", "2017-10-04/2017-11-03"),
        ("22 شهرا", "2016-08-04/2016-09-03"),
        ("شهر", "2018-05-04/2018-06-03"),
    ],
    *[("سنة وثلاثة أشهر", "2017-03-04/2017-04-03"), ("سنة و3 أشهر", "2017-03-04/2017-04-03")],
    *[("خمسة وعشرون سنة", completed(25)), ("اثنا عشر سنة", completed(12)), ("رضيع", under(2))],
    *[
        ("أكثر من ٩ سنوات", over(9)),
        ("١٨ فما فوق", over(18)),
        ("دون ٣ سنوات", under(3)),
        ("اقل من سنة", under(1)),
    ],
    *[
        ("حديث الولادة", under(1)),
        ("من 5 الى 7 سنوات", completed(5, 7)),
        ("بين ٥ و ٧ سنوات", completed(5, 7)),
    ],
    *[("بين ثلاث وخمس سنوات", completed(3, 5)), ("٥ أو ٦ سنوات", completed(5, 6))],
    *[
        (text, "2010")
        for text in ("مواليد 2010", "سنة 2010", "عام ٢٠١٠", "2010 م", "٢٠١٠ ميلادي", "ولد في 2010")
    ],
    *[
        ("14 آذار 2011", "2011-03-14"),
        ("١٤ مارس ٢٠١١", "2011-03-14"),
        ("كانون الثاني 2012", "2012-01"),
    ],
    *[
        ("كانون الأول 2012", "2012-12"),
        ("ت2 2012", "2012-11"),
        ("تموز 2014", "2014-07"),
        ("أوت 2014", "2014-08"),
    ],
    *[("صيف 2012", "2012-22"), ("ربيع 2012", "2012-21"), ("فصل الخريف 2012", "2012-23")],
    *[
        ("بداية 2012", "2012-01/2012-04"),
        ("أواخر ٢٠١٢", "2012-09/2012-12"),
        ("منتصف عام 2012", "2012-05/2012-08"),
    ],
    *[
        ("2010 أو 2011", "2010/2011"),
        ("قبل 2010", "../2009"),
        ("مواليد 85", "1985"),
        ("بين 2009 و2011", "2009/2011"),
    ],
]
RUSSIAN = [
    *[
        (text, completed(7))
        for text in ("7 лет", "семь лет", "возраст 7", "в возрасте 7 лет", "7-летний")
    ],
    *[
        ("1 год", completed(1)),
        ("год", completed(1)),
        ("3 года", completed(3)),
        ("3 г.", completed(3)),
    ],
    *[("полтора года", "2016-07-04/2017-04-03"), ("2 с половиной года", "2015-07-04/2016-04-03")],
    *[
        ("полгода", "2017-07-04/2018-04-03"),
        ("8 мес.", "2017-10-04/2017-11-03"),
        ("6 недель", "2018-05-16/2018-05-22"),
    ],
    *[("3 г. 2 мес.", "2015-04-04/2015-05-03"), ("двадцать пять лет", completed(25))],
    *[
        ("старше 9 лет", over(9)),
        ("более 9 лет", over(9)),
        ("до 3 лет", under(3)),
        ("младше 3 лет", under(3)),
    ],
    *[
        ("от 5 до 7 лет", completed(5, 7)),
        ("5-7 лет", completed(5, 7)),
        ("новорождённый", under(1)),
    ],
    *[
        (text, "2011")
        for text in ("2011 г.р.", "2011 г.", "2011 год", "в 2011 году", "родилась в 2011")
    ],
    *[("14 марта 2011 г.", "2011-03-14"), ("14 мар. 2011", "2011-03-14"), ("май 2011", "2011-05")],
    *[("лето 2012", "2012-22"), ("летом 2012 года", "2012-22"), ("осень 2012", "2012-23")],
    *[
        ("начало 2012", "2012-01/2012-04"),
        ("в конце 2012 года", "2012-09/2012-12"),
        ("85 г.р.", "1985"),
    ],
    *[
        ("2010 или 2011", "2010/2011"),
        ("до 2010", "../2009"),
        ("2010-е годы", "2010/2019"),
        ("2011-2012 гг.", "2011/2012"),
    ],
]
FRENCH = [
    *[
        (text, completed(5))
        for text in ("5 ans", "cinq ans", "âge : 5 ans", "âgé de 5 ans", "elle a 5 ans")
    ],
    *[("sept ans", completed(7)), ("dix-sept ans", completed(17)), ("un an", completed(1))],
    *[("2 ans et demi", "2015-07-04/2016-04-03"), ("un an et demi", "2016-07-04/2017-04-03")],
    *[("8 mois", "2017-10-04/2017-11-03"), ("3 ans et 2 mois", "2015-04-04/2015-05-03")],
    *[
        ("plus de 9 ans", over(9)),
        ("moins de 2 ans", under(2)),
        ("18 ans et plus", over(18)),
        ("nouveau-né", under(1)),
    ],
    *[
        ("de 5 à 7 ans", completed(5, 7)),
        ("entre 5 et 7 ans", completed(5, 7)),
        ("nourrisson", under(2)),
    ],
    *[("né en 2012", "2012"), ("née le 14/03/2011", "2011-03-14"), ("14 août 2011", "2011-08-14")],
    *[
        ("1er mai 2011", "2011-05-01"),
        ("14 sept. 2011", "2011-09-14"),
        ("né l’été 2012", "2012-22"),
    ],
    *[
        ("début 2012", "2012-01/2012-04"),
        ("fin 2012", "2012-09/2012-12"),
        ("début d'août 2012", "2012-08-01/2012-08-10"),
    ],
    *[
        ("2010 ou 2011", "2010/2011"),
        ("avant 2010", "../2009"),
        ("hiver 2012-2013", "2012-12/2013-02"),
    ],
]
TURKISH = [
    *[
        (text, completed(4))
        for text in ("4 yaşında", "4 yaş", "dört yaşında", "yaşı 4", "4 YAŞINDA")
    ],
    *[
        ("on yaşında", completed(10)),
        ("on iki yaşında", completed(12)),
        ("altı yaşında", completed(6)),
    ],
    *[
        ("8 aylık", "2017-10-04/2017-11-03"),
        ("2 buçuk yaşında", "2015-07-04/2016-04-03"),
        ("bir yaşında", completed(1)),
    ],
    *[
        ("18 yaş altı", under(18)),
        ("18 yaş üstü", over(18)),
        ("9 yaşından büyük", None),
        ("en az 9 yaşında", over(9)),
    ],
    *[
        ("2012 doğumlu", "2012"),
        ("2012'de doğdu", "2012"),
        ("2012 yılında", "2012"),
        ("14 Mart 2011", "2011-03-14"),
    ],
    *[
        ("14 Ağustos 2011", "2011-08-14"),
        ("Kasım 2011", "2011-11"),
        ("ŞUBAT 2011", "2011-02"),
        ("yaz 2012", "2012-22"),
    ],
    *[("2012 yazı", "2012-22"), ("2012 başı", "2012-01/2012-04"), ("2012 sonu", "2012-09/2012-12")],
    *[
        ("2010 veya 2011", "2010/2011"),
        ("2009 ile 2011 arasında", "2009/2011"),
        ("2010'dan önce", "../2009"),
    ],
]
GERMAN = [
    *[
        (text, completed(3))
        for text in (
            "3 Jahre",
            "drei Jahre",
            "3 Jahre alt",
            "Alter 3",
            "3-jährig",
            "3jähriges Kind",
        )
    ],
    *[
        ("anderthalb Jahre", "2016-07-04/2017-04-03"),
        ("zweieinhalb Jahre", "2015-07-04/2016-04-03"),
    ],
    *[
        ("8 Monate", "2017-10-04/2017-11-03"),
        ("über 9 Jahre", over(9)),
        ("unter 3 Jahren", under(3)),
        ("Säugling", under(2)),
    ],
    *[
        ("zwischen 5 und 7 Jahren", completed(5, 7)),
        ("von 5 bis 7 Jahre", completed(5, 7)),
        ("Neugeborenes", under(1)),
    ],
    *[
        ("geb. 2011", "2011"),
        ("geboren am 14.03.2011", "2011-03-14"),
        ("14. März 2011", "2011-03-14"),
        ("Jg. 2011", "2011"),
    ],
    *[
        ("Mai 2011", "2011-05"),
        ("Sommer 2012", "2012-22"),
        ("Anfang 2012", "2012-01/2012-04"),
        ("Ende 2012", "2012-09/2012-12"),
    ],
    *[
        ("2010 oder 2011", "2010/2011"),
        ("vor 2010", "../2009"),
        ("2010er Jahre", "2010/2019"),
        ("2010er", "2010/2019"),
    ],
]
EVERY = [*ENGLISH, *ARABIC, *RUSSIAN, *FRENCH, *TURKISH, *GERMAN]


@pytest.mark.parametrize(("text", "edtf"), [case for case in EVERY if case[1]])
def test_words_in_six_languages(text, edtf):
    written = read_written(text, as_of=AS_OF)
    assert written.span == from_edtf(edtf)
    assert written.text == text
    assert from_edtf(written.edtf) == written.span


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        *[
            (text, "2013~")
            for text in ("approx. 2013", "~2013", "c. 2013", "2013 (approx)", "2013?")
        ],
        *[
            (text, "2013~")
            for text in ("حوالي 2013", "2013 تقريبا", "около 2013", "env. 2013", "vers 2013")
        ],
        *[
            (text, "2013~")
            for text in ("yaklaşık 2013", "2013 civarı", "etwa 2013", "ca. 2013", "± 2013")
        ],
        *[(text, "2011-03~") for text in ("about March 2011", "vers mars 2011", "03/2011 ?")],
        *[("approx. 14/03/2011", "2011-03-14~"), ("about 8 months", "2017-08-04~/2018-01-03~")],
        *[
            ("حوالي ١٠ سنوات", "2006-07-04~/2009-07-03~"),
            ("около 7 лет", "2009-07-04~/2012-07-03~"),
        ],
        *[
            ("env. 5 ans", "2011-07-04~/2014-07-03~"),
            ("yaklaşık 4 yaşında", "2012-07-04~/2015-07-03~"),
        ],
        *[
            ("ca. 3 Jahre", "2013-07-04~/2016-07-03~"),
            ("about 10-12 years", "2004-07-04~/2009-07-03~"),
        ],
    ],
)
def test_about_makes_the_span_wider_and_says_so(text, edtf):
    written = read_written(text, as_of=AS_OF)
    assert (written.edtf, written.approximate) == (edtf, True)
    assert written.span == from_edtf(edtf)


def test_statements_that_do_not_agree_cover_both_and_ask():
    written = read_written("9 years (2013)", as_of=AS_OF)
    assert written.span == from_edtf("2008-07-04/2013-12-31")
    assert "cannot both be right" in str(written.question)


def test_a_winter_with_one_year_covers_both_winters_and_asks():
    written = read_written("winter 2012", as_of=AS_OF)
    assert (written.kind, written.edtf) == (Kind.SEASON, "2012-24")
    assert written.span == from_edtf("2011-12/2013-02")
    assert "ask which" in str(written.question)


def test_a_month_with_two_digits_as_spreadsheets_show_it():
    written = read_written("Mar-11", as_of=AS_OF)
    assert written.edtf == "2011-03"
    assert "two digits" in str(written.question)


@pytest.mark.parametrize(
    "text",
    [
        *("boy", "5 J.", "121 years", "year", "5 of 7", "7 years 2011 8", "sentence 15 years"),
        *(
            "15 years prison",
            "سجن 15 سنة",
            "3 children",
            "12-10 years",
            "9y 3",
            "3m 9y",
            "2 2 years",
        ),
        *("-7", "5 or", "summer", "summer 12", "early", "2011 2012 2013", "five March"),
        *("March April 2011", "9 + 3", "2015s", "winter 2012/2015", "over boy", "early 2 May 2011"),
    ],
)
def test_strange_words_are_never_passed_over(text):
    written = read_written(text, as_of=AS_OF)
    assert (written.kind, written.span) == (Kind.UNREADABLE, None)
    assert written.question is not None
