"""Words of a note that a desk edits in a word processor, and a lawyer approves anew.

A lawyer approved the text that the note had. A newcomer's mistake is to let the edited one go under
that approval: until a lawyer has approved these very words the note leaves by no way, and row
security says so too. Only the words are taken from the file; the annex is set from what was kept.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from homeward.apps.accounts.access import must
from homeward.apps.audit.actions import change, looking
from homeward.apps.audit.actor import Actor
from homeward.apps.letters import access
from homeward.apps.letters.models import Letter, RewordedNote, Rewording, RewordingAct
from homeward.apps.letters.typesetting import word
from homeward.apps.letters.typesetting.render import render_edited
from homeward.apps.letters.typesetting.wording import (
    Body,
    WordingError,
    bodies_of,
    edited,
    from_json,
    lines,
    to_json,
)
from homeward.apps.register.codec import seal_cells, unseal_cells
from homeward.apps.sheets.reading.document import read_document
from homeward.core.returns.wording import marking_words

Verb = RewordingAct.Verb


class NotEditableError(Exception):
    """It is a draft, or was written before its words were kept: write it anew."""


class UnchangedError(Exception):
    """The words are those that the note has already."""


class MeanwhileError(Exception):
    """Somebody approved it, took it back or brought other words meanwhile."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept of a note when it was written.

    Attributes:
        payload: The note as it was given to the typesetter, in JSON, with its annex.
        said: What it says beside the annex, for each language.
        bodies: Its words, for each language.
    """

    payload: str
    said: list[dict[str, Any]]
    bodies: dict[str, Body]


def kept(letter: Letter) -> Kept:
    """Open what was kept of a note.

    Raises:
        NotEditableError: Nothing was.
    """
    if letter.said is None:
        raise NotEditableError
    payload, said = map(str, unseal_cells(letter.said))
    found = json.loads(said)
    return Kept(payload, found, bodies_of(found))


def document_of(*, actor: Actor, letter: Letter) -> bytes:
    """The words of a note for a word processor: those that stand. Its annex is not in it.

    Raises:
        PermissionDenied: The role writes no letters.
        NotEditableError: Nothing was kept of it.
    """
    must(actor, "write letters")
    found = kept(letter)
    latest = access.standing_rewordings(actor, [letter.pk]).get(letter.pk)
    bodies = compared(latest)[1] if latest else found.bodies
    looking(actor=actor, verb="took a note to edit", target=f"letter:{letter.pk}")
    fictional = bool(json.loads(found.payload)["fictional"])
    return word.document(found.said, bodies, letter.reference, fictional=fictional)


def bring_back(*, actor: Actor, letter: Letter, content: bytes) -> Rewording:
    """Take in the words of a note that was edited; they wait for a lawyer, and so does the note.

    The caller has made sure that the note did not go yet, and holds it (`access.held`).

    Args:
        actor: Who brings it.
        letter: The note.
        content: The file of a word processor.

    Raises:
        PermissionDenied: The role writes no letters.
        NotEditableError: Nothing was kept of it.
        RefusedFile: The file cannot be read.
        WordingError: Its words cannot be taken: see there, and "names" where they name somebody
            of the annex, "words" where they hold a word that marks a child.
        UnchangedError: They are the words that stand.
        LetterError: They cannot be set; a sign that no font on board can draw.
    """
    must(actor, "write letters")
    found = kept(letter)
    written = [(one.style, one.text) for one in read_document(content)]
    bodies = edited(written, found.said, letter.reference)
    _must_name_nobody(found, bodies)
    latest = access.standing_rewordings(actor, [letter.pk]).get(letter.pk)
    if bodies == (compared(latest)[1] if latest else found.bodies):
        raise UnchangedError
    pdf = render_edited(found.payload, bodies, letter.dated)
    words = to_json(bodies)
    earlier = access.rewordings(actor).filter(letter=letter).first()
    with change(actor=actor, verb="brought an edited note back", target=f"letter:{letter.pk}"):
        made = Rewording.objects.create(
            keeper_id=actor.keeper,
            letter=letter,
            number=earlier.number + 1 if earlier else 1,
            state=letter.state,
            reference=letter.reference,
            text=letter.text,
            languages=letter.languages,
            sealed=seal_cells([to_json(found.bodies), words]),
            digest=sha256(words.encode()).hexdigest(),
            brought_by_id=actor.member,
        )
        RewordedNote.objects.create(keeper_id=actor.keeper, rewording=made, pdf=pdf)
    return made


def _must_name_nobody(found: Kept, bodies: dict[str, Body]) -> None:
    """Names stand in the annex alone, where the gate and the disclosure rules have cut them."""
    names = {
        name.casefold()
        for entry in json.loads(found.payload)["entries"]
        for name in (
            entry.get("name"),
            entry.get("mother_name"),
            *entry.get("names_original", ()),
        )
        if name
    }
    for body in bodies.values():
        for _kind, text in lines(body):
            if any(_names(name, text.casefold()) for name in names):
                raise WordingError("names", text)
            if marking_words(text):
                raise WordingError("words", text)


def _names(name: str, text: str) -> bool:
    """Whether a name stands in a text. One of a single word must be a word: Ali is not in quality.

    Longer ones are found anywhere, because Arabic writes its small words onto the next one.
    """
    if len(name.split()) > 1:
        return name in text
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def compared(rewording: Rewording) -> tuple[dict[str, Body], dict[str, Body]]:
    """The words that the note was written with, and the edited ones."""
    before, after = map(str, unseal_cells(rewording.sealed))
    return from_json(before), from_json(after)


def approve(*, actor: Actor, key: UUID, digest: str) -> Rewording:
    """Approve edited words, as a lawyer who has read these very ones.

    Raises:
        PermissionDenied: Whoever approves is no lawyer.
        Http404: There are no such words.
        MeanwhileError: They are not the ones that were read, or count no more.
    """
    must(actor, "approve texts")
    return _act(actor, key, Verb.APPROVED, digest)


def withdraw(*, actor: Actor, key: UUID, digest: str) -> Rewording:
    """Take edited words back; the note has those again that it had before.

    Raises:
        PermissionDenied: The role writes no letters.
        Http404, MeanwhileError: As `approve`. Words that went with the note are not taken back:
            the caller asks that first.
    """
    must(actor, "write letters")
    return _act(actor, key, Verb.WITHDRAWN, digest)


_WORDS = {
    Verb.APPROVED: "approved an edited note",
    Verb.WITHDRAWN: "took an edited note back",
}


def _act(actor: Actor, key: UUID, verb: RewordingAct.Verb, digest: str) -> Rewording:
    access.held(actor, access.rewording_for(actor, key).letter_id)
    found = access.rewording_for(actor, key)
    latest = access.standing_rewordings(actor, [found.letter_id]).get(found.letter_id)
    counts = latest is not None and latest.pk == found.pk
    if not counts or found.digest != digest or (verb is Verb.APPROVED and found.approved):
        raise MeanwhileError
    with change(actor=actor, verb=_WORDS[verb], target=f"letter:{found.letter_id}"):
        RewordingAct.objects.create(
            keeper_id=actor.keeper, rewording=found, verb=verb, by_id=actor.member
        )
    return found
