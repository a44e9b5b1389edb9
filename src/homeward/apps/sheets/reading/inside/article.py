"""Reads the words of an article: plain text, a saved web page, a PDF.

Nothing of a page's scripts, styles and navigation is a word of the article. What comes out are
paragraphs, one a line, of bounded length.

A newcomer's mistake is to let pypdf import as it goes: after the lock no module can be loaded,
so everything it may need is imported by `prepare`.
"""

from __future__ import annotations

import codecs
import importlib
from collections.abc import Mapping
from html.parser import HTMLParser
from io import BytesIO

from homeward.apps.sheets.reading.inside import letters, right_to_left
from homeward.apps.sheets.reading.inside.answer import Refusal, Speaker

MOST_CHARS = 400_000
MOST_PAGES = 60
CHARS_A_LINE = 50_000
CODECS = (
    "ascii",
    "charmap",
    "cp1252",
    "gb18030",
    "latin-1",
    "mac-roman",
    "shift-jis",
    "utf-16",
    "utf-16-be",
    "utf-16-le",
)
SILENT = frozenset(
    ("script", "style", "nav", "footer", "aside", "form", "noscript", "svg", "template", "head")
)
BLOCKS = frozenset(
    ("p", "div", "li", "br", "h1", "h2", "h3", "h4", "h5", "tr", "section", "article", "blockquote",
     "figcaption", "td", "header", "ul", "ol", "table", "main")
)  # fmt: skip


def prepare(kind: str) -> None:
    """Import and look up everything that is needed, before the process is locked."""
    letters.prepare()
    if kind == "pdf":
        for module in ("pypdf", "pypdf.filters", "pypdf._cmap", "zlib", "struct"):
            importlib.import_module(module)
        for name in CODECS:
            codecs.lookup(name)
        right_to_left.prepare()
        _pdf(smallest_pdf())  # whatever is imported late is imported by a first reading
        right_to_left.text_of(smallest_pdf(), most_pages=1, most_chars=1)


def read_page(data: bytes, speaker: Speaker, _limits: Mapping[str, int]) -> None:
    """Read text or HTML.

    Raises:
        Refusal: letters, broken-letters, not-text.
    """
    found = letters.find(data)
    text = data[found.skip :].decode(found.encoding)
    head = text[:4000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith("<") or "<html" in head or "<body" in head:
        page = _Page()
        page.feed(text)
        page.close()
        text = "\n".join(page.lines())
    _say(text, speaker)


def read_pdf(data: bytes, speaker: Speaker, _limits: Mapping[str, int]) -> None:
    """Read the text of a PDF, page by page.

    Raises:
        Refusal: damaged, password, no-words where it holds pictures of pages only,
            right-to-left where what is written so stands in signs that are no letters.
    """
    text = _pdf(data)
    if not text.strip():
        raise Refusal("no-words")
    # A PDF places letters, not words: read in the file's order ٨٣٣ came out as ٣٣٨ in a trial.
    # A wrong number is worse than none, so what runs from right to left is read by its places.
    if right_to_left.is_right_to_left(text):
        pages = right_to_left.text_of(data, most_pages=MOST_PAGES, most_chars=MOST_CHARS)
        text = "\n".join(map(_joined, pages))
    _say(text, speaker)


def _pdf(data: bytes) -> str:
    from pypdf import PdfReader  # noqa: PLC0415  only where a PDF came
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted:
            raise Refusal("password")
        pages, size = [], 0
        for page in reader.pages[:MOST_PAGES]:
            pages.append(_joined(page.extract_text()))
            size += len(pages[-1])
            if size > MOST_CHARS:
                break
    except (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise Refusal("damaged") from error
    return "\n".join(pages)


def _joined(text: str) -> str:
    """Join the lines of a paragraph: a PDF breaks them where the page does.

    A line goes on unless it ends with a full stop or is much shorter than the page's lines.
    """
    lines = [line.strip() for line in text.splitlines()]
    usual = max((len(line) for line in lines), default=0) * 3 // 4
    out, open_line = [], ""
    for line in lines:
        if not line:
            out, open_line = [*out, open_line], ""
            continue
        open_line = f"{open_line} {line}".strip()
        if len(line) < usual or line.endswith((".", "!", "?", "؟", "”", "»")):
            out, open_line = [*out, open_line], ""
    return "\n".join(line for line in [*out, open_line] if line)


class _Page(HTMLParser):
    """Collects the words of a web page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._silent = 0
        self._parts: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        """A block begins a line; what is silent is counted."""
        self._silent += tag in SILENT
        if tag in BLOCKS:
            self._parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """The end of a block ends a line."""
        if tag in SILENT and self._silent:
            self._silent -= 1
        if tag in BLOCKS:
            self._parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep words that are shown."""
        if not self._silent:
            self._parts.append(data.replace("\n", " "))

    def lines(self) -> list[str]:
        """Give the lines that hold something."""
        lines = (" ".join(line.split()) for line in "".join(self._parts).split("\n"))
        return [line for line in lines if line]


def _say(text: str, speaker: Speaker) -> None:
    text = text[:MOST_CHARS]
    for at in range(0, len(text), CHARS_A_LINE):
        piece = text[at : at + CHARS_A_LINE]
        speaker.say(text="".join(" " if "\ud800" <= c <= "\udfff" else c for c in piece))
    speaker.say(end=len(text))


_OBJECTS = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    b"<</Length 32>>stream\nBT /F 9 Tf 1 1 Td (word) Tj ET   \nendstream",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
)


def smallest_pdf() -> bytes:
    """Write a PDF of one word, to be read once while modules can still be loaded."""
    data, places = b"%PDF-1.4\n", []
    for number, said in enumerate(_OBJECTS, 1):
        places.append(len(data))
        data += b"%d 0 obj%s\nendobj\n" % (number, said)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, len(data))
    return data + head + table + end
