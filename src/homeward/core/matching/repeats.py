"""Rows that clearly repeat: typed twice, or listed by two offices in the same words.

This is not matching. It says only what nobody would dispute; everything that needs judgement
is left to evidence for and against. Missing is no evidence, so a row without a name or a
birth has no likeness at all, rather than one that equals every other such row.
"""

from __future__ import annotations

from homeward.core.names import plain_words


def likeness(name: str, birth: str, mother: str) -> str | None:
    """Put name, birth and mother of a row into one comparable text.

    Args:
        name: The name as recorded; its words may stand in any order.
        birth: The birth as EDTF, empty when the row does not say.
        mother: The mother's name as recorded, empty when the row does not say.

    Returns:
        `None` when there is too little to compare: no birth, or fewer than two words of name.
    """
    words = plain_words(name)
    if len(words) < 2 or not birth:  # noqa: PLR2004  one word names half a village
        return None
    return "\x1e".join((" ".join(sorted(words)), birth, " ".join(sorted(plain_words(mother)))))
