"""Turns a paper that somebody sent, a photograph, a scan or a PDF, into bare points of colour.

Nothing of the file comes out but what can be seen: no place and time of a photograph, no author,
no attachment, no program. A PDF's pages are drawn; its programs are never run, the library is
built without anything that could run them.

A newcomer's mistake is to answer with a compressed picture. Whoever took this process over could
then send bytes of their own to every reader; the points can be nothing but points, and the other
side compresses them itself.
"""

from __future__ import annotations

import base64
import importlib
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any, Final

from homeward.apps.sheets.reading.inside.answer import Refusal, Speaker

MOST_PAGES: Final = 20
MOST_POINTS: Final = 60_000_000
"""Points before a picture is made smaller: a scan of A3 at 400 an inch has 31 million."""
LONGEST: Final = 1_800
"""Points of the longer side of what is kept: small print of an A4 page is still read at this."""
STRIP: Final = 180_000
"""Bytes of one line of the answer before they are written in letters; a multiple of three."""

STARTS: Final = ((b"\xff\xd8\xff", "JPEG"), (b"\x89PNG\r\n\x1a\n", "PNG"), (b"%PDF-", "PDF"))
ORIENTATION: Final = 0x0112
PACKED_END: Final = b"PK\x05\x06"
PACKED_TAIL: Final = 22
OTHER_MARKS: Final = (b"%PDF-", b"<html", b"<script", b"<svg ", b"<?php", b"<!DOCTYPE")
PNG_END: Final = b"IEND\xaeB`\x82"


def kind_of(start: bytes) -> str:
    """Tell JPEG, PNG or PDF by the first bytes.

    Raises:
        Refusal: not-a-picture.
    """
    for mark, kind in STARTS:
        if start.startswith(mark):
            return kind
    raise Refusal("not-a-picture")


def prepare(kind: str) -> None:
    """Import and look up everything that is needed, before the process is locked."""
    from PIL import Image  # noqa: PLC0415

    for module in ("JpegImagePlugin", "PngImagePlugin", "TiffImagePlugin", "ImageOps"):
        importlib.import_module(f"PIL.{module}")
    Image.MAX_IMAGE_PIXELS = MOST_POINTS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    turned = Image.Exif()
    turned[ORIENTATION] = 6
    for form in ("JPEG", "PNG"):  # codecs and tables that are looked up at a first use
        out = BytesIO()
        Image.new("RGB", (2, 2)).save(out, form, exif=turned)
        _opened(out.getvalue(), form).resize((1, 1))
    if kind == "PDF":
        from homeward.apps.sheets.reading.inside.article import smallest_pdf  # noqa: PLC0415

        for _page in _pages_of_pdf(smallest_pdf()):
            pass


def read(data: bytes, speaker: Speaker, _limits: Mapping[str, int]) -> None:
    """Answer with the points of every page, strip by strip.

    Raises:
        Refusal: not-a-picture, two-in-one, points, pages, password, damaged.
    """
    kind = kind_of(data[:16])
    _refuse_two_in_one(data, kind)
    pages = _pages_of_pdf(data) if kind == "PDF" else iter([_smaller(_opened(data, kind))])
    count = 0
    for page in pages:
        count += 1
        speaker.say(page=count, width=page.width, height=page.height)
        points = page.tobytes()
        for at in range(0, len(points), STRIP):
            speaker.say(strip=base64.b64encode(points[at : at + STRIP]).decode("ascii"))
    speaker.say(end=count)


def _refuse_two_in_one(data: bytes, kind: str) -> None:
    """Refuse a file that another program would take for something else than its first bytes say."""
    tail = data.rfind(PACKED_END)
    if tail >= 0 and len(data) >= tail + PACKED_TAIL:
        comment = int.from_bytes(data[tail + 20 : tail + 22], "little")
        if tail + PACKED_TAIL + comment <= len(data) <= tail + PACKED_TAIL + comment + 64:
            raise Refusal("two-in-one")
    if kind == "PDF":
        return
    if kind == "PNG" and not data.endswith(PNG_END):
        raise Refusal("two-in-one" if PNG_END in data else "damaged")
    if any(mark in data for mark in OTHER_MARKS):
        raise Refusal("two-in-one")


def _opened(data: bytes, kind: str) -> Any:
    """Decode one picture upright, in red, green and blue; what is see-through lies on white."""
    from PIL import Image, ImageOps  # noqa: PLC0415

    try:
        with Image.open(BytesIO(data), formats=[kind]) as picture:
            if picture.width * picture.height > MOST_POINTS:
                raise Refusal("points", most=MOST_POINTS // 1_000_000)
            picture.draft("RGB", (LONGEST, LONGEST))
            picture.load()
            upright = ImageOps.exif_transpose(picture)
            if upright.mode in {"RGBA", "LA", "PA"} or "transparency" in upright.info:
                seen = upright.convert("RGBA")
                under = Image.new("RGBA", seen.size, "white")
                upright = Image.alpha_composite(under, seen)
            return upright.convert("RGB")
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Refusal("points", most=MOST_POINTS // 1_000_000) from error
    except (OSError, ValueError, SyntaxError, KeyError, TypeError, IndexError) as error:
        raise Refusal("damaged") from error


def _smaller(picture: Any) -> Any:
    from PIL import Image  # noqa: PLC0415

    longest = max(picture.size)
    if longest <= LONGEST:
        return picture
    width, height = (max(1, side * LONGEST // longest) for side in picture.size)
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _pages_of_pdf(data: bytes) -> Iterator[Any]:
    import pypdfium2  # noqa: PLC0415  only where a PDF came
    from pypdfium2.raw import FPDF_ERR_PASSWORD  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        wrong = getattr(error, "err_code", None) == FPDF_ERR_PASSWORD
        raise Refusal("password" if wrong else "damaged") from error
    if len(document) > MOST_PAGES:
        raise Refusal("pages", have=len(document), most=MOST_PAGES)
    if not len(document):
        raise Refusal("damaged")
    for number in range(len(document)):
        try:
            page = document[number]
            scale = LONGEST / max(1.0, *page.get_size())
            drawn = page.render(scale=min(scale, 8.0), may_draw_forms=False)
            yield drawn.to_pil().convert("RGB")
            page.close()
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise Refusal("damaged") from error
