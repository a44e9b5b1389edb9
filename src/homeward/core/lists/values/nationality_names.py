"""Everything that names a State: built once from CLDR and nationalities_data.py.

A newcomer's mistake is to look a text up unfolded. Keys are folded, and stand both with and
without the Arabic article.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from babel import Locale
from babel.core import UnknownLocaleError, get_global

from homeward.core.lists.normalise import bare, fold
from homeward.core.lists.values import nationalities_data as data

_ALPHA3 = 3
_SHORTEST_STEM = 3


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """Give the alpha-3 code of each State and territory by its alpha-2 code (CLDR)."""
    aliases = get_global("territory_aliases")
    known = Locale.parse("en").territories
    found = {
        new[0]: old
        for old, new in sorted(aliases.items())
        if len(old) == _ALPHA3 and old.isalpha() and len(new) == 1 and new[0] in known
        if new[0] not in data.NOT_IN_ISO
    }
    return found | data.PREFERRED


@lru_cache(maxsize=1)
def index() -> dict[str, str]:
    """Build the dictionary of everything that names one State, folded, without articles."""
    found: dict[str, str] = {}
    derived = (_demonyms(), _genitives(), _nisbas(), _languages())
    for source in (_listed(), _plain(), _cldr(), *derived):
        for text, code in source:
            for form in _forms(text):
                found.setdefault(form, code)
    return found


def _forms(text: str) -> Iterator[str]:
    """Give the folded text, with and without the Arabic article and "republic of" before it."""
    folded = fold(text)
    if folded:
        yield folded
        yield key(folded)


def key(folded: str) -> str:
    """Give folded text without Arabic articles: what the dictionaries are keyed by."""
    return " ".join(bare(word) for word in folded.split())


def _rows(table: str) -> Iterator[tuple[str, list[str]]]:
    for line in table.strip().splitlines():
        code, *columns = line.split(";")
        yield code, columns


def _parts(column: str) -> list[str]:
    return [part.strip() for part in column.split(",") if part.strip()]


def _listed() -> Iterator[tuple[str, str]]:
    for code, columns in _rows(data.NAMES):
        yield from ((name, code) for name in _parts(columns[0]))


def _plain() -> Iterator[tuple[str, str]]:
    for code, words in (*data.PLAIN.items(), *data.LIKELY.items()):
        yield from ((word, code) for word in words)


def _cldr() -> Iterator[tuple[str, str]]:
    """Names of States and territories, with their short and other forms, and their codes."""
    for name in data.LOCALES:
        names = locale(name).territories
        for alpha2, alpha3 in states().items():
            if alpha2 in names:
                yield names[alpha2], alpha3
                yield names[alpha2].replace("&", {"en": "and"}.get(name, "")), alpha3
    yield from ((alpha3, alpha3) for alpha3 in states().values())


@lru_cache(maxsize=32)
def locale(name: str) -> Locale:
    """Give CLDR's data for a language, English where a version does not have it."""
    try:
        return Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _demonyms() -> Iterator[tuple[str, str]]:
    makers = (_english, _french, _russian, _turkish, _german, _arabic)
    for code, columns in _rows(data.DEMONYMS):
        for make, column in zip(makers, columns, strict=True):
            yield from ((form, code) for form in make(column))
    for alpha2, alpha3 in states().items():
        yield from ((form, alpha3) for form in _turkish_of(alpha2))


def _english(column: str) -> Iterator[str]:
    for word in _parts(column):
        yield word
        yield word + "s"


def _french(column: str) -> Iterator[str]:
    for word in _parts(column):
        masculine, _slash, feminine = word.partition("/")
        plain = fold(masculine)
        feminines = [feminine] if feminine else [plain + "e", plain + "ne", plain + "le"]
        for form in (masculine, *feminines):
            yield form
            yield form + "s"


def _russian(column: str) -> Iterator[str]:
    stems, men, women = (_parts(part) for part in column.split("/")) if column else ([], [], [])
    for stem, ending in product(stems, ("ий", "ая", "ое", "ие", "ой", "ого", "их", "")):
        yield stem + ending
    for man in men:
        yield from (man, man + "ы", man + "и", man[:-2] + "цы", man[:-2] + "е", man[:-2] + "ки")
    for woman in women:
        yield from (woman, woman[:-1] + "и")


def _turkish(column: str) -> Iterator[str]:
    for word in _parts(column):
        yield from (word, word + "lar", word + "ler")


def _turkish_of(alpha2: str) -> Iterator[str]:
    """Whoever is of a country carries its name with -li, -lı, -lu or -lü."""
    name = locale("tr").territories.get(alpha2, "")
    yield from (name + ending for ending in ("li", "lu", "liler", "lular") if name)


def _german(column: str) -> Iterator[str]:
    adjectives, nouns = (_parts(part) for part in column.split("/")) if column else ([], [])
    for word, ending in product(adjectives, ("", "e", "er", "en", "es", "em")):
        yield word + ending
    for noun in nouns:
        stem = noun.removesuffix("e")
        yield from (noun, noun + "n", noun + "s", stem + "in", stem + "innen", noun + "in")


def _arabic(column: str) -> Iterator[str]:
    for stem in _parts(column):
        yield from _nisba(stem)


def _nisba(stem: str) -> Iterator[str]:
    for ending in ("ي", "ية", "يون", "يين", "يات", "ا", "يا", "يه", "ان", "انية", "اني"):
        yield stem + ending


def _genitives() -> Iterator[tuple[str, str]]:
    """Derive the Russian genitive: "гражданка Узбекистана", "гр. России"."""
    names = locale("ru").territories
    for alpha2, alpha3 in states().items():
        name = fold(names.get(alpha2, ""))
        if not name or " " in name:
            continue
        stem = name[:-1]
        endings = {"я": ("и",), "а": ("ы", "и"), "ь": ("и", "я"), "и": ("я",)}
        yield from ((stem + end, alpha3) for end in endings.get(name[-1], ()))
        yield name + "а", alpha3


def _nisbas() -> Iterator[tuple[str, str]]:
    """Derive Arabic adjectives from CLDR's Arabic names: بولندا gives بولندي and بولندية."""
    names = locale("ar").territories
    for alpha2, alpha3 in states().items():
        name = fold(names.get(alpha2, ""))
        if not name or " " in name:
            continue
        stem = bare(name)
        for ending in ("يا", "ا", "ه", "يه", "و"):
            if stem.endswith(ending) and len(stem) - len(ending) >= _SHORTEST_STEM:
                stem = stem.removesuffix(ending)
                break
        yield from ((stem + ending, alpha3) for ending in ("ي", "يه", "يون", "يين", "يات"))


def _languages() -> Iterator[tuple[str, str]]:
    """Adjectives from CLDR's names of languages, only where a language is one State's."""
    for name in data.LOCALES:
        names = locale(name).languages
        for language, code in data.LANGUAGES.items():
            word = names.get(language, "")
            yield from (
                (word.removesuffix(cut), code) for cut in ("", " tili", " тілі", "ча", "че")
            )


@lru_cache(maxsize=1)
def shared() -> dict[str, str]:
    """Give the words that several States share, with the codes they may mean."""
    return {key(fold(w)): codes for codes, words in data.SHARED.items() for w in words}


@lru_cache(maxsize=1)
def likely() -> frozenset[str]:
    """Give the words for a State's nationals that a people elsewhere has as well."""
    return frozenset(key(fold(word)) for words in data.LIKELY.values() for word in words)


@lru_cache(maxsize=1)
def not_states() -> frozenset[str]:
    """Give the peoples, regions and groups that are not States."""
    return frozenset(key(fold(word)) for word in data.NOT_A_STATE)


@lru_cache(maxsize=1)
def around() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Give the words to leave out, of these the doubtful ones, and the words for "and"."""
    around = frozenset(key(fold(word)) for word in data.CITIZEN)
    doubt = frozenset(key(fold(word)) for word in data.DOUBT)
    return around, doubt, frozenset(key(fold(word)) for word in data.AND)
