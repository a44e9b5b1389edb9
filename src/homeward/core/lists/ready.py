"""Builds the dictionaries of columns, States and sexes before the first list needs them.

They are built when first asked for, which takes most of a second; a program that waits for a
file anyway can have them built meanwhile. Leaving this out changes no answer.
"""

from __future__ import annotations

from homeward.core.lists.headers import read_header
from homeward.core.lists.values.documents import read_documents
from homeward.core.lists.values.nationality import read_nationality
from homeward.core.lists.values.penalty import read_penalty
from homeward.core.lists.values.sex import SexReader


def get_ready() -> None:
    """Ask each reader one question, so that it has its dictionary."""
    word = "abcde"
    read_header(word)
    read_nationality(word)
    read_documents(word)
    read_penalty(word, word)
    SexReader(word, ()).read(word)
