"""The offices from which a desk writes: added, changed, closed and opened again, never deleted.

A newcomer's mistake is to give a sign anew. It stands in every number that its office gave, so it
stays with the office from the first number on, closed or not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Final

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change
from homeward.apps.audit.actor import Actor
from homeward.apps.letters.access import given, hold_naming, office_for, offices
from homeward.apps.letters.models import Series, WritingOffice
from homeward.apps.letters.office import SIGN
from homeward.apps.letters.typesetting.note import cleaned
from homeward.apps.letters.typesetting.parties import Office
from homeward.apps.sharing.reference.names import LANGUAGES

NEEDED: Final = frozenset({"en", "ar"})
"""In these every office has a name: notes are written in them unless others are chosen."""
PLAIN: Final = re.compile(r"[A-Z][A-Z0-9-]{0,7}\Z")


class SignError(Exception):
    """The sign cannot be had. `code`: "plain", "taken", or "given" (numbers were given with it)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NamesError(Exception):
    """A name lacks a part, or the office lacks one in a language that it needs."""


def add_office(*, actor: Actor, sign: str, names: Mapping[str, Office]) -> WritingOffice:
    """Name an office from which notes are written from now on.

    The first one takes the place of the desk that had named none. With that desk's sign it goes on
    with its series as well, without a gap.

    Args:
        actor: Who names it.
        sign: With which its numbers begin: capital letters, digits and hyphens, at most eight.
        names: What it is called, by language.

    Raises:
        PermissionDenied: The role keeps no offices.
        SignError: "plain" or "taken"; an office that is closed keeps its sign.
        NamesError: A name is not whole.
    """
    must(actor, "keep offices")
    words = _whole(names)
    with change(actor=actor, verb="added an office", target=f"sign:{sign}"):
        hold_naming(actor)
        _must_be_free(actor, sign)
        row = WritingOffice.objects.create(
            keeper_id=actor.keeper, sign=sign, names=words, added_by_id=actor.member
        )
        _take_over(actor, row)
    return row


def change_office(
    *, actor: Actor, key: int, sign: str, names: Mapping[str, Office]
) -> WritingOffice:
    """Say anew what an office is called; its sign, as long as it has given no number.

    Raises:
        PermissionDenied: The role keeps no offices.
        Http404: There is no such office.
        SignError: The sign cannot be had.
        NamesError: A name is not whole.
    """
    must(actor, "keep offices")
    words = _whole(names)
    with change(actor=actor, verb="changed an office", target=f"sign:{sign}"):
        hold_naming(actor)
        row = _locked(actor, key)
        if row.sign != sign:
            if given(actor).get(row.pk):
                raise SignError("given")
            _must_be_free(actor, sign)
        row.sign, row.names = sign, words
        row.save(update_fields=["sign", "names"])
        _take_over(actor, row)
    return row


def close_office(*, actor: Actor, key: int, at: datetime) -> WritingOffice:
    """Write from this office no more. Whatever it wrote stays, and so do its sign and numbers."""
    must(actor, "keep offices")
    with change(actor=actor, verb="closed an office", target=f"office:{key}"):
        row = _locked(actor, key)
        if row.closed_at is None:
            row.closed_by_id, row.closed_at = actor.member, at
            row.save(update_fields=["closed_by", "closed_at"])
    return row


def open_office(*, actor: Actor, key: int) -> WritingOffice:
    """Write from an office that was closed again; its numbers go on where they stood."""
    must(actor, "keep offices")
    with change(actor=actor, verb="opened an office again", target=f"office:{key}"):
        row = _locked(actor, key)
        row.closed_by_id = row.closed_at = None
        row.save(update_fields=["closed_by", "closed_at"])
    return row


def _locked(actor: Actor, key: int) -> WritingOffice:
    """The row, once whoever takes a number from it has done so."""
    office_for(actor, key)
    mine = WritingOffice.objects.filter(keeper_id=actor.keeper)
    return mine.select_for_update().get(pk=key)


def _must_be_free(actor: Actor, sign: str) -> None:
    if not PLAIN.match(sign):
        raise SignError("plain")
    if offices(actor).filter(sign=sign).exists():
        raise SignError("taken")


def _take_over(actor: Actor, row: WritingOffice) -> None:
    """Give the series of the desk that had named no office to the one that took its sign."""
    if row.sign == SIGN:
        Series.objects.filter(keeper_id=actor.keeper, office=None).update(office=row)


def _whole(names: Mapping[str, Office]) -> dict[str, dict[str, str | bool]]:
    """The names as they are kept, cleaned as every word of a note is."""
    if not set(LANGUAGES) >= set(names) >= NEEDED:
        raise NamesError
    words: dict[str, dict[str, str | bool]] = {
        language: {
            part: said if isinstance(said, bool) else cleaned(said)
            for part, said in asdict(office).items()
        }
        for language, office in names.items()
    }
    if any(said == "" for office in words.values() for said in office.values()):
        raise NamesError
    return words
