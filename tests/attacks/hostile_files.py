"""Files made to harm whoever opens them, each built by one function; nobody's data is inside.

`HOSTILE` gives every file that must be refused: name -> function that writes it into a folder
and returns its path. Any suite that takes uploads can run through them:

    for name, build in HOSTILE.items():
        send(build(tmp_path))
"""

from __future__ import annotations

import gzip
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from tests.attacks.building import (
    MIB,
    ROW,
    WORKBOOK,
    Build,
    Content,
    around,
    ods_parts,
    old_workbook,
    ole,
    pack,
    repeat,
    sheet,
    xlsx_parts,
)


def _xlsx(rows: Content, before: str = "", strings: Content | None = None) -> Build:
    def build(folder: Path) -> Path:
        return pack(folder / "list.xlsx", xlsx_parts(sheet(rows, before), strings))

    return build


def _ods(table: str) -> Build:
    return lambda folder: pack(folder / "list.ods", ods_parts(table))


def _bytes(name: str, data: bytes | Callable[[], bytes]) -> Build:
    def build(folder: Path) -> Path:
        (folder / name).write_bytes(data if isinstance(data, bytes) else data())
        return folder / name

    return build


LAST_CELL = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in pairwise("abcdefghi"))
    + "]>"
)
XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def _entity(before: str, name: str) -> Build:
    row = f'<row r="1"><c r="A1" t="inlineStr"><is><t>&{name};</t></is></c></row>'
    return _xlsx(row, before)


def padded_sheet(folder: Path) -> Path:
    """300 MB of spaces in a file of some hundred kB."""
    return _xlsx(repeat(" " * 1024, 299 * 1024))(folder)


def padded_below_ratio(folder: Path) -> Path:
    """Hard to tell by its ratio: random letters between the spaces."""
    noise = random.Random(7)  # noqa: S311
    block = b"".join(
        b"<!--" + bytes(noise.choices(range(97, 123), k=40)) + b" " * 1500 + b"-->"
        for _ in range(500)
    )
    return _xlsx(repeat(block, 500))(folder)


def three_gigabytes_of_rows(folder: Path) -> Path:
    """Rows without end."""
    return _xlsx(repeat("<row><c><v>1</v></c></row>" * 40, 3_000_000))(folder)


def one_huge_cell(folder: Path) -> Path:
    """One cell that unpacks to 3 GB."""
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>'
    return _xlsx(around(head, repeat("a" * 1024, 3_000_000), "</t></is></c></row>"))(folder)


def one_big_cell(folder: Path) -> Path:
    """One cell of 100 MB that stays below every limit of size."""
    noise = random.Random(3)  # noqa: S311
    block = bytes(noise.choices(range(97, 123), k=2048)) + b"a" * 50_000
    head = '<row r="1"><c r="A1" t="inlineStr"><is><t>'
    return _xlsx(around(head, repeat(block, 1900), "</t></is></c></row>"))(folder)


def million_rows(folder: Path) -> Path:
    """A million honest rows, packed only some ten to one."""
    block = "".join(
        f"<row><c><v>{n * 7919 % 99991}</v></c><c><v>{n}</v></c></row>" for n in range(20_000)
    )
    return _xlsx([block.encode()] * 50)(folder)


def corners(folder: Path) -> Path:
    """Two filled cells whose rectangle would hold 512 million."""
    first = '<row r="1"><c r="A1"><v>1</v></c></row>'
    return _xlsx(first + '<row r="1048576"><c r="SR1048576"><v>1</v></c></row>')(folder)


def lying_directory(folder: Path) -> Path:
    """The directory says 1 kB, the part unpacks to 200 MB."""
    path = _xlsx(repeat(" " * 1024, 200 * 1024))(folder)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as packed:
        size = packed.getinfo("xl/worksheets/sheet1.xml").file_size
    path.write_bytes(bytes(data).replace(struct.pack("<I", size), struct.pack("<I", 1024)))
    return path


def lying_with_checksum(folder: Path) -> Path:
    """As before, and the checksum fits the first kB, so a careless check passes."""
    path = _xlsx(repeat(" " * 1024, 200 * 1024))(folder)
    with zipfile.ZipFile(path) as packed:
        info = packed.getinfo("xl/worksheets/sheet1.xml")
        with packed.open(info) as part:
            crc = zlib.crc32(part.read(1024))
    data = path.read_bytes().replace(struct.pack("<I", info.file_size), struct.pack("<I", 1024))
    path.write_bytes(data.replace(struct.pack("<I", info.CRC), struct.pack("<I", crc)))
    return path


def many_entries(folder: Path) -> Path:
    """100,000 parts."""
    media: dict[str, Content] = {f"xl/media/{number}": b"" for number in range(100_000)}
    return pack(folder / "list.xlsx", {**xlsx_parts(sheet(ROW)), **media})


def overlapping(folder: Path) -> Path:
    """A hundred parts of the directory point at the same packed bytes."""
    path = _xlsx(repeat(" " * 1024, 2 * 1024))(folder)
    data = path.read_bytes()
    end = data.rfind(b"PK\x05\x06")
    start = struct.unpack_from("<I", data, end + 16)[0]
    entries = data[start:end]
    last = entries[entries.rfind(b"PK\x01\x02") :]
    names = [last.replace(b"sheet1", b"shee%02d" % n) for n in range(99)]
    directory = entries + b"".join(names)
    count = struct.unpack_from("<H", data, end + 10)[0] + 99
    tail = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), start, 0)
    path.write_bytes(data[:start] + directory + tail)
    return path


def climbing_names(folder: Path) -> Path:
    """Parts whose names lead out of the folder they are unpacked to."""
    return pack(folder / "list.xlsx", {**xlsx_parts(sheet(ROW)), "../../etc/cron.d/x": "x"})


def same_name_twice(folder: Path) -> Path:
    """Two parts of one name: a check sees the one, a reader the other."""
    path = _xlsx(ROW)(folder)
    path.write_bytes(path.read_bytes().replace(b"_rels/.rels", b"xl/workbook"))
    data = path.read_bytes()
    path.write_bytes(data.replace(b"_rels/.rels", b"xl/workbook"))
    with zipfile.ZipFile(path, "a") as packed:
        packed.writestr("XL/Workbook.xml", WORKBOOK)
    return path


def zip_in_zip(folder: Path) -> Path:
    """A spreadsheet inside a packed folder inside a packed folder."""
    inner = _xlsx(ROW)(folder).read_bytes()
    return pack(folder / "list.xlsx", {"list.zip": inner})


def locked_entries(folder: Path) -> Path:
    """Parts marked as encrypted, as zip programs with a password do."""
    path = _xlsx(ROW)(folder)
    data = bytearray(path.read_bytes())
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 4)
    path.write_bytes(data)
    return path


def huge_shared_strings(folder: Path) -> Path:
    """A table of texts that says it has four billion."""
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'count="4294967295" uniqueCount="4294967295">{}</sst>'
    )
    many = around(*strings.split("{}")[:1], repeat("<si><t>x</t></si>", 16_000_000), "</sst>")
    return _xlsx('<row r="1"><c r="A1" t="s"><v>4294967294</v></c></row>', "", many)(folder)


def shared_strings_count(folder: Path) -> Path:
    """A table of texts that holds one and says it has four billion; the cell asks for the last."""
    strings = '<sst count="4294967295" uniqueCount="4294967295"><si><t>x</t></si></sst>'
    return _xlsx('<row r="1"><c r="A1" t="s"><v>4294967294</v></c></row>', "", strings)(folder)


def long_strings_repeated(folder: Path) -> Path:
    """One text of 32,000 characters, shown in 200,000 cells: 6 GB of answer."""
    strings = f"<sst><si><t>{'a' * 32_000}</t></si></sst>"
    row = "<row>" + '<c t="s"><v>0</v></c>' * 20 + "</row>"
    return _xlsx(repeat(row, 10_000), "", strings)(folder)


def deep_xml(folder: Path) -> Path:
    """Two million elements inside each other."""
    return _xlsx(repeat("<a>", 2_000_000))(folder)


def truncated(folder: Path) -> Path:
    """The first half of a good file."""
    path = _xlsx(ROW)(folder)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    return path


def flipped(folder: Path) -> Path:
    """A good file with some bytes turned over in the middle of the sheet."""
    path = _xlsx(repeat(ROW, 300))(folder)
    data = bytearray(path.read_bytes())
    at = data.find(b"sheet1.xml") + 30
    for step in range(12):
        data[at + 3 * step] ^= 0xFF
    path.write_bytes(data)
    return path


def zip_behind_zip(folder: Path) -> Path:
    """Only an end of a directory that points into nothing."""
    path = folder / "list.xlsx"
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 3, 3, 400, 4_000_000_000, 0)
    path.write_bytes(b"PK\x03\x04" + b"\x00" * 100 + end)
    return path


def broken_fat(folder: Path) -> Path:
    """An .xls whose chain of sectors runs in a circle."""
    data = bytearray(old_workbook())
    fat = 512 * (1 + struct.unpack_from("<I", data, 76)[0])
    for number in range(128):
        struct.pack_into("<I", data, fat + 4 * number, number - 1 if number else 127)
    return _bytes("list.xls", bytes(data))(folder)


def _cells(value: str, columns: int, rows: int) -> str:
    return (
        f'<table:table-row table:number-rows-repeated="{rows}"><table:table-cell '
        f'table:number-columns-repeated="{columns}" office:value-type="string">'
        f"<text:p>{value}</text:p></table:table-cell></table:table-row>"
    )


def many_sheets(folder: Path) -> Path:
    """A workbook of 1,500 sheets."""
    parts = xlsx_parts(sheet(ROW))
    sheets = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="rId1"/>' for n in range(1, 100_000))
    head, tail = WORKBOOK.split("<sheets>", maxsplit=1)[0], "</workbook>"
    parts["xl/workbook.xml"] = f"{head}<sheets>{sheets}</sheets>{tail}"
    return pack(folder / "list.xlsx", parts)


def csv_one_line(folder: Path) -> Path:
    """One line of 100 MB."""
    return _bytes("list.csv", b"a" * (100 * MIB))(folder)


def ods_encrypted(folder: Path) -> Path:
    """An OpenDocument file saved with a password."""
    parts = ods_parts("")
    parts["META-INF/manifest.xml"] = "<manifest:manifest><manifest:encryption-data/></manifest>"
    return pack(folder / "list.ods", parts)


PICTURE = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 20
PAGE = "<html><head><meta charset='utf-8'></head><table><tr><td>Name</td></tr></table></html>"
BIFF4 = b"\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00" + b"\x00" * 200

NOISE = random.Random(5).randbytes(200_000)  # noqa: S311

HOSTILE: dict[str, Build] = {
    "empty": _bytes("list.xlsx", b""),
    "only-spaces": _bytes("list.csv", b" \r\n\t \n" * 1000),
    "only-zeros": _bytes("list.xls", b"\x00" * 5000),
    "truncated": truncated,
    "flipped-bytes": flipped,
    "end-of-zip-only": zip_behind_zip,
    "cell-xfd1048576": _xlsx('<row r="1"><c r="A1"><v>1</v></c></row>' + LAST_CELL),
    "corners": corners,
    "padded-300-mb": padded_sheet,
    "padded-below-ratio": padded_below_ratio,
    "three-gb-of-rows": three_gigabytes_of_rows,
    "one-cell-of-3-gb": one_huge_cell,
    "one-cell-of-100-mb": one_big_cell,
    "million-rows": million_rows,
    "lying-directory": lying_directory,
    "lying-directory-and-checksum": lying_with_checksum,
    "hundred-thousand-parts": many_entries,
    "overlapping-parts": overlapping,
    "climbing-names": climbing_names,
    "same-name-twice": same_name_twice,
    "zip-in-zip": zip_in_zip,
    "locked-parts": locked_entries,
    "huge-shared-strings": huge_shared_strings,
    "shared-strings-count": shared_strings_count,
    "long-string-repeated": long_strings_repeated,
    "deep-xml": deep_xml,
    "billion-laughs": _entity(LAUGHS, "i"),
    "xxe": _entity(XXE, "a"),
    "unclosed-xml": _xlsx('<row r="1"><c r="A1" t="inlineStr"><is><t>Name'),
    "hundred-thousand-sheets": many_sheets,
    "too-wide": _xlsx('<row r="1"><c r="A1"><v>1</v></c><c r="ZZZ1"><v>1</v></c></row>'),
    "ods-repeated-cells": _ods(_cells("x", 16_384, 1_048_576)),
    "ods-repeated-columns": _ods(_cells("x", 16_384, 1)),
    "ods-repeated-rows": _ods(_cells("x", 8, 1_048_576)),
    "ods-repeated-twice": _ods(_cells("x", 500, 2_000) * 200),
    "ods-repeated-4-billion": _ods(_cells("x", 4_294_967_295, 4_294_967_295)),
    "ods-encrypted": ods_encrypted,
    "xlsx-with-password": _bytes(
        "list.xlsx", ole("Root Entry", "EncryptionInfo", "EncryptedPackage")
    ),
    "xls-circle-of-sectors": broken_fat,
    "xls-only-head": _bytes("list.xls", ole("Root Entry", "Workbook")),
    "xls-truncated": _bytes("list.xls", lambda: old_workbook()[:3000]),
    "xls-before-1993": _bytes("list.xls", BIFF4),
    "word-document": _bytes("list.xls", ole("Root Entry", "WordDocument") + b"\x00" * 9000),
    "docx": lambda folder: pack(folder / "list.xlsx", {"word/document.xml": "<w/>"}),
    "html-named-xls": _bytes("list.xls", PAGE.encode()),
    "xml-named-xls": _bytes("list.xls", b"<?xml version='1.0'?><Workbook><Row/></Workbook>"),
    "json-named-csv": _bytes("list.csv", b'{"name": "x",\n "age": 3}'),
    "gzip": _bytes("list.xlsx", gzip.compress(b"Name;Age\nx;3\n")),
    "pdf": _bytes("list.xlsx", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"x" * 500),
    "picture": _bytes("list.xlsx", PICTURE),
    "program": _bytes("list.xlsx", b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 500),
    "random-bytes": _bytes("list.csv", NOISE),
    "csv-100-mb-line": csv_one_line,
    "csv-60-mb-line": _bytes("list.csv", lambda: b"a" * (60 * MIB)),
    "csv-60-mb-commas": _bytes("list.csv", lambda: b"," * (60 * MIB)),
    "csv-20-mb-one-cell": _bytes("list.csv", lambda: b'"' + b"abc\n" * (5 * MIB)),
    "csv-empty-lines": _bytes("list.csv", lambda: b"a;b\n" + b"\n" * (30 * MIB) + b"a;b\n"),
    "csv-quotes": _bytes("list.csv", lambda: b'""""' * (5 * MIB)),
    "csv-nul": _bytes("list.csv", b"Name;Age\nx;3\nNo\x00or;4\n"),
    "csv-open-quote": _bytes("list.csv", b'Name;Age\n"Noor;3\nAisha;4\n'),
    "csv-broken-utf8": _bytes("list.csv", "ФИО;Год\nАйша;3\n".encode() * 20 + b"\xd0;4\n"),
    "utf16-cut": _bytes("list.csv", "Name;Age\nNoor;3\n".encode("utf-16")[:-1]),
}
