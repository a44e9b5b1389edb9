"""An article into proposed figures, each with the sentence it comes from.

    for one in proposals(text, published=date(2018, 7, 3)):
        one.amount, one.unit, one.speaker, one.sentence

Nothing that is proposed counts until a person has confirmed it. Rules read, no model: the same
text gives the same figures on every machine. A newcomer's mistake is to trust a proposal's
scope as much as its number: what a figure refers to is the part most often read wrongly, and
`benchmarks/run figures` says how often.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from homeward.core.lists.normalise import bare, fold
from homeward.core.reported.figure import Amount, Matter, Qualifier, Scope, Unit
from homeward.core.reported.reading.counted import Noun, amount, may_wait, noun_of
from homeward.core.reported.reading.lexicon import Lexicon, lexicon
from homeward.core.reported.reading.names import without_names
from homeward.core.reported.reading.numbers import Number, numbers
from homeward.core.reported.reading.refusals import (
    counts_nobody,
    is_age,
    like_a_year,
    without_qualifier,
    years_of_a_sentence,
)
from homeward.core.reported.reading.scopes import scope_of
from homeward.core.reported.reading.sentences import Said, language_of, sentences
from homeward.core.reported.reading.speakers import Attribution, attributions
from homeward.core.reported.reading.tokens import Token, tokenised
from homeward.core.reported.reading.when import When, times
from homeward.core.spans import Span

LONGEST: Final = 200_000
"""Letters of an article that are read; what is longer is no article."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """A figure that an article seems to give. A person confirms it or leaves it.

    Attributes:
        amount: The number and its qualifier.
        unit: What is counted.
        scope: Of whom, as far as the sentence says.
        as_of: The days of which it speaks; `None` where the sentence says nothing of time.
        when: The words about time, as they stand.
        speakers: Who said it, by office: who knows it first, then whoever passed it on. Empty
            where the article says it by itself.
        sentence: The sentence, with names of persons left out.
        number: The number as it stands in the sentence.
        paragraph: Which paragraph, counted from nought.
    """

    amount: Amount
    unit: Unit
    scope: Scope
    as_of: Span | None
    when: str
    speakers: tuple[str, ...]
    sentence: str
    number: str
    paragraph: int

    @property
    def speaker(self) -> str:
        """Who knows it first hand, as far as the article says; empty for nobody."""
        return self.speakers[0] if self.speakers else ""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence taken apart."""

    said: Said
    tokens: Sequence[Token]
    times: Sequence[When]
    attributed: Sequence[Attribution]


def proposals(text: str, *, published: date, language: str = "") -> list[Proposed]:
    """Read an article.

    Args:
        text: Its words, paragraphs on lines of their own.
        published: The day of publication, from which "last week" is counted.
        language: en, ar, fr or ru; empty to have it told by the text.

    Returns:
        Figures in the order in which they stand. The same figure said twice is proposed twice.
    """
    text = text[:LONGEST]
    words = lexicon(language or language_of(text))
    reading = _Reading(words, published)
    for said in sentences(text):
        reading.read(said)
    return reading.found


def _looked_up(speaker: str) -> set[str]:
    return {bare(word) for word in fold(speaker).split()}


class _Reading:
    """What is remembered from one sentence to the next: who spoke last, and of whom.

    Attributes:
        found: The figures so far.
    """

    def __init__(self, words: Lexicon, published: date) -> None:
        self._words, self._published = words, published
        self._speaker = ""
        self._whole: Proposed | None = None
        self.found: list[Proposed] = []

    def read(self, said: Said) -> None:
        """Read the next sentence."""
        tokens = tokenised(said.text)
        attributed = _named(attributions(tokens, self._words), self._speaker)
        when = times(tokens, self._words, self._published)
        sentence = _Sentence(said, tokens, when, attributed)
        whole = self._whole
        near = whole if whole and said.paragraph - whole.paragraph <= 1 else None
        found, wholes = _in_sentence(sentence, self._words, near)
        self.found += found
        self._whole = _of_whom(wholes) or _of_whom(found) or whole
        spoken = [one.speaker for one in attributed if one.speaker]
        self._speaker = spoken[-1] if spoken else self._speaker


def _named(found: Sequence[Attribution], last: str) -> list[Attribution]:
    """Put the last speaker where "he said" or "the ministry said" means the same one."""
    named = []
    for one in found:
        short = _looked_up(one.speaker) < _looked_up(last)
        named.append(replace(one, speaker=last) if not one.speaker or short else one)
    return named


def _in_sentence(
    sentence: _Sentence, words: Lexicon, near: Proposed | None
) -> tuple[list[Proposed], list[Proposed]]:
    """Give the figures of a sentence, and those of them that later ones can be part of."""
    found: list[Proposed] = []
    wholes: list[Proposed] = []
    waiting: list[Number] = []
    for number in _countable(sentence, words):
        here = _of_whom(wholes) or _of_whom(found)
        before = here or near
        noun = _counted(sentence.tokens, number, words, before, here)
        if noun is None:
            waiting = [*waiting, number] if may_wait(sentence.tokens, number, words) else []
            continue
        for early in [] if noun.inherited else waiting:
            behind = Noun(noun.unit, early.end, early.end)
            found.append(_proposed(sentence, early, behind, words, before=before))
        waiting = []
        found.append(_proposed(sentence, number, noun, words, before=before))
        # "300 people, including 100 women, and hundreds of others": the women are an aside.
        start = without_qualifier(sentence.tokens, number.start, words)
        if not words.of_those.before(sentence.tokens, start):
            wholes.append(found[-1])
    return found, wholes


def _of_whom(found: Sequence[Proposed]) -> Proposed | None:
    """Give the last figure of which "of those" can speak: not years, not nationalities."""
    whose = [one for one in found if one.unit not in (Unit.NATIONALITIES, Unit.YEARS)]
    return whose[-1] if whose else None


def _countable(sentence: _Sentence, words: Lexicon) -> list[Number]:
    """Give the numbers and Arabic duals of a sentence that are no part of a date."""
    found = list(numbers(sentence.tokens, words))
    for place, (_unit, count), length in words.duals.within(
        sentence.tokens, 0, len(sentence.tokens)
    ):
        if not any(one.start < place + length and place < one.end for one in found):
            found.append(Number(place, place, count, count))
        else:
            found = [one for one in found if not place <= one.start < place + length]
            found.append(Number(place, place, count, count))
    dated = {at for when in sentence.times for at in range(when.start, when.end)}
    return sorted(
        (one for one in found if not set(range(one.start, one.end)) & dated),
        key=lambda one: one.start,
    )


def _counted(
    tokens: Sequence[Token],
    number: Number,
    words: Lexicon,
    before: Proposed | None,
    here: Proposed | None,
) -> Noun | None:
    if number.start == number.end:
        dual = words.duals.at(tokens, number.start)
        return Noun(dual[0][0], number.start, number.start + dual[1]) if dual else None
    if is_age(tokens, number, words):
        return None
    if years_of_a_sentence(tokens, number, words):
        return Noun(Unit.YEARS, number.end, number.end + 1)
    years = words.years.at(tokens, number.end) and not words.units.at(tokens, number.end)
    if years or like_a_year(tokens, number, words) or counts_nobody(tokens, number, words):
        return None
    earlier, same = before.unit if before else None, here.unit if here else None
    noun = noun_of(tokens, number, words, earlier, same)
    # "One" is a number only beside its noun; "one of the officials" counts nobody.
    if noun and number.adjective and (noun.start > number.end or words.language == "fr"):
        return None
    return noun


def _proposed(
    sentence: _Sentence, number: Number, noun: Noun, words: Lexicon, *, before: Proposed | None
) -> Proposed:
    tokens = sentence.tokens
    when = _nearest_time(sentence.times, number, sentence.tokens)
    speakers = _speakers(sentence.attributed, tokens, number)
    if not speakers and before and (noun.inherited or _refers_back(tokens, words)):
        speakers = before.speakers
    end = max(number.end, noun.end)
    said = amount(tokens, number, noun.end, words)
    return Proposed(
        amount=said,
        unit=noun.unit,
        scope=_scope(tokens, number, end, said, noun.unit, words),
        as_of=when.span if when else None,
        when=" ".join(token.text for token in tokens[when.start : when.end]) if when else "",
        speakers=speakers,
        sentence=without_names(sentence.said.text, words),
        number=" ".join(
            token.text
            for token in tokens[
                number.start : max(number.end, noun.end if number.start == number.end else 0)
            ]
        ),
        paragraph=sentence.said.paragraph,
    )


def _scope(  # noqa: PLR0917
    tokens: Sequence[Token], number: Number, end: int, said: Amount, unit: Unit, words: Lexicon
) -> Scope:
    scope = scope_of(tokens, number.start, end, words)
    if unit is not Unit.YEARS:
        return scope
    possible = said.qualifier is Qualifier.UP_TO
    return replace(scope, matter=Matter.MAY_BE_IMPOSED if possible else Matter.IMPOSED)


def _refers_back(tokens: Sequence[Token], words: Lexicon) -> bool:
    """Say whether a sentence opens with "of those"."""
    return any(words.of_those.at(tokens, place) for place in range(min(2, len(tokens))))


def _nearest_time(found: Sequence[When], number: Number, tokens: Sequence[Token]) -> When | None:
    """Choose the words about time that stand nearest; a written date outweighs its weekday.

    What stands behind a semicolon speaks of something else; a comma parts less.
    """

    def between(one: When) -> Sequence[Token]:
        low, high = sorted((number.start, one.start))
        return tokens[low:high]

    merged = [
        one
        for one in found
        if one.firm or not any(other.firm and abs(other.start - one.end) <= 2 for other in found)  # noqa: PLR2004
    ]
    near = [one for one in merged if not any(token.text in ";؛" for token in between(one))]
    return min(
        near,
        key=lambda one: (
            sum(token.text in ",،" for token in between(one)),
            min(abs(one.start - number.end), abs(number.start - one.end)),
        ),
        default=None,
    )


def _speakers(
    found: Sequence[Attribution], tokens: Sequence[Token], number: Number
) -> tuple[str, ...]:
    """Give who said it: who is quoted first, then who quotes."""
    named = [one for one in found if one.speaker]
    if not named:
        return ()
    nearest = min(named, key=lambda one: _distance(one, number, tokens))
    quoted = [one.speaker for one in named if one.passed_on]
    if quoted:
        return tuple(dict.fromkeys((*quoted, *(one.speaker for one in named))))
    return (nearest.speaker,)


def _distance(one: Attribution, number: Number, tokens: Sequence[Token]) -> tuple[int, int]:
    """Count what lies between: sentences' joints first, then words."""
    low, high = sorted((one.start if one.start > number.start else one.end, number.start))
    joints = sum(token.text in ";؛" for token in tokens[low:high])
    joints += sum(bool(_JOINTS & set(token.forms)) for token in tokens[low:high])
    return joints, high - low


_JOINTS: Final = frozenset((
    "while", "whereas", "but", "tandis", "alors", "mais", "а", "тогда", "однако", "но", "بينما",
    "فيما", "لكن",
))  # fmt: skip
