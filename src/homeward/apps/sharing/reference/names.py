"""Formal names of States and missions in the four languages of a note, in the form a note needs.

"The Embassy of the Russian Federation in Baghdad", «Посольству Российской Федерации в
Багдаде»: articles, contractions and cases are settled here, so that a letter's text never
glues them. A newcomer's mistake is to take every name for formal; where none is on file the
short name of the Unicode CLDR stands in, and `formal` is false for the reader to see.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from babel.core import get_global

from homeward.apps.sharing.reference.missions import Accreditation, MissionKind

LANGUAGES = ("en", "ar", "fr", "ru")


@dataclass(frozen=True, slots=True)
class StateName:
    """A State's name in one language.

    Attributes:
        text: As it stands in a sentence, with its article in English and French.
        of: The form after "Embassy": "of the ...", "du ...", the Russian genitive, the
            Arabic name itself.
        formal: False where only the short name is on file.
    """

    text: str
    of: str
    formal: bool


@dataclass(frozen=True, slots=True)
class MissionName:
    """A mission as one language of a note addresses it.

    Attributes:
        language: en, ar, fr or ru.
        full: After "presents its compliments to"; in Russian in the dative.
        short: In the same form, once it has been named: "the Embassy", «Посольству».
        foot: The lines at the foot of the first page: mission, then city.
        state: The State it represents, as it stands in a sentence.
        state_of: The State in the form that follows "nationals": "of the ...".
        formal: False where the State's name is not the formal one.
    """

    language: str
    full: str
    short: str
    foot: tuple[str, ...]
    state: str
    state_of: str
    formal: bool


def state_name(state: str, language: str) -> StateName:
    """Name a State in one language.

    Args:
        state: ISO 3166-1 alpha-3.
        language: en, ar, fr or ru.

    Raises:
        KeyError: If there is no such State or language.
    """
    row = _table("states").get(state)
    if row is None:
        return _short_name(state, language)
    text = row[language]
    return StateName(text, _of(text, language, row["ru_genitive"]), formal=True)


def mission_name(row: Accreditation, language: str) -> MissionName | None:
    """Name a mission in one language; `None` where no source shows its seat.

    Args:
        row: The mission, from the list.
        language: en, ar, fr or ru.
    """
    if not row.seat:
        return None
    state = state_name(row.state, language)
    city = _table("cities")[row.seat]
    pattern, short, foot = _PATTERNS[_FORM[row.kind], language]
    place = city.get(f"{language}_in", city[language])
    full = pattern.format(of=state.of, place=place)
    lines = (foot.format(of=state.of), city[language])
    return MissionName(language, full, short, lines, state.text, state.of, state.formal)


def mission_title(row: Accreditation, language: str) -> str | None:
    """Name a mission by itself, as a page does; None where no source shows its seat.

    `mission_name` is for letters, where French and Russian put the name into the form that an
    address needs: "à l’Ambassade", "Посольству". A page read that way seems to be cut off.
    """
    named = mission_name(row, language)
    if named is None or (_FORM[row.kind], language) not in _TITLES:
        return named.full if named else None
    city = _table("cities")[row.seat]
    place = city.get(f"{language}_in", city[language])
    return _TITLES[_FORM[row.kind], language].format(of=named.state_of, place=place)


def city_name(seat: str, language: str) -> str:
    """Name the city of a seat; the key is one of `data/cities.toml`."""
    return str(_table("cities")[seat][language])


_FORM = {
    MissionKind.EMBASSY: "embassy",
    MissionKind.AMBASSADOR: "ambassador",
    MissionKind.CONSULATE_GENERAL: "consulate",
    MissionKind.CONSULATE: "consulate",
    MissionKind.HONORARY_CONSUL: "consulate",
}

_PATTERNS = {
    ("embassy", "en"): ("the Embassy {of} in {place}", "the Embassy", "The Embassy {of}"),
    ("embassy", "ar"): ("سفارة {of} في {place}", "السفارة", "سفارة {of}"),
    ("embassy", "fr"): ("à l’Ambassade {of} {place}", "à l’Ambassade", "Ambassade {of}"),
    ("embassy", "ru"): ("Посольству {of} {place}", "Посольству", "Посольству {of}"),
    ("consulate", "en"): ("the Consulate {of} in {place}", "the Consulate", "The Consulate {of}"),
    ("consulate", "ar"): ("قنصلية {of} في {place}", "القنصلية", "قنصلية {of}"),
    ("consulate", "fr"): ("au Consulat {of} {place}", "au Consulat", "Consulat {of}"),
    ("consulate", "ru"): ("Консульству {of} {place}", "Консульству", "Консульству {of}"),
    ("ambassador", "en"): (
        "the Ambassador {of} to the Republic of Iraq, in {place}",
        "the Ambassador",
        "The Ambassador {of}",
    ),
    ("ambassador", "ar"): (
        "سفير {of} لدى جمهورية العراق، المقيم في {place}",
        "السفير",
        "سفير {of}",
    ),
    ("ambassador", "fr"): (
        "à l’Ambassadeur {of} auprès de la République d’Iraq, {place}",
        "à l’Ambassadeur",
        "Ambassadeur {of}",
    ),
    ("ambassador", "ru"): (
        "Послу {of} в Республике Ирак ({place})",
        "Послу",
        "Послу {of}",
    ),
}
"""In full, once named, at the foot. French carries its preposition, Russian its dative."""

_TITLES = {
    ("embassy", "fr"): "Ambassade {of} {place}",
    ("embassy", "ru"): "Посольство {of} {place}",
    ("consulate", "fr"): "Consulat {of} {place}",
    ("consulate", "ru"): "Консульство {of} {place}",
    ("ambassador", "fr"): "Ambassadeur {of} auprès de la République d’Iraq, {place}",
    ("ambassador", "ru"): "Посол {of} в Республике Ирак ({place})",
}
"""By itself, where that differs from the name in full."""

_FRENCH_ARTICLES = (("les ", "des "), ("le ", "du "), ("la ", "de la "), ("l’", "de l’"))


def _of(text: str, language: str, genitive: str) -> str:
    """Put a name into the form that follows "Embassy"."""
    if language == "en":
        return f"of {text}"
    if language == "ru":
        return genitive
    if language == "fr":
        return _contracted(text)
    return text


def _contracted(text: str) -> str:
    """Join "de" and the French article."""
    for article, joined in _FRENCH_ARTICLES:
        if text.startswith(article):
            return joined + text.removeprefix(article)
    raise ValueError(f"a French name of a State needs its article: {text}")


def _short_name(state: str, language: str) -> StateName:
    """Fall back to the CLDR's short name, in a wording that needs neither article nor case."""
    alpha2 = get_global("territory_aliases")[state][0]
    name = str(Locale(language).territories[alpha2])
    of = {"en": "of {name}", "ar": "{name}", "fr": "({name})", "ru": "государства {name}"}
    return StateName(name, of[language].format(name=name), formal=False)


@cache
def _table(name: str) -> dict[str, Any]:
    """Read one data file, with the apostrophes that are set in print."""
    path = files("homeward.apps.sharing.reference") / "data" / f"{name}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8").replace("'", "’"))
