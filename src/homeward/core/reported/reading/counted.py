"""What a number counts, and the word that stands before it.

The noun stands behind the number, before it ("the number of children: 833"), or in the
sentence before ("of those, 84 returned"). A newcomer's mistake is to take the first noun:
"833 women and children" is one unit, and "300 family members" are persons.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from homeward.core.reported.figure import Amount, Qualifier, Unit
from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.numbers import Number
from homeward.core.reported.reading.places import country_at, people_at
from homeward.core.reported.reading.tokens import Token

_REACH: Final = 7  # words between a number and its noun
_GAP: Final = 5  # words behind "185 to ..." in which the penalty stands
_BACK: Final = 14  # words back to "the number of children ... is"
_MARKS: Final = frozenset('-«»"“”„')
_BESIDE: Final = frozenset(":-(=—")
_SKIPPED: Final = frozenset(("the", "les", "des", "ces", "de", "d", "its", "their", "le", "la"))


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted, and where that is said.

    Attributes:
        unit: The unit.
        start: First token of the noun; the number's end where it is taken from elsewhere.
        end: The token after the noun.
        inherited: True where the number has no noun and counts some of those before.
    """

    unit: Unit
    start: int
    end: int
    inherited: bool = False


def amount(tokens: Sequence[Token], number: Number, noun_end: int, words: Lexicon) -> Amount:
    """Give the number with its qualifier: before it, right behind it, or behind its noun."""
    start = number.start
    while (
        start and set(tokens[start - 1].forms) & _SKIPPED and not words.before.before(tokens, start)
    ):
        start -= 1
    found = words.before.before(tokens, start) or words.before.before(tokens, number.start)
    qualifier = found[0] if found else None
    for place in (number.end, noun_end):
        behind = words.after.at(tokens, place)
        if behind and qualifier in (None, Qualifier.EXACTLY):
            qualifier = behind[0]
    if qualifier is None:
        qualifier = Qualifier.ABOUT if number.rough else Qualifier.EXACTLY
    return Amount(number.low, number.high, qualifier)


def noun_of(
    tokens: Sequence[Token],
    number: Number,
    words: Lexicon,
    earlier: Unit | None,
    here: Unit | None = None,
) -> Noun | None:
    """Find what a number counts.

    Args:
        tokens: The sentence.
        number: The number.
        words: The language's lexicon.
        earlier: What the figure before counted, for "of those, 84"; `None` for nothing.
        here: The same where that figure stands in this very sentence, for a verb left out:
            "97 women were sentenced to death, 185 to life".

    Returns:
        The noun; `None` when nothing says that persons, families or nationalities are counted.
    """
    place = _past_qualifier(tokens, number.end, words)
    return (
        _behind(tokens, place, words)
        or _predicate(tokens, number, words, earlier)
        or _in_front(tokens, number, words)
        or _inherited(tokens, number, words, earlier)
        or _verb_left_out(tokens, number, words, here)
        or _of_a_group(tokens, number, words, earlier)
    )


def _past_qualifier(tokens: Sequence[Token], place: int, words: Lexicon) -> int:
    behind = words.after.at(tokens, place)
    return place + behind[1] if behind else place


def _behind(tokens: Sequence[Token], start: int, words: Lexicon) -> Noun | None:
    # "more than 40 thousand of the families", "آلاف من الأطفال": the part stands before its whole
    place = start + bool(start < len(tokens) and words.partitive.at(tokens, start))
    start = place
    while place < min(len(tokens), start + _REACH):
        unit = words.units.at(tokens, place)
        if unit:
            return _whole(tokens, Noun(unit[0], place, place + unit[1]), words)
        people = people_at(tokens, place) if place == start else None
        if people:
            return Noun(people, place, place + 1)
        token = tokens[place]
        if words.things.at(tokens, place):  # "97 identity cards for children" are cards
            return None
        if token.number or (not token.word and token.text not in _MARKS):
            return None
        if words.stops.at(tokens, place) or (place > start and words.plain.at(tokens, place)):
            return None
        place += 1
    return None


def _whole(tokens: Sequence[Token], noun: Noun, words: Lexicon) -> Noun:
    """Follow an English compound to its last noun: "detainee children", "child migrants".

    Who is a child stays one: "juvenile detainees", and "men accused of" are men.
    """
    following = words.units.at(tokens, noun.end) if words.language == "en" else None
    if following and following[0] is not Unit.NATIONALITIES:
        unit = noun.unit if following[0] is Unit.PERSONS else following[0]
        return Noun(unit, noun.start, noun.end + following[1])
    return noun


def _predicate(
    tokens: Sequence[Token], number: Number, words: Lexicon, earlier: Unit | None
) -> Noun | None:
    """Read "nearly 2,000 are thought to be French citizens", "774 of them are children"."""
    links = words.of_them.at(tokens, number.end) or words.of_those.at(tokens, number.end)
    if earlier is None or not links:
        return None
    place, end = number.end, min(len(tokens), number.end + _REACH + 3)
    while place < end and (tokens[place].word or tokens[place].text in _MARKS):
        unit = words.units.at(tokens, place)
        if unit and not country_at(tokens, place):
            narrower = unit[0] in (Unit.CHILDREN, Unit.WOMEN, Unit.MEN) or earlier is Unit.PERSONS
            return Noun(unit[0] if narrower else earlier, place, place + unit[1])
        place += 1
    return None


def _in_front(tokens: Sequence[Token], number: Number, words: Lexicon) -> Noun | None:
    """Read "the number of children held there is 833", "детей: 833", "человек 20"."""
    start = max(0, number.start - _BACK)
    for place, _tag, length in reversed(words.number_of.within(tokens, start, number.start)):
        between = range(place + length, number.start)
        if any(tokens[at].number or tokens[at].text in ".;" for at in between):
            continue
        found = words.units.within(tokens, place + length, number.start)
        if found:
            _at, unit, _length = found[0]
            return Noun(unit, number.end, number.end)
    at = number.start
    beside = at > 1 and tokens[at - 1].text in _BESIDE
    listed = words.units.before(tokens, at - 1, 3) if beside else None
    return Noun(listed[0], number.end, number.end) if listed else None


def _inherited(
    tokens: Sequence[Token], number: Number, words: Lexicon, earlier: Unit | None
) -> Noun | None:
    """Read "others", "of them", a State or the end of the clause behind a number without noun."""
    if earlier is None or earlier in (Unit.YEARS, Unit.NATIONALITIES) or number.adjective:
        return None
    end = number.end
    behind = end + (end < len(tokens) and bool({"of", "d", "de"} & set(tokens[end].forms)))
    of_them = words.of_them.at(tokens, end) or words.others.at(tokens, behind)
    of_them = of_them or words.of_those.at(tokens, end)
    given = _given(tokens, number, words)
    front = _before_qualifier(tokens, number, words)
    lead = words.of_those.before(tokens, front)
    # "another seven, who were found", "еще девять будут возвращены"
    more = words.others.before(tokens, front) and _alone(tokens, end, words)
    state = country_at(tokens, end) or country_at(tokens, end + 1) or _state_before(tokens, number)
    apart = country_at(tokens, _past_dash(tokens, end) + 1)
    if of_them or state or apart or given or more or (lead and (number.low > 1)):
        return Noun(earlier, end, end, inherited=True)
    return None


def _past_dash(tokens: Sequence[Token], place: int) -> int:
    """Step over a dash that stands for a verb: "122 from Iraq, 8 - from Syria"."""
    dash = place < len(tokens) and tokens[place].text in "-—" and not tokens[place].glued
    return place + dash


def _verb_left_out(
    tokens: Sequence[Token], number: Number, words: Lexicon, here: Unit | None
) -> Noun | None:
    """Read on where a sentence does not say verb and noun again: "185 to life", "17 — school"."""
    if here is None or here in (Unit.YEARS, Unit.NATIONALITIES) or number.adjective:
        return None
    front, end = _before_qualifier(tokens, number, words), number.end
    follows = front > 0 and (
        tokens[front - 1].text in ",،;" or bool(words.joins.at(tokens, front - 1))
        or tokens[front].text in ",،" or tokens[number.start].joined
    )  # fmt: skip
    if not follows or end + 1 >= len(tokens):
        return None
    dash = _past_dash(tokens, end) > end and tokens[end + 1].word
    until = min(len(tokens), end + _GAP)
    judged = words.gap.at(tokens, end) and (
        words.penalty.within(tokens, end, until) or words.matters.within(tokens, end, until)
    )
    return Noun(here, end, end, inherited=True) if dash or judged else None


def _of_a_group(
    tokens: Sequence[Token], number: Number, words: Lexicon, earlier: Unit | None
) -> Noun | None:
    """Read "ready to return the children of prisoners, of whom 40 have left": no number before."""
    lead = words.of_those.before(tokens, _before_qualifier(tokens, number, words))
    if earlier is not None or not lead or number.adjective or number.low <= 1:
        return None
    groups = [
        unit
        for _place, unit, _length in words.units.within(tokens, 0, number.start)
        if unit is not Unit.NATIONALITIES
    ]
    return Noun(groups[0], number.end, number.end, inherited=True) if groups else None


def _given(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether a number stands alone behind "the ministry says", "il en reste", عددهم."""
    alone = _alone(tokens, number.end, words)
    found = words.before.before(tokens, number.start)
    place = number.start - (found[1] if found else 0)
    while place and tokens[place - 1].text in ":—-":
        place -= 1
    return alone and bool(words.giving.before(tokens, place))


def _alone(tokens: Sequence[Token], end: int, words: Lexicon) -> bool:
    """Say whether no noun can follow: the clause ends, or goes on with a verb."""
    alone = end >= len(tokens) or not (tokens[end].word or tokens[end].number)
    alone = alone or bool(words.joined.at(tokens, end) or words.stops.at(tokens, end))
    return alone or bool(words.others.at(tokens, end) or words.days.at(tokens, end))


def _before_qualifier(tokens: Sequence[Token], number: Number, words: Lexicon) -> int:
    found = words.before.before(tokens, number.start)
    place = number.start - (found[1] if found else 0)
    return place - 1 if place and tokens[place - 1].text in ",،" else place


def _state_before(tokens: Sequence[Token], number: Number) -> bool:
    """Say whether a State stands right before the number: "Turkey (346)", "Russia 122"."""
    place = number.start - 1
    if place >= 0 and tokens[place].text in "(:-—":
        place -= 1
    return place >= 0 and bool(country_at(tokens, place))


def may_wait(tokens: Sequence[Token], number: Number, words: Lexicon) -> bool:
    """Say whether a number's noun may follow the next number: "Russia 145, Tajikistan 84 children".

    Only for a State's number; bare numbers in a row are scores and dates more often.
    """
    if number.rough or number.adjective:
        return False
    end = number.end
    ends = end < len(tokens) and (tokens[end].text in ",;،)" or words.joins.at(tokens, end))
    return bool(ends) and _state_before(tokens, number)
