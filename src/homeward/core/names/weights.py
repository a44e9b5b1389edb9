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
from typing import NamedTuple

from homeward.core.names import (
    learned_variants_data,
    letters_arabic_arabic_data,
    letters_arabic_cyrillic_data,
    letters_arabic_latin_data,
    letters_cyrillic_cyrillic_data,
    letters_cyrillic_latin_data,
    letters_latin_latin_data,
    shares_data,
    usual_names_data,
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
    usual_names_data,
    usual_variants_data,
)
# Silent at the end of a word, or vowels: family names in -ov come from no such name.
_VOWELS = (*"aeiouyhəаеиоуыэюяәəاويىهة",)
Tables = Mapping[str, ModuleType]
Form = tuple[Script, str]
Variants = Mapping[Form, Mapping[Form, float]]


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Everything that judging names rests on.

    Attributes:
        models: Letter models by the scripts of the two spellings, both ways round.
        variants: For a word the words known to be its variants, with what that costs in bits.
        shares: By script and word, the share of names that hold it where nothing is known of
            the population (0 to 1). Rarer words are not in it.
        stands_for: For forms that are in use side by side, the one that keys are made of.
        names: For a form of usual given names, the numbers of the names it is a form of. Two
            forms with numbers and none in common are two names, however alike they look.
    """

    models: Mapping[tuple[Script, Script], LetterModel]
    variants: Variants
    shares: Mapping[Script, Mapping[str, float]]
    stands_for: Mapping[Form, Form]
    names: Mapping[Form, frozenset[int]]


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
    usual = list(_usual(modules["usual_names_data"]))
    short = list(_short_forms(modules["usual_variants_data"]))
    return Weights(
        models,
        _variants(modules["learned_variants_data"], [*((n.forms, n.cost) for n in usual), *short]),
        _shares(modules["shares_data"], usual),
        _stands_for([*(name.forms for name in usual), *(forms for forms, _ in short)]),
        _numbers(usual),
    )


def _model(table: ModuleType) -> LetterModel:
    return read_model(
        table.TABLE,
        moves=WITHIN if table.WITHIN else ACROSS,
        usual=table.USUAL,
        smooth=table.SMOOTH,
    )


class _Usual(NamedTuple):
    """A usual name: its forms, what a pair of them costs, and the share of names that hold it."""

    forms: list[Form]
    cost: float
    share: float


def _usual(table: ModuleType) -> Iterator[_Usual]:
    for group, share in table.SHARES.items():
        for line in filter(None, getattr(table, group).split("\n")):
            forms = _forms(line.split())
            yield _Usual(forms, table.COST, share)
            if group in table.FAMILIES_OF:
                for endings in table.FAMILY_ENDINGS:
                    families = list(_families(forms, endings))
                    yield _Usual(families, table.COST, share * table.FAMILY_SHARE)


def _families(forms: Sequence[Form], endings: Mapping[str, str]) -> Iterator[Form]:
    """Put the endings of family names to forms; none after a vowel, as in Musaev."""
    for script, letters in forms:
        if not letters.endswith(_VOWELS):
            yield from ((script, letters + end) for end in endings[script.value].split())


def _short_forms(table: ModuleType) -> Iterator[tuple[list[Form], float]]:
    for line in filter(None, table.TABLE.split("\n")):
        yield _forms(line.split()), table.COST


def _forms(texts: Sequence[str]) -> list[Form]:
    words = (word for text in texts for word in read_name(text).words)
    return list(dict.fromkeys((word.script, plain(word.form)) for word in words))


def _stands_for(groups: Sequence[Sequence[Form]]) -> dict[Form, Form]:
    return {form: forms[0] for forms in reversed(groups) for form in forms}


def _numbers(usual: Sequence[_Usual]) -> dict[Form, frozenset[int]]:
    found: dict[Form, set[int]] = defaultdict(set)
    for number, name in enumerate(usual):
        for form in name.forms:
            found[form].add(number)
    return {form: frozenset(numbers) for form, numbers in found.items()}


def _variants(learned: ModuleType, usual: Sequence[tuple[list[Form], float]]) -> Variants:
    scripts = {script.value[0]: script for script in _SCRIPTS}
    found: dict[Form, dict[Form, float]] = defaultdict(dict)
    for line in filter(None, learned.TABLE.split("\n")):
        script, word, latin, cost = line.split()
        one, other = (scripts[script], word), (Script.LATIN, latin)
        found[one][other] = found[other][one] = int(cost) / TENTH_BITS
    for words, bits in usual:
        for one, other in permutations(dict.fromkeys(words), 2):
            found[one].setdefault(other, bits)
    return dict(found)


def _shares(tables: ModuleType, usual: Sequence[_Usual]) -> dict[Script, dict[str, float]]:
    """Read shares; of usual names the larger one counts: few of them are common in Wikidata."""
    found: dict[Script, dict[str, float]] = {}
    for script in _SCRIPTS:
        lines = (line.split() for line in getattr(tables, script.name).split("\n") if line)
        found[script] = {word: int(count) / A_MILLION for word, count in lines}
    for name in usual:
        for script, word in name.forms:
            found[script][word] = max(name.share, found[script].get(word, 0.0))
    return found
