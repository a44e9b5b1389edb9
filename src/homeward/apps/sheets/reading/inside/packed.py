"""Looks through a packed spreadsheet (.xlsx, .ods) before a parser sees it.

The directory at a zip's end says how big each part is, and can lie. So every part is
unpacked here once, in pieces that are thrown away, and measured: size, checksum, and how
many rows and cells its XML claims. Calamine unpacks without any bound of its own.

A newcomer's mistake is to trust a ratio alone: a million rows in 4.9 MB are packed only ten
to one.
"""

from __future__ import annotations

import codecs
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO

from homeward.apps.sheets.reading.inside.answer import Refusal, megabytes
from homeward.apps.sheets.reading.inside.marks import Marks

# zipfile decodes names with it, and after the lock no codec can be loaded.
codecs.lookup("cp437")

Part = zipfile.ZipInfo

END_OF_DIRECTORY = b"PK\x05\x06"
DIRECTORY_BYTES = 1 << 20  # a real workbook's directory has some kB
PIECE = 1 << 18
# Deflate reaches 1,032:1 on padding; lists of the same row over and over reach 210:1.
RATIO, RATIO_FROM = 400, 20 << 20
LOCAL_HEADER = 30


def check(data: bytes, limits: Mapping[str, int]) -> Marks:
    """Measure every part of the packed file.

    Returns:
        What the XML of the sheets claims, and the format (`xlsx` or `ods`).

    Raises:
        Refusal: damaged, password, entries, unpacked, strange-parts, other-kind, rows, cells.
    """
    parts = parts_of(data, limits)
    names = {part.filename.replace("\\", "/") for part in parts}
    marks = Marks(_format(names, parts, data), limits)
    marks.see_names(names)
    for part in parts:
        marks.begin(part.filename)
        # Each part ends where its directory says, and those sizes together are within limits.
        for piece in unpack(data, part):
            marks.see(piece)
    return marks


def parts_of(data: bytes, limits: Mapping[str, int]) -> list[zipfile.ZipInfo]:
    """Read the directory, refusing one that is huge, lies about room, or repeats names."""
    end = data.rfind(END_OF_DIRECTORY, max(0, len(data) - 66_000))
    if end < 0 or len(data) < end + 22:
        raise Refusal("damaged")
    count = int.from_bytes(data[end + 10 : end + 12], "little")
    size = int.from_bytes(data[end + 12 : end + 16], "little")
    if count > limits["entries"] or size > DIRECTORY_BYTES:
        raise Refusal("entries", most=limits["entries"])
    try:
        parts = zipfile.ZipFile(BytesIO(data)).infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Refusal("damaged") from error
    if len(parts) > limits["entries"]:
        raise Refusal("entries", most=limits["entries"])
    _check_directory(parts, len(data), limits)
    return parts


def _check_directory(parts: list[zipfile.ZipInfo], size: int, limits: Mapping[str, int]) -> None:
    if any(part.flag_bits & 0x1 for part in parts):
        raise Refusal("password")
    if sum(part.file_size for part in parts) > limits["unpacked"]:
        raise Refusal("unpacked", most=megabytes(limits["unpacked"]))
    if any(p.file_size > RATIO_FROM and p.file_size > RATIO * p.compress_size for p in parts):
        raise Refusal("unpacked", most=megabytes(RATIO_FROM))
    names = [part.filename.lower() for part in parts]
    # Parts that lie over each other are how a small file unpacks to petabytes.
    overlap = sum(part.compress_size for part in parts) > size
    if overlap or len(set(names)) < len(names) or any(map(_strange, names)):
        raise Refusal("strange-parts")


def _strange(name: str) -> bool:
    return name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/")


def _format(names: set[str], parts: list[zipfile.ZipInfo], data: bytes) -> str:
    """Tell which program's file it is; calamine itself would simply try all."""
    lower = {name.lower() for name in names}
    if "xl/workbook.xml" in lower:
        return "xlsx"
    if "mimetype" in lower or "content.xml" in lower:
        return _open_document(parts, data)
    for start, kind in (
        ("xl/workbook.bin", "xlsb"),
        ("word/", "document"),
        ("ppt/", "slides"),
        ("index/document.iwa", "numbers"),
    ):
        if any(name.startswith(start) for name in lower):
            raise Refusal("other-kind", kind=kind)
    if "[content_types].xml" in lower and any(name.startswith("xl/") for name in lower):
        return "xlsx"
    raise Refusal("other-kind", kind="packed")


def _open_document(parts: list[zipfile.ZipInfo], data: bytes) -> str:
    by_name = {part.filename: part for part in parts}
    if "mimetype" in by_name:
        declared = next(unpack(data, by_name["mimetype"]), b"")[:200]
        if b"opendocument.text" in declared:
            raise Refusal("other-kind", kind="document")
        if b"opendocument.presentation" in declared:
            raise Refusal("other-kind", kind="slides")
        if b"opendocument.spreadsheet" not in declared:
            raise Refusal("other-kind", kind="packed")
    manifest = by_name.get("META-INF/manifest.xml")
    if manifest and b"encryption-data" in b"".join(unpack(data, manifest, most=PIECE)):
        raise Refusal("password")
    return "ods"


def unpack(data: bytes, part: zipfile.ZipInfo, most: int | None = None) -> Iterator[bytes]:
    """Yield a part in pieces, stopping where it grows past what its directory says.

    `zipfile` itself stops silently at the declared size, which hides the lie.
    """
    start = _start(data, part)
    packed = memoryview(data)[start : start + part.compress_size]
    if len(packed) < part.compress_size:
        raise Refusal("damaged")
    pieces = _inflate(packed) if part.compress_type == zipfile.ZIP_DEFLATED else _slice(packed)
    if part.compress_type not in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
        raise Refusal("strange-parts")
    size, checksum = 0, 0
    for piece in pieces:
        size += len(piece)
        checksum = zlib.crc32(piece, checksum)
        if size > part.file_size:
            raise Refusal("damaged")
        yield piece
        if most is not None and size >= most:
            return
    if size != part.file_size or checksum != part.CRC:
        raise Refusal("damaged")


def _start(data: bytes, part: zipfile.ZipInfo) -> int:
    at = part.header_offset
    if data[at : at + 4] != b"PK\x03\x04":
        raise Refusal("damaged")
    name = int.from_bytes(data[at + 26 : at + 28], "little")
    extra = int.from_bytes(data[at + 28 : at + 30], "little")
    return at + LOCAL_HEADER + name + extra


def _slice(packed: memoryview) -> Iterator[bytes]:
    for at in range(0, len(packed), PIECE):
        yield bytes(packed[at : at + PIECE])


def _inflate(packed: memoryview) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(-15)
    try:
        for at in range(0, len(packed), PIECE):
            rest: bytes | memoryview = packed[at : at + PIECE]
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, PIECE)
                rest = unpacker.unconsumed_tail
        while not unpacker.eof and (more := unpacker.flush(PIECE)):
            yield more
    except zlib.error as error:
        raise Refusal("damaged") from error
