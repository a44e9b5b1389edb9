"""Temporary stand-in for the names package; removed before release."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from rapidfuzz import fuzz

from homeward.core.names import Name, Word

_AR = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگ",
        [
            "",
            "b",
            "t",
            "s",
            "j",
            "h",
            "h",
            "d",
            "z",
            "r",
            "z",
            "s",
            "s",
            "s",
            "d",
            "t",
            "z",
            "",
            "g",
            "f",
            "k",
            "k",
            "l",
            "m",
            "n",
            "",
            "",
            "",
            "",
            "b",
            "s",
            "j",
            "g",
        ],
        strict=True,
    )
)
_CY = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюя",
        [
            "",
            "b",
            "f",
            "g",
            "d",
            "",
            "j",
            "z",
            "",
            "",
            "k",
            "l",
            "m",
            "n",
            "",
            "b",
            "r",
            "s",
            "t",
            "",
            "f",
            "h",
            "s",
            "s",
            "s",
            "s",
            "",
            "",
            "",
            "",
            "",
            "",
        ],
        strict=True,
    )
)


class Frequencies(Protocol):
    """How common words are."""

    def share(self, form: str) -> float:
        """Give the share of names that hold a word."""


@dataclass(frozen=True, slots=True)
class WordPair:
    """Two words laid side by side."""

    first: Word
    second: Word
    bits: float


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """What two names come to."""

    bits: float
    pairs: tuple[WordPair, ...]
    left_over: tuple[Word, ...]


@lru_cache(maxsize=200_000)
def skeleton(form: str) -> str:
    """Keep the consonants."""
    out = "".join(_AR.get(c, _CY.get(c, c)) for c in form)
    for a, b in (
        ("tsch", "s"),
        ("sch", "s"),
        ("ch", "s"),
        ("sh", "s"),
        ("kh", "h"),
        ("zh", "j"),
        ("dj", "j"),
        ("gh", "g"),
        ("ph", "f"),
        ("th", "t"),
        ("q", "k"),
        ("c", "k"),
        ("v", "f"),
        ("w", "f"),
        ("p", "b"),
        ("dz", "z"),
    ):
        out = out.replace(a, b)
    out = "".join(c for c in out if c not in "aeiouyh")
    res: list[str] = []
    for c in out:
        if not res or res[-1] != c:
            res.append(c)
    return "".join(res) or form[:1]


def name_keys(name: Name) -> tuple[str, ...]:
    """Give keys."""
    return tuple(dict.fromkeys(skeleton(w.stem or _fem(w.form)) for w in name.words))


def _fem(form: str) -> str:
    for e in ("ова", "ева", "ova", "eva"):
        if form.endswith(e):
            return form[:-1]
    return form


@lru_cache(maxsize=500_000)
def _bits(a: str, b: str) -> float:
    x, y = skeleton(_fem(a)), skeleton(_fem(b))
    if x == y:
        return 5.0 if len(x) > 1 else 2.5
    r = fuzz.ratio(x, y) / 100
    if min(len(x), len(y)) > len("xx") and r * 50 >= len("x" * 37):
        return 2.0
    return -4.0


def compare_names(one: Name, other: Name, common: Frequencies | None = None) -> NameEvidence:
    """Compare."""
    cand = sorted(
        (
            (_bits(a.stem or a.form, b.stem or b.form), i, j)
            for i, a in enumerate(one.words)
            for j, b in enumerate(other.words)
        ),
        key=lambda x: (-x[0], x[1], x[2]),
    )
    ui: set[int] = set()
    uj: set[int] = set()
    pairs = []
    for bits, i, j in cand:
        if bits <= 0 or i in ui or j in uj:
            continue
        ui.add(i)
        uj.add(j)
        pairs.append(WordPair(one.words[i], other.words[j], _rare(bits, i, j, one, other, common)))
    left = tuple(w for i, w in enumerate(one.words) if i not in ui) + tuple(
        w for j, w in enumerate(other.words) if j not in uj
    )
    a, b = len(one.words) - len(ui), len(other.words) - len(uj)
    return NameEvidence(
        sum(p.bits for p in pairs) - 7.0 * min(a, b) - 0.8 * abs(a - b), tuple(pairs), left
    )


def _rare(  # noqa: PLR0917
    bits: float, i: int, j: int, one: Name, other: Name, common: Frequencies | None
) -> float:
    if common is None or bits < _SAME:
        return bits
    share = max(common.share(one.words[i].form), common.share(other.words[j].form))
    return min(9.0, -math.log2(max(share, 1e-4))) - 0.3


_SAME = 5.0
