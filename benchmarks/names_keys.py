"""Keys of names: do spellings of one name share one, and how many others share it, too?

    .venv/bin/python benchmarks/names_keys.py [--weights DIR]

What a newcomer would get wrong: recall alone is easy (one key for everybody). Candidates per
query are counted among as many names as a register may hold.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import names
import names_sets as sets

from homeward.core.names import keys, name_keys, read_name, word_keys

HUNDRED_THOUSAND = 100_000


def main() -> None:
    """Print recall by words and by names, and candidates among 100,000 names."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--weights", type=Path, metavar="DIR")
    options = parser.parse_args()
    if options.weights:
        learned = names.read_weights(options.weights)
        keys.shipped = lambda: learned
    for script in sets.SCRIPTS:
        _words(script)
        _full_names(script)
    _figures()


def _words(script: str) -> None:
    agreed = total = 0.0
    for row in sets.rows(f"word_{sets.SCRIPTS[script]}"):
        one, other = read_name(row["script_form"]), read_name(row["latin"])
        if len(one.words) == len(other.words) == 1 and names.of_part(row["script_form"]):
            weight = int(row["count"]) ** 0.5
            total += weight
            agreed += weight * bool(set(word_keys(one)) & set(word_keys(other)))
    print(f"{script} words: share a key {agreed / total:.3f}")


def _full_names(script: str) -> None:
    words = sets.words_of_full(script)
    made = sets.Composer(script, {w for w in words if names.of_part(w)}, seed=1).make(1000)
    others = sets.Composer(script, words, seed=3).make(HUNDRED_THOUSAND)
    of_pairs, of_words = Counter[str](), Counter[str]()
    for _, name in others:
        read = read_name(name)
        of_pairs.update(name_keys(read))
        of_words.update(word_keys(read))
    _tell(f"{script} full names", made, of_pairs, of_words)


def _figures() -> None:
    for language in ("ar", "fa", "ru", "uk", "bg"):
        some = [(query, name) for _, query, name in sets.figures((language,), "report")]
        _tell(f"{language} public figures", some, Counter(), Counter())


def _tell(
    what: str, pairs: list[tuple[str, str]], of_pairs: Counter[str], of_words: Counter[str]
) -> None:
    by_pairs = by_words = candidates = broad = count = 0
    for query, name in pairs:
        one, other = read_name(query), read_name(name)
        mine = name_keys(one)
        by_pairs += bool(set(mine) & set(name_keys(other)))
        by_words += bool(set(word_keys(one)) & set(word_keys(other)))
        candidates += sum(of_pairs[key] for key in mine)
        broad += sum(of_words[key] for key in word_keys(one))
        count += len(mine)
    n = len(pairs)
    print(
        f"{what}: share a key of pairs {by_pairs / n:.3f}, of words {by_words / n:.3f}; "
        f"keys a name {count / n:.1f}; at most {candidates / n:.0f} candidates by pairs, "
        f"{broad / n:.0f} by words, among 100,000"
    )


if __name__ == "__main__":
    main()
