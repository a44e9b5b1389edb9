"""Takes from a cell's text what no person wrote: outer whitespace, control characters, guards.

A newcomer's mistake is to strip invisible direction marks here as well. They are part of how
Arabic and Latin stand together in one cell; comparing names deals with them.
"""

from __future__ import annotations

import re

# PostgreSQL cannot hold NUL; the others come from forms and old exports and mean nothing.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")
FORMULA_STARTS = tuple("=+-@\t\r")
NO_BREAK = "\ufeff\u200b"


def clean(text: str) -> str | None:
    """The cell's text without outer whitespace and control characters; None if nothing is left."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
        text = CONTROLS.sub("", text)
    return text.strip().strip(NO_BREAK).strip() or None


def unguard(text: str) -> str:
    """Take off the apostrophe that exports put before = + - @ so that it is not a formula."""
    if text.startswith("'") and text[1:].startswith(FORMULA_STARTS):
        return text[1:]
    return text
