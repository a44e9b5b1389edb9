"""Which word of a name is whose: told by endings, particles and company, never by place alone.

Where the words say it themselves (Мусаевич, al-Hadithi, Abu Omar, bin ... bin) they are believed
in any order. Place is believed in two cases only, and both need a witness:

* After "son of" or "his daughter" stands the father's name, because the particle says so. One
  "bin" before the last word is no witness: Ben Ali may be a family.
* In a chain of three words or more that ends in a family name or a nisba, the first is the given
  name, the second the father's, the third the grandfather's: يوسف موسى محمدوف. Lists of the
  holding State are written so. A list that puts the family first does not end in one, so it gets
  no roles from its order.

What a newcomer would get wrong: a role is a hint for reading aloud and for weighing. Two names
are never kept apart because their roles differ.
"""

from __future__ import annotations

from collections.abc import Sequence

from homeward.core.names.endings import ending_of
from homeward.core.names.endings_data import NOT_KUNYA, NOT_NISBA
from homeward.core.names.joining import Joined
from homeward.core.names.name import Role
from homeward.core.names.pieces import Kind
from homeward.core.names.script import Script

Told = list[tuple[Role | None, str]]

_SHORTEST_NISBA = 4
_SHORTEST_CHAIN = 3
_CHAIN = (Role.GIVEN, Role.FATHER, Role.GRANDFATHER)
_NISBA_ENDINGS = {Script.ARABIC: ("ي",), Script.CYRILLIC: ("и",), Script.LATIN: ("i", "y")}
_NOT_KUNYA = frozenset(NOT_KUNYA.split())
_NOT_NISBA = frozenset(NOT_NISBA.split())


def roles_of(words: Sequence[Joined]) -> Told:
    """Tell the role and the stem of each word; None and empty where they cannot be told."""
    told: Told = [_by_itself(word) for word in words]
    _settle_patronymics(words, told)
    linked = _by_links(words, told)
    if not linked:
        _by_chain(words, told)
    _last_with_article(words, told)
    _by_elimination(told)
    return told


def _by_itself(word: Joined) -> tuple[Role | None, str]:
    """Read what a word says without its neighbours."""
    if word.prefix in (Kind.FATHER_OF, Kind.MOTHER_OF):
        return (None, "") if word.child in _NOT_KUNYA else (Role.KUNYA, word.child)
    ending = ending_of(word.form, word.script)
    if word.end_is_balkan:
        return Role.FAMILY, ending.stem if ending else ""
    if ending is not None and (ending.role is not None or not word.article):
        return (ending.role if ending.sure else None), ending.stem
    return (Role.NISBA if _is_nisba(word) else None), ""


def _is_nisba(word: Joined) -> bool:
    """Tell whether "the" and an ending of belonging stand on one word: al-Hadithi."""
    return (
        word.article
        and word.prefix is None
        and len(word.form) >= _SHORTEST_NISBA
        and word.script in _NISBA_ENDINGS
        and word.form.endswith(_NISBA_ENDINGS[word.script])
        and word.form not in _NOT_NISBA
    )


def _settle_patronymics(words: Sequence[Joined], told: Told) -> None:
    """Decide among words in -ович: in full names one of them is the patronymic."""
    open_ones = [
        n
        for n, word in enumerate(words)
        if told[n][0] is None and told[n][1] and _may_be_patronymic(word)
    ]
    roles = [role for role, _ in told]
    if not open_ones or len(words) < _SHORTEST_CHAIN:
        return
    if Role.PATRONYMIC in roles:
        chosen = -1
    elif 1 in open_ones:
        chosen = 1
    else:
        chosen = open_ones[-1]
    if chosen == 0 and Role.FAMILY not in roles:
        chosen = -1  # the family stands first: Мусаевич Юсуф ...
    for n in open_ones:
        told[n] = (Role.PATRONYMIC if n == chosen else Role.FAMILY, told[n][1])


def _may_be_patronymic(word: Joined) -> bool:
    ending = ending_of(word.form, word.script)
    return ending is not None and ending.role is Role.PATRONYMIC


def _by_links(words: Sequence[Joined], told: Told) -> bool:
    """Read "son of", "daughter of" and the words that stand after the father's name."""
    links = [n for n, word in enumerate(words) if word.link is not None]
    for n, word in enumerate(words):
        if word.child_after and told[n][0] is None:
            told[n] = (Role.FATHER, told[n][1])
    if not links:
        return any(word.child_after for word in words)
    single = len(links) == 1 and links[0] == len(words) - 1
    if single and words[links[0]].link is not Kind.DAUGHTER:
        return True
    for n, role in zip(links, _CHAIN[1:], strict=False):
        if told[n][0] is None:
            told[n] = (role, told[n][1])
    if links[0] == 1 and told[0][0] is None:
        told[0] = (Role.GIVEN, told[0][1])
    return True


def _by_chain(words: Sequence[Joined], told: Told) -> None:
    """Read given, father, grandfather in order where the chain ends in a family or a nisba."""
    last = len(words) - 1
    roles = [role for role, _ in told]
    arabic = all(word.script is Script.ARABIC for word in words)
    ends = roles[last] is Role.NISBA or (arabic and roles[last] is Role.FAMILY)
    if len(words) < _SHORTEST_CHAIN or not ends or roles[0] is not None:
        return
    for n in range(min(last, len(_CHAIN))):
        if told[n][0] is not None:
            return
        told[n] = (_CHAIN[n], told[n][1])


def _last_with_article(words: Sequence[Joined], told: Told) -> None:
    """Take a last word with the article for the family, if nothing else is."""
    if len(words) > 1 and words[-1].article and told[-1][0] is None:
        roles = [role for role, _ in told]
        if Role.FAMILY not in roles and Role.NISBA not in roles and words[-1].link is None:
            told[-1] = (Role.FAMILY, told[-1][1])


def _by_elimination(told: Told) -> None:
    """Give the one word that is left its role, where the family and the father are both told."""
    roles = [role for role, _ in told]
    untold = [n for n, role in enumerate(roles) if role is None]
    if len(untold) != 1 or Role.GIVEN in roles or told[untold[0]][1]:
        return
    others_told = len(told) == 2 or Role.PATRONYMIC in roles or Role.FATHER in roles  # noqa: PLR2004
    if Role.FAMILY in roles and others_told:
        told[untold[0]] = (Role.GIVEN, "")
