"""Lists matched by way of Splink, on DuckDB and on Spark: what comes out is what comes out here."""

import csv
from datetime import date
from shutil import which

import pytest

from homeward.apps.sheets.understanding import understand
from homeward.cli import main
from homeward.core.matching import (
    Proof,
    candidate_pairs,
    common_words,
    match,
    match_within,
    record_of,
)
from homeward.demo.sheets import write
from homeward.demo.world import invent
from homeward.engines import ENGINES, MissingEngineError, missing, open_engine

DAY = date(2018, 7, 3)
HELD, VISITED = "holding-authority.xlsx", "agency-visits.xlsx"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    place = tmp_path_factory.mktemp("lists")
    write(invent(33, day=DAY, children=90), place)
    return place


@pytest.fixture(scope="module")
def lists(folder):
    return [read(folder / HELD), read(folder / VISITED)]


def read(path):
    understood = understand(path.read_bytes(), name=path.name, received=DAY)
    kind = understood.kind.value
    return [
        record_of(f"{path.name}:{reading.row}", reading.facts, kind=kind, source=path.name)
        for _part, _index, reading in understood.readings()
    ]


@pytest.fixture(scope="module", params=sorted(ENGINES))
def engine(request):
    lacking = missing(request.param)
    if lacking:
        pytest.skip(f"{', '.join(lacking)} not installed: pip install 'homeward[{request.param}]'")
    if request.param == "spark" and which("java") is None:
        pytest.skip("Spark needs Java: apt install default-jre-headless")
    with open_engine(request.param) as opened:
        yield opened


def told(pairs):
    return [
        (
            pair.first,
            pair.second,
            pair.probability,
            pair.band,
            pair.instead,
            pair.judgement.evidence,
        )
        for pair in pairs
    ]


@pytest.mark.full
@pytest.mark.filterwarnings("default")
class TestAnEngine:
    def test_finds_the_same_pairs_for_the_same_reasons_as_the_process_itself(self, engine, lists):
        from homeward.engines.finding import Finding

        common = common_words([*lists[0], *lists[1]])
        here = match(*lists, common=common)
        there = match(*lists, common=common, find=Finding(engine))
        assert len(here) > 40
        assert told(there) == told(here)

    def test_finds_the_same_repetitions_in_one_list(self, engine, lists):
        from homeward.engines.finding import Finding

        again = [*lists[1], *(renamed(record) for record in lists[1][::9])]
        common = common_words(again)
        here = match_within(again, common=common)
        assert len(here) >= len(lists[1]) // 9
        assert told(match_within(again, common=common, find=Finding(engine))) == told(here)

    def test_leaves_most_pairs_that_share_keys_unjudged(self, engine, lists):
        from homeward.engines.finding import Finding

        found = set(Finding(engine)(*lists))
        shared = set(candidate_pairs(*lists))
        assert found < shared
        assert len(found) < 0.8 * len(shared)

    def test_says_nothing_of_lists_that_say_nothing(self, engine):
        from homeward.engines.finding import Finding

        empty = [record_of(f"r{at}", ()) for at in range(3)]
        assert list(Finding(engine)(empty, empty)) == []
        assert list(Finding(engine)([], empty)) == []

    def test_tells_how_far_it_is(self, engine, lists):
        from homeward.engines.finding import Finding

        phases = []
        list(Finding(engine, lambda phase, *_counts: phases.append(phase))(*lists))
        assert list(dict.fromkeys(phases)) == ["numbering keys", "blocking", "Splink compares"]


def renamed(record):
    from dataclasses import replace

    return replace(record, key=f"{record.key}-again", proof=Proof())


@pytest.mark.full
@pytest.mark.parametrize("name", sorted(ENGINES))
def test_the_command_writes_the_same_table_and_leaves_nothing_behind(
    name, folder, tmp_path, run_here
):
    if missing(name) or (name == "spark" and which("java") is None):
        pytest.skip(f"the engine {name} is not there")
    written = []
    for words in ((), ("--engine", name)):
        out = tmp_path / f"pairs{len(words)}.csv"
        paths = (str(folder / HELD), str(folder / VISITED))
        done = run_here(
            tmp_path, "match", *paths, "--out", str(out), "--received", "2018-07-03", *words
        )
        assert done.returncode == 0, done.stderr
        assert "Traceback" not in done.stderr
        with out.open(encoding="utf-8", newline="") as file:
            written.append(list(csv.reader(file)))
    assert len(written[0]) > 20
    assert written[0] == written[1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pairs0.csv", "pairs2.csv"]


@pytest.mark.parametrize("name", sorted(ENGINES))
def test_an_engine_that_is_not_installed_says_how_to_install_it(name, monkeypatch):
    monkeypatch.setattr("homeward.engines.find_spec", lambda _package: None)
    with pytest.raises(MissingEngineError, match=rf"pip install 'homeward\[{name}\]'"):
        with open_engine(name):
            pass


def test_the_command_says_so_with_code_1_before_it_reads_anything(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr("homeward.engines.find_spec", lambda _package: None)
    out = tmp_path / "out.csv"
    assert main(["match", "a.csv", "b.csv", "--out", str(out), "--engine", "duckdb"]) == 1
    assert "pip install 'homeward[duckdb]'" in capsys.readouterr().err
    assert not out.exists()
