"""Reads the paragraphs of a document that a word processor wrote (.docx), and nothing else of it.

What cannot be kept is refused, so that nothing is lost without a word: a table, a picture, a note
at the foot. A change that is still only proposed is refused too: nobody knows which words count.

A newcomer's mistake is to take a library for this: those load the whole package, and follow what it
points to. Two parts are read here, as a stream, and no declaration of an entity is heard.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from xml.parsers import expat

from homeward.apps.sheets.reading.inside.answer import Refusal, Speaker
from homeward.apps.sheets.reading.inside.packed import Part, parts_of, unpack

WORDS, STYLES = "word/document.xml", "word/styles.xml"
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
# The same words in the stricter of the two forms that word processors write.
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
MOST_PARAGRAPHS, MOST_CHARS = 1_000, 100_000
TRACKED = frozenset(("ins", "del", "moveFrom", "moveTo"))
MORE = frozenset(
    ("tbl", "drawing", "pict", "object", "footnoteReference", "endnoteReference", "sym", "altChunk")
)
SPACES = re.compile("[ \t\r\n]+")  # an unbreakable space is a sign of its own
AS_SPACE = frozenset(("tab", "br", "cr"))

Start = Callable[[str, dict[str, str]], None]


def read(data: bytes, speaker: Speaker, limits: Mapping[str, int]) -> None:
    """Say every paragraph with the name of its style.

    Raises:
        Refusal: not-a-document, document-damaged, document-password, document-tracked,
            document-more, document-long.
    """
    found = _parts(data, limits)
    if WORDS not in found:
        raise Refusal("not-a-document")
    styles = _Styles()
    _parse(unpack(data, found[STYLES]) if STYLES in found else (), styles.start)
    words = _Words(styles.names)
    try:
        _parse(unpack(data, found[WORDS]), words.start, words.end, words.text)
    except Refusal as refusal:
        raise _ours(refusal) from None
    for style, text in words.paragraphs:
        speaker.say(paragraph=[style, text])
    speaker.say(end=len(words.paragraphs))


def _parts(data: bytes, limits: Mapping[str, int]) -> dict[str, Part]:
    try:
        return {part.filename: part for part in parts_of(data, limits)}
    except Refusal as refusal:
        raise _ours(refusal) from None


def _ours(refusal: Refusal) -> Refusal:
    """Say of a document what is said of a spreadsheet, with another thing to do."""
    if refusal.code.startswith("document-"):
        return refusal
    return Refusal("document-password" if refusal.code == "password" else "document-damaged")


def _parse(
    pieces: Iterable[bytes],
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _no_declarations
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    seen = False
    try:
        for piece in pieces:
            parser.Parse(piece, False)
            seen = True
        if seen:
            parser.Parse(b"", True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise Refusal("document-damaged") from error


def _no_declarations(*_said: object) -> None:
    raise Refusal("document-damaged")


def _local(name: str) -> str:
    """The name of a word-processing element; nothing for any other."""
    for space in (SPACE, STRICT):
        if name.startswith(space):
            return name[len(space) :]
    return ""


def _value(attributes: Mapping[str, str], name: str) -> str:
    return next((attributes[s + name] for s in (SPACE, STRICT) if s + name in attributes), "")


class _Styles:
    """The names of styles by their keys; programs keep names and make new keys."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._key = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear a style begin, or its name."""
        local = _local(name)
        if local == "style":
            self._key = _value(attributes, "styleId")
        elif local == "name" and self._key and len(self.names) < MOST_PARAGRAPHS:
            self.names.setdefault(self._key, _value(attributes, "val")[:100])


class _Words:
    """The paragraphs, as the stream goes by."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self.paragraphs: list[tuple[str, str]] = []
        self._names = names
        self._style, self._pieces, self._listening, self._size = "", [""], False, 0
        self._inside = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear an element begin."""
        local = _local(name)
        if local in TRACKED:
            raise Refusal("document-tracked")
        if local in MORE:
            raise Refusal("document-more", number=len(self.paragraphs) + 1)
        if local == "p":
            self._style, self._pieces = "", []
            self._inside += 1
            if self._inside > 1:  # a box with text of its own
                raise Refusal("document-more", number=len(self.paragraphs) + 1)
        elif local == "pStyle":
            key = _value(attributes, "val")
            self._style = self._names.get(key, key[:100])
        elif local == "t":
            self._listening = True
        else:
            self._sign(local)

    def _sign(self, local: str) -> None:
        if local in AS_SPACE and self._inside:
            self._pieces.append(" ")
        elif local == "noBreakHyphen":
            self._pieces.append("\u2011")

    def end(self, name: str) -> None:
        """Hear an element end."""
        local = _local(name)
        if local == "t":
            self._listening = False
        elif local == "p":
            self._inside -= 1
            self._keep(SPACES.sub(" ", "".join(self._pieces)).strip(" "))

    def text(self, piece: str) -> None:
        """Hear letters."""
        if self._listening:
            self._pieces.append(piece)

    def _keep(self, text: str) -> None:
        self.paragraphs.append((self._style, text))
        self._size += len(text)
        if len(self.paragraphs) > MOST_PARAGRAPHS or self._size > MOST_CHARS:
            raise Refusal("document-long", most=MOST_CHARS)


def smallest() -> Iterator[bytes]:
    """A document of one word, to be parsed once while modules can still be loaded."""
    yield f'<w:p xmlns:w="{SPACE.strip()}"><w:r><w:t>word</w:t></w:r></w:p>'.encode()


def prepare() -> None:
    """Use the parser once, before the process is locked."""
    words = _Words({})
    _parse(smallest(), words.start, words.end, words.text)
