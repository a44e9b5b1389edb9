"""Articles are read into the figures that a careful reader takes from them."""

import json
import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from benchmarks.figures import LANGUAGES, articles, key_of, measured, score

from homeward.core.reported.figure import Matter, Qualifier, Unit
from homeward.core.reported.reading.reader import proposals

PUBLISHED = date(2018, 7, 4)  # a Wednesday


def read(text, published=PUBLISHED, language=""):
    return [
        (one.amount.qualifier.value, one.amount.low, one.amount.high, one.unit.value)
        for one in proposals(text, published=published, language=language)
    ]


def only(text, published=PUBLISHED):
    found = proposals(text, published=published)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "at least 833 children of 14 nationalities",
            ["at-least 833 children", "exactly 14 nationalities"],
        ),
        ("almost 1,000 children wait", ["almost 1000 children"]),
        ("Four hundred and ninety women were freed", ["exactly 490 women"]),
        ("a hundred thousand people", ["exactly 100000 persons"]),
        ("2.5 million people fled", ["exactly 2500000 persons"]),
        ("Près de mille deux cent quatre-vingt-onze enfants", ["almost 1291 children"]),
        ("plus d'une centaine de femmes", ["more-than 100 women"]),
        ("Не менее двухсот тридцати семи детей", ["at-least 237 children"]),
        ("до двух тысяч человек", ["up-to 2000 persons"]),
        ("ثلاثمئة وخمسة وثلاثون طفلاً", ["exactly 335 children"]),
        (
            "ما لا يقل عن ٨٣٣ طفلاً من ١٤ جنسية",
            ["at-least 833 children", "exactly 14 nationalities"],
        ),
        ("وعاد طفلان وامرأتان", ["exactly 2 children", "exactly 2 women"]),
    ],
)
def test_a_number_is_understood_in_digits_and_in_words(text, expected):
    assert [f"{q} {low} {unit}" for q, low, _high, unit in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("hundreds of children", 100, 999),
        ("des dizaines de milliers de personnes", 10_000, 99_999),
        ("несколько сотен детей", 200, 999),
        ("آلاف الأطفال", 1000, 9999),
        ("between 400 and 460 minors", 400, 460),
        ("entre 400 et 460 mineurs", 400, 460),
        ("от 400 до 460 детей", 400, 460),
        ("بين 400 و460 طفلاً", 400, 460),
    ],
)
def test_words_for_very_many_and_two_numbers_are_a_range(text, low, high):
    assert [(one[1], one[2]) for one in read(text)] == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Children over the age of nine can be tried.",
        "A 9-year-old was freed, and a girl aged 11.",
        "Article 4 of Law 13 of 2005 and Resolution 2396 apply.",
        "It cost $5 million and took three days over 230 kilometres.",
        "On 3 July 2018 and in 2017 nothing happened.",
        "13% of them agreed.",
        "Un garçon de neuf ans, âgé de 9 ans, article 4.",
        "Мальчику пять лет, статья 4, 230 километров, 3 июля 2018 года.",
        "طفل عمره تسع سنوات، المادة 4، 230 كيلومتراً، عام 2017",
    ],
)
def test_ages_dates_articles_money_and_distances_count_nobody(text):
    assert read(text) == []


def test_years_are_a_figure_only_where_they_are_a_penalty():
    assert read("They face up to 15 years in prison after a three-year war.") == [
        ("up-to", 15, 15, "years")
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("On Tuesday 12 children left.", "2018-07-03", "2018-07-03"),
        ("Last week 12 children left.", "2018-06-25", "2018-07-01"),
        ("In April 12 children left.", "2018-04-01", "2018-04-30"),
        ("In October 12 children left.", "2017-10-01", "2017-10-31"),
        ("In 2017, 12 children left.", "2017-01-01", "2017-12-31"),
        ("Since January 12 children left.", "2018-01-01", "2018-07-04"),
        ("Two months ago 12 children left.", "2018-05-01", "2018-05-31"),
        ("La semaine dernière, 12 enfants sont partis.", "2018-06-25", "2018-07-01"),
        ("На прошлой неделе уехали 12 детей.", "2018-06-25", "2018-07-01"),
        ("غادر 12 طفلاً الأسبوع الماضي.", "2018-06-25", "2018-07-01"),
        ("В апреле уехали 12 детей.", "2018-04-01", "2018-04-30"),
        ("غادر 12 طفلاً في نيسان.", "2018-04-01", "2018-04-30"),
    ],
)
def test_a_relative_date_is_counted_from_the_day_of_publication(text, first, last):
    span = only(text).as_of
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 700 adult male prisoners were moved.", ["about 700 men"]),
        ("There are 60 juvenile detainees.", ["exactly 60 children"]),
        ("Around 500 men accused of crimes are held.", ["about 500 men"]),
        ("They handed over four children.", ["exactly 4 children"]),
        ("Among the estimated 300 to 400 prisoners are men.", ["about 300 persons"]),
        ("Trente Tunisiennes sont détenues.", ["exactly 30 women"]),
        ("В лагере 40 узбекистанцев.", ["exactly 40 persons"]),
        ("حكم على 21 تركية", ["exactly 21 women"]),
        ("نحو 12 ألف عراقي", ["about 12000 persons"]),
        ("أكثر من 9 آلاف من العائلات", ["more-than 9000 families"]),
        ("Число детей выросло до 90 детей.", ["exactly 90 children"]),
    ],
)
def test_who_is_counted_is_told_by_the_words_around_the_noun(text, expected):
    assert [f"{q} {low} {unit}" for q, low, _high, unit in read(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 31 women were sentenced to death, 60 to life in prison.", [31, 60]),
        ("En mai, 31 femmes ont été condamnées à mort, 60 à la prison à vie.", [31, 60]),
        ("Вернулись 50 детей: 42 из Ирака и восемь — из Сирии.", [50, 42, 8]),
        ("Сообщили о 26 детях, еще девять будут возвращены.", [26, 9]),
        ("Of the 79 children 50 are of school age, 17 — of none.", [79, 50, 17]),
        ("The ministry will return the children of prisoners, of whom 44 have left.", [44]),
        ("Eight girls came home. The ministry found another six, who were alone.", [8, 6]),
    ],
)
def test_a_noun_or_verb_left_out_is_taken_from_before(text, expected):
    assert [low for _q, low, _high, _unit in read(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The desk issued 97 identity cards for children.",
        "Подано 213 обращений родственников детей.",
        "صدرت 97 هوية للأطفال",
        "65 بالمئة من الأطفال",
        "One in three of the children is ill.",
        "Un enfant sur trois est malade.",
        "A boy of six and a girl of nine wept.",
    ],
)
def test_papers_shares_and_ages_count_nobody(text):
    assert read(text) == []


def test_where_nothing_is_said_of_time_nothing_is_known():
    assert only("There are 12 children.").as_of is None


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The river ministry said 12 children left.", ("river ministry",)),
        ("12 children left, according to a judicial source.", ("judicial source",)),
        ("The agency, citing court records, counts 12 children.", ("court records", "agency")),
        ("Foreign ministry spokesman Tarek Halabi said 12 children left.", ("Foreign ministry spokesman",)),
        ("Mira Osten, a spokeswoman for the council, said 12 children left.", ("spokeswoman for the council",)),
        ("12 enfants sont partis, a annoncé le ministère de la Justice.", ("ministère de la Justice",)),
        ("Уехали 12 детей, заявил представитель МИД Павел Орехов.", ("представитель МИД",)),
        ("غادر 12 طفلاً، بحسب مصدر قضائي.", ("مصدر قضائي",)),
        ("Tarek Halabi said 12 children left.", ()),
        ("12 children left: river ministry", ("river ministry",)),
        ("UNICEF: 12 children left", ("UNICEF",)),
        ("12 children left, according to UN officials.", ("UN officials",)),
        ("12 enfants sont partis, a indiqué mardi 4 juillet l'avocate Mira Osten.", ("avocate",)),
        ("The centre, affiliated with the River Council, said 12 children left.", ("centre",)),
        ("The estimated 12 children left the United States.", ()),
    ],
)  # fmt: skip
def test_who_said_it_is_an_office_and_never_a_private_name(text, speakers):
    assert only(text).speakers == speakers


def test_he_said_is_whoever_spoke_last():
    text = (
        "The prison director spoke on Monday, the prison director said. He said 12 children left."
    )
    assert only(text).speakers == ("prison director",)


def test_of_those_counts_some_of_whom_the_sentence_before_spoke():
    text = "The ministry said 412 children were held. Of those, 37 are ill."
    assert [one.unit for one in proposals(text, published=PUBLISHED)] == [Unit.CHILDREN] * 2


def test_others_are_of_the_whole_and_not_of_the_aside():
    text = (
        "More than 300 people, including about 100 women, were tried and hundreds of others freed."
    )
    assert [one[3] for one in read(text)] == ["persons", "women", "persons"]


@pytest.mark.parametrize(
    ("text", "kept_out"),
    [
        ("Spokesman Tarek Halabi said 12 children left.", "Halabi"),
        ("12 children left with Mira Osten.", "Osten"),
        ("Уехали 12 детей, сказала Ирина Лаврова.", "Лаврова"),
        ("قال المتحدث سامر الكرخي إن 12 طفلاً غادروا.", "سامر"),
    ],
)
def test_the_sentence_is_kept_without_the_names_of_persons(text, kept_out):
    kept = only(text).sentence
    assert kept_out not in kept
    assert "12" in kept


def test_a_state_is_a_nationality_or_a_place_by_what_stands_around_it():
    scope = only("Nine French children are held in Iraqi prisons.").scope
    assert (scope.nationality, scope.place, scope.matter) == ("FRA", "IRQ", Matter.HELD)


def test_nothing_breaks_on_a_text_that_is_none():
    for text in ("", "\n\n", "1", "((((", "٪٪٪", "«»", "0" * 400, "a " * 5000):
        assert isinstance(read(text), list)


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_twelve_articles_in_each_language_and_half_of_them_are_held_back(language):
    found = articles(language)
    assert len(found) >= 12
    assert sum(article["held_back"] for article in found) * 2 == len(found)


def test_precision_and_recall_do_not_fall_below_what_was_published():
    for name, row in measured().items():
        assert row["precision"] >= 0.93, (name, row)
        assert row["recall"] >= 0.85, (name, row)


def test_the_score_counts_a_wrong_qualifier_as_wrong():
    count = Counter()
    wrong = {
        "key": "x", "published": PUBLISHED, "text": "At least 12 children left.",
        "figures": ["exactly | 12 | children | |"],
    }  # fmt: skip
    score(wrong, count)
    assert (count["right"], count["missed"]) == (0, 1)


def test_every_figure_of_the_founding_article_is_proposed_or_counted_as_missed():
    """The article is others' work and stands in no repository: its place is told from outside."""
    place = os.environ.get("HOMEWARD_FOUNDING_ARTICLE")
    if not place:
        pytest.skip("HOMEWARD_FOUNDING_ARTICLE says where the founding article is kept")
    wanted = json.loads((Path(__file__).parent / "founding.json").read_text("utf-8"))
    found = proposals(
        Path(place).read_text("utf-8"), published=date.fromisoformat(wanted["published"])
    )
    proposed = Counter((*key_of(one), one.speaker.lower()) for one in found)
    true = Counter(
        (said["qualifier"], said["low"], said["high"], said["unit"], said["speaker"])
        for said in wanted["figures"]
    )
    assert not proposed - true, "proposed and not there"
    assert sum((true - proposed).values()) == wanted["missed"]
    assert Qualifier(wanted["figures"][0]["qualifier"])
