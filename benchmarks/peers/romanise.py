"""Romanises texts with ICU, in the form that string comparisons are usually given.

    python romanise.py FROM.json TO.json

What a newcomer would get wrong: ICU gives the consonants of Arabic only (mhmd, alkhtyb).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import icu

_APART = re.compile(r"[^a-z0-9]+")
_MARKS = re.compile(r"[ʿʾ'`’ʹʺ]")


def romaniser() -> Callable[[str], str]:
    """Make a function that gives small Latin letters and single blanks."""
    turned = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")

    def romanised(text: str) -> str:
        return _APART.sub(" ", _MARKS.sub("", turned.transliterate(text))).strip()

    return romanised


if __name__ == "__main__":
    made = romaniser()
    texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    Path(sys.argv[2]).write_text(json.dumps([made(text) for text in texts]), "utf-8")
