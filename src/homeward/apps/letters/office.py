"""How the office that writes is named, in each language of a note, and its sign in the number.

A desk names its offices on the page "Offices that write". One that has named none writes under the
neutral names below, or under those of `HOMEWARD_HOME/office.toml`, one table for each language with
the keys of `Office`. A newcomer's mistake is to let a letter go out under a name that no office
has: an office's own names are never filled up with neutral ones.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from homeward.apps.audit.actor import Actor
from homeward.apps.letters import access
from homeward.apps.letters.models import WritingOffice
from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.sharing.reference.names import MissionName, state_name

SIGN = "HW"
"""Of a desk that has named no office. The database knows it too (`series_without_gap`)."""


@dataclass(frozen=True, slots=True)
class Writer:
    """From where a note is written.

    Attributes:
        key: The office's key; `None` for a desk that has named no office.
        sign: With which its numbers begin.
        names: What it is called, in every language in which it has a name.
        reference: The number that it has just given; empty before, and on drafts.
    """

    key: int | None
    sign: str
    names: Mapping[str, Office]
    reference: str = ""


NEUTRAL = {
    "en": Office(
        "Coordinating Desk for Returns", "The Coordinating Desk for Returns", "The Desk", "Baghdad"
    ),
    "ar": Office("مكتب تنسيق العودة", "مكتب تنسيق العودة", "المكتب", "بغداد"),
    "fr": Office(
        "Bureau de coordination des retours",
        "Le Bureau de coordination des retours",
        "Le Bureau",
        "Bagdad",
    ),
    "ru": Office(
        "Координационное бюро по возвращению",
        "Координационное бюро по возвращению",
        "Бюро",
        "Багдад",
    ),
}


def offices(home: Path) -> dict[str, Office]:
    """The office in every language it has a name in.

    Raises:
        TypeError: office.toml has a key that an office does not have, or lacks one.
    """
    path = home / "office.toml"
    if not path.exists():
        return NEUTRAL
    said = tomllib.loads(path.read_text("utf-8"))
    return NEUTRAL | {language: Office(**words) for language, words in said.items()}


def writers(actor: Actor) -> list[Writer]:
    """From where a note can be written now: the open offices, or the desk that has named none.

    Empty where a desk has named offices and closed them all.
    """
    named = list(access.offices(actor))
    if not named:
        return [Writer(None, SIGN, offices(settings.HOMEWARD_HOME))]
    return [writer_of(one) for one in named if one.closed_at is None]


def writer_of(row: WritingOffice) -> Writer:
    """An office as it writes; in a language in which it has no name it cannot."""
    names = {language: Office(**words) for language, words in row.names.items()}
    return Writer(row.pk, row.sign, names)


# A draft needs somebody at its foot; where no mission is known that is the ministry at home.
_MINISTRY = {
    "en": (
        "the Ministry of Foreign Affairs {of}",
        "the Ministry",
        "The Ministry of Foreign Affairs {of}",
    ),
    "ar": ("وزارة خارجية {of}", "الوزارة", "وزارة خارجية {of}"),
    "fr": (
        "au Ministère des affaires étrangères {of}",
        "au Ministère",
        "Ministère des affaires étrangères {of}",
    ),
    "ru": (
        "Министерству иностранных дел {of}",
        "Министерству",
        "Министерству иностранных дел {of}",
    ),
}
"""In full, once named, at the foot; French carries its preposition, Russian its dative."""


def ministry(state: str, language: str) -> MissionName:
    """Name the foreign ministry of a State whose mission is not known; on drafts alone."""
    named = state_name(state, language)
    pattern, short, foot = _MINISTRY[language]
    return MissionName(
        language,
        pattern.format(of=named.of),
        short,
        (foot.format(of=named.of),),
        named.text,
        named.of,
        named.formal,
    )
