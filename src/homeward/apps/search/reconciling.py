"""Answers for programs that lay a table beside the register, as the W3C's API 0.2 shapes them.

Each query is a row of somebody's table: a name, and what else its columns say. Candidates come
from the blind index; each is weighed like two rows of lists, so that the score is the
probability, in hundredths, that the row is about this person.

A newcomer's mistake is to set `match`. A program takes it as leave to link without asking; only
people link, so it is true for nothing but a person's own code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from homeward.apps.audit.actions import looking, reading
from homeward.apps.audit.actor import Actor
from homeward.apps.register.access import claims, persons, persons_by_code
from homeward.apps.register.facts import Told, told
from homeward.apps.search.searching import candidates
from homeward.core.claims import ClaimKind
from homeward.core.lists.values.nationality import read_nationality
from homeward.core.matching import Asked, Ground, Judgement, Record, judge, read_asked, record_of
from homeward.core.spans import Span, read_written
from homeward.core.text import gettext_noop as _

MOST_QUERIES, MOST_EACH, USUAL_EACH = 50, 10, 5
VERB: Final = "answered a table's rows"
TYPE: Final = {"id": "person", "name": "Person"}
PROPERTIES: Final = {
    "father": (ClaimKind.FATHER_NAME, _("father's name")),
    "mother": (ClaimKind.MOTHER_NAME, _("mother's name")),
    "birth": (ClaimKind.BIRTH, _("birth: a day, a year, an age")),
    "sex": (ClaimKind.SEX, _("sex: F or M")),
    "nationality": (ClaimKind.NATIONALITY, _("nationality")),
    "place": (ClaimKind.PLACE, _("place of holding")),
}
READ: Final = [ClaimKind.NAME.value, *(kind.value for kind, _name in PROPERTIES.values())]
_SHOWN: Final = (ClaimKind.BIRTH, ClaimKind.MOTHER_NAME, ClaimKind.PLACE)


class MalformedError(ValueError):
    """A batch that is not of the API's shape; says what is the matter, never what was asked."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell of somebody's table, as `record_of` reads it."""

    kind: ClaimKind
    words: str
    code: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """One row of the table.

    Attributes:
        record: What its cells say.
        asked: The same as a question, by which persons are found.
        limit: How many candidates at most.
    """

    record: Record
    asked: Asked
    limit: int


def read_batch(said: object, *, on: date) -> dict[str, Query]:
    """Read a query batch.

    Args:
        said: What the JSON held.
        on: The day on which an age counts.

    Raises:
        MalformedError: It is not of the API's shape, or too long.
    """
    if not isinstance(said, dict):
        raise MalformedError("a query batch is an object")
    if len(said) > MOST_QUERIES:
        raise MalformedError("too many queries in one batch")
    return {str(key): _query(one, on) for key, one in said.items()}


def _query(said: object, on: date) -> Query:
    if not isinstance(said, dict):
        raise MalformedError("a query is an object")
    text, properties = said.get("query", ""), said.get("properties") or []
    limit = said.get("limit", USUAL_EACH)
    if not isinstance(text, str) or not isinstance(properties, list):
        raise MalformedError("query is a text, properties an array")
    if isinstance(limit, bool) or not isinstance(limit, int | float) or limit < 1:
        raise MalformedError("limit is a positive number")
    if not text and not properties:
        raise MalformedError("a query needs query or properties")
    cells = [_Cell(ClaimKind.NAME, text)] if text else []
    cells += [cell for one in properties for cell in _cells(one, on)]
    record = record_of("row", cells)
    return Query(record, _question(text, record, on), min(int(limit), MOST_EACH))


def _cells(said: object, on: date) -> Iterator[_Cell]:
    """Read the values of one property; one that nobody here knows says nothing."""
    if not isinstance(said, dict) or "pid" not in said or "v" not in said:
        raise MalformedError("a property has pid and v")
    known = PROPERTIES.get(str(said["pid"]))
    values = said["v"] if isinstance(said["v"], list) else [said["v"]]
    for value in values if known else ():
        words = value.get("name", "") if isinstance(value, dict) else value
        yield from _read(known[0], str(words).strip(), on)  # type: ignore[index]


def _read(kind: ClaimKind, words: str, on: date) -> Iterator[_Cell]:
    if kind is ClaimKind.BIRTH:
        yield _Cell(kind, words, span=read_written(words, as_of=on).span)
    elif kind is ClaimKind.NATIONALITY:
        yield from (_Cell(kind, words, code) for code in read_nationality(words).codes)
    else:
        yield _Cell(kind, words, words[:1].upper() if kind is ClaimKind.SEX else "")


def _question(text: str, record: Record, on: date) -> Asked:
    """Ask by the row's name and birth; where it gives no name, by the mother's."""
    words = text or " ".join(name.text for name in record.mother)
    asked = read_asked(words, on=on)
    birth = record.births[0] if record.births else asked.birth
    return Asked(asked.name, birth, asked.codes)


def answer_batch(actor: Actor, queries: Mapping[str, Query]) -> dict[str, dict[str, Any]]:
    """Give a result batch; the look is recorded before anything is handed out.

    Args:
        actor: On whose behalf a program asks.
        queries: As `read_batch` gives them.
    """
    size = persons(actor).count()
    found = {key: _candidates(actor, query) for key, query in queries.items()}
    everybody = list(dict.fromkeys(key for each in found.values() for key in each))
    about = told(claims(actor, persons=everybody, kinds=READ)) if everybody else {}
    results = {
        key: _best(query, [about[one] for one in found[key] if one in about], Ground(size))
        for key, query in queries.items()
    }
    _record(actor, {one.person for result in results.values() for one, _judged in result})
    return {
        key: {"result": [_candidate(one, judged, queries[key]) for one, judged in result]}
        for key, result in results.items()
    }


def _candidates(actor: Actor, query: Query) -> list[UUID]:
    if query.asked.is_empty:
        return []
    by_code = persons_by_code(actor, query.asked.codes)
    return list(dict.fromkeys((*by_code, *candidates(actor, query.asked)[0])))


def _best(query: Query, people: Sequence[Told], ground: Ground) -> list[tuple[Told, Judgement]]:
    """Weigh everybody; whom nothing speaks for is left out."""
    weighed = [(one, judge(query.record, _as_record(one), ground)) for one in people]
    judged = [each for each in weighed if each[1].facts > 0 or _is_code(each[0], query)]
    judged.sort(key=lambda each: (not _is_code(each[0], query), -each[1].bits, each[0].code))
    return judged[: query.limit]


def _as_record(one: Told) -> Record:
    return record_of(str(one.person), one.statements)


def _is_code(one: Told, query: Query) -> bool:
    return one.code in query.asked.codes


def _record(actor: Actor, shown: Iterable[UUID]) -> None:
    """Say in the log who was shown, or that nobody was; never what was asked."""
    subjects = sorted(shown)
    if subjects:
        reading(actor=actor, verb=VERB, subjects=subjects)
    else:
        looking(actor=actor, verb=VERB, target="search:")


def _candidate(one: Told, judged: Judgement, query: Query) -> dict[str, Any]:
    bits: dict[str, float] = defaultdict(float)
    for each in judged.evidence:
        bits[each.fact.value] += each.bits
    same = _is_code(one, query)
    return {
        "id": one.code,
        "name": _first(one, ClaimKind.NAME) or one.code,
        "description": " · ".join(filter(None, (_first(one, kind) for kind in _SHOWN))),
        "type": [TYPE],
        "score": 100 if same else round(100 * judged.probability, 3),
        "features": [{"id": fact, "value": round(value, 2)} for fact, value in bits.items()],
        "match": same,
    }


def _first(one: Told, kind: ClaimKind) -> str:
    said = one.said(kind)
    return said[0].words if said else ""
