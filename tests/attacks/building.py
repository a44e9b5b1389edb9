"""Writes spreadsheets part by part, as no spreadsheet program would.

Big contents come in pieces and are packed piece by piece, so that a file that unpacks to
gigabytes is written in a moment.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterable
from pathlib import Path

import xlwt

MIB = 1 << 20
END_OF_STREAM = zlib.compressobj(6, zlib.DEFLATED, -15).flush()

CONTENT_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
    'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
RELS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
    'relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/'
    'officeDocument/2006/relationships/{kind}" Target="{target}"/>{more}</Relationships>'
)
STRINGS_REL = (
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/sharedStrings" Target="sharedStrings.xml"/>'
)
WORKBOOK = (
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/'
    'main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
SHEET = (
    '<?xml version="1.0"?>{before}<worksheet xmlns="http://schemas.openxmlformats.org/'
    'spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
)
ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'

Content = str | bytes | Iterable[bytes]


def xlsx_parts(sheet: Content, strings: Content | None = None) -> dict[str, Content]:
    """The parts of a workbook with one sheet, as its XML stands."""
    parts: dict[str, Content] = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": RELS.format(kind="officeDocument", target="xl/workbook.xml", more=""),
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": RELS.format(
            kind="worksheet",
            target="worksheets/sheet1.xml",
            more=STRINGS_REL if strings is not None else "",
        ),
        "xl/worksheets/sheet1.xml": sheet,
    }
    if strings is not None:
        parts["xl/sharedStrings.xml"] = strings
    return parts


def ods_parts(table: Content) -> dict[str, Content]:
    """The parts of an OpenDocument spreadsheet around the rows of its one table."""
    before = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:'
        'opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:'
        'table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink='
        '"http://www.w3.org/1999/xlink" office:version="1.2"><office:body><office:spreadsheet>'
        '<table:table table:name="List">'
    )
    after = "</table:table></office:spreadsheet></office:body></office:document-content>"
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": (
            '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:'
            'opendocument:xmlns:manifest:1.0"/>'
        ),
        "content.xml": around(before, table, after),
    }


def around(before: str, content: Content, after: str) -> Content:
    """Put text before and after a content that may come in pieces."""
    if isinstance(content, str):
        return before + content + after
    pieces = [content] if isinstance(content, bytes) else content
    return (piece for part in ([before.encode()], pieces, [after.encode()]) for piece in part)


def pack(path: Path, parts: dict[str, Content]) -> Path:
    """Write the parts into a zip; a piece that comes again and again is packed once.

    Checksums are right up to a gigabyte; what is larger is refused before anybody asks.
    """
    directory = []
    with path.open("wb") as out:
        for name, content in parts.items():
            pieces = [content.encode()] if isinstance(content, str) else content
            packed, size, crc = _deflate([pieces] if isinstance(pieces, bytes) else pieces)
            about = (20, 0, 8, 0, 0x21, crc, sum(map(len, packed)), size, len(name))
            entry = struct.pack("<4sH5H3IH4H2I", b"PK\1\2", 20, *about, 0, 0, 0, 0, 0, out.tell())
            directory.append(entry + name.encode())
            out.write(struct.pack("<4s5H3I2H", b"PK\3\4", *about, 0) + name.encode())
            out.writelines(packed)
        start, whole = out.tell(), b"".join(directory)
        count = len(directory) & 0xFFFF
        tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(whole), start, 0)
        out.write(whole + tail)
    return path


def _deflate(pieces: Iterable[bytes]) -> tuple[list[bytes], int, int]:
    size = crc = 0
    last: bytes | None = None
    packed = []
    for piece in pieces:
        if piece is last:
            packed.append(packed[-1])
        else:
            packer = zlib.compressobj(6, zlib.DEFLATED, -15)
            packed.append(packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH))
            last = piece
        size += len(piece)
        crc = zlib.crc32(piece, crc) if size < 1 << 30 else 0
    packed.append(END_OF_STREAM)
    return packed, size, crc


def repeat(piece: str | bytes, times: int) -> Iterable[bytes]:
    """The piece so many times, handed out in blocks of about a megabyte."""
    piece = piece.encode() if isinstance(piece, str) else piece
    block = max(1, MIB // len(piece))
    whole = piece * block
    for _ in range(times // block):
        yield whole
    yield piece * (times % block)


def sheet(rows: Content, before: str = "") -> Content:
    """A sheet's XML around its rows."""
    head, tail = SHEET.split("{rows}")
    return around(head.replace("{before}", before), rows, tail)


def ole(*names: str) -> bytes:
    """The head of an OLE file with the given streams in its directory, and nothing in them."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", header, 44, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0, 0)
    header[76:] = struct.pack("<I", 0xFFFFFFFF) * 109
    struct.pack_into("<I", header, 76, 0)
    fat = bytearray(struct.pack("<I", 0xFFFFFFFF) * 128)
    struct.pack_into("<II", fat, 0, 0xFFFFFFFD, 0xFFFFFFFE)
    entries = b"".join(_ole_entry(name, 5 if n == 0 else 2) for n, name in enumerate(names))
    return bytes(header + fat) + entries.ljust(512, b"\x00")


def _ole_entry(name: str, kind: int) -> bytes:
    written = name.encode("utf-16-le")
    entry = written.ljust(64, b"\x00") + struct.pack("<HBB", len(written) + 2, kind, 1)
    entry += struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, 1) + b"\x00" * 36
    return entry + struct.pack("<IQ", 0xFFFFFFFE, 0)


def old_workbook() -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("List")
    for row in range(200):
        for column in range(6):
            page.write(row, column, f"Text {row} {column}")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


Build = Callable[[Path], Path]
