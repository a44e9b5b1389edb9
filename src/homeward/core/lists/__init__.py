"""Lists understood: from rows of cells to facts about people, with every doubt named.

    tables = find_tables([("Sheet", rows)])
    mapping = propose(tables[0], rows, received=day)
    for reading in Reader(tables[0], mapping, received=day).read_all(rows): ...

Codes of a `Fact`, by kind: sex "F" or "M"; nationality ISO 3166-1 alpha-3 (XKX Kosovo, XXA
stateless); legal status the value of a `LegalStatus`; penalty "term:180" (months), "life",
"death"; article "iq_anti_terrorism_law:4(1)", the law empty where none is named; documents
"none", "passport" and so on; days as EDTF. Empty: the words gave no code.

A newcomer's mistake is to skip the preview. What this package proposes is shown to a person,
who may change it; what it could not understand it asks, and never guesses.
"""

from homeward.core.lists.mapping import Mapping, propose
from homeward.core.lists.normalise import Cell
from homeward.core.lists.reader import Reader
from homeward.core.lists.ready import get_ready
from homeward.core.lists.table import find_tables
from homeward.core.lists.vocabulary import (
    LABELS,
    SEVERAL,
    Column,
    Fact,
    Field,
    ListKind,
    Problem,
    RowReading,
    Table,
)

__all__ = [
    "LABELS",
    "SEVERAL",
    "Cell",
    "Column",
    "Fact",
    "Field",
    "ListKind",
    "Mapping",
    "Problem",
    "Reader",
    "RowReading",
    "Table",
    "find_tables",
    "get_ready",
    "propose",
]
