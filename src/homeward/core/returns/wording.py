"""Words that must not be written about a child, found in what somebody types (R10; facts 5.2).

A note is the last resort: short, and free of the words by which a child is marked for life. The
patterns put one letter into brackets, so that this file does not hold the words it looks for.

A newcomer's mistake is to take these for a filter of facts. Whatever happened can be said in
other words; the legal facts have fields of their own.
"""

from __future__ import annotations

import re
from typing import Final

NOTE_AT_MOST: Final = 500
"""Letters of a note or reason."""

_MARKS: Final = (
    r"(?<![a-z])[i]si[sl](?![a-z])|[d]aesh|[d]aish|داع[ش]|(?<![а-яё])[и]гил(?![а-яё])|[д]аиш",
    r"(?<![a-z])[c]ubs?(?![a-z])|أشبا[ل]\s+الخلاف|[л]ьв[её]нк",
    r"[j]ihad|جهاد[ي]|[д]жихад",
    r"[t]errorists?(?:['’]s?)?\s+(?:son|daughter|child|children|kids?|famil|wife|wives)",
    r"(?:son|daughter|child|children|famil\w+)\s+of\s+(?:an?\s+)?[t]errorist",
    r"(?:أطفال|أبناء|ابن|بنت)\s+الإرهابي|дет[ия]\s+[т]еррорист",
    r"[t]ime\s*bomb|[t]icking\s*bomb|قنابل\s+موقوت[ة]|قنبل[ة]\s+موقوت[ة]",
    r"[r]adicali[sz]|[d]e-?radicali|[р]адикализ",
)
_FOUND: Final = re.compile("|".join(_MARKS), re.IGNORECASE)


def marking_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that mark a child, each once, as they were written."""
    return tuple(dict.fromkeys(match.group() for match in _FOUND.finditer(text)))
