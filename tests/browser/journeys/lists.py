"""Small invented lists as they come: a title above, headings nobody agreed on, odd cells."""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook

HEADINGS = ("Nr.", "Ism (name)", "M/F", "geboren am", "Nationalty", "Remrks", "Xyzq")
# Name, sex, birth, nationality. Every one of them is invented.
PEOPLE = (
    ("Zahra {}ova", "f", "12.03.2015", "Kyrgyzstan"),
    ("Timur {}ov", "m", "2016?", "Kirgisien"),
    ("Lina {}ova", "w", "31.02.2017", "Nowhereland"),
    ("Karim {}ov", "m", "14.06.2014", ""),
)
NO_SUCH_DAY = "31.02.2017"
ADDED = ("Samira {}ova", "f", "25.09.2013", "Tajikistan")


def rows(family: str, people: Sequence[tuple[str, ...]] = PEOPLE) -> list[list[str]]:
    """A title, a gap, the headings, one row for each person."""
    return [
        ["Invented list for a test"],
        [],
        list(HEADINGS),
        *(
            [str(n), name.format(family), *rest, "invented", f"q{n}"]
            for n, (name, *rest) in enumerate(people, 1)
        ),
    ]


def corrected(family: str) -> list[list[str]]:
    """The same list with one birth put right and one person more."""
    first, second, third, *others = PEOPLE
    mended = (*third[:2], "28.02.2017", third[3])
    return rows(family, (first, second, mended, *others, ADDED))


def xlsx(table: list[list[str]]) -> bytes:
    """As a workbook."""
    book = Workbook()
    for row in table:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv(table: list[list[str]]) -> bytes:
    """As text with semicolons."""
    return "\n".join(";".join(row) for row in table).encode()
