"""Nationalities as lists write them, turned into the codes of States.

Names of States come from CLDR in fourteen languages, people's names and other names of
States from nationalities_data.py. Codes are ISO 3166-1 alpha-3; XKX is Kosovo's
user-assigned code, XXA is ICAO Doc 9303's for a stateless person.

A newcomer's mistake is to guess. A people that has no State of its own (Chechen, Kurdish),
a word two States share (Congolese) or "foreign" gives a question and no code; the words
are kept as written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from typing import Final

from babel import Locale
from babel.core import UnknownLocaleError, get_global

from homeward.core.lists.normalise import bare, distance, fold, says_nothing
from homeward.core.lists.values import nationalities_data as data
from homeward.core.lists.vocabulary import Reading
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

STATELESS: Final = "XXA"
_NOT_IN_ISO: Final = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "ZZ"})
_DASHES: Final = str.maketrans(dict.fromkeys("/,;+&|–—\n", "/"))


@lru_cache(maxsize=1)
def states() -> dict[str, str]:
    """Give the alpha-3 code of each State and territory by its alpha-2 code (CLDR)."""
    aliases = get_global("territory_aliases")
    known = Locale.parse("en").territories
    found = {
        new[0]: old
        for old, new in sorted(aliases.items())
        if len(old) == 3 and old.isalpha() and len(new) == 1 and new[0] in known
        if new[0] not in _NOT_IN_ISO
    }
    return found | _PREFERRED


_PREFERRED: Final = {
    "XK": "XKX", "RO": "ROU", "TL": "TLS", "CD": "COD", "MM": "MMR", "DE": "DEU", "YE": "YEM", "RU": "RUS",
    "RS": "SRB", "FR": "FRA", "GB": "GBR", "BY": "BLR", "BF": "BFA", "BJ": "BEN", "VU": "VUT", "ZW": "ZWE",
    "VN": "VNM", "CZ": "CZE", "KI": "KIR", "TF": "ATF", "UM": "UMI", "PA": "PAN", "DJ": "DJI", "MD": "MDA",
    "PS": "PSE", "SS": "SSD", "GG": "GGY", "JE": "JEY", "IM": "IMN", "AX": "ALA", "MF": "MAF", "BL": "BLM",
}  # fmt: skip


@lru_cache(maxsize=1)
def _index() -> dict[str, str]:
    """Build the dictionary of everything that names one State, folded, without articles."""
    found: dict[str, str] = {}
    for source in (_listed(), _plain(), _cldr(), _demonyms(), _nisbas(), _languages()):
        for text, code in source:
            for form in _forms(text):
                found.setdefault(form, code)
    return found


def _forms(text: str) -> Iterator[str]:
    """Give the folded text, with and without the Arabic article and "republic of" before it."""
    folded = fold(text)
    if folded:
        yield folded
        yield _key(folded)


def _key(folded: str) -> str:
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
        names = _locale(name).territories
        for alpha2, alpha3 in states().items():
            if alpha2 in names:
                yield names[alpha2], alpha3
                yield names[alpha2].replace("&", {"en": "and"}.get(name, "")), alpha3
    yield from ((alpha3, alpha3) for alpha3 in states().values())


@lru_cache(maxsize=32)
def _locale(name: str) -> Locale:
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
    name = _locale("tr").territories.get(alpha2, "")
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


def _nisbas() -> Iterator[tuple[str, str]]:
    """Derive Arabic adjectives from CLDR's Arabic names: بولندا gives بولندي and بولندية."""
    names = _locale("ar").territories
    for alpha2, alpha3 in states().items():
        name = fold(names.get(alpha2, ""))
        if not name or " " in name:
            continue
        stem = bare(name)
        for ending in ("يا", "ا", "ه", "يه", "و"):
            if stem.endswith(ending) and len(stem) - len(ending) >= 3:
                stem = stem.removesuffix(ending)
                break
        yield from ((stem + ending, alpha3) for ending in ("ي", "يه", "يون", "يين", "يات"))


def _languages() -> Iterator[tuple[str, str]]:
    """Adjectives from CLDR's names of languages, only where a language is one State's."""
    for name in data.LOCALES:
        names = _locale(name).languages
        for language, code in data.LANGUAGES.items():
            word = names.get(language, "")
            yield from ((word.removesuffix(cut), code) for cut in ("", " tili", " тілі", "ча", "че"))


@lru_cache(maxsize=1)
def _shared() -> dict[str, str]:
    return {_key(fold(w)): codes for codes, words in data.SHARED.items() for w in words}


@lru_cache(maxsize=1)
def _likely() -> frozenset[str]:
    return frozenset(_key(fold(word)) for words in data.LIKELY.values() for word in words)


@lru_cache(maxsize=1)
def _not_states() -> frozenset[str]:
    return frozenset(_key(fold(word)) for word in data.NOT_A_STATE)


@lru_cache(maxsize=1)
def _around() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Give the words to leave out, of these the doubtful ones, and the words for "and"."""
    around = frozenset(_key(fold(word)) for word in data.CITIZEN)
    doubt = frozenset(_key(fold(word)) for word in data.DOUBT)
    return around, doubt, frozenset(_key(fold(word)) for word in data.AND)


def nationality_code(text: str) -> str:
    """Give the code of the one State that a text names exactly, empty when it names none."""
    return _one(text)


def read_nationality(text: str) -> Reading:
    """Read one cell of a nationality column.

    Args:
        text: As written, in any of the known languages, a name, a code or an adjective.

    Returns:
        One code for each nationality the cell states; none with a question where the words
        name no single State; nothing at all where the source says that it does not know.
    """
    folded = fold(text)
    if says_nothing(folded) and folded not in _index():
        return Reading()
    code = _one(text)
    if code:
        return _exact((code,), text)
    return _several(text) or _named_no_state(text) or _misspelled(text) or _unknown(text)


def _one(text: str) -> str:
    """Look a whole text up: as it is, then without the words around it."""
    folded = fold(text)
    key = _key(folded)
    if len(folded) == 2 and text.strip().isupper() and text.strip() in states():
        return states()[text.strip()]
    if key in _shared() or key in _not_states():
        return ""
    found = _index().get(folded) or _index().get(key)
    return found or _stripped(key)


def _stripped(key: str) -> str:
    """Leave out "citizen of" and the like, one by one from either end."""
    around = _around()[0]
    words = key.split()
    while len(words) > 1:
        if words[0] in around:
            words = words[1:]
        elif words[-1] in around:
            words = words[:-1]
        elif " ".join(words[:2]) in around and len(words) > 2:
            words = words[2:]
        else:
            return ""
        rest = " ".join(words)
        if rest in _shared() or rest in _not_states():
            return ""
        if rest in _index() and len(rest) > 1:
            return _index()[rest]
    return ""


def _exact(codes: tuple[str, ...], text: str) -> Reading:
    if _key(fold(text)) in _likely():
        return Reading(
            codes,
            Sentence(
                _("“{value}” was read as {code}; a people of that name lives elsewhere too."),
                value=text,
                code=", ".join(codes),
            ),
            Sentence(_("Ask the source whether the State or the people is meant.")),
        )
    doubtful = "?" in text or "؟" in text or set(_key(fold(text)).split()) & _around()[1]
    if not doubtful:
        return Reading(codes)
    return Reading(
        codes,
        Sentence(_("The source itself is not sure of this nationality.")),
        Sentence(_("Ask the source what it rests on.")),
    )


def _several(text: str) -> Reading | None:
    """Read "Turkish/Syrian" and "روسي - سوري": every part must name a State."""
    for parts in _splits(text):
        codes = [_one(part) for part in parts]
        if len(parts) > 1 and all(codes):
            return _exact(tuple(dict.fromkeys(codes)), text)
        named = [code for code in codes if code]
        if len(named) == 1 and _rest_is_a_people(parts, codes):
            return Reading((named[0],))
    return None


def _rest_is_a_people(parts: list[str], codes: list[str]) -> bool:
    """Of "Russia (Chechnya)" the State is meant; the region takes nothing away from it."""
    rest = [part for part, code in zip(parts, codes, strict=True) if not code]
    return all(_key(fold(part)) in _not_states() for part in rest)


def _splits(text: str) -> Iterator[list[str]]:
    plain = text.translate(_DASHES).replace("(", "/").replace(")", "/").replace("?", "")
    yield [part for part in plain.split("/") if fold(part)]
    yield [part for part in plain.replace("-", "/").split("/") if fold(part)]
    joined = _around()[2]
    words = [("/" if _key(fold(word)) in joined else word) for word in plain.split()]
    yield [part for part in " ".join(words).split("/") if fold(part)]
    glued = [(f"/ {word[1:]}" if word[0] == "و" and len(word) > 4 else word) for word in words]
    yield [part for part in " ".join(glued).split("/") if fold(part)]
    yield plain.replace("/", " ").replace("-", " ").split()


def _named_no_state(text: str) -> Reading | None:
    key = _key(fold(text))
    codes = _shared().get(key)
    if codes:
        return Reading(
            message=Sentence(
                _("“{value}” can mean more than one State ({codes})."), value=text, codes=codes
            ),
            mend=Sentence(_("Ask the source which State is meant, and write its full name.")),
        )
    words = set(key.split())
    if key in _not_states() or (words & _not_states() and not _index().keys() & words):
        return Reading(
            message=Sentence(
                _("“{value}” names a people, a region or a group, not a State."), value=text
            ),
            mend=Sentence(_("Ask the source whose national the person is said to be.")),
        )
    return None


def _misspelled(text: str) -> Reading | None:
    """Read a name with a slip or two, when only one State is that near."""
    key = _key(fold(text))
    if len(key) < 6:
        return None
    limit = 2 if len(key) >= 10 else 1
    codes = set(_near(key, limit, _index().items()))
    others = any(distance(key, word, limit) <= limit for word in (*_shared(), *_not_states()))
    if len(codes) != 1 or others:
        return None
    code = codes.pop()
    name = _locale("en").territories.get(_alpha2(code), code)
    return Reading(
        (code,),
        Sentence(_("“{value}” was read as {name}: it seems misspelled."), value=text, name=name),
        Sentence(_("Correct the spelling, or choose the right State.")),
        "warning",
    )


def _near(key: str, limit: int, known: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Give the codes of the nearest names, one slip before two."""
    best = limit
    found: list[tuple[int, str]] = []
    for word, code in known:
        if len(word) >= 5 and abs(len(word) - len(key)) <= best:
            slips = distance(key, word, best)
            if slips <= best:
                best = slips
                found.append((slips, code))
    yield from (code for slips, code in found if slips == best)


def _alpha2(code: str) -> str:
    return next((two for two, three in states().items() if three == code), "")


def _unknown(text: str) -> Reading:
    return Reading(
        message=Sentence(_("“{value}” is not a nationality known here."), value=text),
        mend=Sentence(_("Write the State's name, or its three-letter code.")),
    )
