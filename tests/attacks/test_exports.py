"""Nothing in an export runs as a formula, in whatever way a spreadsheet cuts the lines into cells."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.apps.invented import ON, take_in

from homeward.apps.audit.actions import acting_as
from homeward.cli.standing import _as_csv, _line, _tame

STARTS = tuple("=+-@\t\r\n＝＋－＠")
DELIMITERS = ",;\t"
EVIL = "=cmd|' /C calc'!A1"


def cells_of(text: str, delimiter: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text), delimiter=delimiter) for cell in row]


def runs(cell: str) -> bool:
    return cell.lstrip(" ").startswith(STARTS)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("delimiter", DELIMITERS, ids=["comma", "semicolon", "tab"])
@pytest.mark.parametrize("first", ["a.csv", f"{EVIL}.csv", "@SUM(A1).csv", "+1.csv", "-1.csv"])
def test_no_cell_of_the_standing_begins_a_formula(cast, capsys, first, delimiter):
    from homeward.apps.register.standing import standings

    row = f'"{EVIL}",F,"=1+1","=HYPERLINK(""http://x"")","@SUM(A1)",,'
    actor = cast["coordinator"]
    with acting_as(actor):
        take_in(actor, row, "Plain Invented,F,2011-01-02,Turkey,acquitted,,", name=first)
        _as_csv(map(_line, standings(actor, on=ON)))
    text = capsys.readouterr().out
    assert first.removesuffix(".csv").lstrip("=+-@") in text
    assert [cell for cell in cells_of(text, delimiter) if runs(cell)] == []


@pytest.mark.parametrize("delimiter", DELIMITERS, ids=["comma", "semicolon", "tab"])
def test_a_second_source_cannot_smuggle_a_formula_in_behind_the_first(delimiter):
    out = io.StringIO()
    csv.writer(out).writerow([_tame(f"a.xlsx#2;{EVIL}.xlsx#3; =1+1"), "x"])
    assert [cell for cell in cells_of(out.getvalue(), delimiter) if runs(cell)] == []


@given(st.text(st.sampled_from("=+-@;,'\"\t\r\n ＝aب1"), max_size=12))
def test_whatever_a_cell_holds_no_piece_of_it_begins_a_formula(text):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_tame(text), "end"])
    whole = next(csv.reader(io.StringIO(out.getvalue(), newline="")))
    assert whole[-1] == "end"
    assert not runs(whole[0])
    assert not any(runs(piece) for piece in whole[0].split(";"))


@given(st.text(st.characters(codec="utf-8", exclude_characters="=+-@＝＋－＠;\t\r\n"), max_size=30))
def test_an_ordinary_cell_is_left_as_it_is(text):
    assert _tame(text) == text
    assert _tame(f"list.xlsx#2;{text}") == f"list.xlsx#2;{text}"
