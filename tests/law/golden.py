"""Reads the golden cases: TOML files that a lawyer can read, one for each legal text.

A case gives the facts in the words of `PersonFacts`, the rule by its key, the article, the
answer expected and, for "unknown", exactly the open questions. Everybody in them is invented.
A newcomer's mistake is to change a case because a test fails: a lawyer changes cases.
"""

import tomllib
from datetime import date
from pathlib import Path

from homeward.core.claims import Article, LegalStatus, Penalty, PenaltyKind, Sex
from homeward.core.law.facts import (
    ArticleSaid,
    Jurisdiction,
    NationalitySaid,
    PenaltySaid,
    PersonFacts,
    StatusSaid,
)
from homeward.core.spans import Span
from homeward.core.truth import Truth

FOLDER = Path(__file__).parent
DAY = date(2018, 7, 3)


def cases():
    """Every case with its file's name and the file's default day."""
    for path in sorted(FOLDER.glob("*.toml")):
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        for case in read["case"]:
            yield path.stem, {"on": read.get("on", DAY), **case}


def facts_of(case):
    """Turn the facts of a case, as written, into what rules read."""
    given = {}
    for name, value in case.get("facts", {}).items():
        read = READ.get(name, Truth)
        given[name] = read(value)
    return PersonFacts(**given)


def span(written):
    if isinstance(written, int):
        return Span.year(written)
    if isinstance(written, list):
        return Span(*written)
    return Span.day(written)


def statuses(written):
    return tuple(
        StatusSaid(LegalStatus(status), day, f"status {place}")
        for place, (status, day) in enumerate(written)
    )


def penalty(words):
    if words in {"life", "death"}:
        return Penalty(PenaltyKind(words))
    number, unit = words.split()
    months = int(number) * (12 if unit.startswith("year") else 1)
    return Penalty(PenaltyKind.TERM, months)


def penalties(written):
    return tuple(PenaltySaid(penalty(words), f"penalty {words}") for words in written)


def articles(written):
    return tuple(ArticleSaid(Article(*words.split()), f"article {words}") for words in written)


def nationalities(written):
    return tuple(NationalitySaid(state, f"nationality {state}") for state in written)


READ = {
    "birth": span,
    "birth_claims": tuple,
    "birth_disputed": bool,
    "birth_words": str,
    "sex": Sex,
    "statuses": statuses,
    "penalties": penalties,
    "articles": articles,
    "nationalities": nationalities,
    "arrest": span,
    "arrest_claims": tuple,
    "offence": span,
    "sentenced_on": span,
    "released_on": span,
    "jurisdiction": Jurisdiction,
}
