"""What a file is, told from its first bytes; the name's ending is never asked.

A newcomer's mistake is to trust ".xls": half of the files with that ending that government
programs produce are web pages or CSV inside.
"""

from __future__ import annotations

from homeward.apps.intake.reading.inside.answer import Refusal

FIRST_BYTES = 8192

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
BYTE_ORDER_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")

STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x89PNG", "picture"),
    (b"GIF8", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"\x7fELF", "program"),
    (b"#!", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"\x1f\x8b", "packed"),
    (b"BZh", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"),
    (b"Rar!", "packed"),
    (b"\xfd7zXZ\x00", "packed"),
    (b"\x28\xb5\x2f\xfd", "packed"),
    (b"MSCF", "packed"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3\x00", "database"),
    (b"\x00\x01\x00\x00Standard", "database"),
    (b"OggS", "media"),
    (b"ID3", "media"),
    (b"RIFF", "media"),
    *((start, "old-excel") for start in OLD_EXCEL),
)


def kind_of(start: bytes) -> str:
    """Tell `zip`, `ole` or `text`; anything that is certainly something else is refused.

    Args:
        start: The first `FIRST_BYTES` bytes of the file.

    Raises:
        Refusal: `empty`, or `other-kind` with the kind's key.
    """
    if not start.strip(b" \t\r\n\x00"):
        raise Refusal("empty")
    if start.startswith(ZIP_STARTS):
        return "zip"
    if start.startswith(OLE):
        return "ole"
    for mark, kind in STARTS:
        if start.startswith(mark):
            raise Refusal("other-kind", kind=kind)
    # "MZ" alone may be the head of a list ("MZ;Name"); a program has binary bytes behind it.
    if start.startswith(b"MZ") and b"\x00" in start[:64]:
        raise Refusal("other-kind", kind="program")
    if start[4:8] == b"ftyp":
        raise Refusal("other-kind", kind="media")
    return "text"


def refuse_markup(text: str) -> None:
    """Refuse a web page, XML or JSON that would otherwise pass as a table of one column.

    Args:
        text: The beginning of the file, decoded.
    """
    head = text.lstrip("\ufeff \t\r\n")[:2000].lower()
    if head.startswith("<"):
        page = "<html" in head or "<!doctype html" in head or "<table" in head
        raise Refusal("other-kind", kind="html" if page else "xml")
    if head.startswith(("{", "[{", "[\n")) and '"' in head and ":" in head:
        raise Refusal("other-kind", kind="json")


def refuse_ole(data: bytes) -> None:
    """Let only an unprotected Excel 5-2003 workbook pass; `data` is the whole file.

    The directory's names are UTF-16; looking for them is enough to choose a sentence,
    calamine decides whether the file is sound.
    """

    def has(name: str) -> bool:
        return name.encode("utf-16-le") + b"\x00\x00" in data

    if has("EncryptedPackage") or has("EncryptionInfo"):
        raise Refusal("password")
    if has("Workbook") or has("Book"):
        return
    if has("WordDocument"):
        raise Refusal("other-kind", kind="document")
    if has("PowerPoint Document"):
        raise Refusal("other-kind", kind="slides")
    raise Refusal("other-kind" if len(data) > FIRST_BYTES else "damaged", kind="ole")
