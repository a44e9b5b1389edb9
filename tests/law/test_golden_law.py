"""The golden cases of the TOML files beside this one, each read by a lawyer."""

import pytest
from tests.law.golden import cases, facts_of

from homeward.core.law.register import CONTRADICTIONS, RULES

ASKED = {rule.key: rule for rule in (*RULES, *CONTRADICTIONS)}
CASES = [pytest.param(case, id=f"{name}: {case['name']}") for name, case in cases()]


@pytest.mark.parametrize("case", CASES)
def test_the_rule_answers_as_the_case_expects(case):
    finding = ASKED[case["rule"]].function(facts_of(case), on=case["on"])
    assert finding.truth.value == case["answer"], str(finding.reason)
    assert finding.provision.citation.find(case["article"]) >= 0, finding.provision.citation
    assert [str(question) for question in finding.open_questions()] == case.get("open", [])
    if "reason" in case:
        assert str(finding.reason) == case["reason"]


def test_every_rule_has_a_case_for_yes_no_and_unknown_and_every_check_for_yes():
    seen = {}
    for _file, case in cases():
        seen.setdefault(case["rule"], set()).add(case["answer"])
    for rule in RULES:
        missing = {"yes", "no", "unknown"} - seen.get(rule.key, set())
        assert not missing, f"{rule.key}: no case for {missing}"
    for check in CONTRADICTIONS:
        assert "yes" in seen.get(check.key, ()), check.key


def test_no_two_cases_of_a_file_share_a_name():
    names = [(file, case["name"]) for file, case in cases()]
    assert len(names) == len(set(names))
