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
        local: Country as the searching families' list writes it, in that list's language.
    """

    code: str
    given: str
    families: tuple[str, ...]
    searching: str
    ar: tuple[str, str, str]
    en: tuple[str, str]
    local: str


STATES: Final = (
    State("RUS", "slavic", ("caucasus",), "ru", ("روسيا", "روسي", "روسية"),
          ("Russia,Russian Federation", "Russian"), "Россия"),
    State("AZE", "turkic", ("caspian",), "ru,tr", ("أذربيجان,اذربيجان", "أذربيجاني", "اذربيجانية"),
          ("Azerbaijan", "Azerbaijani"), "Азербайджан"),
    State("TUR", "turkic", ("anatolia",), "tr", ("تركيا", "تركي", "تركية"),
          ("Turkey,Türkiye", "Turkish"), "Türkiye"),
    State("TJK", "persian", ("pamir",), "ru", ("طاجيكستان", "طاجيكي", "طاجيكية"),
          ("Tajikistan", "Tajik"), "Таджикистан"),
    State("UZB", "persian", ("oasis",), "ru,tr", ("أوزبكستان,اوزبكستان", "أوزبكي", "اوزبكية"),
          ("Uzbekistan", "Uzbek"), "Узбекистан"),
    State("KGZ", "turkic", ("mountains",), "ru,tr", ("قرغيزستان", "قرغيزي", "قيرغيزية"),
          ("Kyrgyzstan", "Kyrgyz"), "Кыргызстан"),
    State("KAZ", "turkic", ("steppe",), "ru", ("كازاخستان", "كازاخي", "كازاخية"),
          ("Kazakhstan", "Kazakh"), "Казахстан"),
    State("GEO", "slavic", ("georgia",), "ru", ("جورجيا", "جورجي", "جورجية"),
          ("Georgia", "Georgian"), "Грузия"),
    State("UKR", "slavic", ("dnieper",), "ru", ("أوكرانيا,اوكرانيا", "أوكراني", "أوكرانية"),
          ("Ukraine", "Ukrainian"), "Украина"),
    State("BIH", "european", ("bosna",), "de", ("البوسنة والهرسك,البوسنة", "بوسني", "بوسنية"),
          ("Bosnia and Herzegovina", "Bosnian"), "Bosnien und Herzegowina"),
    State("FRA", "european", ("seine", "algiers"), "fr", ("فرنسا", "فرنسي", "فرنسية"),
          ("France", "French"), "France"),
    State("BEL", "european", ("scheldt", "rabat"), "fr", ("بلجيكا", "بلجيكي", "بلجيكية"),
          ("Belgium", "Belgian"), "Belgique"),
    State("DEU", "european", ("rhine", "anatolia"), "de", ("ألمانيا,المانيا", "ألماني", "المانية"),
          ("Germany", "German"), "Deutschland"),
    State("NLD", "european", ("scheldt", "rabat"), "de", ("هولندا", "هولندي", "هولندية"),
          ("Netherlands", "Dutch"), "Nederland"),
    State("SWE", "european", ("svea", "bosna"), "de", ("السويد", "سويدي", "سويدية"),
          ("Sweden", "Swedish"), "Sverige"),
    State("TUN", "", ("tunis",), "fr", ("تونس", "تونسي", "تونسية"),
          ("Tunisia", "Tunisian"), "Tunisie"),
    State("DZA", "", ("algiers",), "fr", ("الجزائر", "جزائري", "جزائرية"),
          ("Algeria", "Algerian"), "Algérie"),
    State("MAR", "", ("rabat",), "fr", ("المغرب", "مغربي", "مغربية"),
          ("Morocco", "Moroccan"), "Maroc"),
    State("EGY", "", ("cairo",), "", ("مصر", "مصري", "مصرية"),
          ("Egypt", "Egyptian"), "مصر"),
    State("IDN", "islands", ("java",), "", ("إندونيسيا,اندونيسيا", "إندونيسي", "إندونيسية"),
          ("Indonesia", "Indonesian"), "Indonesia"),
    State("TTO", "islands", ("antilles",), "", ("ترينيداد وتوباغو", "ترينيدادي", "ترينيدادية"),
          ("Trinidad and Tobago", "Trinidadian"), "Trinidad and Tobago"),
)  # fmt: skip

BY_CODE: Final = {state.code: state for state in STATES}
