"""Every rule is on the list, and every rule and number says where it comes from."""

import importlib
import inspect
import os
import pkgutil
import re
from datetime import date
from pathlib import Path

import pytest

from homeward.core.finding import Confidence, Provision
from homeward.core.law import contradictions as checks
from homeward.core.law import instruments
from homeward.core.law.facts import PersonFacts
from homeward.core.law.instruments.minimum_ages_data import MINIMUM_AGES
from homeward.core.law.parameters import Parameter
from homeward.core.law.register import CONTRADICTIONS, INSTRUMENTS, RULES
from homeward.core.law.sources_data import SOURCES

ON = date(2018, 7, 3)
EVERY = (*RULES, *CONTRADICTIONS)
MODULES = [
    importlib.import_module(f"{instruments.__name__}.{found.name}")
    for found in pkgutil.iter_modules(instruments.__path__)
    if not found.name.endswith("_data")
]
SHARED = Path(os.environ.get("HOMEWARD_SHARED", Path(__file__).resolve().parents[3] / "shared"))
SHEET = [path for path in (SHARED / "facts" / "law.md",) if path.is_file()]


def rules_in(module):
    return {
        function
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and list(inspect.signature(function).parameters) == ["facts", "on"]
    }


def parameters_in(module):
    found = []
    for value in vars(module).values():
        nested = value.values() if isinstance(value, dict) else (value,)
        for one in nested:
            found += [p for p in (one if isinstance(one, tuple) else (one,)) if is_parameter(p)]
    return found


def is_parameter(value):
    return isinstance(value, Parameter)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_every_rule_of_an_instrument_is_in_the_register(module):
    assert rules_in(module)
    assert rules_in(module) <= {rule.function for rule in RULES}


def test_every_check_is_in_the_register():
    assert rules_in(checks) == {check.function for check in CONTRADICTIONS}


def test_keys_are_unique_and_instruments_are_known():
    assert len({rule.key for rule in EVERY}) == len(EVERY)
    assert {rule.instrument for rule in EVERY} <= set(INSTRUMENTS)
    with_rules = {key for key, instrument in INSTRUMENTS.items() if instrument.rules}
    assert with_rules == {rule.instrument for rule in RULES}


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.key)
def test_every_rule_cites_a_provision_with_its_source_and_waits_for_a_lawyer(rule):
    provision = rule.function(PersonFacts(), on=ON).provision
    assert isinstance(provision, Provision), rule.key
    assert provision.source
    assert provision.verify is True
    assert isinstance(provision.confidence, Confidence)
    assert str(provision.reading)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.key)
def test_every_rule_opens_its_docstring_with_the_article_or_says_that_there_is_none(rule):
    text = rule.function.__doc__
    opening = text.partition("\n\n")[0]
    assert re.search(r"\b(arts?\.? \d|para\. \d|no (single )?article|R[123]\b)", opening, re.I), (
        text
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_the_register_asks_what_the_rule_asks(rule):
    asked = rule.function(PersonFacts(), on=ON).question
    without_day = re.sub(r",? (on|by) 2018-07-03\?", "?", str(asked))
    assert without_day == str(rule.question)


@pytest.mark.parametrize("rule", CONTRADICTIONS, ids=lambda rule: rule.key)
def test_the_register_asks_what_the_check_asks(rule):
    assert rule.function(PersonFacts(), on=ON).question == rule.question


def test_every_number_has_a_source_and_a_row_of_the_sheet():
    found = [p for module in (*MODULES, checks) for p in parameters_in(module)]
    assert len(found) >= 15
    for parameter in found:
        assert SOURCES[parameter.row].where == parameter.source
        assert parameter.verify is True


def test_a_number_without_a_source_cannot_be_written():
    with pytest.raises(ValueError, match="has no source"):
        Parameter(name="x", value=9, row="L999")


def test_a_row_that_was_not_found_cannot_carry_a_number():
    with pytest.raises(ValueError, match="not found"):
        Parameter(name="x", value=9, row="L7")
    with pytest.raises(ValueError, match="not found"):
        Parameter(name="x", value=None, row="L2")


def test_what_was_not_found_never_gives_a_stand_in():
    missing = Parameter(name="substitutes", value=None, row="L7")
    with pytest.raises(ValueError, match="no number"):
        _ = missing.number
    with pytest.raises(ValueError, match="no day"):
        _ = missing.day


def test_articles_known_from_memory_are_marked():
    marked = {rule.key: rule.function(PersonFacts(), on=ON).provision.article for rule in RULES}
    for key in ("iq_juvenile_welfare.3.sabi", "iq_juvenile_welfare.47", "crc.1"):
        assert "to be verified" in str(marked[key])


def test_states_that_were_not_found_keep_their_row():
    empty = {row.state for row in MINIMUM_AGES if row.lowest is None}
    assert empty == {"AZE", "KGZ", "GEO", "BLR", "TUN", "DZA", "TTO", "NLD", "GBR"}
    for row in MINIMUM_AGES:
        assert (row.lowest is None) is (row.confidence is Confidence.NOT_FOUND)
        assert (row.settled is None) is (row.lowest is None)
    assert len({row.state for row in MINIMUM_AGES}) == len(MINIMUM_AGES)


@pytest.mark.parametrize("sheet", SHEET)
def test_every_row_that_is_used_says_what_the_sheet_says(sheet):
    rows = dict(re.findall(r"^\| (L\d+[ab]?) \|(.*)$", sheet.read_text(encoding="utf-8"), re.M))
    text = sheet.read_text(encoding="utf-8")
    for row, source in SOURCES.items():
        if row not in rows:
            assert row in {"desk", "L41"}
            continue
        for address in re.findall(r"https?://\S+", source.where):
            assert address in rows[row], row
        last = rows[row].rstrip(" |").rpartition("|")[2].strip()
        if last.startswith(("H", "M", "L")) and row not in {"L36", "L7"}:
            assert source.confidence.value == last[0] or "MEM" in last, (row, last)
    for line in MINIMUM_AGES:
        if line.source.startswith("http"):
            assert line.source in text, line.state
