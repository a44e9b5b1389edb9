"""The texts of notes, each with its version and the digest of its very bytes.

A lawyer approves bytes, not a name. A newcomer's mistake is to mend a comma in a text and think
that its approval still holds: the digest is another one, and every page says DRAFT again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.sharing.reference.names import LANGUAGES

_TEMPLATES: Final = Path(__file__).resolve().parent / "templates"
_VERSION: Final = re.compile(r"^#let version = (\d+)$", re.M)


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one language.

    Attributes:
        kind: Which text.
        language: One of the languages of letters.
        version: The number that stands in it.
        digest: SHA-256 of the file, in hexadecimal digits.
    """

    kind: NoteKind
    language: str
    version: int
    digest: str


@cache
def texts() -> tuple[Text, ...]:
    """Every text there is, by kind and language."""
    return tuple(_read(kind, language) for kind in NoteKind for language in sorted(LANGUAGES))


def text_of(kind: NoteKind, language: str) -> Text | None:
    """One of these, or `None` where there is no such text."""
    return next((t for t in texts() if (t.kind, t.language) == (kind, language)), None)


def _read(kind: NoteKind, language: str) -> Text:
    content = (_TEMPLATES / f"note_{kind.value}.{language}.typ").read_bytes()
    found = _VERSION.search(content.decode())
    if found is None:
        raise ValueError(f"the text of {kind.value} in {language} says no version")
    return Text(kind, language, int(found[1]), sha256(content).hexdigest())
