"""What a file is, told from its first bytes; the name's ending is never asked.

A newcomer's mistake is to trust ".xls": half of the files with that ending that government
programs produce are web pages or CSV inside.
"""

from __future__ import annotations

from homeward.apps.sheets.reading.inside.answer import Refusal

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


def _stream(name: str) -> bytes:
    """A stream's name as an OLE directory writes it."""
    return name.encode("utf-16-le") + b"\x00\x00"


DIRECTORY_SECTOR, SECTOR = slice(48, 52), 512

# Encoded here because no codec can be loaded after the lock.
PASSWORD = (_stream("EncryptedPackage"), _stream("EncryptionInfo"))
WORKBOOK = (_stream("Workbook"), _stream("Book"))
OTHER_OFFICE = (
    (_stream("WordDocument"), "document"),
    (_stream("PowerPoint Document"), "slides"),
)


def refuse_ole(data: bytes) -> None:
    """Let only an unprotected Excel 5-2003 workbook pass; `data` is the whole file.

    Looking for the directory's names is enough to choose a sentence; calamine decides
    whether the file is sound.
    """
    if any(name in data for name in PASSWORD):
        raise Refusal("password")
    if any(name in data for name in WORKBOOK):
        return
    for name, kind in OTHER_OFFICE:
        if name in data:
            raise Refusal("other-kind", kind=kind)
    sector = int.from_bytes(data[DIRECTORY_SECTOR], "little")
    if len(data) <= (sector + 1) * SECTOR:
        raise Refusal("damaged")  # the directory was cut off
    raise Refusal("other-kind", kind="ole")
