"""What was learned of letters, variants and common words, read from its text tables.

What a newcomer would get wrong: the tables are modules with nothing but text in them. They are
written by script/names-weights and read here, once, when first asked for; the core opens no file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from types import ModuleType

from homeward.core.names import (
    learned_variants_data,
    letters_arabic_arabic_data,
    letters_arabic_cyrillic_data,
    letters_arabic_latin_data,
    letters_cyrillic_cyrillic_data,
    letters_cyrillic_latin_data,
    letters_latin_latin_data,
    shares_data,
    usual_variants_data,
)
from homeward.core.names.parts import read_name
from homeward.core.names.script import Script
from homeward.core.names.spelling import plain
from homeward.core.names.units import ACROSS, TENTH_BITS, WITHIN, LetterModel, read_model

A_MILLION = 1e6
_SCRIPTS = (Script.ARABIC, Script.CYRILLIC, Script.LATIN)
PAIRS = (
    (Script.ARABIC, Script.LATIN),
    (Script.CYRILLIC, Script.LATIN),
    (Script.ARABIC, Script.CYRILLIC),
    *((script, script) for script in _SCRIPTS),
)
_TABLES = (
    letters_arabic_latin_data,
    letters_cyrillic_latin_data,
    letters_arabic_cyrillic_data,
    letters_arabic_arabic_data,
    letters_cyrillic_cyrillic_data,
    letters_latin_latin_data,
    learned_variants_data,
    shares_data,
    usual_variants_data,
)
Tables = Mapping[str, ModuleType]
Variants = Mapping[tuple[Script, str], Mapping[tuple[Script, str], float]]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Everything that judging names rests on.

    Attributes:
        models: Letter models by the scripts of the two spellings, both ways round.
        variants: For a word the words known to be its variants, with what that costs in bits.
        shares: By script and word, the share of names that hold it where nothing is known of
            the population (0 to 1). Rarer words are not in it.
        stands_for: For forms that are in use side by side, the one that keys are made of.
    """

    models: Mapping[tuple[Script, Script], LetterModel]
    variants: Variants
    shares: Mapping[Script, Mapping[str, float]]
    stands_for: Mapping[tuple[Script, str], tuple[Script, str]]


@cache
def shipped() -> Weights:
    """Give the weights that come with the product."""
    return weights_from({_short(table.__name__): table for table in _TABLES})


def _short(name: str) -> str:
    return name.rpartition(".")[2]


def weights_from(modules: Tables) -> Weights:
    """Read weights from their tables.

    Args:
        modules: Tables like the shipped ones, by the names of their modules.
    """
    models: dict[tuple[Script, Script], LetterModel] = {}
    for one, other in PAIRS:
        model = _model(modules[f"letters_{one.value}_{other.value}_data"])
        models[one, other] = model
        if one is not other:
            models[other, one] = model.turned()
    usual = list(_side_by_side(modules["usual_variants_data"]))
    return Weights(
        models,
        _variants(modules["learned_variants_data"], usual),
        _shares(modules["shares_data"]),
        {word: words[0] for words, _ in reversed(usual) for word in words},
    )


def _model(table: ModuleType) -> LetterModel:
    return read_model(
        table.TABLE,
        moves=WITHIN if table.WITHIN else ACROSS,
        usual=table.USUAL,
        smooth=table.SMOOTH,
    )


def _side_by_side(table: ModuleType) -> Iterator[tuple[list[tuple[Script, str]], float]]:
    """Read the lines of usual variants: the forms of one name, and what a pair of them costs."""
    for lines, cost in ((table.FORMS, table.COST_OF_FORMS), (table.TABLE, table.COST)):
        for line in filter(None, lines.split("\n")):
            yield [(word.script, plain(word.form)) for word in read_name(line).words], cost


def _variants(
    learned: ModuleType, usual: Sequence[tuple[list[tuple[Script, str]], float]]
) -> Variants:
    scripts = {script.value[0]: script for script in _SCRIPTS}
    found: dict[tuple[Script, str], dict[tuple[Script, str], float]] = defaultdict(dict)
    for line in filter(None, learned.TABLE.split("\n")):
        script, word, latin, cost = line.split()
        one, other = (scripts[script], word), (Script.LATIN, latin)
        found[one][other] = found[other][one] = int(cost) / TENTH_BITS
    for words, bits in usual:
        for one, other in permutations(dict.fromkeys(words), 2):
            found[one].setdefault(other, bits)
    return dict(found)


def _shares(tables: ModuleType) -> dict[Script, dict[str, float]]:
    found = {}
    for script in _SCRIPTS:
        lines = (line.split() for line in getattr(tables, script.name).split("\n") if line)
        found[script] = {word: int(count) / A_MILLION for word, count in lines}
    return found
