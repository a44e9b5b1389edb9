"""What a note says between its title and its date, as passages; and how an edited one is read.

A desk may edit these words and no others. A newcomer's mistake is to drop what is not understood:
a line that was changed where nothing can be changed is refused with its words, so that nobody
believes the note says it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from homeward.apps.letters.typesetting.note import cleaned

MOST_PASSAGES: Final = 60
MOST_PARTS: Final = 10
MOST_LETTERS: Final = 3_000
FIXED, REFERENCE = "Homeward fixed", "Homeward reference"
KINDS: Final = ("text", "number", "part")
EXCERPT: Final = 60
NO_BREAK: Final = "\u00a0"


class WordingError(ValueError):
    """The edited words cannot be taken. `code` says why; `near` quotes where.

    "another": it is another note, or its reference was changed; "fixed": a line was changed that
    comes from elsewhere; "place": words stand before the text begins; "part": a lettered part
    follows no number; "language": a language of the note has no words left; "long": a passage, or
    the whole, is too long.
    """

    def __init__(self, code: str, near: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.near = near if len(near) <= EXCERPT else near[:EXCERPT] + "…"


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a note.

    Attributes:
        style: "text", or "number" for one that is counted.
        body: Its words.
        parts: What follows it by letters: (a), (b).
    """

    style: str
    body: str
    parts: tuple[str, ...] = ()


Body = tuple[Passage, ...]


def style_name(kind: str, language: str) -> str:
    """The style by which a paragraph is known again after a word processor has saved it."""
    return f"Homeward {kind} {language}"


STYLES: Final = {
    style_name(kind, language): (kind, language)
    for kind in KINDS
    for language in ("en", "ar", "fr", "ru")
}


def bodies_of(said: Sequence[Mapping[str, Any]]) -> dict[str, Body]:
    """The passages by language, of what the typesetter was asked for (`render.said_in`)."""
    return {one["language"]: _body(one["body"]) for one in said}


def _body(found: Iterable[Mapping[str, Any]]) -> Body:
    return tuple(
        Passage(one["style"], _plain(one["body"]), tuple(map(_plain, one["parts"])))
        for one in found
    )


def _plain(text: str) -> str:
    """Letters without steering signs. A space that holds two words together stays one."""
    whole = NO_BREAK.join(str(cleaned(part)) for part in _held_together(text))
    return whole.strip()


def _held_together(text: str) -> list[str]:
    """The pieces between unbreakable spaces; plain spaces at such a one are no more."""
    return text.replace("\u202f", NO_BREAK).split(NO_BREAK)


def to_json(bodies: Mapping[str, Body]) -> str:
    """Write passages down, for what is kept of a note."""
    return json.dumps(
        {language: [_written(one) for one in body] for language, body in bodies.items()},
        ensure_ascii=False,
    )


def _written(one: Passage) -> dict[str, Any]:
    return {"style": one.style, "body": one.body, "parts": list(one.parts)}


def from_json(text: str) -> dict[str, Body]:
    """Read what `to_json` wrote."""
    return {language: _body(body) for language, body in json.loads(text).items()}


def lines(body: Body) -> list[tuple[str, str]]:
    """Every line of a note with what it is: "text", "number" or "part"."""
    return [
        line
        for one in body
        for line in [(one.style, one.body), *(("part", part) for part in one.parts)]
    ]


def fixed_lines(one: Mapping[str, Any], reference: str) -> list[tuple[str, str]]:
    """What stands around the words of a note in a document, before and after: style and line."""
    return [
        (FIXED, _plain(one["office"])),
        (REFERENCE, _plain(f"{one['label']} {reference}")),
        (FIXED, _plain(one["title"])),
        (FIXED, _plain(one["place-day"])),
        (FIXED, _plain(f"{one['initials']}          {one['seal']}")),
        (FIXED, _plain(one["enclosures"])),
        *((FIXED, _plain(each)) for each in one["enclosed"]),
        *((FIXED, _plain(each)) for each in one["foot"]),
    ]


BEFORE: Final = 3
"""How many of them stand before the words."""


def edited(
    written: Iterable[tuple[str, str]], said: Sequence[Mapping[str, Any]], reference: str
) -> dict[str, Body]:
    """Read the words of a note that was edited in a word processor.

    A paragraph without one of the note's styles, pasted from elsewhere, is a plain passage of the
    language it stands in.

    Args:
        written: Style and words of every paragraph of the document.
        said: What the note said, as it was kept when it was written.
        reference: Its number.

    Returns:
        The passages by language, in the order of the note's languages.

    Raises:
        WordingError: With a code, and the beginning of the line it is about.
    """
    around = {line for one in said for line in fixed_lines(one, reference)}
    known = {text for _style, text in around}
    references = {text for style, text in around if style == REFERENCE}
    reading = _Reading([one["language"] for one in said])
    seen = set()
    for style, raw in written:
        text = _plain(raw)
        if not text:
            continue
        if style in (FIXED, REFERENCE) or (style not in STYLES and text in known):
            if text not in known:
                raise WordingError("another" if style == REFERENCE else "fixed", text)
            seen.add(text)
            continue
        reading.take(style, text)
    if references - seen:
        raise WordingError("another")
    return reading.whole()


class _Reading:
    """Passages as they come, each in its language."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._found: dict[str, list[Passage]] = {language: [] for language in languages}
        self._language = ""

    def take(self, style: str, text: str) -> None:
        """Take the next line."""
        kind, language = STYLES.get(style, ("text", self._language))
        if language not in self._found:
            raise WordingError("place", text)
        if len(text) > MOST_LETTERS:
            raise WordingError("long", text)
        self._language = language
        body = self._found[language]
        if kind == "part":
            if not body or body[-1].style != "number" or len(body[-1].parts) >= MOST_PARTS:
                raise WordingError("part", text)
            body[-1] = Passage("number", body[-1].body, (*body[-1].parts, text))
        else:
            body.append(Passage(kind, text))
        if len(body) > MOST_PASSAGES:
            raise WordingError("long", text)

    def whole(self) -> dict[str, Body]:
        """Everything that was taken."""
        if not all(self._found.values()):
            raise WordingError("language")
        return {language: tuple(body) for language, body in self._found.items()}
