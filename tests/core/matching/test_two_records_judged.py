"""Two records: who is one person, who is a twin, a brother, a cousin, a stranger."""

import pytest
from tests.core.matching.people import row

from homeward.core.matching import Band, Fact, Ground, Kin, Proof, band_of, judge
from homeward.core.spans import from_edtf

GROUND = Ground(size=1000)
YUSUF = row(
    "a1",
    "Yusuf Ruslan Magomedov",
    mother_name="Zaynab Idrisova",
    birth="2011-03-17",
    sex="M",
    nationality="RUS",
)


def against(name: str, **more: str):
    return judge(YUSUF, row("b1", name, **more), GROUND)


def test_one_child_in_three_scripts_is_the_same():
    arabic = row("b1", "يوسف رسلان محمدوف", mother_name="زينب", birth="2011", sex="M")
    cyrillic = row(
        "c1", "Магомедов Юсуф Русланович", mother_name="Идрисова Зайнаб", birth="2011-03-17"
    )
    assert judge(YUSUF, cyrillic, GROUND).probability > 0.95
    assert judge(YUSUF, arabic, GROUND).probability > 0.9
    assert judge(arabic, cyrillic, GROUND).probability > 0.9


def test_a_twin_is_not_the_same_child():
    twin = against(
        "Hamza Ruslan Magomedov", mother_name="Zaynab Idrisova", birth="2011-03-17", sex="M"
    )
    assert band_of(twin.probability) is not Band.SAME
    assert twin.probability < 0.2


def test_a_sister_and_a_younger_brother_are_not_the_same_child():
    sister = against("Maryam Ruslanovna Magomedova", mother_name="Zaynab Idrisova", sex="F")
    brother = against(
        "Ibrahim Ruslan Magomedov", mother_name="Zaynab Idrisova", birth="2013-05-02", sex="M"
    )
    assert max(sister.probability, brother.probability) < 0.01


def test_a_cousin_with_one_name_is_not_the_same_child():
    cousin = against(
        "Yusuf Shamil Magomedov", mother_name="Patimat Aliyeva", birth="2014-09-02", sex="M"
    )
    assert cousin.probability < 0.02


def test_one_common_name_alone_proves_nothing():
    assert judge(row("a1", "Muhammad Ali"), row("b1", "محمد علي"), GROUND).probability < 0.5


def test_the_reasons_add_up_and_name_what_each_side_wrote():
    judged = against("Юсуф Магомедов", birth="2011", sex="M")
    assert judged.bits == pytest.approx(sum(each.bits for each in judged.evidence))
    birth = next(each for each in judged.evidence if each.fact is Fact.BIRTH)
    assert (birth.first, birth.second) == ("2011-03-17", "2011")
    assert all(str(each.sentence).endswith(".") for each in judged.evidence)


def test_what_siblings_share_too_is_shown_as_a_reason_of_its_own():
    judged = against("Hamza Ruslan Magomedov", mother_name="Zaynab Idrisova")
    assert next(e.bits for e in judged.evidence if e.fact is Fact.SIBLINGS) < -3


@pytest.mark.parametrize(
    "gone", ["mother_name", "birth", "sex", "nationality", "place", "arrest", "seen_on"]
)
def test_what_a_side_does_not_say_is_no_evidence(gone):
    all_said = {
        "mother_name": "Zaynab",
        "birth": "2011",
        "sex": "M",
        "nationality": "RUS",
        "place": "Tel Keif",
        "arrest": "2017-08-03",
        "seen_on": "2018-05-01",
    }
    fact = {"mother_name": "mother", "seen_on": "seen"}.get(gone, gone)
    left = {what: words for what, words in all_said.items() if what != gone}
    judged = judge(row("a1", "Yusuf", **all_said), row("b1", "Yusuf", **left), GROUND)
    assert fact not in {each.fact.value for each in judged.evidence}


def test_two_records_that_say_nothing_are_as_likely_as_any_two():
    judged = judge(row("a1"), row("b1"), GROUND)
    assert judged.probability == pytest.approx(GROUND.same, rel=0.01)


def test_among_more_people_the_same_evidence_means_less():
    other = row("b1", "Yusuf Magomedov", birth="2011")
    found = [judge(YUSUF, other, Ground(size)).probability for size in (300, 3_000, 1_000_000)]
    assert found == sorted(found, reverse=True)
    assert found[0] > found[2] * 5


def test_short_lists_are_not_taken_for_the_whole_world():
    other = row("b1", "Yusuf Magomedov", birth="2011")
    assert judge(YUSUF, other, Ground(3)).bits == judge(YUSUF, other, Ground(50)).bits


def test_two_mothers_weigh_heavily_only_where_both_are_proved():
    said = judge(YUSUF, row("b1", "Yusuf Ruslan Magomedov", mother_name="Patimat"), GROUND)
    one = row(
        "a1", "Yusuf Ruslan Magomedov", birth="2011-03-17", proof=Proof(mothers=frozenset("x"))
    )
    half = row("b1", "Yusuf Ruslan Magomedov", birth="2011-03-17")
    both = row(
        "b1", "Yusuf Ruslan Magomedov", birth="2011-03-17", proof=Proof(mothers=frozenset("y"))
    )
    assert said.bits > judge(one, both, GROUND).bits
    assert judge(one, half, GROUND).probability > 0.5
    assert judge(one, both, GROUND).probability < 0.001


def test_nobody_is_born_twice_where_both_births_are_proved():
    proofs = [Proof(births=(from_edtf(day),)) for day in ("2011-03-17", "2012-03-17")]
    pair = [
        row(key, "Yusuf Ruslan Magomedov", mother_name="Zaynab Idrisova", birth="2011", proof=proof)
        for key, proof in zip("ab", proofs, strict=True)
    ]
    assert judge(*pair, GROUND).probability < 0.01


def test_a_sibling_found_on_both_lists_raises_and_found_elsewhere_lowers():
    other = row("b1", "Юсуф Магомедов", birth="2011")
    plain = judge(YUSUF, other, GROUND).bits
    assert judge(YUSUF, other, GROUND, Kin(together=0.98)).bits > plain + 1
    assert judge(YUSUF, other, GROUND, Kin(elsewhere=0.98)).bits < plain - 1


def test_a_sibling_found_on_both_lists_does_not_make_the_twin_the_same():
    twin = row("b1", "Hamza Ruslan Magomedov", mother_name="Zaynab Idrisova", birth="2011-03-17")
    assert judge(YUSUF, twin, GROUND, Kin(together=0.98)).probability < 0.3


def test_seen_before_the_birth_given_elsewhere_speaks_against():
    one, other = row("a1", "Yusuf", seen_on="2018-04-10"), row("b1", "Yusuf", birth="2018-05-01")
    assert next(e.bits for e in judge(one, other, GROUND).evidence if e.fact is Fact.SEEN) < 0


def test_one_of_two_nationalities_in_common_is_enough():
    two = row("b1", "Yusuf", nationality="RUS")
    both = judge(YUSUF, two, GROUND)
    other = judge(YUSUF, row("b1", "Yusuf", nationality="TUR"), GROUND)
    assert both.bits > other.bits + 2
    assert other.probability > 0
