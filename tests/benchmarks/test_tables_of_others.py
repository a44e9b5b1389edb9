"""Tables of others are attacked fairly, and a long run goes on where it was stopped."""

import json
import math
import re

import numpy as np
import pytest
from tests.architecture.tree import ROOT, SRC

from homeward.core.publishing.layout import Layout

SQUARE = Layout((2, 2), ((0, 1),))
LINKED = Layout((2, 2, 2), ((0, 1), (1, 2)))


def test_nothing_of_the_product_stands_on_them():
    named = (ROOT / "benchmarks" / "tables" / "requirements.txt").read_text("utf-8")
    locked = (ROOT / "requirements.txt").read_text("utf-8").lower()
    for package in ("pytauargus", "opendp"):
        assert f"\n{package}==" in named
        assert f"\n{package}==" not in locked
        assert not [
            path
            for path in SRC.rglob("*.py")
            if re.search(rf"\b{package}\b", path.read_text("utf-8"))
        ]


def test_a_category_in_which_nobody_stands_is_read_as_nothing_and_not_as_hidden():
    from publishing_peers import hidden_by

    rows = [[["Total", "Total"], 9], [["00", "Total"], 9], [["Total", "00"], None],
            [["Total", "01"], 6], [["00", "00"], None], [["00", "01"], 6]]  # fmt: skip
    printed = hidden_by(SQUARE, [rows])
    told = dict(zip(SQUARE.keys, printed.tolist(), strict=True))
    assert told[(0,), (1,)] == 0
    assert told[(0, 1), (1, 0)] == 0
    assert math.isnan(told[(1,), (0,)])


def test_what_one_table_prints_is_known_though_the_next_hides_it():
    from publishing_peers import hidden_by

    one = [[["Total", "00"], 4], [["Total", "Total"], 4]]
    other = [[["00", "Total"], None], [["Total", "Total"], None]]
    for tables in ([one, other], [one, [[["00", "Total"], 4], *other]]):
        printed = hidden_by(LINKED, tables)
        told = dict(zip(LINKED.keys, printed.tolist(), strict=True))
        assert told[(1,), (0,)] == 4
        assert told[(), ()] == 4


def test_hidden_numbers_that_sums_give_back_are_known_exactly():
    from publishing_peers import attacked

    entries = SQUARE.sums @ np.array([3.0, 20.0, 20.0, 20.0])
    cells = SQUARE.starts[0, 1]
    entries[cells] = math.nan  # one hidden alone
    assert attacked(SQUARE, entries) == (1, 1, 1)
    entries[cells:] = math.nan  # all four: 3 may be anything from 0 to 23
    assert attacked(SQUARE, entries) == (0, 0, 0)


def test_whoever_came_is_found_where_both_releases_print_and_only_there():
    from publishing_peers import who_moved

    before = SQUARE.sums @ np.array([12.0, 20.0, 20.0, 20.0])
    after = SQUARE.sums @ np.array([13.0, 20.0, 20.0, 20.0])
    assert who_moved(SQUARE, before, after)
    before[1:] = math.nan  # only the total is printed
    assert not who_moved(SQUARE, before, after)


def test_a_run_that_was_cut_off_goes_on_and_mixes_nothing_of_another_attack(tmp_path):
    import publishing

    file = tmp_path / "histories"
    publishing.kept(file, 7, {"released": 3})
    with file.open("a", encoding="utf-8") as cut:
        cut.write('\n{"code": "')
    publishing.kept(file, 8, {"released": 2})
    assert publishing.resumed(file) == {7: {"released": 3}, 8: {"released": 2}}
    with file.open("a", encoding="utf-8") as other:
        other.write("\n" + json.dumps({"code": "another", "seed": 9, "found": {}}))
    with pytest.raises(SystemExit, match="another version"):
        publishing.resumed(file)
