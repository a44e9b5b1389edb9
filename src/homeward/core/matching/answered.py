"""Who answers a question that was typed, in what order, and why each was found.

    answers(read_asked("Magomedow 2011", on=day), records)

Bits order the answers and are no probability: nobody has said that the person asked for is on
the register at all. A newcomer's mistake is to leave out whom one word does not fit. Lists spell
names wrongly, so such a person comes later, and it is said what did not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from homeward.core.matching.asked import Asked, by_script, name_without
from homeward.core.matching.births import same_bits
from homeward.core.matching.record import Record, Said
from homeward.core.matching.words import compare_quickly, learn
from homeward.core.names import Name, Word, WordPair, word_keys
from homeward.core.spans import Span
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

# Bits that are lost by a word that nothing fits, and by one of the person's that was not asked.
UNMATCHED, NOT_ASKED = 6.0, 0.25
# A place or a mother says less than the person's own name; a beginning less than a word.
ELSEWHERE, BEGINS = 0.6, 3.0
_FITS: Final = 1.0
_BIRTH_MOST, _BIRTH_LEAST = 6.0, -6.0
_NEAR_DAYS: Final = 366
# Letters of a beginning in the same script, and sounds of it in another, where two sounds are
# those of half the register.
_SHORTEST_BEGINNING, _FEWEST_SOUNDS = 2, 3

_SAME: Final = {
    "name": _("“{asked}” stands in the name."),
    "mother": _("“{asked}” stands in the mother's name."),
    "place": _("“{asked}” stands in the place of holding."),
}
_FITTING: Final = {
    "name": _("“{asked}” can be “{found}” in the name."),
    "mother": _("“{asked}” can be “{found}” in the mother's name."),
    "place": _("“{asked}” can be “{found}” in the place of holding."),
}
_BEGINNING: Final = _("“{found}” in the name begins with “{asked}”.")
_SOUNDS_BEGUN: Final = _("By its sound, “{found}” in the name can begin with “{asked}”.")
_BORN: Final = _("Born “{found}”, which fits “{asked}”.")
_BORN_NEAR: Final = _("Born “{found}”, near to “{asked}”.")
_BORN_OTHERWISE: Final = _("Born “{found}”, which does not fit “{asked}”.")
_BORN_UNKNOWN: Final = _("Nobody says when this person was born.")
_NOTHING_FITS: Final = _("Nothing fits “{asked}”.")


# What the names are of, the names, and what a word found in them counts for.
_Names = tuple[str, Sequence[Name], float]


@dataclass(frozen=True, slots=True)
class Answer:
    """A person who was found.

    Attributes:
        key: The record's key.
        bits: By what it is ordered; more is better.
        reasons: Why it was found, sentence by sentence.
        against: What was asked for and does not fit.
    """

    key: str
    bits: float
    reasons: tuple[Sentence, ...]
    against: tuple[Sentence, ...] = ()


def answers(asked: Asked, records: Sequence[Record]) -> list[Answer]:
    """Order persons by how well they answer; whom nothing fits is left out.

    Where words were asked for, a birth alone is no answer: half the register is as old.

    Args:
        asked: The question.
        records: Who may be meant, as found by their keys.
    """
    parts = by_script(asked.name)
    heard = frozenset(key for word in asked.words for key in _sounds(word))
    chosen = [_worth_comparing(record, heard) for record in records]
    met = (name for names in chosen for _what, some, _worth in names for name in some)
    learn((part, name) for name in met for part in parts)
    found = [_answer(asked, record, names) for record, names in zip(records, chosen, strict=True)]
    return sorted((each for each in found if each.reasons), key=lambda each: (-each.bits, each.key))


def _worth_comparing(record: Record, heard: frozenset[str]) -> list[_Names]:
    """Choose the names to lay the question beside: the person's own, and others that sound so.

    A question is seldom about a mother or a place, and laying words beside one another is what
    takes the time.
    """
    others = (("mother", record.mother), ("place", record.places))
    return [
        ("name", record.own, 1.0),
        *(
            (what, some, ELSEWHERE)
            for what, names in others
            if (some := [name for name in names if not heard.isdisjoint(_heard(name))])
        ),
    ]


def _answer(asked: Asked, record: Record, chosen: Sequence[_Names]) -> Answer:
    bits, reasons, left = 0.0, list[Sentence](), asked.name
    for what, names, worth in chosen:
        pairs = _best(left, names)
        bits += worth * sum(pair.bits for pair in pairs)
        reasons += [_fit(what, pair) for pair in pairs]
        if what == "name":
            bits -= NOT_ASKED * max(0, _most_words(names) - len(pairs))
        left = _without(left, [pair.first for pair in pairs])
    begun = [(word, found) for word in left.words if (found := _begun(word, record.own))]
    bits += BEGINS * len(begun)
    reasons += [_beginning(word, found) for word, found in begun]
    unmatched = _without(left, [word for word, _found in begun]).words
    against = [Sentence(_NOTHING_FITS, asked=word.text) for word in unmatched]
    bits -= UNMATCHED * len(unmatched)
    if asked.birth is not None and (reasons or not asked.words):
        more, sentence = _birth(asked.birth, record.births)
        bits += more
        (reasons if more > 0 else against).append(sentence)
    return Answer(record.key, round(bits, 3), tuple(reasons), tuple(against))


def _best(asked: Name, names: Sequence[Name]) -> list[WordPair]:
    """Lay the words asked beside those of the name that they fit best; only what fits is given."""
    parts = by_script(asked)
    laid = [
        [pair for part in parts for pair in compare_quickly(part, name).pairs if pair.bits >= _FITS]
        for name in names
    ]
    return max(laid, key=lambda pairs: sum(pair.bits for pair in pairs), default=[])


def _most_words(names: Sequence[Name]) -> int:
    return max((len(name.words) for name in names), default=0)


def _without(asked: Name, found: Sequence[Word]) -> Name:
    """Take away what was found; two words laid as one stand in it as one text."""
    texts = {text for word in found for text in (word.text, *word.text.split())}
    return name_without(asked, [word for word in asked.words if word.text in texts])


def _fit(what: str, pair: WordPair) -> Sentence:
    if pair.first.text.casefold() == pair.second.text.casefold():
        return Sentence(_SAME[what], asked=pair.first.text)
    return Sentence(_FITTING[what], asked=pair.first.text, found=pair.second.text)


def _beginning(asked: Word, found: Word) -> Sentence:
    """Say that a word is unfinished; in another script that is a guess, and said as one."""
    sentence = _BEGINNING if asked.script is found.script else _SOUNDS_BEGUN
    return Sentence(sentence, asked=asked.text, found=found.text)


def _begun(asked: Word, names: Sequence[Name]) -> Word | None:
    """Find a word of the own names that begins with one that may be unfinished."""
    if len(asked.form) < _SHORTEST_BEGINNING:
        return None
    words = (word for name in names for word in name.words)
    return next((word for word in words if _begins(asked, word)), None)


def _begins(asked: Word, word: Word) -> bool:
    if asked.script is word.script:
        return word.form.startswith(asked.form)
    beginning = next(iter(_sounds(asked)), "")
    if len(beginning) < _FEWEST_SOUNDS:
        return False
    return any(key.startswith(beginning) and key != beginning for key in _sounds(word))


def _sounds(word: Word) -> tuple[str, ...]:
    return _heard(Name(word.text, word.script, (word,)))


@lru_cache(maxsize=20_000)
def _heard(name: Name) -> tuple[str, ...]:
    return word_keys(name)


def _birth(asked: Said, births: Sequence[Said]) -> tuple[float, Sentence]:
    if not births:
        return 0.0, Sentence(_BORN_UNKNOWN)
    best = max(births, key=lambda said: same_bits(asked.span, said.span))
    bits = same_bits(asked.span, best.span)
    words = {"asked": asked.words, "found": best.words}
    if asked.span.intersect(best.span) is not None:
        return max(1.0, min(bits, _BIRTH_MOST)), Sentence(_BORN, **words)
    if _gap(asked.span, best.span) <= _NEAR_DAYS:
        return max(0.5, bits), Sentence(_BORN_NEAR, **words)
    return max(bits, _BIRTH_LEAST), Sentence(_BORN_OTHERWISE, **words)


def _gap(one: Span, other: Span) -> int:
    """Days between two spans that have none in common."""
    return max((other.first - one.last).days, (one.first - other.last).days)
