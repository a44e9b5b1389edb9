"""What the benchmarks say of us and of others is counted fairly, and nothing of theirs is ours."""

import re
import tomllib
from xml.etree import ElementTree

from tests.architecture.tree import ROOT, SRC

SVG = "{http://www.w3.org/2000/svg}"


def direct_peers():
    """The packages that are compared with, without what these need."""
    text = (ROOT / "benchmarks" / "peers" / "requirements.txt").read_text("utf-8")
    named = text.split("# --- needed by them")[0]
    return {line.split("==")[0].lower() for line in named.splitlines() if "==" in line}


def test_nothing_of_the_product_stands_on_what_it_is_compared_with():
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[ \[<>=;]", line)[0].lower() for line in ours["dependencies"]}
    shared = {"rapidfuzz", "psycopg"}  # these are ours as well: MIT, and LGPL used unchanged
    assert direct_peers() & wanted == shared
    locked = (ROOT / "requirements.txt").read_text("utf-8").lower()
    for package in ("abydos", "metaphone", "pyicu", "nomenklatura"):
        assert package in direct_peers()
        assert f"\n{package}==" not in locked
        assert not [
            path
            for path in SRC.rglob("*.py")
            if re.search(rf"^\s*(?:from|import) {package}\b", path.read_text("utf-8"), re.MULTILINE)
        ]


def test_pairs_that_a_tool_scores_alike_are_chosen_together_or_not_at_all():
    from matching_peers import best

    scored = [(1.0, ("a", "b")), (0.5, ("c", "d")), (0.5, ("e", "f")), (0.5, ("g", "h"))]
    found = best(scored, {("a", "b"), ("c", "d")})
    assert (found.precision, found.recall) in {(1.0, 0.5), (0.5, 1.0)}
    assert found.f1 < 0.7


def test_the_threshold_of_another_tool_is_its_best():
    from matching_peers import best

    scored = [(0.2, ("g", "h")), (0.9, ("a", "b")), (0.6, ("c", "d")), (0.3, ("e", "f"))]
    found = best(scored, {("a", "b"), ("c", "d")})
    assert (found.precision, found.recall, found.threshold) == (1.0, 1.0, 0.6)


def test_a_true_pair_that_was_never_scored_counts_as_missed():
    from matching_peers import best

    assert best([(0.9, ("a", "b"))], {("a", "b"), ("c", "d")}).recall == 0.5


def test_names_with_one_score_share_the_mean_of_their_places():
    from names_ours import place_of

    from homeward.core.names.index import Ranked

    ranked = [Ranked(7, "x", 9.0), Ranked(3, "y", 5.0), Ranked(4, "y", 5.0), Ranked(1, "z", 1.0)]
    assert [place_of(ranked, right, 100) for right in (7, 3, 4, 1)] == [0, 1.5, 1.5, 3]
    assert place_of(ranked, 55, 100) == 100


def test_bins_count_what_was_said_and_what_was_true():
    import calibration

    pairs = [(0.92, True), (0.94, False), (0.97, True), (1.0, True), (0.02, False)]
    found = {(b.low, b.high): (b.pairs, b.true) for b in calibration.bins(pairs)}
    assert found == {
        (0.0, 0.05): (1, 0),
        (0.9, 0.95): (2, 1),
        (0.95, 0.98): (1, 1),
        (0.999, 1.0): (1, 1),
    }
    assert sum(b.pairs for b in calibration.bins(pairs)) == len(pairs)


def test_a_share_of_few_pairs_stands_with_a_wide_interval():
    from calibration import Bin

    low, high = Bin(0.9, 1.0, 4, 0.95, 4).interval
    assert low < 0.55
    assert high == 1.0
    low, high = Bin(0.4, 0.6, 1000, 0.5, 500).interval
    assert 0.46 < low < 0.5 < high < 0.54


def test_the_picture_says_in_words_what_it_shows_and_follows_dark_and_light():
    import calibration

    found = calibration.bins([(0.25, False), (0.25, True), (0.99, True)])
    drawn = ElementTree.fromstring(calibration.picture(found))  # noqa: S314 - our own
    assert drawn.get("role") == "img"
    labels = {each.get("id") for each in drawn if each.get("id")}
    assert set(drawn.get("aria-labelledby").split()) <= labels
    assert "said 25 percent, true 50 percent of 2 pairs" in drawn.find(f"{SVG}desc").text
    assert "prefers-color-scheme: dark" in drawn.find(f"{SVG}style").text
    assert len(drawn.findall(f"{SVG}circle")) == len(found)


def test_a_cell_says_how_many_queries_a_slow_method_was_asked():
    from names_told import cell

    assert cell({"places": [0, 3, 50, 0.5]}, 4) == "50.0 / 75.0"
    assert cell({"places": [0, 3]}, 4) == "50.0 / 100.0 (2)"
    assert cell(None, 4) == ""


def test_a_tool_that_is_not_here_is_said_to_be_missing_and_why():
    from names_told import left_out

    said = list(left_out({"ours": {"tasks": {}}, "trigrams": {"not": "no server"}}))
    assert said == ["pg_trgm: not measured; no server.\n"]
