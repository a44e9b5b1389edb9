"""An invented paper, drawn and taken in through the ordinary action.

Nobody issued it and nobody is meant by it. A newcomer's mistake is to put a real form here so that
the demonstration "looks right": whoever sees it would take it for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from io import BytesIO
from typing import Final

from PIL import Image, ImageDraw

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.documents.actions import Described, take_in
from homeward.apps.documents.models import Document
from homeward.apps.register.facts import Dossier
from homeward.core.spans import Span

SIZE: Final = (900, 620)
LINES: Final = (
    "INVENTED PAPER - NOT A REAL DOCUMENT",
    "Record of birth, hospital of nowhere",
    "Drawn by the demonstration of Homeward.",
)


def draw_papers(actor: Actor, children: Sequence[Dossier], day: date) -> int:
    """Take in one invented paper for each of these children.

    Args:
        actor: Who brings them.
        children: For whom.
        day: Today in that world.

    Returns:
        How many papers there are.
    """
    for number, child in enumerate(children, 1):
        issued = day - timedelta(days=3000 + number)
        said = Described(
            kind=Document.Kind.BIRTH.value,
            label=f"Record of birth {number} (invented)",
            issuer="Hospital of nowhere (invented)",
            written=issued.isoformat(),
            issued=Span(issued, issued),
            language="en",
        )
        with acting_as(actor):
            take_in(actor=actor, person=child.person, content=drawn(number), said=said, on=day)
    return len(children)


def drawn(number: int) -> bytes:
    """Draw an invented paper with a number on it, as a picture in PNG."""
    paper = Image.new("RGB", SIZE, "#fbf8ef")
    pen = ImageDraw.Draw(paper)
    pen.rectangle((30, 30, SIZE[0] - 30, SIZE[1] - 30), outline="#705f3c", width=3)
    for line, words in enumerate((*LINES, f"No. {number}")):
        pen.text((80, 90 + 110 * line), words, fill="#2b2a26", font_size=34)
    out = BytesIO()
    paper.save(out, "PNG")
    return out.getvalue()
