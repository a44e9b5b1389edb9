"""Judging many pairs together, with what was judged before, comes to what each comes to alone."""

from __future__ import annotations

import random
from itertools import combinations, product

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment
from tests.core.matching.people import row

from homeward.core.matching import Ground, common_words, judge_mother
from homeward.core.matching import words as matched_words
from homeward.core.matching.mothers import most_bits
from homeward.core.names import evidence, read_name

# Invented: families of one name in three scripts, whole, turned, split, shortened and mistyped.
NAMES = """
Yusuf Musa Magomedov|Магомедов Юсуф Мусаевич|يوسف موسى محمدوف|Magomedow Yousef|Yusuf bin Musa
Leyla Khaled Rashidova|Рашидова Лейла Халидовна|ليلى خالد رشيدوفا|Laila Khalid|Umm Yusuf Leyla
Abd al-Rahman Karimi|Абдурахман Карими|عبد الرحمن كريمي|Abdurrahman Karimi|A. Karimi
Temirkhanov Ali Hasan|Темирханов Али Хасанович|علي حسن تيميرخانوف|Temrikhanov Ali|Temir Khanov Ali
Nur Mohammad Shahin|Нурмухаммад Шахин|نور محمد شاهين|Nurmuhammad Shaheen|Shahin Nur
Safiya Yilmaz (صفية يلماز)|Сафия Йылмаз|صفيه يلماز|Safia Yilmas|Safiyya
""".strip().split("\n")
TEXTS = [text for line in NAMES for text in line.split("|")]
PAIRS = list(combinations([read_name(text) for text in TEXTS], 2))
COMMON = common_words([row(str(at), text) for at, text in enumerate(TEXTS)])


@pytest.mark.parametrize("common", [None, COMMON], ids=["shipped shares", "counted shares"])
def test_names_come_to_the_same_alone_and_among_many(monkeypatch, common):
    kept = matched_words._Frugal()
    monkeypatch.setattr(matched_words, "_kept", lambda: kept)
    matched_words.learn(PAIRS)
    together = [matched_words.compare(one, other, common) for one, other in PAIRS]
    for (one, other), found in list(zip(PAIRS, together, strict=True))[::5]:
        alone = evidence.compare_names(one, other, common, by=matched_words._Frugal())
        assert found == alone, (one.text, other.text)


def test_words_met_in_other_names_decide_nothing_about_two_words_tried_as_one():
    one, other = read_name("Temir Khanov Ali"), read_name("Тимурхан Али")
    met = matched_words._Frugal()
    scripts = one.words[0].script, other.words[0].script
    joined = "".join(word.form for word in one.words[:2])
    met.meet([((scripts[0], joined), (scripts[1], other.words[0].form))])
    assert evidence.compare_names(one, other, by=met) == evidence.compare_names(
        one, other, by=matched_words._Frugal()
    )


def test_words_are_laid_so_that_no_other_way_gains_more():
    chance = random.Random(7)  # noqa: S311
    for _case in range(400):
        rows, columns = chance.randrange(1, 5), chance.randrange(1, 5)
        gains = [
            [chance.choice([0, 0, 0, 1, 2, 2, 5]) for _ in range(columns)] for _ in range(rows)
        ]
        ones, others = linear_sum_assignment(np.array(gains), maximize=True)
        best = [(i, j) for i, j in zip(ones.tolist(), others.tolist(), strict=True) if gains[i][j]]
        assert evidence._laid(gains) == best, gains


def test_no_woman_who_could_be_the_mother_is_given_up_unheard():
    chance = random.Random(3)  # noqa: S311
    ground, names = Ground(100_000, common=COMMON), [text for text in TEXTS if " " in text]
    children = [
        row(f"c{at}", name, mother_name=chance.choice(TEXTS), birth="2012", place="Prison 1")
        for at, name in enumerate(names)
    ]
    women = [
        row(f"w{at}", name, birth=chance.choice(["1985", "1990-03", "2009"]), place="Prison 2")
        for at, name in enumerate(names)
    ]
    reached = []
    for child, woman in product(children, women):
        most = most_bits(child, woman, (child.mother, ()), ground)
        judged = judge_mother(child, woman, ground).bits
        assert judged <= most, (child.key, woman.key)
        reached.append(most - judged)
    assert min(reached) < 8, "a bound that far off gives nobody up"
