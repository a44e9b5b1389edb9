"""Learns the weights of core/names from openly licensed pairs and writes them as text tables.

    script/names-weights [--part tune|most] [--to DIR]

What a newcomer would get wrong: weights learned from everything are for the product, and no
figure may be published with them. `--part tune --to DIR` learns from the tune half alone, and
`benchmarks/names.py --weights DIR` measures those on the report half.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import names_sets as sets
import numpy as np
from names_em import Pair, learn, learn_and_weigh

from homeward.core.names import read_name
from homeward.core.names.units import (
    ACROSS,
    NOTHING,
    WITHIN,
    LetterModel,
    Moves,
    alone,
    known_letters,
    marked,
    singles,
    together,
)

CORE = Path(__file__).resolve().parent.parent / "src" / "homeward" / "core" / "names"
SMOOTH = 0.01
LEAST_WORDS = 2.4  # words in a name, on average, in the files the shares are counted in
SHARE_KEPT, SHARE_SEEN = 4e-5, 4
LANGUAGES = {"arabic": ("ar", "fa"), "cyrillic": ("ru", "uk", "bg")}
FIGURE_WEIGHT = 2.0
SPELLINGS_OF_ONE = 6
LEAST_SHARE = 2.0**-24
# A goddess whose name has become a word that must not stand in the product.
NOT_SHIPPED = {"isi" + "s"}
# Weight of words spelt as they are, beside all pairs of spellings. Arabic words keep theirs most.
AS_IT_IS = {"latin": 1.0, "cyrillic": 1.0, "arabic": 3.0}
Counts = dict[tuple[str, str], int]

HEAD = '''"""{about}

Written by script/names-weights from benchmarks/data/names ({of}); do not edit.
{more}
"""

from __future__ import annotations
'''


def main() -> None:
    """Learn, write, say what was written."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--part", choices=("tune", "most"), help="learn from a part; else from all")
    parser.add_argument("--to", type=Path, default=CORE, metavar="DIR")
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    Learner(options.part, options.to).run()


class Learner:
    """Goes from pairs to files."""

    def __init__(self, part: str | None, folder: Path) -> None:
        self.part, self.folder = part, folder
        self.seen: dict[str, Counts] = {}
        self.right: dict[str, Counts] = {}
        self.started = time.monotonic()

    def run(self) -> None:
        """Learn every model; those within a script rest on the pairs the first ones trust."""
        known: list[tuple[str, str, str, int]] = []
        for script in ("arabic", "cyrillic"):
            model = self.across(script)
            known += list(self.variants(script, model))
        self.within("latin", self.spellings(("arabic", "cyrillic"), side=0))
        for script in ("arabic", "cyrillic"):
            self.within(script, self.spellings((script,), side=1))
        self.model("arabic", "cyrillic", list(self.through_latin()), ACROSS)
        self.write_variants(known)
        self.write_shares()

    def across(self, script: str) -> LetterModel:
        """Learn a script beside Latin, and keep the pairs that are spellings of one word."""
        seen: Counter[tuple[str, str]] = Counter()
        for one, other, count in sets.word_pairs(script, self.part):
            seen[one, other] += count
        weights = {pair: 1 + math.log(count) for pair, count in seen.items()}
        for pair in sets.figure_pairs(LANGUAGES[script], self.part):
            weights[pair] = weights.get(pair, 0.0) + FIGURE_WEIGHT
        pairs = [(x, y, w) for (x, y), w in weights.items()]
        model, right = learn_and_weigh(pairs, ACROSS, smooth=SMOOTH)
        self.write_model(script, "latin", model, ACROSS, len(pairs))
        self.seen[script] = dict(seen)
        self.right[script] = {
            (x, y): seen.get((x, y), 1)
            for (x, y, _), chance in zip(pairs, right, strict=True)
            if chance > 0.5
        }
        return model

    def within(self, script: str, pairs: Sequence[Pair]) -> None:
        """Learn spellings within one script, both ways round."""
        both = [*pairs, *((y, x, w) for x, y, w in pairs)]
        # Most people spell a name as others do: words beside themselves, for as much weight.
        words = sorted({x for x, _, _ in both})
        each = AS_IT_IS[script] * sum(w for _, _, w in both) / len(words)
        both += [(word, word, each) for word in words]
        self.model(script, script, [(marked(x), marked(y), w) for x, y, w in both], WITHIN)

    def model(self, one: str, other: str, pairs: Sequence[Pair], moves: Moves) -> None:
        """Learn a model and write it."""
        self.write_model(one, other, learn(pairs, moves, smooth=SMOOTH), moves, len(pairs))

    def spellings(self, scripts: Iterable[str], side: int) -> list[Pair]:
        """Give pairs of spellings, in one script, of the same word of another."""
        pairs: Counter[tuple[str, str]] = Counter()
        for script in scripts:
            for found in grouped(self.right[script], side).values():
                for (x, n), (y, m) in combinations(found[:SPELLINGS_OF_ONE], 2):
                    pairs[min(x, y), max(x, y)] += min(n, m)
        return [(x, y, 1 + math.log(n)) for (x, y), n in pairs.items()]

    def through_latin(self) -> Iterator[Pair]:
        """Lay Arabic and Cyrillic words side by side that share a Latin spelling."""
        arabic = grouped(self.right["arabic"], 1)
        cyrillic = grouped(self.right["cyrillic"], 1)
        for latin in sorted(arabic.keys() & cyrillic.keys()):
            for x, n in arabic[latin][:3]:
                for y, m in cyrillic[latin][:3]:
                    yield x, y, 1 + math.log(min(n, m))

    def variants(self, script: str, model: LetterModel) -> Iterator[tuple[str, str, str, int]]:
        """Find pairs often seen that the letters alone would not tell: Майкл, Michael."""
        seen = self.seen[script]
        ones, others = Counter[str](), Counter[str]()
        for (x, y), count in seen.items():
            ones[x] += count
            others[y] += count
        often = [pair for pair, count in seen.items() if count >= 3]
        for (x, y), gap in zip(often, gaps(model, often), strict=True):
            share = max(seen[x, y] / ones[x], seen[x, y] / others[y])
            cost = -math.log2(share * 0.9)
            if share > 0.05 and gap < -(cost + 3) and y not in NOT_SHIPPED:
                yield script, x, y, round(10 * cost)

    # Files

    def write(self, name: str, about: str, more: str, body: str) -> None:
        """Write one module and say so."""
        of = "a part only, for figures" if self.part else "both halves"
        text = HEAD.format(about=about, of=of, more=more) + body
        file = self.folder / f"{name}_data.py"
        file.write_text(text, "utf-8")
        spent = time.monotonic() - self.started
        print(f"{spent:6.1f} s  {len(text) / 1000:7.1f} kB  {file.name}", file=sys.stderr)

    def write_model(
        self, one: str, other: str, model: LetterModel, moves: Moves, count: int
    ) -> None:
        """Write a letter model as a table."""
        table = "\n".join(entries(model))
        usual = [[round(float(x), 3) for x in row] for row in model.usual]
        self.write(
            f"letters_{one}_{other}",
            f"Letters of {one.title()} words beside those of {other.title()} spellings.",
            f"Learned from {count} pairs. A line: unit, unit, cost in tenths of a bit.",
            f"\nWITHIN = {moves == WITHIN}\nSMOOTH = {SMOOTH}\nUSUAL = {usual}\n"
            f'TABLE = """\n{table}\n"""\n',
        )

    def write_variants(self, known: Iterable[tuple[str, str, str, int]]) -> None:
        """Write the variants that letters do not tell."""
        lines = "\n".join(f"{s[0]} {x} {y} {cost}" for s, x, y, cost in sorted(known))
        self.write(
            "learned_variants",
            "Spellings often seen of one name that letters alone do not tell.",
            "A line: script (a, c), word, Latin word, cost in tenths of a bit.",
            f'\nTABLE = """\n{lines}\n"""\n',
        )

    def write_shares(self) -> None:
        """Write how common words are."""
        body = []
        for script, side in (("arabic", 0), ("cyrillic", 0), ("latin", 1)):
            counts: Counter[str] = Counter()
            for name in ("arabic", "cyrillic") if side else (script,):
                for pair, count in self.seen[name].items():
                    counts[pair[side]] += count
            counts.update(self.more_words(script))
            names = sum(counts.values()) / LEAST_WORDS
            lines = [
                f"{word} {round(1e6 * count / names)}"
                for word, count in counts.most_common()
                if count / names > SHARE_KEPT and count > SHARE_SEEN
            ]
            body.append(f'\n{script.upper()} = """\n' + "\n".join(lines) + '\n"""\n')
        self.write(
            "shares",
            "How common words of names are where nothing is known of the population.",
            "A line: word, names in a million that hold it. Rarer words are left out.",
            "".join(body),
        )

    def more_words(self, script: str) -> Iterator[str]:
        """Give words of names that stand in no list of words."""
        if script != "latin":
            for _, name, _ in sets.figures(LANGUAGES[script], self.part):
                yield from read_name(name).forms
            return
        for row in sets.rows("distractors"):
            if sets.within(row["name"], self.part):
                yield from read_name(row["name"]).forms


def grouped(pairs: Mapping[tuple[str, str], int], side: int) -> dict[str, list[tuple[str, int]]]:
    """Give, for each word of a side, the words of the other side, the most frequent first."""
    found: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for pair, count in pairs.items():
        found[pair[side]].append((pair[1 - side], count))
    return {word: sorted(some, key=lambda t: (-t[1], t[0])) for word, some in found.items()}


def gaps(model: LetterModel, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
    """How far each pair stays behind what true pairs usually reach, in bits."""
    spelt = [(known_letters(x, model.first), known_letters(y, model.second)) for x, y in pairs]
    both = together(model, spelt)
    reach = model.reach
    one = alone([x for x, _ in spelt], model.first, model.joint.sum(1), reach[0])
    other = alone([y for _, y in spelt], model.second, model.joint.sum(0), reach[1])
    sizes = np.array([(1.0, len(x), len(y)) for x, y in spelt])
    first, second = model.usual
    return ((both - other - sizes @ first[:3]) + (both - one - sizes @ second[:3])) / 2


def entries(model: LetterModel, smooth: float = SMOOTH) -> Iterator[str]:
    """Write the table out, without what `smoothed` adds when it is read."""
    ones, others = list(model.first), list(model.second)
    trace = smooth * singles(model.joint, model.first, model.second)
    for at, column in zip(*np.nonzero(model.joint), strict=True):
        share = float(model.joint[at, column] - trace[at, column]) / (1 - smooth)
        if share > LEAST_SHARE:
            cost = round(-10 * math.log2(share))
            yield f"{ones[at] or NOTHING} {others[column] or NOTHING} {cost}"


if __name__ == "__main__":
    main()
