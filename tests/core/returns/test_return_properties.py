"""What must hold for every file and every child: unknown is never yes or no, learning never flips."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.core.returns.filing import CHILD, EMPTY, FACTS, OPENED, READY, TODAY, answered
from tests.law.people import learned, people

from homeward.core.finding import Joined
from homeward.core.returns.acts import HoldKind
from homeward.core.returns.clocks import tasks
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.family import KinTie, ParentPosition, PlannedStep, Tie
from homeward.core.returns.holds import concerns, watch
from homeward.core.returns.parties import Audience
from homeward.core.returns.readiness import FileView
from homeward.core.returns.stages import Stage
from homeward.core.returns.table import ASKS
from homeward.core.returns.tracks import answers
from homeward.core.truth import Truth

DEFINITE = {Truth.YES, Truth.NO}
TRUTHS = st.sampled_from(Truth)
ties = st.lists(
    st.builds(KinTie, st.sampled_from(("A", "B")), st.sampled_from(Tie), TRUTHS), max_size=2
).map(tuple)
steps = st.lists(
    st.builds(
        PlannedStep,
        st.sampled_from(("s1", "s2")),
        st.frozensets(st.sampled_from((CHILD, "A", "B"))),
    ),
    max_size=2,
).map(tuple)
parents = st.lists(
    st.builds(ParentPosition, st.sampled_from(("M", "F")), held=TRUTHS, death_sentence=TRUTHS),
    max_size=2,
).map(tuple)
facts_of_files = st.builds(
    lambda person, **more: replace(FACTS, person=person, **more),
    people,
    receiving=st.sampled_from(("", "TUR", "AZE")),
    ties=ties,
    steps=steps,
    family_known=TRUTHS,
    parents=parents,
    fear=TRUTHS,
)
DAYS = st.integers(0, 900).map(lambda days: OPENED + timedelta(days=days))
AUDIENCES = st.sampled_from(Audience)


@st.composite
def files(draw):
    """A file with some of the answers, each any of its outcomes."""
    asks = draw(st.lists(st.sampled_from(sorted(ASKS)), max_size=20))
    acts = [
        answered(ask, draw(st.sampled_from(ASKS[ask].outcomes)).value, on=OPENED) for ask in asks
    ]
    return draw(st.sampled_from((EMPTY, READY))).then(*acts)


@st.composite
def better_known(draw, facts):
    """Learn something: about the person, about fear, about the first parent or tie."""
    more = replace(facts, person=draw(learned(facts.person)))
    if more.fear is Truth.UNKNOWN:
        more = replace(more, fear=draw(TRUTHS))
    if more.family_known is Truth.UNKNOWN:
        more = replace(more, family_known=draw(TRUTHS))
    if more.parents and more.parents[0].held is Truth.UNKNOWN:
        first = replace(more.parents[0], held=draw(TRUTHS))
        more = replace(more, parents=(first, *more.parents[1:]))
    if more.ties and more.ties[0].confirmed is Truth.UNKNOWN:
        first = replace(more.ties[0], confirmed=draw(TRUTHS))
        more = replace(more, ties=(first, *more.ties[1:]))
    return more


def ready(file, facts, on, audience=Audience.PROTECTION):
    return FileView(file, facts, on=on, audience=audience).readiness()


@settings(max_examples=80, deadline=None)
@given(files(), facts_of_files, DAYS, st.data())
def test_learning_more_never_turns_ready_into_not_ready_or_back(file, facts, on, data):
    file = watch(file, facts, on=on)
    more = data.draw(better_known(facts))
    before, after = ready(file, facts, on).finding.truth, ready(file, more, on).finding.truth
    assert {before, after} != DEFINITE


def of_birthdays(facts, on):
    found = concerns(EMPTY, facts, on=on)
    return {
        one.finding.question: one.finding.truth for one in found if one.kind is HoldKind.BIRTHDAY
    }


@settings(max_examples=80, deadline=None)
@given(facts_of_files, DAYS, st.data())
def test_a_better_known_birth_flips_no_concern(facts, on, data):
    birth = facts.person.birth
    if birth is None:
        return
    wide = (birth.last - birth.first).days
    low, high = sorted((data.draw(st.integers(0, wide)), data.draw(st.integers(0, wide))))
    narrow = replace(
        birth, first=birth.first + timedelta(days=low), last=birth.first + timedelta(days=high)
    )
    more = replace(facts, person=replace(facts.person, birth=narrow))
    before, after = of_birthdays(facts, on), of_birthdays(more, on)
    for question in before.keys() & after.keys():
        assert {before[question], after[question]} != DEFINITE


@settings(max_examples=80, deadline=None)
@given(files(), facts_of_files, DAYS, AUDIENCES)
def test_every_answer_follows_kleene_and_every_unknown_asks(file, facts, on, audience):
    answer = ready(file, facts, on, audience)
    truths = [item.finding.truth for item in answer.items]
    expected = (
        Truth.NO if Truth.NO in truths else Truth.UNKNOWN if Truth.UNKNOWN in truths else Truth.YES
    )
    assert answer.finding.truth is expected
    assert bool(answer.finding.open_questions()) is (expected is Truth.UNKNOWN)
    assert {*answer.met, *answer.missing, *answer.unknown} == set(answer.items)
    for item in answer.items:
        assert item.who
        assert bool(item.finding.open_questions()) is (item.finding.truth is Truth.UNKNOWN)
        for leaf in item.finding.leaves():
            assert leaf.joined is Joined.LEAF
            assert str(leaf.question)
            assert str(leaf.reason)


@settings(max_examples=80, deadline=None)
@given(files(), facts_of_files, DAYS, AUDIENCES)
def test_nobody_sees_ready_where_protection_does_not(file, facts, on, audience):
    seen = ready(file, facts, on, audience).finding.truth
    known = ready(file, facts, on).finding.truth
    assert seen is not Truth.YES or known is Truth.YES
    assert known is not Truth.YES or seen is Truth.YES


@settings(max_examples=50, deadline=None)
@given(files(), facts_of_files, DAYS)
def test_watching_twice_writes_nothing_new_and_waiting_raises_but_never_ends(file, facts, on):
    once = watch(file, facts, on=on)
    assert watch(once, facts, on=on) == once
    later = watch(once, facts, on=on + timedelta(days=365))
    assert {one.ground for one in once.holds} <= {one.ground for one in later.holds}


@settings(max_examples=50, deadline=None)
@given(files(), facts_of_files, DAYS, AUDIENCES)
def test_tasks_are_open_questions_of_stages_that_may_begin(file, facts, on, audience):
    view = FileView(file, facts, on=on, audience=audience)
    found = answers(file.until(on))
    for task in tasks(file, facts, on=on, audience=audience):
        assert task.due.first <= task.due.last
        assert task.overdue.known
        assert task.who
        if task.stage is not None:
            assert view.may_begin(task.stage).truth is Truth.YES
            value = found[task.key].value
            outcomes = [one.meets for one in ASKS[task.key].outcomes if one.value == value]
            assert Truth.YES not in outcomes


def test_a_file_of_which_nothing_is_known_says_so_to_everybody():
    for audience in Audience:
        answer = ready(EMPTY, FileFacts(code=CHILD), TODAY, audience)
        assert answer.finding.truth is Truth.UNKNOWN
        for stage in Stage:
            view = FileView(EMPTY, FileFacts(code=CHILD), on=TODAY, audience=audience)
            assert view.may_begin(stage).truth is not Truth.NO
