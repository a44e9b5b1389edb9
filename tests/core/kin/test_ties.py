"""Kin as sources say it: several claimants stay several, a name is no proof, exclusion is said."""

import pytest

from homeward.core.kin.ties import (
    BASES,
    PROOFS,
    TIES,
    Basis,
    KinCode,
    KinSaid,
    Proof,
    Tie,
    gathered,
    inverse,
    kin_code,
    kin_of,
)
from homeward.core.kin.tree import BOX_HIGH, BOX_WIDE, drawn


def said(tie, name, basis=Basis.SAID, *, other="", excluded=False, claim=1):
    return KinSaid(KinCode(tie, basis, excluded), name, other, "invented", claim)


def gather(*words):
    return gathered(words, str.casefold)


@pytest.mark.parametrize("tie", Tie)
@pytest.mark.parametrize("basis", Basis)
@pytest.mark.parametrize("excluded", [False, True])
def test_a_code_is_read_as_it_was_written(tie, basis, excluded):
    code = KinCode(tie, basis, excluded)
    assert kin_of(kin_code(code)) == code


@pytest.mark.parametrize("code", ["", "mother", "mother:said:perhaps", "aunt:said", "mother:heard"])
def test_what_is_no_code_is_refused(code):
    with pytest.raises(ValueError, match=r".*"):
        kin_of(code)


def test_every_tie_basis_and_proof_has_words():
    assert (set(TIES), set(BASES), set(PROOFS)) == (set(Tie), set(Basis), set(Proof))


def test_several_claimants_stay_several():
    found = gather(said(Tie.CLAIMANT, "One Invented"), said(Tie.CLAIMANT, "Two Invented"))
    assert [each.names for each in found] == [("One Invented",), ("Two Invented",)]


def test_two_spellings_are_not_made_one_but_one_spelling_is_one():
    found = gather(
        said(Tie.MOTHER, "Lina"), said(Tie.MOTHER, "LINA", claim=2), said(Tie.MOTHER, "Лина")
    )
    assert [each.names for each in found] == [("LINA", "Lina"), ("Лина",)] or [
        each.names for each in found
    ] == [("Lina", "LINA"), ("Лина",)]


def test_a_name_without_a_record_joins_the_record_that_is_written_the_same():
    [mother] = gather(said(Tie.MOTHER, "Lina"), said(Tie.MOTHER, "Lina", other="AAAAA-BBBBB"))
    assert mother.other == "AAAAA-BBBBB"
    assert len(mother.said) == 2


def test_a_mother_is_no_sibling_of_the_same_name():
    assert len(gather(said(Tie.MOTHER, "Lina"), said(Tie.SIBLING, "Lina"))) == 2


@pytest.mark.parametrize(
    ("words", "proof"),
    [
        ([(Basis.SAID, False)], Proof.CLAIMED),
        ([(Basis.PAPER, False)], Proof.CLAIMED),
        ([(Basis.COURT, False)], Proof.PROVED),
        ([(Basis.LABORATORY, False)], Proof.PROVED),
        ([(Basis.DECIDED, False)], Proof.PROVED),
        ([(Basis.SAID, False), (Basis.LABORATORY, True)], Proof.EXCLUDED),
        ([(Basis.COURT, False), (Basis.LABORATORY, True)], Proof.DISPUTED),
    ],
)
def test_what_is_said_alone_is_never_shown(words, proof):
    [found] = gather(*(said(Tie.FATHER, "X", basis, excluded=out) for basis, out in words))
    assert found.proof is proof


@pytest.mark.parametrize("tie", set(Tie) - {Tie.MOTHER, Tie.FATHER})
def test_looked_at_twice_from_the_other_side_a_tie_is_itself(tie):
    assert inverse(inverse(tie)) is tie


def test_from_a_childs_side_it_is_not_guessed_which_parent():
    assert inverse(Tie.CHILD) is Tie.PARENT
    assert inverse(Tie.MOTHER) is inverse(Tie.FATHER) is Tie.CHILD


def family(size):
    ties = [Tie.MOTHER, Tie.FATHER, Tie.CLAIMANT, Tie.GUARDIAN, Tie.SIBLING, Tie.CHILD]
    return gather(*(said(ties[i % 6], f"N{i}", claim=i) for i in range(size)))


@pytest.mark.parametrize("size", [1, 2, 6, 13, 40])
def test_nobody_is_drawn_over_anybody_and_everybody_has_a_line(size):
    tree = drawn(family(size))
    boxes = [(box.x, box.y) for box in tree.boxes]
    assert len(boxes) == size + 1
    assert len(tree.joins) == size
    for i, (x, y) in enumerate(boxes):
        assert 0 <= x <= tree.width - BOX_WIDE
        assert 0 <= y <= tree.height - BOX_HIGH
        for other_x, other_y in boxes[:i]:
            assert abs(x - other_x) >= BOX_WIDE or abs(y - other_y) >= BOX_HIGH


@pytest.mark.parametrize("size", [2, 6, 13, 40])
def test_no_line_goes_through_a_box(size):
    tree = drawn(family(size))
    for join in tree.joins:
        for (x1, y1), (x2, y2) in zip(join.points, join.points[1:], strict=False):
            for box in tree.boxes:
                across = min(x1, x2) < box.x + BOX_WIDE - 1 and max(x1, x2) > box.x + 1
                along = min(y1, y2) < box.y + BOX_HIGH - 1 and max(y1, y2) > box.y + 1
                assert not (across and along), (join, box)
