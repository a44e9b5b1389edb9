"""Files that look like papers: drawn harmless or refused, and nothing of them comes through."""

import base64
import json
from io import BytesIO

import pytest
from PIL import Image
from tests.apps.documents.papers import (
    PACKED,
    SECRET,
    pdf,
    photograph,
    png,
    png_of,
    programmed_pdf,
)

from homeward.apps.sheets.reading import pictures
from homeward.apps.sheets.reading.pictures import read_pictures
from homeward.apps.sheets.reading.refusals import RefusedFile


def gif() -> bytes:
    out = BytesIO()
    Image.new("RGB", (4, 4)).save(out, "GIF")
    return out.getvalue()


REFUSED = {
    "nothing": (b"", "paper-damaged"),
    "a drawing with programs": (
        b"<svg xmlns='http://www.w3.org/2000/svg'><script/>",
        "not-a-picture",
    ),
    "a web page": (b"<!DOCTYPE html><script>1</script>", "not-a-picture"),
    "a program": (b"MZ" + bytes(200), "not-a-picture"),
    "a picture of a kind that is not read": (gif(), "not-a-picture"),
    "a bomb of 2,500 million points": (png_of(50_000, 50_000), "points"),
    "half a photograph": (photograph()[:1500], "paper-damaged"),
    "half a picture": (png()[:200], "paper-damaged"),
    "half a paper": (pdf()[:40], "paper-damaged"),
    "a picture and a packed folder": (png() + PACKED, "two-in-one"),
    "a photograph and a packed folder": (photograph() + PACKED, "two-in-one"),
    "a paper and a packed folder": (pdf() + PACKED, "two-in-one"),
    "a photograph and a web page": (photograph() + b"<html><script>", "two-in-one"),
    "a photograph and a paper": (photograph() + pdf(), "two-in-one"),
    "a picture with something behind it": (png() + b"more", "two-in-one"),
    "a paper behind something else": (b"GIF89a" + pdf(), "not-a-picture"),
    "a paper of too many pages": (pdf(21), "pages"),
    "a file that is too large": (b"\xff\xd8\xff" + bytes(20 << 20), "paper-too-big"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_a_sentence_and_what_to_do(name):
    content, code = REFUSED[name]
    with pytest.raises(RefusedFile) as refused:
        read_pictures(content)
    assert refused.value.code == code
    assert str(refused.value.message)
    assert str(refused.value.mend)


@pytest.mark.parametrize(
    "content", [photograph(), programmed_pdf(), pdf(2)], ids=["place", "program", "title"]
)
def test_what_a_file_hides_does_not_come_through(content):
    assert SECRET.encode() in content or SECRET.encode("utf-16-be") in content
    for page in read_pictures(content):
        for hidden in (SECRET.encode(), b"Exif", b"GPS", b"JavaScript", b"launchURL"):
            assert hidden not in page.jpeg


def test_a_picture_of_many_points_is_made_smaller():
    (page,) = read_pictures(png_of(6_000, 2_000))
    assert (page.width, page.height) == (1_800, 600)


def strip(points: bytes) -> bytes:
    return json.dumps({"strip": base64.b64encode(points).decode()}).encode()


def page(**size) -> bytes:
    return json.dumps({"page": 1, "width": 2, "height": 1, **size}).encode()


END = b'{"end": 1}'
ANSWERS = {
    "nothing": [],
    "no picture": [b'{"end": 0}'],
    "a size that is none": [page(width=-1), END],
    "a size in words": [page(width="2"), strip(bytes(6)), END],
    "more points than it said": [page(), strip(bytes(9)), END],
    "fewer points than it said": [page(), strip(bytes(3)), END],
    "points before any page": [strip(bytes(6)), END],
    "bytes of its own": [page(), b'{"strip": "<script>"}', END],
    "words of its own": [b'{"refused": "buy here", "fill": {}}'],
    "no end": [page(), strip(bytes(6))],
    "more after the end": [page(), strip(bytes(6)), END, page()],
    "no JSON": [b"\xff\xfe"],
}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_reader_that_was_taken_over_is_not_believed(name, monkeypatch):
    monkeypatch.setattr(
        pictures, "answer_lines", lambda *_a, **_k: (line for line in ANSWERS[name])
    )
    with pytest.raises(RefusedFile) as refused:
        read_pictures(b"x")
    assert refused.value.code == "paper-damaged"


def test_the_picture_is_written_here_from_points_alone(monkeypatch):
    lines = [page(), strip(b"\xff\x00\x00\x00\x00\xff"), END]
    monkeypatch.setattr(pictures, "answer_lines", lambda *_a, **_k: (line for line in lines))
    (found,) = read_pictures(b"x")
    with Image.open(BytesIO(found.jpeg)) as picture:
        assert (picture.format, picture.size, picture.getexif()) == ("JPEG", (2, 1), {})
