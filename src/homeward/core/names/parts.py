"""A name as recorded, read into words that can be compared and, where it shows, what each is.

What a newcomer would get wrong: most names have no particle, no article and no telling ending,
and a million of them pass here. They take the short way, over words that were read before; only
the others are joined and asked for their roles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from homeward.core.names.joining import Placed, joined
from homeward.core.names.name import Name, Role, Word
from homeward.core.names.pieces import pieces_of
from homeward.core.names.roles import roles_of
from homeward.core.names.script import Script, script_of


def read_name(text: str) -> Name:
    """Read a name in any script. Never raises; a name of no letters has no words.

    Args:
        text: The name as recorded: one cell, with whatever brackets, marks or figures are in it.

    >>> read_name("Abd al-Rahman").forms == read_name("Abdurrahman").forms
    True
    >>> read_name("عبد الرحمن").forms == read_name("عبدالرحمن").forms
    True
    >>> [word.role.value for word in read_name("يوسف موسى محمدوف").words]
    ['given', 'father', 'family']
    """
    pieces = pieces_of(text)
    if all(piece.plain for _, _, piece in pieces):
        words = tuple(_word(p.text, p.form, p.script, None, "") for _, _, p in pieces)
    else:
        words = _joined_words(text, pieces)
    return Name(text, _script(text, words), words)


def _joined_words(text: str, pieces: Sequence[Placed]) -> tuple[Word, ...]:
    made = joined(pieces)
    return tuple(
        _word(text[word.start : word.end], word.form, word.script, role, stem)
        for word, (role, stem) in zip(made, roles_of(made), strict=True)
    )


def _script(text: str, words: Sequence[Word]) -> Script:
    """Tell the script most of a name is in; the words have said it already, as a rule."""
    if not words:
        return script_of(text)
    first = words[0].script
    return first if all(word.script is first for word in words) else script_of(text)


@lru_cache(maxsize=200_000)
def _word(text: str, form: str, script: Script, role: Role | None, stem: str) -> Word:
    """Make a word, or hand out the same one again: values that never change may be shared."""
    return Word(text, form, script, role, stem)
