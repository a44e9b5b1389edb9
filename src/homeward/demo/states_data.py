"""The States of the invented world, where their names come from and how lists call them: data.

Every State has the same chance. That is on purpose, so that nobody takes the shares by country
for real ones: they mean nothing. Codes are ISO 3166-1 alpha-3.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class State:
    """One State of the invented world.

    Attributes:
        code: ISO 3166-1 alpha-3.
        given: Pool of given names besides the common ones; empty for none.
        families: Pools of family names.
        searching: Languages of the searching families' lists it appears on, by ","; empty for none.
        ar: Country, masculine and feminine adjective in Arabic; variants by ",".
        en: Countries by ",", then the adjective.
    """

    code: str
    given: str
    families: tuple[str, ...]
    searching: str
    ar: tuple[str, str, str]
    en: tuple[str, str]


STATES: Final = (
    State("RUS", "slavic", ("caucasus",), "ru", ("روسيا", "روسي", "روسية"),
          ("Russia,Russian Federation", "Russian")),
    State("AZE", "turkic", ("caspian",), "ru,tr", ("أذربيجان,اذربيجان", "أذربيجاني", "اذربيجانية"),
          ("Azerbaijan", "Azerbaijani")),
    State("TUR", "turkic", ("anatolia",), "tr", ("تركيا", "تركي", "تركية"),
          ("Turkey,Türkiye", "Turkish")),
    State("TJK", "persian", ("pamir",), "ru", ("طاجيكستان", "طاجيكي", "طاجيكية"),
          ("Tajikistan", "Tajik")),
    State("UZB", "persian", ("oasis",), "ru,tr", ("أوزبكستان,اوزبكستان", "أوزبكي", "اوزبكية"),
          ("Uzbekistan", "Uzbek")),
    State("KGZ", "turkic", ("mountains",), "ru,tr", ("قرغيزستان", "قرغيزي", "قيرغيزية"),
          ("Kyrgyzstan", "Kyrgyz")),
    State("KAZ", "turkic", ("steppe",), "ru", ("كازاخستان", "كازاخي", "كازاخية"),
          ("Kazakhstan", "Kazakh")),
    State("GEO", "slavic", ("georgia",), "ru", ("جورجيا", "جورجي", "جورجية"),
          ("Georgia", "Georgian")),
    State("UKR", "slavic", ("dnieper",), "ru", ("أوكرانيا,اوكرانيا", "أوكراني", "أوكرانية"),
          ("Ukraine", "Ukrainian")),
    State("BIH", "european", ("bosna",), "de", ("البوسنة والهرسك,البوسنة", "بوسني", "بوسنية"),
          ("Bosnia and Herzegovina", "Bosnian")),
    State("FRA", "european", ("seine", "algiers"), "fr", ("فرنسا", "فرنسي", "فرنسية"),
          ("France", "French")),
    State("BEL", "european", ("scheldt", "rabat"), "fr", ("بلجيكا", "بلجيكي", "بلجيكية"),
          ("Belgium", "Belgian")),
    State("DEU", "european", ("rhine", "anatolia"), "de", ("ألمانيا,المانيا", "ألماني", "المانية"),
          ("Germany", "German")),
    State("NLD", "european", ("scheldt", "rabat"), "de", ("هولندا", "هولندي", "هولندية"),
          ("Netherlands", "Dutch")),
    State("SWE", "european", ("svea", "bosna"), "de", ("السويد", "سويدي", "سويدية"),
          ("Sweden", "Swedish")),
    State("TUN", "", ("tunis",), "fr", ("تونس", "تونسي", "تونسية"),
          ("Tunisia", "Tunisian")),
    State("DZA", "", ("algiers",), "fr", ("الجزائر", "جزائري", "جزائرية"),
          ("Algeria", "Algerian")),
    State("MAR", "", ("rabat",), "fr", ("المغرب", "مغربي", "مغربية"),
          ("Morocco", "Moroccan")),
    State("EGY", "", ("cairo",), "", ("مصر", "مصري", "مصرية"),
          ("Egypt", "Egyptian")),
    State("IDN", "islands", ("java",), "", ("إندونيسيا,اندونيسيا", "إندونيسي", "إندونيسية"),
          ("Indonesia", "Indonesian")),
    State("TTO", "islands", ("antilles",), "", ("ترينيداد وتوباغو", "ترينيدادي", "ترينيدادية"),
          ("Trinidad and Tobago", "Trinidadian")),
)  # fmt: skip

LOCAL: Final = {
    "RUS": {"ru": "Россия", "tr": "Rusya", "fr": "Russie", "de": "Russland"},
    "AZE": {"ru": "Азербайджан", "tr": "Azerbaycan", "fr": "Azerbaïdjan", "de": "Aserbaidschan"},
    "TUR": {"ru": "Турция", "tr": "Türkiye", "fr": "Turquie", "de": "Türkei"},
    "TJK": {"ru": "Таджикистан", "tr": "Tacikistan", "fr": "Tadjikistan", "de": "Tadschikistan"},
    "UZB": {"ru": "Узбекистан", "tr": "Özbekistan", "fr": "Ouzbékistan", "de": "Usbekistan"},
    "KGZ": {"ru": "Кыргызстан", "tr": "Kırgızistan", "fr": "Kirghizistan", "de": "Kirgisistan"},
    "KAZ": {"ru": "Казахстан", "tr": "Kazakistan", "fr": "Kazakhstan", "de": "Kasachstan"},
    "GEO": {"ru": "Грузия", "tr": "Gürcistan", "fr": "Géorgie", "de": "Georgien"},
    "UKR": {"ru": "Украина", "tr": "Ukrayna", "fr": "Ukraine", "de": "Ukraine"},
    "BIH": {"ru": "Босния и Герцеговина", "tr": "Bosna-Hersek", "fr": "Bosnie-Herzégovine",
            "de": "Bosnien und Herzegowina"},
    "FRA": {"ru": "Франция", "tr": "Fransa", "fr": "France", "de": "Frankreich"},
    "BEL": {"ru": "Бельгия", "tr": "Belçika", "fr": "Belgique", "de": "Belgien"},
    "DEU": {"ru": "Германия", "tr": "Almanya", "fr": "Allemagne", "de": "Deutschland"},
    "NLD": {"ru": "Нидерланды", "tr": "Hollanda", "fr": "Pays-Bas", "de": "Niederlande"},
    "SWE": {"ru": "Швеция", "tr": "İsveç", "fr": "Suède", "de": "Schweden"},
    "TUN": {"ru": "Тунис", "tr": "Tunus", "fr": "Tunisie", "de": "Tunesien"},
    "DZA": {"ru": "Алжир", "tr": "Cezayir", "fr": "Algérie", "de": "Algerien"},
    "MAR": {"ru": "Марокко", "tr": "Fas", "fr": "Maroc", "de": "Marokko"},
    "EGY": {"ru": "Египет", "tr": "Mısır", "fr": "Égypte", "de": "Ägypten"},
    "IDN": {"ru": "Индонезия", "tr": "Endonezya", "fr": "Indonésie", "de": "Indonesien"},
    "TTO": {"ru": "Тринидад и Тобаго", "tr": "Trinidad ve Tobago", "fr": "Trinité-et-Tobago",
            "de": "Trinidad und Tobago"},
}  # fmt: skip
"""Each country as the lists of searching families write it, by language."""
BY_CODE: Final = {state.code: state for state in STATES}
