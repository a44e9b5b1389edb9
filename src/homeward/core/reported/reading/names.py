"""Leaves the names of persons out of a sentence before it is kept.

A sentence is kept so that a figure can be checked; nobody named in it is. What looks like a
person's name and belongs to no office, body, State or day is replaced. A newcomer's mistake
is to think this finds every name: Arabic has no capitals, so there only names beside an office
or a verb of saying are found, and whoever confirms a figure reads the sentence first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.places import country_at
from homeward.core.reported.reading.tokens import Token, tokenised

LEFT_OUT: Final = "[…]"
_ARTICLES: Final = ("ال", "وال", "بال", "لل", "فال", "كال", "ولل")
_LINKS: Final = frozenset(
    ("al", "el", "bin", "ibn", "abu", "de", "van", "von", "аль", "ибн", "абу", "-")
)
_LONGEST: Final = 5  # words of a name
_BACK: Final = 6  # words back to the office


def without_names(text: str, words: Lexicon) -> str:
    """Give the sentence with persons' names left out.

    Args:
        text: The sentence as it stands.
        words: The language's lexicon.
    """
    tokens = tokenised(text)
    runs = _arabic_runs(tokens, words) if words.language == "ar" else _runs(tokens, words)
    for start, end in reversed(runs):
        name = _whole(text, tokens, start, end)
        if name:
            text = text.replace(name, LEFT_OUT)
    return text


def _whole(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """Find the run as it stands in the text, whatever lies between its words."""
    first, last = tokens[start].text, tokens[end - 1].text
    at = text.find(first)
    while at >= 0:
        until = text.find(last, at)
        inside = text[at : until + len(last)] if until >= 0 else ""
        if inside and len(inside.split()) <= end - start:
            return inside
        at = text.find(first, at + 1)
    return ""


def _is_name(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    token = tokens[place]
    if not token.word or not token.capital or token.text.isupper():
        return False
    known = (words.offices, words.bodies, words.small, words.months, words.weekdays, words.units,
             words.plain, words.days, words.foreign, words.pronouns, words.stops)  # fmt: skip
    return not (any(table.at(tokens, place) for table in known) or country_at(tokens, place))


def _runs(tokens: Sequence[Token], words: Lexicon) -> list[tuple[int, int]]:
    """Give runs of two capitals or more that nothing explains, and one behind an office."""
    found, place = [], 0
    while place < len(tokens):
        end = place
        while end < len(tokens) and (
            _is_name(tokens, end, words)
            or (
                end > place
                and _LINKS & set(tokens[end].forms)
                and end + 1 < len(tokens)
                and tokens[end + 1].capital
            )
        ):
            end += 1
        alone = end - place == 1 and place and words.offices.before(tokens, place, 2)
        body = words.bodies.at(tokens, end) or words.bodies.before(tokens, place, 2)
        if (end - place > 1 or alone) and not body:
            found.append((place, end))
        place = max(end, place + 1)
    return found


def _arabic_runs(tokens: Sequence[Token], words: Lexicon) -> list[tuple[int, int]]:
    """Give the words behind a person's office that are no office's, up to the end of the clause."""
    found, place = [], 0
    while place < len(tokens):
        start = place
        while (
            start < len(tokens) and _plain_word(tokens, start, words) and start - place < _LONGEST
        ):
            start += 1
        behind = place and _holder(tokens, place, words)
        if behind and start - place >= 2 and not tokens[place].text.startswith(_ARTICLES):  # noqa: PLR2004
            found.append((place, start))
        place = max(start, place + 1)
    return found


def _holder(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    """Say whether a person's name may follow: behind a verb of saying, or behind an office."""
    if words.saying.before(tokens, place, 1):
        return True
    beside = (
        words.offices.before(tokens, place, 1)
        or words.small.before(tokens, place, 1)
        or tokens[place - 1].text.startswith(_ARTICLES)
    )
    start = max(0, place - _BACK)
    return bool(beside and words.offices.within(tokens, start, place))


def _plain_word(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    token = tokens[place]
    if not token.word:
        return False
    known = (
        words.offices, words.bodies, words.small, words.ends, words.stops, words.units,
        words.saying, words.before, words.plain, words.months, words.weekdays, words.days,
        words.matters, words.number_of, words.according,
    )  # fmt: skip
    return not (any(table.at(tokens, place) for table in known) or country_at(tokens, place))
