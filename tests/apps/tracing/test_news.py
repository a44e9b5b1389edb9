"""A rejected pair stays away until somebody says something new; then it says what is new."""

from datetime import date

import pytest
from tests.apps.tracing.pairs import OTHERS, STATELESS, compared, pair

from homeward.apps.audit.actions import acting_as
from homeward.apps.tracing import access
from homeward.apps.tracing.actions import answer, compare_list
from homeward.apps.tracing.comparing import Ground, Snapshot, news, opened, place_of, sealed
from homeward.apps.tracing.comparing import worth_asking_again as again
from homeward.apps.tracing.models import Act, Proposal
from homeward.core.spans import Span
from homeward.core.text import Sentence

pytestmark = pytest.mark.usefixtures("read_once")
ON = date(2018, 7, 3)
WITHOUT_A_BIRTH = "Amina Invented Nobody,F,,,acquitted,,"
MORE = tuple(f"Filler{n} Invented{n},M,19{n}0-01-01,,,," for n in (5, 6, 7))


@pytest.fixture
def rejected(cast):
    """A pair decided to be different; the second list can still be corrected."""
    me = cast["coordinator"]
    with acting_as(me):
        first = compared(me, STATELESS, label="One authority")
        second = compared(me, WITHOUT_A_BIRTH, *OTHERS, *MORE, label="Another authority")
        found = pair(first[2], second[2])
        answer(actor=me, key=found.key, verdict="different", reason="invented")
    return found


def corrected(cast, row):
    """A corrected version of the second list arrives, in which the girl's row is another."""
    me = cast["coordinator"]
    with acting_as(me):
        compared(me, row, *OTHERS, *MORE, label="Another authority")


def waiting(cast, found):
    with acting_as(cast["coordinator"]):
        found.refresh_from_db()
        return found in list(access.pairs(cast["coordinator"]))


def test_looking_again_does_not_bring_a_rejected_pair_back(cast, rejected):
    me = cast["coordinator"]
    from homeward.apps.intake.models import List

    with acting_as(me):
        for found in List.objects.all():
            new = compare_list(actor=me, source=found.source, list_key=str(found.pk))
            assert new.new == 0
    assert not waiting(cast, rejected)
    assert rejected.decision == "different"


def test_new_evidence_for_it_brings_a_rejected_pair_back_and_says_what_is_new(cast, rejected):
    corrected(cast, WITHOUT_A_BIRTH.replace("F,,", "F,2012-03-04,"))
    assert waiting(cast, rejected)
    with acting_as(cast["coordinator"]):
        last = access.last_answer(cast["coordinator"], rejected)
        assert last.verb == "different"
        fresh = news(_seen(last), opened(rejected.sealed))
    assert {ground.fact for ground in fresh} == {"birth"}
    assert all(ground.bits > 0 for ground in fresh)


def test_new_evidence_against_it_leaves_a_rejected_pair_rejected(cast, rejected):
    corrected(cast, WITHOUT_A_BIRTH.replace("F,,", "F,1980-01-02,"))
    assert not waiting(cast, rejected)


def test_undoing_after_the_evidence_grew_does_not_touch_the_older_answer(cast, rejected):
    from homeward.apps.tracing.actions import undo

    corrected(cast, WITHOUT_A_BIRTH.replace("F,,", "F,2012-03-04,"))
    me = cast["coordinator"]
    with acting_as(me):
        answer(actor=me, key=rejected.key, verdict="cannot_tell", reason="invented")
        undo(actor=me, key=rejected.key, reason="invented")
    assert waiting(cast, rejected)
    with acting_as(me):
        assert [a.verb for a in Act.objects.order_by("pk")] == ["different", "cannot_tell", "undo"]


def test_a_decision_on_one_of_two_joined_persons_holds_for_both(cast):
    """The head of a group changes; a pair that was rejected is not proposed under a new name."""
    me = cast["coordinator"]
    with acting_as(me):
        lists = [
            compared(
                me, STATELESS, f"Filler Invented{n},M,1970-01-0{n},,,,", label=f"Authority {n}"
            )
            for n in (1, 2, 3)
        ]
        one, two, three = (found[2] for found in lists)
        answer(actor=me, key=pair(two, three).key, verdict="different", reason="invented")
        answer(actor=me, key=pair(one, two).key, verdict="same", reason="invented")
        before = Proposal.objects.count()
        found = access.being_compared(me)
        assert found == []
        from homeward.apps.intake.models import List

        for each in List.objects.all():
            compare_list(actor=me, source=each.source, list_key=str(each.pk))
        assert Proposal.objects.count() == before
        assert pair(two, three).decision == "different"


def _seen(act):
    from homeward.apps.register.codec import unseal_cells

    return opened(bytes.fromhex(unseal_cells(act.sealed)[1]))


def ground(fact, bits, first="a", second="b"):
    return Ground(fact, bits, Sentence("Invented {n}.", n=1), first, second)


def snapshot(*grounds, said=()):
    return Snapshot(1.5, 0.75, "look", grounds, frozenset(said))


SAID = frozenset({("1", "name", "a")})
MORE_SAID = SAID | {("2", "birth", "b")}
KNOWN = snapshot(ground("name", 3.0), said=SAID)


@pytest.mark.parametrize(
    ("decided", "now", "expected"),
    [
        ("different", snapshot(ground("name", 9.0), said=SAID), False),
        ("different", snapshot(ground("name", 3.0), ground("birth", 2.0), said=MORE_SAID), True),
        ("different", snapshot(ground("name", 3.0), ground("birth", -2.0), said=MORE_SAID), False),
        ("different", snapshot(ground("birth", 2.0), said=SAID), False),
        ("different", snapshot(ground("kin", 2.0), said=SAID), True),
        ("different", snapshot(said=frozenset()), False),
        ("cannot_tell", snapshot(ground("birth", -2.0), said=MORE_SAID), True),
        ("cannot_tell", snapshot(ground("name", 9.0), said=SAID), False),
        ("same", snapshot(ground("birth", -9.0), said=MORE_SAID), False),
        ("waiting", snapshot(ground("birth", -9.0), said=MORE_SAID), False),
    ],
)
def test_a_pair_is_asked_again_for_what_is_new_and_matters(decided, now, expected):
    assert again(decided, KNOWN, now) is expected


def test_a_snapshot_survives_the_database_sentences_and_days_included():
    sentence = Sentence("{a} {b} {c}", a=ON, b=3, c=Sentence("inner {d}", d="ب"))
    kept = snapshot(Ground("birth", -2.5, sentence, "٢٠١١", "2011"), said=MORE_SAID)
    assert opened(sealed(kept)) == kept
    assert opened(b"") is None
    assert kept.turned().turned() == kept


@pytest.mark.parametrize(
    ("kind", "births", "place"),
    [
        ("same", (Span.year(2016), None), 1),
        ("same", (Span.year(2016), Span.year(1990)), 1),
        ("mother", (Span.year(1990), Span.year(2010)), 7),
        ("mother", (Span.year(1990), None), 18),
        ("same", (None, None), 18),
        ("same", (Span.year(1990), None), 28),
        ("same", (Span(date(1990, 1, 1), date.max), None), 0),
    ],
)
def test_young_children_come_first_and_an_unknown_birth_before_grown_people(kind, births, place):
    assert place_of(kind, births, ON) == place
