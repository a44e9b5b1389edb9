"""Names of two halves brought to one word: servant of, father of, ... of God, ... of the faith.

عبد الرحمن and عبدالرحمن are one word; so are Abd al-Rahman, Abdul Rahman and Abdurrahman, and
Абд ар-Рахман and Абдурахман. Without this the two sides of a pair do not even have the same
number of words.

What a newcomer would get wrong: a word written in one piece and the same word written in two
must come out alike, so both ways end in the same `settled`, and settling twice changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from homeward.core.names.letters import folded, once, usual_cyrillic, usual_spelling
from homeward.core.names.particles_data import (
    ARTICLE_JOINED_LATIN,
    JOINED_BEFORE_FAITH,
    NO_ARTICLE_ARABIC,
    NO_ARTICLE_LATIN,
)
from homeward.core.names.script import Script

Rule = tuple[re.Pattern[str], str]

# A family name made from a name of God's servant stays: Abdullaev, Абдуллин.
_FAMILY_REST_LATIN = r"(?!l?(?:[aeiouy]{0,3}[vfw][a-z]{0,4}|ina?|ia?n)$)"
_FAMILY_REST_CYRILLIC = r"(?!л?(?:[аеиоуюя]{0,3}в[а-я]{0,4}|ина?|ян)$)"

_RULES_LATIN = (
    (re.compile(r"^z[aei]+y?n[aeiou]{0,2}l?[ao]b[eiy]*d[iy]ne?$"), "zainabidin"),
    (re.compile(r"^(?:abou|ebu)(?=b[ae]k)|^ab[uo]l(?=[b-df-hj-kmnp-tv-z][a-z]{3})"), "abu"),
    (re.compile(r"^abd[aeiou]{0,2}l+[aou]h?i?$"), "abdula"),
    (
        re.compile(
            rf"^abd[aeiou]{{0,2}}(?:l{_FAMILY_REST_LATIN}(?=[a-z]{{3}})"
            rf"|{_FAMILY_REST_LATIN}(?=[b-df-hj-np-tv-z][a-z]{{2}}))"
        ),
        "abdul",
    ),
    (
        re.compile(
            r"(?<=^[a-z]{2})(?P<stem>[a-z]*?)[aeiou]*"
            r"(?:[aou]ll?ah|[aou]lla|[ou]ll?oh|ullo)$"
        ),
        r"\g<stem>ula",
    ),
    (
        re.compile(
            r"(?<=^[a-z]{2})(?P<stem>[a-z]*?)[aeiouy]*[aeiouy](?:dd|tt|td)[iy]ne?(?P<tail>ova?)?$"
        ),
        r"\g<stem>udin\g<tail>",
    ),
    (
        re.compile(
            r"(?:(?<=^[a-z]{3})|(?<=^[aei]z))(?P<stem>[a-z]*?)[aeiouy]*[eu]d[iy]ne?(?P<tail>ova?)?$"
        ),
        r"\g<stem>udin\g<tail>",
    ),
    (re.compile(r"(?<=^nur)dine?$|(?<=^nor)dine?$|(?<=^badr)dine?$|(?<=^shams)dine?$"), "udin"),
    (re.compile(r"(?<=[a-z]{3})zad(?:ah?|eh?)$"), "zade"),
)
_RULES_CYRILLIC = (
    (re.compile(r"^з[аеи]й?н[аеуои]?л?[ао]б[еи]?дин$"), "зайнабидин"),
    (re.compile(r"^абул(?=[бвгджзйкмнпрстфхцчшщ][а-я]{3})|^ебу(?=б[аие]к)"), "абу"),
    (re.compile(r"^абд[аеиоу]{0,2}л+[ао]х?$"), "абдула"),
    (
        re.compile(
            rf"^абд[аеиоу]{{0,2}}(?:л{_FAMILY_REST_CYRILLIC}(?=[а-я]{{3}})"
            rf"|{_FAMILY_REST_CYRILLIC}(?=[бвгджзйклмнпрстфхцчшщ][а-я]{{2}}))"
        ),
        "абдул",
    ),
    (
        re.compile(
            r"(?<=^[а-я]{2})(?P<stem>[а-я]*?)[аеиоуюя]*"
            r"(?:[аоу]лл?ах|[аоу]лла|[оу]лл?ох|улло)$"
        ),
        r"\g<stem>ула",
    ),
    (
        re.compile(
            r"(?<=^[а-я]{2})(?P<stem>[а-я]*?)[аеиоуюя]*[аеиоуюя](?:дд|тт|тд)[иы]н(?P<tail>ова?)?$"
        ),
        r"\g<stem>удин\g<tail>",
    ),
    (
        re.compile(r"(?<=^[а-я]{3})(?P<stem>[а-я]*?)[аеиоуюя]*[аеуюи]дин(?P<tail>ова?)?$"),
        r"\g<stem>удин\g<tail>",
    ),
    (re.compile(r"(?<=^нур)дин$|(?<=^бадр)дин$|(?<=^шамс)дин$|(?<=^фахр)дин$"), "удин"),
    (re.compile(r"(?<=[а-я]{3})зад[еа]$"), "заде"),
)
_RULES_ARABIC = (
    (re.compile(r"^عبدا?لل[هاو]$"), "عبدالله"),
    (re.compile(r"^عبدلل?(?=\w{3})"), "عبدال"),
    (re.compile(r"(?<=^\w{2})(?P<stem>\w*?)ا+لله$"), r"\g<stem>الله"),
    (re.compile(r"(?<=^\w{2})(?P<stem>\w*?)ا+لدين$"), r"\g<stem>الدين"),
    (re.compile(rf"(?<=^)(?P<stem>{JOINED_BEFORE_FAITH.replace(' ', '|')})دين$"), r"\g<stem>الدين"),
    (re.compile(r"^اب[يا](?=بكر)"), "ابو"),
    (re.compile(r"^زين(?:ال)?عابدين$"), "زينالعابدين"),
)
_ARABIC_TWICE = re.compile(r"وو+|يي+(?!ف)|اا+")

_NO_ARTICLE_ARABIC = re.compile(f"^(?:{NO_ARTICLE_ARABIC.replace(' ', '|')})")
_NO_ARTICLE_LATIN = "|".join(NO_ARTICLE_LATIN.split())
_ARTICLE_LATIN = re.compile(
    rf"^(?!{_NO_ARTICLE_LATIN})[ae]l(?={'|'.join(ARTICLE_JOINED_LATIN.split())})(?=[a-z]{{4}})"
    # The article has taken the sound of the letter after it: Essaid, Ennaji.
    r"|^e([srntd])(?=\1[aeiou][a-z]{3})"
)
_ALEFS = re.compile("اا+")
_ARTICLE_AND_GOD = frozenset({"ال", "الله"})
_BARE_ARTICLE = ("ال", "ٱل")


def _apply(word: str, rules: tuple[Rule, ...]) -> str:
    for pattern, instead in rules:
        word = pattern.sub(instead, word, count=1)
    return word


def _latin(word: str) -> str:
    return once(_apply(_ARTICLE_LATIN.sub("", usual_spelling(word)), _RULES_LATIN))


def _cyrillic(word: str) -> str:
    return once(_apply(usual_cyrillic(word), _RULES_CYRILLIC))


def _arabic(word: str) -> str:
    return _ARABIC_TWICE.sub(lambda found: found.group()[0], _apply(word, _RULES_ARABIC))


_ROUND: dict[Script, Callable[[str], str]] = {
    Script.LATIN: _latin,
    Script.CYRILLIC: _cyrillic,
    Script.ARABIC: _arabic,
}


@lru_cache(maxsize=100_000)
def settled(word: str, script: Script) -> str:
    """Bring a folded word to its one form: compounds alike, one spelling of a sound, no doubles.

    Args:
        word: Letters as `letters.folded` leaves them, doubles still there: they tell -ulla from
            Ursula. A form may be settled again and stays as it is.
        script: The script of the word.
    """
    a_round = _ROUND.get(script)
    if a_round is None:
        return word
    before, after = "", word
    while before != after and len(after) <= len(word) + 4:
        before, after = after, a_round(after)
    return after


def without_article(recorded: str, script: Script) -> tuple[str, bool]:
    """Fold a recorded word and take the article off that is written in one piece with it.

    A hamza on the first letter says that it is no article (إلياس, ألبرت); most typists leave it
    out, so the usual such names are listed. They begin with أ afterwards, all others with what
    followed ال.

    Returns:
        The folded word and whether there was an article.
    """
    word = _ALEFS.sub("ا", folded(recorded, script))
    if script is not Script.ARABIC or not word.startswith("ال") or word in _ARTICLE_AND_GOD:
        stripped = _ARTICLE_LATIN.sub("", word) if script is Script.LATIN else word
        return word, stripped != word
    bare_article = recorded.startswith(_BARE_ARTICLE) and len(word) > 3  # noqa: PLR2004
    if bare_article and not _NO_ARTICLE_ARABIC.match(word):
        rest = word[2:]
        if rest in _ARTICLE_AND_GOD:
            return "أ" + word[1:], False
        return ("أل" + rest[2:] if rest.startswith("ال") else rest), True
    return "أ" + word[1:], False
