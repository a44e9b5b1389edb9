"""What a header means: its words are turned into notions, and notions into a field.

"Date of the mother's birth" and "تاريخ ولادة الأم" hold the same three notions; rules over
notions therefore reach much further than a list of headers somebody has seen.

A newcomer's mistake is to trust the header alone. It says what a column should hold;
evidence.py looks at what it does hold, and mapping.py weighs the two.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from homeward.core.lists.headers_data import NOTIONS, WHOLE
from homeward.core.lists.normalise import fold, fold_header, near, tokens
from homeward.core.lists.vocabulary import Field

SHORTEST_TYPO: Final = 5
"""Words below this many letters must be spelled as listed: one slip makes another word."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header was understood to say.

    Attributes:
        field: The field, `None` when the words decide nothing.
        certainty: From 0 to 1; lower when words were left over or misspelled.
        notions: The notions found, for whoever weighs the header against the cells.
    """

    field: Field | None
    certainty: float
    notions: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Pattern:
    words: tuple[str, ...]
    notion: str

    def matches(self, found: tuple[str, ...]) -> bool:
        return len(found) == len(self.words) and all(map(_word_matches, self.words, found))


def _word_matches(pattern: str, word: str) -> bool:
    if pattern.startswith("*"):
        return pattern[1:-1] in word if pattern.endswith("*") else word.endswith(pattern[1:])
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


def _compile(text: str) -> tuple[str, ...]:
    """Fold one listed pattern, keeping its stars."""
    words = []
    for word in text.split():
        folded = tokens(fold(word.strip("*")))
        if folded:
            start = "*" if word.startswith("*") else ""
            end = "*" if word.endswith("*") else ""
            words += [start + folded[0] + (end if len(folded) == 1 else "")]
            words += [*folded[1:-1], *(part + end for part in folded[1:][-1:])]
    return tuple(words)


@lru_cache(maxsize=1)
def _patterns() -> tuple[_Pattern, ...]:
    """Load the notions, longest patterns first and starred ones after plain ones."""
    found = {
        _Pattern(words, notion)
        for notion, listed in NOTIONS.items()
        for text in listed.split(",")
        if (words := _compile(text))
    }
    return tuple(sorted(found, key=lambda p: (-len(p.words), p.notion == "STOP", p.words)))


@dataclass(frozen=True)
class _Lookup:
    """The patterns sorted for finding: whole phrases, beginnings of words, and the rest."""

    exact: dict[tuple[str, ...], set[str]]
    begins: dict[str, set[str]]
    others: tuple[_Pattern, ...]

    def notions(self, window: tuple[str, ...]) -> set[str]:
        """Give the notions of all patterns that fit some neighbouring words."""
        found = set(self.exact.get(window, ()))
        found.update(p.notion for p in self.others if p.matches(window))
        if len(window) == 1:
            word = window[0]
            for size in range(1, len(word) + 1):
                found.update(self.begins.get(word[:size], ()))
        return found


@lru_cache(maxsize=1)
def _lookup() -> _Lookup:
    exact: dict[tuple[str, ...], set[str]] = {}
    begins: dict[str, set[str]] = {}
    others = []
    for pattern in _patterns():
        starred = [word for word in pattern.words if "*" in word]
        if not starred:
            exact.setdefault(pattern.words, set()).add(pattern.notion)
        elif len(pattern.words) == 1 and not starred[0].startswith("*"):
            begins.setdefault(starred[0][:-1], set()).add(pattern.notion)
        else:
            others.append(pattern)
    return _Lookup(exact, begins, tuple(others))


@lru_cache(maxsize=1)
def _whole() -> dict[str, Field]:
    return {
        " ".join(tokens(fold_header(text))): Field(field)
        for field, listed in WHOLE.items()
        for text in listed.split(",")
        if fold_header(text)
    }


@lru_cache(maxsize=4096)
def read_header(header: str) -> Meaning:
    """Say what a header means.

    Args:
        header: As written; group header and own header joined by a line break.
    """
    folded = fold_header(header)
    words = tokens(folded)
    if not words:
        return Meaning(None, 0.0, frozenset())
    whole = _whole().get(" ".join(words))
    notions, known = _notions(words)
    if whole:
        return Meaning(whole, 0.95, notions)
    field = next((field for rule, field in _RULES if rule(notions)), None)
    if field is None:
        return Meaning(None, 0.0, notions)
    return Meaning(field, round(0.45 + 0.5 * known, 3), notions)


def _notions(words: tuple[str, ...]) -> tuple[frozenset[str], float]:
    """Collect the notions in a header and the share of its words that were understood."""
    found: set[str] = set()
    understood = 0.0
    at = 0
    while at < len(words):
        length, here, worth = _at(words, at)
        found |= here
        understood += worth * length
        at += length
    return frozenset(found - {"STOP"}), understood / len(words)


def _at(words: tuple[str, ...], at: int) -> tuple[int, set[str], float]:
    """Find the longest pattern that begins at one word; all notions of that length count."""
    for length in (3, 2, 1):
        window = words[at : at + length]
        here = _lookup().notions(window) if len(window) == length else set()
        if here:
            return length, (here - {"STOP"}) or here, 1.0
    if words[at].isdigit():
        return 1, set(), 1.0
    slipped = _slipped(words[at])
    return 1, set(slipped), 0.8 if slipped else 0.0


@lru_cache(maxsize=4096)
def _slipped(word: str) -> frozenset[str]:
    """Look a misspelled word up: one slip, in words long enough to bear it."""
    if len(word) < SHORTEST_TYPO:
        return frozenset()
    return frozenset(
        p.notion
        for p in _patterns()
        if len(p.words) == 1 and p.notion != "STOP" and _near_pattern(word, p.words[0])
    )


def _near_pattern(word: str, pattern: str) -> bool:
    plain = pattern.strip("*")
    if len(plain) + len(word) <= 2 * SHORTEST_TYPO:
        return False
    if pattern.endswith("*"):
        return any(near(word[:size], plain) for size in range(len(plain) - 1, len(plain) + 2))
    return near(word, plain)


_Rule = Callable[[frozenset[str]], bool]


def _has(*wanted: str) -> _Rule:
    """All of these notions are there; "A|B" asks for either, "-A" for its absence."""

    def rule(notions: frozenset[str]) -> bool:
        return all(_asked(part, notions) for part in wanted)

    return rule


def _asked(part: str, notions: frozenset[str]) -> bool:
    if part.startswith("-"):
        return notions.isdisjoint(part[1:].split("|"))
    return not notions.isdisjoint(part.split("|"))


_RULES: Final[tuple[tuple[_Rule, Field], ...]] = (
    # Never taken from a list, whatever else the header says (protection).
    (_has("PRIVATE", "-NATION|NAME"), Field.IGNORE),
    (_has("MARITAL", "-SEX|NAME|BIRTH"), Field.IGNORE),
    (_has("HEALTH", "-LEGAL|REMARK"), Field.IGNORE),
    (_has("CONTACT", "-NAME|HOLD|SEEN|SEEKER"), Field.IGNORE),
    (_has("CONTACT", "SEEKER|RELATION|MOTHER|FATHER", "-NAME"), Field.IGNORE),
    (_has("LOST"), Field.REMARK),
    # Kin: their names are taken, their other particulars belong to their own rows.
    (_has("SEEKER"), Field.SEEKER),
    (_has("RELATION", "-HOLD"), Field.SEEKER),
    (_has("MOTHER", "BIRTH|NATION|DOC|AGE|PLACE|STATUS|SENTENCE|HOLD|NUMBER|DATE"), Field.IGNORE),
    (_has("FATHER", "BIRTH|NATION|DOC|AGE|PLACE|STATUS|SENTENCE|HOLD|NUMBER|DATE"), Field.IGNORE),
    (_has("MOTHER", "FATHER", "-GRANDFATHER"), Field.REMARK),
    (_has("MOTHER", "FAMILY", "-GIVEN"), Field.MOTHER_FAMILY),
    (_has("MOTHER"), Field.MOTHER),
    (_has("OTHER_PERSON"), Field.REMARK),
    (_has("GRANDFATHER"), Field.GRANDFATHER),
    (_has("PATRONYMIC", "FAMILY", "GIVEN|NAME"), Field.NAME),
    (_has("PATRONYMIC"), Field.PATRONYMIC),
    (_has("FATHER", "FAMILY|GIVEN", "FULL|NAME", "GRANDFATHER"), Field.NAME),
    (_has("FATHER"), Field.FATHER),
    # Plain columns.
    (_has("NATION", "-DATE"), Field.NATIONALITY),
    (_has("SEX", "-BIRTH|CHARGE|LEGAL|DOC"), Field.SEX),
    (_has("BIRTH", "PLACE|COUNTRY", "-DATE|AGE|YEAR"), Field.BIRTH_PLACE),
    (_has("BIRTH", "DAY", "-DATE|MONTH|YEAR|AGE"), Field.BIRTH_DAY),
    (_has("BIRTH", "MONTH", "-DATE|DAY|YEAR|AGE"), Field.BIRTH_MONTH),
    (_has("BIRTH", "NUMBER", "DOC"), Field.DOCUMENTS),
    (_has("BIRTH", "DOC"), Field.DOCUMENTS),
    (_has("BIRTH", "-ARREST|SEEN|RELEASE|JUDGEMENT"), Field.BIRTH),
    (_has("AGE", "-ARREST|SEEN|NUMBER|SENTENCE"), Field.AGE),
    # Days of events.
    (_has("RELEASE|END", "EXPECTED"), Field.REMARK),
    (_has("RELEASE", "DATE"), Field.RELEASED_ON),
    (_has("END", "SENTENCE", "DATE"), Field.REMARK),
    (_has("JUDGEMENT|SENTENCE|CONVICTED", "DATE", "-DURATION|ARREST"), Field.SENTENCED_ON),
    (_has("SEEN", "DATE", "-ARREST"), Field.SEEN_ON),
    (_has("ARREST", "DATE", "-DURATION"), Field.ARREST),
    (_has("LEGAL", "DATE"), Field.REMARK),
    (_has("DOC", "DATE"), Field.REMARK),
    # The court.
    (_has("ARTICLE", "-NAME"), Field.ARTICLE),
    (_has("CHARGE", "STATUS"), Field.LEGAL_STATUS),
    (_has("DURATION", "SENTENCE|JUDGEMENT|CONVICTED"), Field.PENALTY),
    (_has("DURATION", "ARREST|HOLD"), Field.REMARK),
    (_has("LEGAL", "STATUS"), Field.LEGAL_STATUS),
    (_has("STATUS", "SENTENCE|JUDGEMENT|CONVICTED|ARREST|CHARGE|REF"), Field.LEGAL_STATUS),
    (_has("SENTENCE", "-NUMBER|STATUS|PLACE|NAME"), Field.PENALTY),
    (_has("CONVICTED", "-PLACE|NAME"), Field.LEGAL_STATUS),
    (_has("CHARGE", "-NUMBER|PLACE"), Field.ARTICLE),
    (_has("JUDGEMENT", "-NUMBER|PLACE"), Field.PENALTY),
    # Papers and numbers.
    (_has("REF", "NUMBER", "-DOC|NAME"), Field.REFERENCE),
    (_has("DOC"), Field.DOCUMENTS),
    (_has("HOLD", "NUMBER"), Field.REFERENCE),
    # Names.
    (_has("ALIAS"), Field.OTHER_NAME),
    (_has("FAMILY", "GIVEN", "-SEEN|DATE"), Field.NAME),
    (_has("FULL", "NAME"), Field.NAME),
    (_has("FAMILY", "-SEEN|DATE|HOLD|PLACE"), Field.FAMILY),
    (_has("GIVEN", "-SEEN|DATE|HOLD|PLACE"), Field.GIVEN),
    (_has("HOLD", "NAME"), Field.PLACE),
    (_has("NAME", "-PLACE|NUMBER|LEGAL|COUNTRY|DATE"), Field.NAME),
    # Places and the rest.
    (_has("HOLD|PLACE", "ARREST", "-HOLD"), Field.REMARK),
    (_has("HOLD", "-DATE|DURATION"), Field.PLACE),
    (_has("COUNTRY|NATION", "-PLACE|LEGAL|DATE|SEEN"), Field.NATIONALITY),
    (_has("PLACE", "ARREST|ORIGIN"), Field.REMARK),
    (_has("PLACE", "SEEN"), Field.PLACE),
    (_has("PLACE", "-DATE|NAME|LEGAL"), Field.PLACE),
    (_has("ORIGIN", "-DATE"), Field.NATIONALITY),
    (_has("STATUS"), Field.LEGAL_STATUS),
    (_has("LEGAL", "-NUMBER|NAME|REF|DATE|REMARK"), Field.LEGAL_STATUS),
    (_has("REMARK"), Field.REMARK),
    (_has("LEGAL", "NUMBER|REF"), Field.REFERENCE),
    (_has("REF"), Field.REFERENCE),
    (_has("CONTACT"), Field.IGNORE),
    (_has("NUMBER", "DATE"), Field.REMARK),
    (_has("NUMBER"), Field.SERIAL),
)
"""Tried in this order; the first rule that holds decides."""
