"""The one declared table: whole, without loops, and the source of the drawing and the page."""

import re
from xml.etree import ElementTree

import pytest
from tests.architecture.tree import ROOT

from homeward.core.returns.drawing import drawing, edges
from homeward.core.returns.parties import PARTIES, Party
from homeward.core.returns.stages import Stage
from homeward.core.returns.stages_data import STAGES
from homeward.core.returns.table import ASKS, READY_STAGES, ROWS, STAGE_OF, outcome
from homeward.core.truth import Truth

PAGE = (ROOT / "docs" / "reference" / "returns.md").read_text(encoding="utf-8")


def read(drawn):
    """Parse a drawing of our own as what it is, a document that must be well formed."""
    return ElementTree.fromstring(drawn)  # noqa: S314


def test_every_stage_stands_in_the_table_once_and_in_order():
    assert [row.stage for row in STAGES] == list(Stage)


def test_the_stages_that_count_for_readiness_are_those_of_the_process_sheet():
    assert [row.stage.value for row in READY_STAGES] == [f"S{n}" for n in range(2, 11)]
    assert all(row.parallel for row in READY_STAGES)


@pytest.mark.parametrize("row", STAGES, ids=lambda row: row.stage.value)
def test_a_row_is_whole(row):
    assert row.asks
    assert row.responsible
    assert row.source
    assert row.due_days > 0
    for ask in row.asks:
        assert ask.key.startswith(f"{row.stage.value.lower()}.")
        assert ask.by
        assert len({one.value for one in ask.outcomes}) == len(ask.outcomes) >= 2
        assert any(one.meets is Truth.YES for one in ask.outcomes)
    if row.seen is not None:
        assert row.seen.source
        assert row.seen.verify or row.seen.proposal


def test_no_key_is_used_twice():
    assert len(ASKS) == sum(len(row.asks) for row in STAGES)
    assert set(STAGE_OF) == set(ASKS)
    with pytest.raises(LookupError):
        outcome("s0.context", "a palace")


def test_entry_conditions_point_to_earlier_stages_and_to_questions_and_values_that_exist():
    order = list(Stage)
    for row in STAGES:
        for need in row.needs:
            assert order.index(need.stage) < order.index(row.stage)
            for value in need.values:
                assert outcome(need.ask, value)
            assert not need.ask or STAGE_OF[need.ask] is need.stage


def test_no_mission_sits_where_best_interests_are_decided():
    for row in (ROWS[Stage.S5], ROWS[Stage.S6]):
        parties = {*row.responsible, *row.signs, *(who for ask in row.asks for who in ask.by)}
        assert not parties & {Party.MISSION, Party.STATE_OF_ORIGIN, Party.FOREIGN_MINISTRY}


def test_the_parents_position_keeps_six_values_apart():
    values = {one.value for one in ASKS["s8.position"].outcomes}
    assert values == {"agreed", "refused", "withdrawn", "unreachable", "not_sought", "not_asked"}


def test_refusal_is_met_as_recorded_and_sends_back_to_best_interests():
    for value in ("refused", "withdrawn", "unreachable"):
        assert outcome("s8.position", value).sends_back is Stage.S5
        assert outcome("s8.position", value).meets is Truth.YES


def test_every_party_has_words():
    assert set(PARTIES) == set(Party)


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_drawing_holds_every_stage_inside_its_frame_and_none_over_another(mirrored):
    root = read(drawing(mirrored=mirrored))
    width, height = (int(one) for one in root.get("viewBox").split()[2:])
    space = "{http://www.w3.org/2000/svg}"
    texts = [one.text for one in root.iter(f"{space}text")]
    assert {stage.value for stage in Stage} <= set(texts)
    boxes = [
        tuple(int(one.get(name)) for name in ("x", "y", "width", "height"))
        for one in root.iter(f"{space}rect")
        if "inner" not in (one.get("class") or "")
    ]
    assert len(boxes) == len(set(boxes)) == len(STAGES)
    for x, y, wide, high in boxes:
        assert 0 <= x <= width - wide
        assert 0 <= y <= height - high
        for other_x, other_y, *_rest in boxes:
            apart = abs(x - other_x) >= wide or abs(y - other_y) >= high
            assert apart or (x, y) == (other_x, other_y)
    assert root.find(f"{space}title").text


def test_the_drawing_is_translated_and_marks_in_words_are_no_marks_of_the_drawing():
    drawn = drawing(lambda words: f"<&{words[:3]}")
    assert read(drawn) is not None
    assert "&lt;&amp;Leg" in drawn


def test_a_line_is_drawn_for_what_comes_before_and_not_twice():
    drawn = edges()
    assert (Stage.S0, Stage.S1) in drawn
    assert (Stage.S13, Stage.S14) in drawn
    assert (Stage.S8, Stage.S11) in drawn
    assert (Stage.S2, Stage.S11) not in drawn  # S10 stands between
    assert len(drawn) == len(set(drawn))


def test_the_page_shows_every_question_its_answers_and_every_mark_of_doubt():
    for ask in ASKS.values():
        assert f"`{ask.key}`" in PAGE
        assert all(str(one.words) in PAGE for one in ask.outcomes)
    assert PAGE.count("verify)") == sum(row.seen is not None for row in STAGES)
    assert len(re.findall(r"days after it begins \(proposal\)", PAGE)) == len(STAGES)
    assert "returns.svg" in PAGE
