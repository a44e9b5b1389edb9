"""Sentences that can be translated later and compared now.

The core speaks English and marks each sentence; the apps translate it when they show
it. A sentence keeps its pattern apart from what is filled in, so that no answer is ever
found by parsing words, and so that Arabic, French and Russian can order the parts
their own way.

    >>> str(Sentence(gettext_noop("under {years} on {day}"), years=18, day="2018-07-03"))
    'under 18 on 2018-07-03'
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

Filling = str | int | date


def gettext_noop(sentence: str) -> str:
    """Return the sentence unchanged; `makemessages` finds calls by this name (and as `_`)."""
    return sentence


class Sentence:
    """A pattern marked for translation, with what fills its braces.

    Two sentences are equal when pattern and filling are. A filling may itself be a
    `Sentence`, which is then translated too.
    """

    __slots__ = ("fillings", "pattern")

    def __init__(self, pattern: str, **fillings: Filling | Sentence) -> None:
        self.pattern: Final = pattern
        self.fillings: Final = fillings

    def __str__(self) -> str:
        return self.render()

    def render(
        self,
        translate: Callable[[str], str] = gettext_noop,
        show: Callable[[Filling], str] = str,
    ) -> str:
        """Put the sentence into words.

        Args:
            translate: Turns an English pattern into another language's pattern.
            show: Turns a day or a number into that language's way of writing it.
        """
        if not self.fillings:
            return translate(self.pattern)
        filled = {
            name: value.render(translate, show) if isinstance(value, Sentence) else show(value)
            for name, value in self.fillings.items()
        }
        return translate(self.pattern).format(**filled)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Sentence):
            return NotImplemented
        return self.pattern == other.pattern and self.fillings == other.fillings

    def __hash__(self) -> int:
        return hash((self.pattern, tuple(sorted((k, str(v)) for k, v in self.fillings.items()))))

    def __repr__(self) -> str:
        return f"Sentence({str(self)!r})"
