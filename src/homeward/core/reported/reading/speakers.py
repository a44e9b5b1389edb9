"""Who said it: the office, the chain it came through, and never a private name.

"Foreign ministry spokesman A. B. said" gives "foreign ministry spokesman". A newcomer's
mistake is to keep the name because it is printed: press names are never taken over (facts of
protection, D13 and R2), and an office is what a figure is judged by.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from homeward.core.reported.reading.lexicon import Lexicon
from homeward.core.reported.reading.places import country_at
from homeward.core.reported.reading.tokens import Token, tokenised

_LONGEST: Final = 20  # words of an office
_KNOWN, _OFFICE, _SMALL, _STATE, _UNKNOWN = "known", "office", "small", "state", "unknown"
_ARTICLES: Final = ("ال", "وال", "بال", "لل", "فال", "كال", "ولل")
_ACRONYM: Final = 2
_ADJECTIVE: Final = frozenset(("the", "an", "a", "its", "their"))
_SHORT: Final = 6  # words of an office in a headline
_TWO: Final = 2  # words of one that may be unknown: "river ministry"
_FULL_STOPS: Final = ".!?؟…۔"
_DAY: Final = 5  # words of a day: "on Tuesday 4 July"
_ON: Final = frozenset(("on", "le", "ce", "в", "во", "يوم"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """That somebody is named as having said what the sentence says.

    Attributes:
        start: First token of the words that say so.
        end: The token after them.
        speaker: The office or body, in the article's words; empty for "he said".
        passed_on: True where they are quoted by somebody else in the same sentence.
    """

    start: int
    end: int
    speaker: str
    passed_on: bool = False


def attributions(tokens: Sequence[Token], words: Lexicon) -> list[Attribution]:
    """Find who is said to have said something in a sentence, from left to right."""
    found = []
    for place, _tag, length in words.citing.within(tokens, 0, len(tokens)):
        named = _right(tokens, place + length, words)
        if named:
            found.append(Attribution(place, named[1], named[0], passed_on=True))
    for place, _tag, length in words.according.within(tokens, 0, len(tokens)):
        named = _right(tokens, place + length, words)
        if named and not _inside(found, place):
            found.append(Attribution(place, named[1], named[0]))
    for place, _tag, length in words.saying.within(tokens, 0, len(tokens)):
        if _is_no_verb(tokens, place):
            continue
        said = _said(tokens, place, place + length, words)
        if said and not _inside(found, place):
            found.append(said)
    found += [] if found else _headline(tokens, words)
    return sorted(found, key=lambda one: one.start)


def _headline(tokens: Sequence[Token], words: Lexicon) -> list[Attribution]:
    """Read who speaks in a headline: "473 children returned: ministry", "UNICEF: 29,000 left"."""
    marks = [at for at, token in enumerate(tokens) if _parts(tokens, at, token)]
    if not marks or (tokens and tokens[-1].text in _FULL_STOPS):
        return []
    end, start = marks[0], marks[-1] + 1
    behind = office(tokens, start, len(tokens), words) if len(tokens) - start <= _SHORT else ""
    if behind and _all_of_it(tokens, start, len(tokens), words):
        return [Attribution(start - 1, len(tokens), behind)]
    body = words.bodies.within(tokens, 0, end) or any(map(_acronym, tokens[:end]))
    front = office(tokens, 0, end, words) if body and end <= _SHORT else ""
    if front and _all_of_it(tokens, 0, end, words):
        return [Attribution(0, end + 1, front)]
    return []


def _parts(tokens: Sequence[Token], at: int, token: Token) -> bool:
    dash = token.text in "-—" and not token.glued and at + 1 < len(tokens)
    return token.text == ":" or (dash and not tokens[at + 1].glued)


def _all_of_it(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> bool:
    """Say whether a phrase is an office and nothing else: no number, no verb, no noun counted."""
    if any(tokens[at].number for at in range(start, end)):
        return False
    kinds = _kinds(tokens, start, end, words)
    other = _KNOWN in kinds and (kinds[-1] != _OFFICE or end - start > _TWO)
    return not other and not any(
        words.units.at(tokens, at) or words.saying.at(tokens, at) for at in range(start, end)
    )


def _is_no_verb(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word of saying is none here: "the estimated 7,000", "the United States"."""
    if not place:
        return False
    state = country_at(tokens, place - 1)
    return bool(set(tokens[place - 1].forms) & _ADJECTIVE) or bool(state and state[1] > 1)


def _inside(found: Sequence[Attribution], place: int) -> bool:
    return any(one.start <= place < one.end for one in found)


def _said(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> Attribution | None:
    left = _left(tokens, start, words)
    # "... were moved to a prison, it said": nobody new speaks, whatever stands before the comma
    meant = words.pronouns.before(tokens, start, 4)
    if meant and (not left or left[1] + meant[1] < start - 1):
        return Attribution(start, end, "")
    if left:
        return Attribution(left[1], end, left[0])
    right = _right(tokens, _past_day(tokens, end, words), words)
    if right:
        return Attribution(start, right[1], right[0])
    beside = words.pronouns.before(tokens, start, 4) or words.pronouns.at(tokens, end)
    return Attribution(start, end, "") if beside else None


def _past_day(tokens: Sequence[Token], place: int, words: Lexicon) -> int:
    """Step over the day between a verb and who spoke: "a annoncé mardi 4 juillet le ministère"."""
    step, start = 0, place
    while place < min(len(tokens), start + _DAY):
        day = words.weekdays.at(tokens, place) or words.days.at(tokens, place)
        month = words.months.at(tokens, place) if step else None
        number = step and tokens[place].number
        preposition = not step and set(tokens[place].forms) & _ON
        if not (day or month or number or preposition):
            break
        step = max(step, int(bool(day)))
        place += day[1] if day else month[1] if month else 1
    return place if step else start


def _left(tokens: Sequence[Token], end: int, words: Lexicon) -> tuple[str, int] | None:
    """Give the office that stands before a verb of saying; over a comma for an apposition."""
    start = _edge_before(tokens, end, words)
    named = office(tokens, start, end, words)
    if named:
        return named, start
    # "A. B., a spokesman for the ministry, said", "the spokesman, A. B., said": of the two
    # phrases before the comma the first that names an office, a body before its description.
    found = None
    for _ in range(2):
        if start < 1 or tokens[start - 1].text not in ",،":
            break
        start, until = _edge_before(tokens, start - 1, words), start - 1
        cited = words.citing.before(tokens, start)
        if cited:  # "the agency, citing court records, counts"
            start -= cited[1]
            continue
        clause = start
        while clause and tokens[clause - 1].word:
            clause -= 1
        if words.aside.at(tokens, clause):  # "the centre, affiliated with the council, said"
            start = clause
            continue
        named = office(tokens, start, until, words)
        if named and (found is None or tokens[start].capital):
            found = (named, start)
    return found


def _edge_before(tokens: Sequence[Token], end: int, words: Lexicon) -> int:
    place = end
    while place > max(0, end - _LONGEST) and not _ends(tokens, place - 1, words):
        place -= 1
    return place


def _ends(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    token = tokens[place]
    if token.number:
        return True
    if not token.word:
        return token.text not in "-«»"
    qualifier = words.before.at(tokens, place)
    return bool(words.ends.at(tokens, place) or (qualifier and qualifier[1] > 1))


def _right(tokens: Sequence[Token], start: int, words: Lexicon) -> tuple[str, int] | None:
    """Give the office that stands behind; over a name and a comma for an apposition."""
    end = _edge_after(tokens, start, words)
    named = office(tokens, start, end, words)
    if named or end >= len(tokens) or tokens[end].text not in ",،":
        return (named, end) if named else None
    further = _edge_after(tokens, end + 1, words)
    named = office(tokens, end + 1, further, words)
    return (named, further) if named else None


def _edge_after(tokens: Sequence[Token], start: int, words: Lexicon) -> int:
    place = start
    while place < min(len(tokens), start + _LONGEST) and not _ends(tokens, place, words):
        if words.saying.at(tokens, place) and place > start:
            break
        place += 1
    return place


def office(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> str:
    """Cut a phrase down to the office or body in it; empty when it names none.

    Args:
        tokens: The sentence.
        start: First token of the phrase.
        end: The token after it.
        words: The language's lexicon.

    Returns:
        The words of the office without persons' names; empty for a phrase that is nothing but
        a name, because a name alone is not taken over.
    """
    kinds = _kinds(tokens, start, end, words)
    if _OFFICE not in kinds:
        # "Iraq said": a State speaks for itself, but only where nothing else is named
        alone = _STATE in kinds and set(kinds) <= {_STATE, _SMALL} and tokens[start].capital
        kept = list(range(start, end)) if alone or _arabic_state(tokens, start, kinds) else []
    else:
        kept = _cut(tokens, start, kinds, words)
    while kept and _holds_nothing(tokens[kept[0]]):
        kept = kept[1:]
    while kept and _holds_nothing(tokens[kept[-1]]):
        kept = kept[:-1]
    return _joined(
        [_without_particle(tokens[at], words) if at == kept[0] else tokens[at] for at in kept]
    )


_FRONT: Final = frozenset((
    "the", "a", "an", "of", "for", "in", "on", "and", "at", "with", "to", "from", "s", "by", "le",
    "la", "les", "l", "un", "une", "d", "de", "du", "des", "-", "в", "и", "на", "по", "при",
))  # fmt: skip


def _without_particle(token: Token, words: Lexicon) -> Token:
    """Take "to" and "by" off the front of an Arabic word: وفقا لقيادة is قيادة."""
    if token.text[0] not in "لب" or words.offices.at([replace(token, forms=token.forms[:1])], 0):
        return token
    stripped = tokenised(token.text[1:])
    known = stripped and words.offices.at([replace(stripped[0], forms=stripped[0].forms[:2])], 0)
    return stripped[0] if known else token


def _arabic_state(tokens: Sequence[Token], start: int, kinds: list[str]) -> bool:
    return kinds == [_STATE] and "\u0600" <= tokens[start].text[0] <= "\u06ff"


def _holds_nothing(token: Token) -> bool:
    # "UN" is no French article
    return (bool(_FRONT & set(token.forms)) and not _acronym(token)) or not token.word


def _acronym(token: Token) -> bool:
    return len(token.text) >= _ACRONYM and token.text.isupper()


def _joined(kept: Sequence[Token]) -> str:
    said = ""
    for token in kept:
        glue = token.glued and (token.text == "-" or said.endswith("-"))
        elided = said.rpartition(" ")[2].lower() in ("l", "d", "qu")
        if token.text == "s" or elided:
            said += f"'{token.text}"
        else:
            said += token.text if glue or not said else f" {token.text}"
    return said


def _kinds(tokens: Sequence[Token], start: int, end: int, words: Lexicon) -> list[str]:
    """Say of each token whether it is an office's word, a word around one, or somebody's name."""
    kinds: list[str] = []
    place = start
    while place < end:
        kind, length = _kind(tokens, place, words)
        kinds += [kind] * min(length, end - place)
        place += length
    return kinds


def _kind(tokens: Sequence[Token], place: int, words: Lexicon) -> tuple[str, int]:
    token = tokens[place]
    found = words.bodies.at(tokens, place) or words.offices.at(tokens, place)
    if found or _acronym(token):
        return _OFFICE, found[1] if found else 1
    small = words.small.at(tokens, place)
    state = country_at(tokens, place)
    if small or state:
        return (_SMALL, small[1]) if small else (_STATE, state[1] if state else 1)
    if not token.word:
        return _SMALL, 1
    if words.language == "ar":
        return (_KNOWN if token.text.startswith(_ARTICLES) else _UNKNOWN), 1
    return (_UNKNOWN if token.capital else _KNOWN), 1


def _cut(tokens: Sequence[Token], start: int, kinds: list[str], words: Lexicon) -> list[int]:
    """Keep the run of known words around the first office; a name ends it.

    Unknown capitals beside a body belong to it: "Hope Foundation", "Fondation Espoir".
    """
    first = kinds.index(_OFFICE)
    left = first
    while left > 0 and (
        kinds[left - 1] != _UNKNOWN or _names_body(tokens, start, kinds, left, words)
    ):
        left -= 1
    right = first
    while right + 1 < len(kinds):
        place = start + right + 1
        unknown = kinds[right + 1] == _UNKNOWN
        if not unknown and _begins_something_else(tokens, place, kinds[right : right + 2], words):
            break
        if (
            unknown
            and not _behind_body(tokens, start + right, words)
            and not _before_body(tokens, start + right + 1, start + len(kinds), words)
        ):
            break
        right += 1
    return list(range(start + left, start + right + 1))


def _begins_something_else(
    tokens: Sequence[Token], place: int, kinds: list[str], words: Lexicon
) -> bool:
    """Say whether a word behind an office is no more of it: "Iraqi law | children over nine"."""
    if words.language != "en" or tokens[place].capital or country_at(tokens, place):
        return False
    if kinds[0] == _SMALL and not words.before.at(tokens, place):
        return False
    return kinds[1] == _KNOWN or bool(words.units.at(tokens, place) and kinds[1] == _SMALL)


def _names_body(
    tokens: Sequence[Token], start: int, kinds: list[str], left: int, words: Lexicon
) -> bool:
    """Say whether the capitals before a place belong to a body that begins there."""
    if words.language == "ar" or kinds[left - 1] != _UNKNOWN:
        return False
    return bool(words.bodies.at(tokens, start + left)) or (
        left < len(kinds) and kinds[left] == _UNKNOWN
    )


def _behind_body(tokens: Sequence[Token], place: int, words: Lexicon) -> bool:
    """Say whether what follows a body is its name: "Fondation Espoir", "фонд Надежда"."""
    if words.language == "en":
        return False
    if tokens[place].text in '«"':
        return True
    return bool(words.bodies.at(tokens, place)) and tokens[place].word


def _before_body(tokens: Sequence[Token], place: int, end: int, words: Lexicon) -> bool:
    """Say whether a body's word comes at the end of a run of capitals: "Blue River Foundation"."""
    if words.language != "en":
        return False
    while place < end and tokens[place].capital:
        if words.bodies.at(tokens, place):
            return True
        place += 1
    return False
