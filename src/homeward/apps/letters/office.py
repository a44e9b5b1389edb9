"""How the office that writes is named, in each language of a note.

The names below are neutral; an office puts its own into `HOMEWARD_HOME/office.toml`, one table
for each language with the keys of `Office`. A newcomer's mistake is to let a letter go out
under a name that no office has: a trial store's letters say on every page that they are.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.sharing.reference.names import MissionName, state_name

SIGN = "HW"

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
