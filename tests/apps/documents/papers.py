"""Invented papers, and files that only look like papers. Nobody here exists."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from unittest.mock import patch

from PIL import Image, ImageDraw
from tests.apps.invented import ON

from homeward.apps.sheets.reading.pictures import read_pictures
from homeward.core.spans import Span

SECRET = "Secretmarker"  # noqa: S105 - a word that is planted
GPS, DESCRIPTION, ORIENTATION = 0x8825, 0x010E, 0x0112
SAID = {
    "kind": "birth",
    "label": "Birth record (invented)",
    "issuer": "An invented hospital",
    "issued": "March 2015",
    "language": "ar",
}


def picture(width: int = 240, height: int = 160, colour: str = "white") -> Image.Image:
    """A small paper with invented words on it."""
    drawn = Image.new("RGB", (width, height), colour)
    ImageDraw.Draw(drawn).text((10, 10), "INVENTED PAPER", fill="black")
    return drawn


def photograph(turned: int = 1, **size) -> bytes:
    """A JPEG with a place, a description and a way to be held, as telephones write them."""
    told = Image.Exif()
    told[DESCRIPTION] = SECRET
    told[ORIENTATION] = turned
    told[GPS] = {1: "N", 2: (36.0, 20.0, 30.0), 3: "E", 4: (43.0, 8.0, 0.0)}
    out = BytesIO()
    picture(**size).save(out, "JPEG", exif=told, comment=SECRET)
    return out.getvalue()


def png() -> bytes:
    """A PNG."""
    out = BytesIO()
    picture().save(out, "PNG")
    return out.getvalue()


def pdf(pages: int = 1) -> bytes:
    """A PDF of scanned pages."""
    out = BytesIO()
    first, *more = [picture() for _ in range(pages)]
    first.save(out, "PDF", save_all=True, append_images=more, title=SECRET)
    return out.getvalue()


def programmed_pdf() -> bytes:
    """A PDF that asks to run a program and to open an address as soon as it is opened."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Names<</JavaScript 5 0 R>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/AA<</O 4 0 R>>>>",
        b"<</S/JavaScript/JS(app.launchURL('http://127.0.0.1:9/" + SECRET.encode() + b"'\\))>>",
        b"<</Names[(a) 4 0 R]>>",
    )
    data, places = b"%PDF-1.7\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, said)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, len(data))
    return data + head + table + end


def png_of(width: int, height: int) -> bytes:
    """A PNG of few bytes that says it is this large, and is nothing but one colour."""

    def chunk(name: bytes, content: bytes) -> bytes:
        whole = name + content
        return struct.pack(">I", len(content)) + whole + struct.pack(">I", zlib.crc32(whole))

    rows = zlib.compress(bytes((width // 8 + 1) * min(height, 2_000)), 9)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


PACKED = b"PK\x05\x06" + bytes(18)
"""The end of an empty packed folder: what a program looks for from behind."""


_drawn: dict[bytes, list] = {}


def drawn_once(content: bytes) -> list:
    """Have the same bytes drawn once in a run."""
    if content not in _drawn:
        _drawn[content] = read_pictures(content)
    return _drawn[content]


def take_in(actor, person, content: bytes | None = None, **changes):
    """Take in an invented paper by the action."""
    from homeward.apps.documents.actions import Described
    from homeward.apps.documents.actions import take_in as act

    span = Span(ON.replace(year=2015, month=3, day=1), ON.replace(year=2015, month=3, day=31))
    said = {
        "kind": SAID["kind"],
        "label": SAID["label"],
        "issuer": SAID["issuer"],
        "written": SAID["issued"],
        "issued": span,
        "language": SAID["language"],
    }
    described = Described(**(said | changes))
    with patch("homeward.apps.documents.actions.read_pictures", drawn_once):
        content = content or photograph()
        return act(actor=actor, person=person, content=content, said=described, on=ON)
