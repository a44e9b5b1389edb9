"""From a folded text to a short row of tokens, each of a kind that the grammar knows.

Two passes: a regular expression cuts the text into dates, numbers, words and signs; the
word table then says what each word is, longest phrase first.

A newcomer's mistake is to skip a word that is not in the table. "15 years sentence" is not
an age, so a strange word makes the whole cell unreadable and a human looks at it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from homeward.core.spans.written import words_data as w
from homeward.core.spans.written.digits import folded

_FILL: Final = r"[xх?_*]{1,4}"
_PART: Final = rf"(?:\d{{1,4}}|{_FILL}|-{{1,2}}|\.{{1,3}})"
_RAW: Final = re.compile(
    rf"(?P<D>(?<![^\W_]){_PART}\s?[/.,-]\s?{_PART}\s?[/.,-]\s?{_PART}(?!\d))"
    r"|(?P<E>(?<!\d)(?:\d{1,2} \d{1,2} \d{4}|\d{4} \d{1,2} \d{1,2})(?!\d))"
    rf"|(?P<P>(?<!\d)\d{{1,4}}(?:\s?[/-]\s?(?:\d{{1,4}}|{_FILL})|[.,]\d{{1,4}})(?!\d))"
    rf"|(?P<Q>(?<![^\W_]){_FILL}\s?[/.-]\s?\d{{4}}(?!\d))"
    r"|(?P<N>\d+)|(?P<W>[^\W\d_]+)|(?P<S>[½~+<>()?;=/&-])"
)
_TIME: Final = re.compile(
    r"[t\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:am|pm|[صم]|z|[+-]\d{2}:?\d{2})?$"
)
_ONE_OF_TWO: Final = re.compile(r"(?<=\d )1/2(?![\d/])|(?<![\d/])1/2(?= ?[^\W\d_])")
_LONGEST_NUMBER: Final = 9
_ARABIC: Final = "\u0600"
_TENS: Final = 20
_TEN: Final = 10
_FRENCH_TENS: Final = (60, 80)


class Token(NamedTuple):
    """One word or sign: its kind, its number, and its name or its own digits."""

    kind: str
    number: int = 0
    name: str = ""


def tokenised(plain: str) -> list[Token]:
    """Cut a folded text into tokens, without those that say nothing.

    A strange word is kept as a `STRANGE` token, so that no grammar matches.
    """
    if ":" in plain:
        plain = _TIME.sub("", plain)
    if "1/2" in plain:
        plain = _ONE_OF_TWO.sub("½", plain)
    raw = [(found.lastgroup or "", found.group()) for found in _RAW.finditer(plain)]
    return [token for token in _settled(list(_looked_up(raw))) if token.kind != w.NOISE]


def _looked_up(raw: list[tuple[str, str]]) -> Iterator[Token]:
    position = 0
    while position < len(raw):
        group, text = raw[position]
        if group in ("W", "S"):
            tokens, used = _phrase(raw, position)
            yield from tokens
            position += used
            continue
        position += 1
        if group == "N":
            yield Token(w.NUMBER, int(text), text) if len(text) <= _LONGEST_NUMBER else _STRANGE
        else:
            yield from _cluster(group, text)


def _cluster(group: str, text: str) -> Iterator[Token]:
    """Tell a date of three parts from a pair; "14,2011" after a month are two numbers."""
    if group in ("D", "E"):
        yield Token(w.DATE, 0, text)
        return
    first, comma, second = text.partition(",")
    if comma and len(second) > 2:  # noqa: PLR2004 - longer than any decimal of an age
        yield Token(w.NUMBER, int(first), first)
        yield Token(w.NUMBER, int(second), second)
        return
    yield Token(w.PAIR, 0, text)


def _phrase(raw: list[tuple[str, str]], position: int) -> tuple[tuple[Token, ...], int]:
    """Find the longest phrase that begins here, and how many pieces it takes."""
    text = raw[position][1]
    entries, longest = _lexicon()
    for used in range(min(longest.get(text, 1), len(raw) - position), 0, -1):
        key = text if used == 1 else " ".join(piece for _, piece in raw[position : position + used])
        if key in entries:
            return entries[key], used
    return _without_prefix(text, entries), 1


def _without_prefix(text: str, entries: dict[str, tuple[Token, ...]]) -> tuple[Token, ...]:
    """Take off what Arabic writes together with the next word: and, the, in, for."""
    if text >= _ARABIC:
        if text[0] == "و" and text[1:] in entries:
            return (Token(w.AND), *entries[text[1:]])
        for prefix in ("وال", "بال", "لل", "ال", "ب", "ل"):
            rest = text.removeprefix(prefix)
            if rest != text and rest in entries:
                return entries[rest]
    return (_STRANGE,)


def _settled(tokens: list[Token]) -> list[Token]:
    """Decide the words that depend on their neighbours, then add number words up."""
    kinds = [token.kind for token in tokens]
    if _DEPENDS in kinds:
        for place, token in enumerate(tokens):
            if token.kind == _DEPENDS:
                tokens[place] = _decided(token.name, tokens, place)
    if w.TO in kinds:
        tokens = [t for place, t in enumerate(tokens) if not _joins(tokens, place)]
    return _added_up(tokens) if len(kinds) > 1 else tokens


def _joins(tokens: list[Token], place: int) -> bool:
    """Say whether a dash only joins two words: "7-jährig", "2010-е", "mid-2012"."""
    if tokens[place].kind != w.TO or not 0 < place < len(tokens) - 1:
        return False
    return tokens[place + 1].kind in (w.UNIT, w.DECADE) or tokens[place - 1].kind == w.PART


def _decided(word: str, tokens: list[Token], place: int) -> Token:
    """Choose between the meanings of a word by the token before or after it."""
    if word in _BY_NEXT:
        before_unit = place + 1 < len(tokens) and tokens[place + 1].kind == w.UNIT
        return _BY_NEXT[word][0 if before_unit else 1]
    after_number = place > 0 and tokens[place - 1].kind in (w.NUMBER, w.UNIT)
    if word == "er" and after_number and tokens[place - 1].number > _LARGEST_DAY:
        return Token(w.DECADE)
    return _BY_LAST[word][0 if after_number else 1]


def _added_up(tokens: list[Token]) -> list[Token]:
    """Join number words: "twenty five", "خمسة وعشرون", "on iki", "soixante et onze"."""
    result: list[Token] = []
    for token in tokens:
        if token.name == "word" and result:
            joined = len(result) > 1 and result[-1].kind == w.AND
            last = result[-2] if joined else result[-1]
            if last.name == "word" and _adds(last.number, token.number, joined=joined):
                del result[-2 if joined else -1 :]
                token = Token(w.NUMBER, last.number + token.number, "word")  # noqa: PLW2901
        result.append(token)
    return result


def _adds(one: int, two: int, *, joined: bool) -> bool:
    if one >= _TENS and one % _TEN == 0:
        return two < _TEN or (one in _FRENCH_TENS and _TEN < two < _TENS)
    if one < _TEN and two >= _TENS:
        return two % _TEN == 0
    return not joined and ((one < _TEN and two == _TEN) or (one == _TEN and two < _TEN))


_STRANGE: Final = Token(w.STRANGE)
_DEPENDS: Final = "!"
_LARGEST_DAY: Final = 31
# Before a unit, and elsewhere: "on" is ten in Turkish, "sept" seven in French.
_BY_NEXT: Final = {
    "on": (Token(w.NUMBER, 10, "word"), Token(w.NOISE)),
    "sept": (Token(w.NUMBER, 7, "word"), Token(w.MONTH, 9)),
}
# After a number or its unit, and elsewhere: "altı" is under or six, "2nd" an ordinal but "nd"
# no date, "2010'ten" a Turkish ending, "1er" a French one ("2010er" a German decade).
_BY_LAST: Final = {
    "alti": (Token(w.LESS), Token(w.NUMBER, 6, "word")),
    "nd": (Token(w.NOISE), Token(w.NOTHING)),
    "ten": (Token(w.NOISE), Token(w.NUMBER, 10, "word")),
    "er": (Token(w.NOISE), Token(w.NOISE)),
}


@cache
def _lexicon() -> tuple[dict[str, tuple[Token, ...]], dict[str, int]]:
    """Fold the word table once: phrases to tokens, and how long a phrase can begin with a word."""
    entries: dict[str, tuple[Token, ...]] = {}
    longest: dict[str, int] = {}
    for phrase, tokens in _table():
        pieces = [found.group() for found in _RAW.finditer(folded(phrase))]
        if pieces:
            entries.setdefault(" ".join(pieces), tokens)
            longest[pieces[0]] = max(longest.get(pieces[0], 1), len(pieces))
    return entries, longest


def _table() -> Iterator[tuple[str, tuple[Token, ...]]]:
    for word in (*_BY_NEXT, *_BY_LAST):
        yield word, (Token(_DEPENDS, 0, word),)
    for phrases, parts in w.COMPOUNDS:
        for phrase in phrases.split("|"):
            yield phrase, tuple(Token(*part) for part in parts)
    for kind, number, name, phrases in w.PHRASES:
        for phrase in (phrases or "|").split("|"):
            yield phrase, (Token(kind, number, name),)
    for value, phrases in w.NUMERALS.items():
        for phrase in phrases.split("|"):
            yield phrase, (Token(w.NUMBER, value, "word"),)
