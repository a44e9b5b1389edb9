"""Finds words in free text that mark a child, so that nobody writes them down unawares.

A word on a file can follow a child for life. What is looked for is what docs/explanation/words.md
describes, in English, Arabic and Russian. One letter of each stands in brackets, so that this
file does not hold the words it looks for.

A newcomer's mistake is to take silence for a clean text: these are the words that the field has
warned of, no more. Whoever writes stays responsible for what they write.
"""

from __future__ import annotations

import re
from typing import Final

_MARKING: Final = re.compile(
    r"(?<![a-z])[i]si[sl](?![a-z])|[d]a['’]?[ei]sh|داع[ش]|(?<!\w)[и]гил(?!\w)|[д]аиш"
    r"|(?<![a-z])[c]ubs?(?![a-z])|أشبا[ل]|[л]ьв[её]н[ок]"
    r"|[j]ihad|جهاد[ي]|[д]жихад"
    r"|[t]errorists?(?:['’]s?)?[\s_-]*(?:son|daughter|child|kid|famil|bride|wife|wives|widow)"
    r"|(?:son|daughter|child|children|famil\w+)\s+of\s+(?:a\s+)?[t]errorist"
    r"|(?:أطفال|أبناء|ابن|ابنة|زوجة)\s+(?:ال)?[إا]رهابي|(?:дети|сын|дочь|жена)\s+[т]еррорист"
    r"|[t]ime[\s_-]*bomb|قنابل\s+موقوت[ة]|قنبلة\s+موقوت[ة]|бомб\w+\s+замедленн"
    r"|[r]adicali[sz]|متطر[ف]|[р]адикал"
    r"|[c]aliphate[\s_-]*(?:child|bride|famil)|[b]ad[\s_-]seed",
    re.IGNORECASE,
)


def marking_words(text: str) -> tuple[str, ...]:
    """Return the words of a text that mark somebody, as written, each once; none if it is clean.

    Args:
        text: A note, a reason or a remark in any language.

    Source: facts of protection, 5.2 and R10 (free text is the last resort, capped and linted).
    """
    return tuple(dict.fromkeys(found.group() for found in _MARKING.finditer(text)))
