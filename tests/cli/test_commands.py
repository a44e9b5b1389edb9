"""The commands on a real store, in the order in which somebody would use them.

They share one store, because each new one costs the time that a server needs to be made; the
tests of this file therefore stand in order and each says what it builds on.
"""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import csv
import io
import json
import re

import pytest
from pypdf import PdfReader
from tests.apps.invented import MARKER, ROWS, a_list

COLUMNS = (
    "person,sources,sex,birth_earliest,birth_latest,nationality,asked_back,reasons,open_questions"
)
SOURCE = ("--source", "Invented authority (fictional)", "--received", "2018-07-03")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lists")
    (folder / "invented.csv").write_bytes(a_list())
    (folder / "refused.csv").write_bytes(b"hello\nthere\n")
    (folder / "damaged.xlsx").write_bytes(b"PK\x03\x04 nothing more")
    return folder


@pytest.fixture(scope="module")
def first(homeward, files):
    """The list as taken in with --json."""
    done = homeward("intake", str(files / "invented.csv"), *SOURCE, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_dry_run_says_what_was_understood_and_keeps_nothing(homeward, files):
    done = homeward("intake", str(files / "invented.csv"), *SOURCE, "--dry-run", "--json")
    said = json.loads(done.stdout)
    assert done.returncode == 0
    assert (said["rows"], said["dry_run"], said["file"]) == (5, True, "invented.csv")
    fields = {c["heading"]: c["field"] for c in said["columns"]}
    assert fields["Date of birth"] == "birth"
    empty = homeward("lists", "--json")
    assert (empty.returncode, json.loads(empty.stdout)) == (0, [])


def test_a_refused_file_is_code_1_with_what_is_wrong_and_what_would_mend_it(homeward, files):
    for name in ("refused.csv", "damaged.xlsx"):
        done = homeward("intake", str(files / name), *SOURCE)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr.startswith(f"homeward: {name}: ")
        assert done.stderr.count(".") >= 2
        assert "Traceback" not in done.stderr


def test_a_list_is_taken_in_and_counted(first):
    assert (first["rows"], first["already"], first["replaces"]) == (5, False, None)
    assert first["by_kind"]["name"] == 5


def test_the_same_file_again_adds_nothing(homeward, files, first):
    done = homeward("intake", str(files / "invented.csv"), *SOURCE)
    assert done.returncode == 0
    assert "Nothing was added" in done.stdout
    assert first["list"] in done.stdout


def test_lists_shows_it(homeward, first):
    [shown] = json.loads(homeward("lists", "--json").stdout)
    assert (shown["list"], shown["state"], shown["rows"]) == (first["list"], "committed", 5)


def test_standing_as_csv_has_exactly_these_columns_and_everybody(homeward, first):
    done = homeward("standing", "--on", "2018-07-03", "--format", "csv")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split("\n", 1)[0] == COLUMNS
    lines = list(csv.DictReader(io.StringIO(done.stdout)))
    by_source = {line["sources"]: line for line in lines}
    assert len(lines) == 5
    girl = by_source["invented.csv#2"]
    assert (girl["sex"], girl["nationality"], girl["asked_back"]) == ("F", "TUR", "yes")
    assert girl["birth_earliest"] == girl["birth_latest"] == "2014-02-17"
    bare = by_source["invented.csv#6"]
    assert (bare["sex"], bare["birth_earliest"], bare["nationality"]) == ("", "", "")
    assert bare["asked_back"] == "unknown"
    assert bare["open_questions"]
    assert all(line["reasons"] for line in lines)
    assert MARKER not in done.stdout


def test_standing_of_a_state_is_of_its_claimed_nationals(homeward, first):
    done = homeward("standing", "--on", "2018-07-03", "--state", "tur", "--format", "json")
    assert {line["nationality"] for line in json.loads(done.stdout)} == {"TUR"}


def test_a_letter_without_contact_is_code_1_and_a_draft_is_written(homeward, first, tmp_path):
    refused = homeward("letters", "--state", "TUR", "--out", str(tmp_path))
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "no protection lead" in refused.stderr
    assert list(tmp_path.iterdir()) == []
    done = homeward("letters", "--state", "TUR", "--out", str(tmp_path), "--draft")
    assert done.returncode == 0, done.stderr
    [path] = tmp_path.iterdir()
    assert done.stdout.strip() == str(path)
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    assert not any(word in text for word in MARKER.split())
    assert re.search(r"[0-9A-Z]{5}-[0-9A-Z]{5}", text)


def test_a_letter_is_written_from_the_office_with_the_sign_that_was_asked_for(
    homeward, first, tmp_path
):
    asked = ("letters", "--state", "TUR", "--out", str(tmp_path), "--draft", "--office")
    refused = homeward(*asked, "EBL")
    assert refused.returncode == 1
    assert "no office EBL is open; open are: HW" in refused.stderr
    assert homeward(*asked, "HW").returncode == 0
    assert len(list(tmp_path.iterdir())) == 1


def test_a_letter_to_a_state_with_nobody_is_code_1(homeward, first, tmp_path):
    done = homeward("letters", "--state", "KAZ", "--out", str(tmp_path), "--draft")
    assert done.returncode == 1
    assert "nobody" in done.stderr


def test_a_corrected_list_says_what_it_changes_and_its_undo_gives_the_earlier_back(
    homeward, first, files
):
    before = homeward("standing", "--on", "2018-07-03", "--format", "csv").stdout
    corrected = files / "corrected.csv"
    corrected.write_bytes(a_list(*(row.replace("Russia", "Turkey") for row in ROWS)))
    done = homeward("intake", str(corrected), *SOURCE)
    assert f"It corrects list {first['list']}: 1 rows changed, 0 added, 0 removed." in done.stdout
    after = homeward("standing", "--on", "2018-07-03", "--format", "csv").stdout
    assert after != before
    refused = homeward("undo", first["list"])
    assert refused.returncode == 1
    assert "undo that one first" in refused.stderr
    newest = json.loads(homeward("lists", "--json").stdout)[0]["list"]
    undone = homeward("undo", newest[:13])
    assert (undone.returncode, undone.stderr) == (0, "")
    assert homeward("standing", "--on", "2018-07-03", "--format", "csv").stdout == before


def test_an_undo_of_nothing_is_code_1(homeward, first):
    done = homeward("undo", "ffffffff-0000")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no list" in done.stderr


def test_a_cell_that_a_spreadsheet_would_take_for_a_formula_is_tamed():
    from homeward.cli.standing import _tame

    assert [_tame(cell) for cell in ("=1+1", "+1", "-1", "@x", "\tx", "\r=x")] == [
        "'=1+1", "'+1", "'-1", "'@x", "'\tx", "' =x",
    ]  # fmt: skip
    assert [_tame(cell) for cell in ("", "Turkey", "1-1")] == ["", "Turkey", "1-1"]
