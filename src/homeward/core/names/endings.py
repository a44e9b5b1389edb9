"""What the end of a word says: a patronymic, a family name, a place one is of.

Endings of Russian stand in Cyrillic, in Latin (Musaevich, Musajewitsch) and in Arabic letters
(موسايفيتش), because lists of the holding State write Russian family names by ear.

What a newcomer would get wrong: -ович at the end of a word is a patronymic only in company. In
"Юсуф Мусаевич" it may be either, so the role is left open and the stem is given all the same.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from homeward.core.names.endings_data import (
    FATHER_IN,
    NOT_FAMILY,
    NOT_FAMILY_INA,
)
from homeward.core.names.name import Role
from homeward.core.names.script import Script


class Ending(NamedTuple):
    """What an ending says.

    Attributes:
        role: PATRONYMIC or FAMILY; None when it says only how the stem is had.
        stem: The father's name in a patronymic, the masculine form of a feminine family name;
            empty when there is neither.
        sure: Whether the ending alone decides. -ович does not: it ends family names as well.
    """

    role: Role | None
    stem: str
    sure: bool


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    role: Role | None
    stem: str
    sure: bool = True


def _rule(pattern: str, role: Role | None, stem: str = "", *, sure: bool = True) -> _Rule:
    return _Rule(re.compile(pattern), role, stem, sure)


_RULES: dict[Script, tuple[_Rule, ...]] = {
    Script.CYRILLIC: (
        _rule(r"^(..+?)[йь]?(?:ов|ев)ич$", Role.PATRONYMIC, r"\1", sure=False),
        _rule(r"^(..+?)[йь]?(?:ов|ев)на$", Role.PATRONYMIC, r"\1"),
        _rule(r"^(...+)(?:ул[иы]|улу|кызы|кизи|гызы)$", Role.PATRONYMIC, r"\1", sure=False),
        _rule(r"^(...+)(?:оглы|оглу|заде)$", Role.FAMILY, r"\1"),
        _rule(r"^..+(?:ов|ев)$", Role.FAMILY),
        _rule(r"^(..+(?:ов|ев))а$", Role.FAMILY, r"\1"),
        _rule(r"^..+(?:ск|цк)ий$", Role.FAMILY),
        _rule(r"^(..+(?:ск|цк))ая$", Role.FAMILY, r"\1ий"),
        _rule(r"^...+(?:швили|дзе|енко)$", Role.FAMILY),
        _rule(r"^(...+[иы]н)а$", None, r"\1"),
    ),
    Script.LATIN: (
        _rule(r"^(..+?)[yj]?(?:ov|ev|ow|ew)ich$", Role.PATRONYMIC, r"\1", sure=False),
        _rule(r"^(..+?)[yj]?(?:ov|ev|ow|ew)na$", Role.PATRONYMIC, r"\1"),
        _rule(r"^(....+)(?:uly|qizi|kyzy|qyzy|gizi)$", Role.PATRONYMIC, r"\1", sure=False),
        _rule(r"^(...+)(?:oglu|ogly|zade)$", Role.FAMILY, r"\1"),
        _rule(r"^..+(?:ov|ev)$", Role.FAMILY),
        _rule(r"^(..+(?:ov|ev))a$", Role.FAMILY, r"\1"),
        _rule(r"^(...+(?:ow|ew))a$", Role.FAMILY, r"\1"),
        _rule(r"^..+(?:sk|ck|tsk)(?:y|i|iy|ij)$", Role.FAMILY),
        _rule(r"^(..+(?:sk|tsk))a(?:y|i|j)?a$", None, r"\1i"),
        _rule(r"^...+(?:shvili|dze|enko)$", Role.FAMILY),
        _rule(r"^(...+[iy]n)a$", None, r"\1"),
    ),
    Script.ARABIC: (
        _rule(r"^(..+?)(?:و|يي?)?فيتش$", Role.PATRONYMIC, r"\1", sure=False),
        _rule(r"^(..+?)(?:و|يي?)فن[اه]$", Role.PATRONYMIC, r"\1"),
        _rule(r"^(...+)زاده$", Role.FAMILY, r"\1"),
        _rule(r"^(...+)اوغل[وي]$", Role.FAMILY, r"\1"),
        _rule(r"^...+وف$|^..+(?:يي|اي)ف$", Role.FAMILY),
        _rule(r"^(...+وف)[اه]$|^(..+(?:يي|اي)ف)[اه]$", Role.FAMILY, r"\1\2"),
        _rule(r"^..+سكي$", Role.FAMILY),
        _rule(r"^(..+سك)اي?[اه]$", Role.FAMILY, r"\1ي"),
        _rule(r"^..+شفيلي$", Role.FAMILY),
    ),
}
_RULES[Script.OTHER] = ()
_NOT_FAMILY = frozenset(NOT_FAMILY.split())
_NOT_FAMILY_INA = frozenset(NOT_FAMILY_INA.split())


# Петровић and Petrović are families; the Russian patronymic never has these letters.
BALKAN = ("ћ", "ć", "Ћ", "Ć")


@lru_cache(maxsize=100_000)
def ending_of(form: str, script: Script) -> Ending | None:
    """Tell what the end of a word says.

    Args:
        form: The comparable form of the word, as `compounds.settled` gives it.
        script: Its script.

    Returns:
        None when the ending says nothing.
    """
    if form in FATHER_IN:
        return Ending(Role.PATRONYMIC, FATHER_IN[form], form.endswith(("на", "na")))
    for rule in _RULES[script]:
        found = rule.pattern.match(form)
        if found:
            return _said(rule, form, found)
    return None


def _said(rule: _Rule, form: str, found: re.Match[str]) -> Ending | None:
    if form in _NOT_FAMILY or (rule.role is None and form in _NOT_FAMILY_INA):
        return None
    return Ending(rule.role, found.expand(rule.stem), rule.sure)
