"""Keys to find names by: alike for spellings of one name in any script, few, and selective.

A word is heard in the coarse sounds of its consonants, the likeliest ways first: the letter
models tell which Latin letters stand for its own. What a newcomer would get wrong: a key finds
candidates and proves nothing. Two different names may share a key, and a bad spelling of one
name may share none, so keys come in pairs of words (selective) and by the word (forgiving).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import combinations

from homeward.core.names.name import Name
from homeward.core.names.script import Script
from homeward.core.names.spelling import Spelling, spellings
from homeward.core.names.units import LetterModel
from homeward.core.names.weights import shipped

# Coarse sounds of Latin consonants. Vowels, h and y come and go and are left out.
_SOUNDS = str.maketrans(
    {
        **dict.fromkeys("aeiouyh^$", ""),
        **dict.fromkeys("bp", "b"),
        **dict.fromkeys("fvw", "f"),
        **dict.fromkeys("dt", "t"),
        **dict.fromkeys("ckqgx", "k"),
        **dict.fromkeys("sz", "s"),
    }
)
# Ways of hearing a word that become keys, and how likely the last one must be beside the first.
WAYS = 3
LEAST = 0.05
# Words of a name that make keys; of longer names the longest words.
WORDS = 4
_BEAM = 16


def name_keys(name: Name) -> tuple[str, ...]:
    """Give the keys under which a name is found: one per pair of its words and way of hearing.

    A name of a single word has the keys of that word. Names in two scripts have the keys of each.

    Args:
        name: A name as `read_name` gives it.

    Returns:
        Keys in ASCII letters, at most fifty-four; names of one person share at least one, nearly
        always, if two of their words agree. They are for a text array with a GIN index.
    """
    found: dict[str, None] = {}
    for rendering in name.renderings:
        heard = [_heard(word) for word in _longest(rendering)]
        if len(heard) == 1:
            found.update(dict.fromkeys(heard[0]))
        for one, other in combinations(heard, 2):
            for a in one:
                for b in other:
                    found[f"{min(a, b)} {max(a, b)}"] = None
    return tuple(found)


@lru_cache(maxsize=50_000)
def word_keys(name: Name) -> tuple[str, ...]:
    """Give the keys of single words: for a part of a name, or where pairs find too little.

    They are less selective: every Muhammad has one in common.
    """
    words = [heard for rendering in keys_by_word(name) for heard in rendering]
    return tuple(dict.fromkeys(key for heard in words for key in heard))


def keys_by_word(name: Name) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Give the keys of single words, told apart: by rendering, by word, the likeliest first."""
    return tuple(
        tuple(_heard(word) for word in _longest(rendering)) for rendering in name.renderings
    )


def form_keys(name: Name) -> tuple[str, ...]:
    """Give the keys of words as they are written, forms in use side by side under one of them.

    Narrow, where sounds find too many: Muhammad and Ahmad sound alike in consonants. They are
    not for finding other spellings, but for Muhammad in any of the forms it is known by.
    """
    found: dict[str, None] = {}
    for rendering in name.renderings:
        for word in spellings(rendering):
            if not word.light and len(word.letters) > 1:
                for letters in filter(None, (word.letters, word.stem)):
                    found[form_key(word.script, letters)] = None
    return tuple(found)


def form_key(script: Script, letters: str) -> str:
    """Give the key of one word as it is written; see `form_keys`."""
    same, form = shipped().stands_for.get((script, letters), (script, letters))
    return f"{same.value[0]}{form}"


def _longest(name: Name) -> list[Spelling]:
    words = [s for s in spellings(name) if not s.light and len(s.letters) > 1]
    words = words or [s for s in spellings(name) if not s.light]
    return sorted(words, key=lambda s: (-len(s.letters), s.letters))[:WORDS]


def _heard(word: Spelling) -> tuple[str, ...]:
    ways = list(_ways(word.letters, word.script))
    if word.stem:
        ways += _ways(word.stem, word.script)[:1]
    return tuple(dict.fromkeys(ways))


def _ways(letters: str, script: Script) -> list[str]:
    """Hear a word, and the form that stands for its group, as Muhammad does for Магомед."""
    ways = list(heard(letters, script))
    same = shipped().stands_for.get((script, letters))
    if same is not None:
        ways.append(heard(same[1], same[0])[0])
    return ways


@lru_cache(maxsize=300_000)
def heard(recorded: str, script: Script) -> tuple[str, ...]:
    """Give the likeliest ways to hear a word in coarse sounds, the best first, at least one.

    >>> heard("محمد", Script.ARABIC)[0] == heard("muhamad", Script.LATIN)[0]
    True
    """
    table = _unit_sounds(script)
    if table is None:
        return (recorded,)
    units, reach, _ = table
    letters = table[2].as_first(recorded)
    ways: list[dict[str, float]] = [{"": 1.0}, *({} for _ in letters)]
    for end in range(1, len(letters) + 1):
        sums: dict[str, float] = defaultdict(float)
        for size in range(1, min(reach, end) + 1):
            sounds = units.get(letters[end - size : end])
            if sounds:
                _extend(sums, ways[end - size], sounds)
        ways[end] = dict(sorted(sums.items(), key=lambda t: (-t[1], t[0]))[:_BEAM])
    return _best(ways[-1]) or (letters.translate(_SOUNDS) or recorded,)


def _extend(
    sums: dict[str, float], before: Mapping[str, float], sounds: Mapping[str, float]
) -> None:
    for sound, share in before.items():
        for more, chance in sounds.items():
            clash = sound[-1:] == more[:1]  # one sound, written twice or by two letters
            sums[sound + more[1:] if clash else sound + more] += share * chance


def _best(ways: Mapping[str, float]) -> tuple[str, ...]:
    ranked = [(sound, share) for sound, share in ways.items() if sound]
    if not ranked:
        return ()
    return tuple(sound for sound, share in ranked[:WAYS] if share >= LEAST * ranked[0][1])


@cache
def _unit_sounds(script: Script) -> tuple[dict[str, dict[str, float]], int, LetterModel] | None:
    """Tell, for the units of a script, the sounds of the Latin letters that stand for them."""
    model = shipped().models.get((script, Script.LATIN))
    return None if model is None else (_sounds_of(model), model.reach[0], model)


def _sounds_of(model: LetterModel) -> dict[str, dict[str, float]]:
    columns: dict[str, list[int]] = defaultdict(list)
    for latin, column in model.second.items():
        columns[_once(latin.translate(_SOUNDS))].append(column)
    sounds: dict[str, dict[str, float]] = {}
    for unit, row in model.first.items():
        if unit:
            shares = {s: float(model.joint[row, at].sum()) for s, at in columns.items()}
            most = max(shares.values())
            sounds[unit] = {s: share for s, share in shares.items() if share > 0.02 * most}
    return sounds


def _once(sounds: str) -> str:
    return "".join(s for k, s in enumerate(sounds) if k == 0 or sounds[k - 1] != s)
