"""Legal status as lists write it, turned into one of the eight that the register knows.

A newcomer's mistake is to read "not convicted" as "not accused". It says nothing about an
accusation, so it becomes a question. A word not known here is a question too, never a guess.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from homeward.core.claims import ClaimKind, LegalStatus
from homeward.core.lists.normalise import bare, fold, near, says_nothing
from homeward.core.lists.values import status_data as data
from homeward.core.lists.values.penalty import penalty_code
from homeward.core.lists.vocabulary import Reading
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


def _compiled(text: str) -> re.Pattern[str]:
    """Join the lines; a hamza standing alone does not survive folding, nor may it here."""
    return re.compile("".join(text.strip().split("\n")).replace("ء", ""))


_ACCOMPANYING: Final = _compiled(data.ACCOMPANYING)
_NOT_ACCUSED: Final = _compiled(data.NOT_ACCUSED)
_SAYS_LITTLE: Final = _compiled(data.SAYS_LITTLE)
_SERVING: Final = _compiled(data.SERVING)
_FOUND: Final = {LegalStatus(code): _compiled(text) for code, text in data.FOUND.items()}
_NEGATION: Final = re.compile(data.NEGATION)
_KIN: Final = re.compile(data.KIN)
_GIVES_WAY: Final = {
    LegalStatus(code): {LegalStatus(other) for other in others}
    for code, others in data.GIVES_WAY.items()
}
_SHORTEST_TYPO: Final = 6
_LONGEST: Final = 80  # letters; longer cells are remarks
_KNOWN_WORDS: Final = tuple(fold(word) for word in data.SPELLED.split())


def read_status(text: str, header: str = "") -> Reading:
    """Read one cell of a legal-status column.

    Args:
        text: As written.
        header: The column's header; gives "yes" and "no" their meaning ("Convicted?").

    Returns:
        The value of a `LegalStatus`; a penalty beside it where the cell states one too;
        nothing where the source says that it does not know.
    """
    folded = fold(text)
    if folded in data.YES | data.NO and (asked := _asked(header)):
        return _answered(text, folded in data.YES, asked)
    if says_nothing(folded):
        return Reading()
    plain = " ".join(bare(word) for word in folded.split())
    return _read(plain, text) or _read(_spelled(plain), text) or _unknown(text)


def _read(plain: str, text: str) -> Reading | None:
    """Take out what is negated, then look for what is said."""
    if _ACCOMPANYING.search(plain):
        return Reading((LegalStatus.NOT_ACCUSED.value,))
    rest, denied = _NOT_ACCUSED.subn(" ", plain)
    rest, little = _SAYS_LITTLE.subn(" ", rest)
    rest, serving = _SERVING.subn(" ", rest)
    rest, cleared = _FOUND[LegalStatus.ACQUITTED].subn(" ", rest)
    found = {status for status, pattern in _FOUND.items() if pattern.search(rest)}
    if cleared:
        found.add(LegalStatus.ACQUITTED)
    if serving:
        found.add(LegalStatus.CONVICTED)
    if denied:
        found.add(LegalStatus.NOT_ACCUSED)
    if _KIN.search(rest) and found - {LegalStatus.NOT_ACCUSED}:
        return _about_kin(text)
    if found and _NEGATION.search(rest) and LegalStatus.RELEASED not in found:
        return _unknown(text)
    return _settled(found, little, text)


def _settled(found: set[LegalStatus], little: int, text: str) -> Reading | None:
    """Choose the one that the others lead up to."""
    penalty = penalty_code(text)
    if penalty and not found and not little:
        found = {LegalStatus.DEATH if penalty == "death" else LegalStatus.CONVICTED}
    for status in tuple(found):
        found = found - _GIVES_WAY.get(status, set())
    if little and (len(found) != 1 or not found & _BESIDE_LITTLE):
        return _too_little(text)
    if len(found) > 1:
        return _two(text)
    if not found:
        return None
    status = found.pop()
    also = ((ClaimKind.PENALTY, penalty),) if penalty and status in _WITH_PENALTY else ()
    return Reading((status.value,), also=also)


_WITH_PENALTY: Final = frozenset({LegalStatus.CONVICTED, LegalStatus.DEATH, LegalStatus.SERVED})
_BESIDE_LITTLE: Final = frozenset(
    {LegalStatus.NOT_ACCUSED, LegalStatus.INVESTIGATION, LegalStatus.ACCUSED}
)
"""What may stand beside "not convicted" without contradicting it."""


@lru_cache(maxsize=4096)
def _spelled(plain: str) -> str:
    """Put one-slip misspellings of the common words right."""
    words = []
    for word in plain.split():
        right = {
            known for known in _KNOWN_WORDS if len(word) >= _SHORTEST_TYPO and near(word, known)
        }
        words.append(right.pop() if len(right) == 1 else word)
    return " ".join(words)


def _asked(header: str) -> LegalStatus | None:
    """Give the one status that a header asks about, as in "Convicted (yes/no)"."""
    plain = " ".join(bare(word) for word in fold(header).split() if word not in data.YES | data.NO)
    found = {status for status, pattern in _FOUND.items() if pattern.search(plain)}
    for status in tuple(found):
        found = found - _GIVES_WAY.get(status, set())
    return found.pop() if len(found) == 1 else None


def _answered(text: str, yes: bool, asked: LegalStatus) -> Reading:
    if yes:
        return Reading((asked.value,))
    if asked is LegalStatus.ACCUSED:
        return Reading((LegalStatus.NOT_ACCUSED.value,))
    return _too_little(text)


def is_status(text: str) -> bool:
    """Say whether a cell holds a legal status, whatever column it stands in."""
    plain = " ".join(bare(word) for word in fold(text).split())
    reading = _read(plain, text) if 0 < len(plain) <= _LONGEST else None
    return bool(reading and reading.codes)


def _too_little(text: str) -> Reading:
    return Reading(
        message=Sentence(
            _("“{value}” does not say where the person stands with the court now."), value=text
        ),
        mend=Sentence(
            _("Ask whether the person is accused, under investigation, or not accused of anything.")
        ),
    )


def _two(text: str) -> Reading:
    return Reading(
        message=Sentence(_("“{value}” names more than one legal status."), value=text),
        mend=Sentence(_("Ask which of them holds now, and write only that one.")),
    )


def _about_kin(text: str) -> Reading:
    return Reading(
        message=Sentence(_("“{value}” seems to be about the mother or the father."), value=text),
        mend=Sentence(_("Write the status of the person in this row.")),
    )


def _unknown(text: str) -> Reading:
    return Reading(
        message=Sentence(_("“{value}” is not a legal status known here."), value=text),
        mend=Sentence(
            _(
                "Choose one: not accused, under investigation, accused, convicted, sentenced to "
                "death, sentence served, acquitted, released."
            )
        ),
    )
