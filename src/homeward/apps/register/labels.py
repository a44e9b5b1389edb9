"""The words under which claims are shown, and how each kind of value is drawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from babel import Locale
from babel.core import get_global
from django.utils.translation import get_language, gettext, ngettext
from django.utils.translation import gettext_lazy as _

from homeward.apps.ui.parts import Cell, NamePart, SpanPart
from homeward.apps.ui.present import day_words, say
from homeward.core.claims import ClaimKind
from homeward.core.kin.ties import BASES, TIES, kin_of
from homeward.core.law.register import INSTRUMENTS
from homeward.core.returns.meaning import EVENTS
from homeward.core.returns.process import EventKind
from homeward.core.returns.safeguards import QUESTIONS, Safeguard
from homeward.core.spans import Span

CLAIMS = {
    ClaimKind.NAME: _("Name"),
    ClaimKind.FATHER_NAME: _("Father's name"),
    ClaimKind.MOTHER_NAME: _("Mother's name"),
    ClaimKind.SEX: _("Sex"),
    ClaimKind.BIRTH: _("Birth"),
    ClaimKind.BIRTH_PLACE: _("Place of birth"),
    ClaimKind.NATIONALITY: _("Nationality"),
    ClaimKind.LEGAL_STATUS: _("Legal status"),
    ClaimKind.ARTICLE: _("Article of law"),
    ClaimKind.PENALTY: _("Sentence"),
    ClaimKind.ARREST: _("Arrest"),
    ClaimKind.SENTENCED_ON: _("Day of sentence"),
    ClaimKind.RELEASED_ON: _("Day of release"),
    ClaimKind.PLACE: _("Place of holding"),
    ClaimKind.SEEN_ON: _("Seen on"),
    ClaimKind.DOCUMENTS: _("Documents"),
    ClaimKind.SEEKER: _("Who searches"),
    ClaimKind.REFERENCE: _("Reference"),
    ClaimKind.REMARK: _("Remark"),
    ClaimKind.KIN: _("Family"),
    ClaimKind.LEGAL_EVENT: _("Legal event"),
    ClaimKind.SAFEGUARD: _("Safeguard"),
}

SEXES = {"F": _("Female"), "M": _("Male")}

LEGAL = {
    "not_accused": _("Not accused"),
    "investigation": _("Under investigation"),
    "accused": _("Accused"),
    "convicted": _("Convicted"),
    "death": _("Sentenced to death"),
    "served": _("Sentence served"),
    "acquitted": _("Acquitted"),
    "released": _("Released by a court without charge"),
}

PAPERS = {
    "none": _("None"),
    "birth_certificate": _("Birth certificate"),
    "passport": _("Passport"),
    "identity_card": _("Identity card"),
    "copy": _("Copy"),
    "laissez_passer": _("Laissez-passer"),
}

NAMES = {ClaimKind.NAME, ClaimKind.FATHER_NAME, ClaimKind.MOTHER_NAME}
MONTHS_A_YEAR = 12
# As the United Nations write them, and these States themselves.
_OWN_NAMES = {("fr", "IRQ"): "Iraq", ("fr", "KGZ"): "Kirghizistan", ("ru", "KGZ"): "Кыргызстан"}


@lru_cache(maxsize=8)
def _territories(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).territories)


@lru_cache(maxsize=8)
def _languages(reader: str) -> dict[str, str]:
    return dict(Locale.parse(reader).languages)


def languages_words(codes: str) -> str:
    """Name languages in the reader's own, e.g. those of a letter.

    Args:
        codes: Codes joined by hyphens, in their order: "en-ar". One that CLDR does not know
            stays a code.
    """
    names = _languages(_reader())
    return " · ".join(names.get(code, code) for code in codes.split("-"))


# Spoken by those whom the lists of such detentions name, or by who interprets for them.
_SPOKEN = (
    "ar", "en", "fr", "ru", "ku", "ckb", "tr", "az", "tt", "ky", "kk", "uz", "tg", "tk", "ug", "ce",
    "fa", "ps", "de", "nl", "id", "hi", "ur",
)  # fmt: skip


def language_choices(reader: str) -> list[tuple[str, str]]:
    """Languages in which somebody may be spoken with, named and ordered in the reader's own.

    Args:
        reader: The reader's language.
    """
    names = _languages(reader.split("-", maxsplit=1)[0])
    return sorted(((code, names.get(code, code)) for code in _SPOKEN), key=lambda one: one[1])


def _reader() -> str:
    return (get_language() or "en").split("-")[0]


def _alpha2(code: str) -> str:
    """CLDR lists the three-letter codes as other spellings of the two-letter ones."""
    if code == "XKX":
        return "XK"
    return str((get_global("territory_aliases").get(code) or [""])[0])


def is_state(code: str) -> bool:
    """Say whether a code is one under which a nationality can be claimed."""
    return code == "XXA" or (code.isupper() and bool(_alpha2(code)))


def state_name(code: str) -> str:
    """Name a State in the reader's language; a code that CLDR does not know stays a code.

    Names are CLDR's but for those that a mission would not put its own name to.
    """
    if code == "XXA":
        return gettext("Stateless, as the source says")
    if (own := _OWN_NAMES.get((_reader(), code))) is not None:
        return own
    return _territories(_reader()).get(_alpha2(code), code)


def state_choices() -> list[tuple[str, str]]:
    """Every State that CLDR knows by a three-letter code, in the order of the reader's names."""
    known = (code for code in get_global("territory_aliases") if len(code) == 3)  # noqa: PLR2004  alpha-3
    found = [(code, state_name(code)) for code in known if code.isalpha() and is_state(code)]
    return sorted((pair for pair in found if pair[0] != pair[1]), key=lambda pair: pair[1])


def script_of(text: str) -> str:
    """Guess the tag of a name's writing, for fonts and screen readers; "und" when mixed."""
    for letter in text:
        if "\u0600" <= letter <= "\u06ff":
            return "ar"
        if "\u0400" <= letter <= "\u04ff":
            return "ru"
    return "und"


def span_words(span: Span) -> str:
    """Say which days a span means."""
    if span.is_day:
        return day_words(span.first)
    return gettext("between %(first)s and %(last)s") % {
        "first": day_words(span.first),
        "last": day_words(span.last),
    }


def penalty_words(code: str) -> str:
    """Say how long a sentence is."""
    kind, _sep, months = code.partition(":")
    if kind == "life":
        return gettext("Life")
    if kind == "death":
        return gettext("Death")
    years, rest = divmod(int(months), MONTHS_A_YEAR)
    if rest == 0:
        return ngettext("%(years)s year", "%(years)s years", years) % {"years": years}
    if years == 0:
        return ngettext("%(months)s month", "%(months)s months", rest) % {"months": rest}
    return gettext("%(years)s years and %(months)s months") % {"years": years, "months": rest}


def event_words(code: str) -> str:
    """Say what a legal event is, with its sentence and its article."""
    kind, article, penalty, months = (code.split("|") + [""] * 4)[:4]
    words = [say(EVENTS[EventKind(kind)])]
    if penalty:
        words.append(penalty_words(penalty))
    if months:
        words.append(penalty_words(f"term:{months}"))
    if article:
        words.append(article_words(article))
    return " · ".join(words)


def article_words(code: str) -> str:
    """Name an article with its law, as far as a source names the law."""
    law, _sep, number = code.partition(":")
    instrument = INSTRUMENTS.get(law)
    said = gettext("article %(number)s") % {"number": number}
    return f"{say(instrument.name)}, {said}" if instrument else said


def safeguard_words(code: str) -> str:
    """Say which safeguard a source speaks of, and whether it was met."""
    name, _sep, met = code.partition(":")
    answer = gettext("met") if met == "met" else gettext("not met")
    return f"{say(QUESTIONS[Safeguard(name)])} {answer}"


def kin_words(code: str) -> str:
    """Say which tie a source speaks of, what it rests on, and whether it was excluded."""
    said = kin_of(code)
    words = [say(TIES[said.tie]), say(BASES[said.basis])]
    return " · ".join([*words, gettext("excluded")] if said.excluded else words)


_MEANINGS: dict[ClaimKind, Callable[[str], str]] = {
    ClaimKind.SEX: lambda code: str(SEXES.get(code, code)),
    ClaimKind.LEGAL_STATUS: lambda code: str(LEGAL.get(code, code)),
    ClaimKind.NATIONALITY: state_name,
    ClaimKind.PENALTY: penalty_words,
    ClaimKind.DOCUMENTS: lambda code: str(PAPERS.get(code, code)),
    ClaimKind.ARTICLE: article_words,
    ClaimKind.SAFEGUARD: safeguard_words,
    ClaimKind.KIN: kin_words,
}


def meaning(kind: ClaimKind, code: str, span: Span | None) -> str:
    """What a claim was read as, in the reader's language; empty when only its words are kept."""
    if kind is ClaimKind.LEGAL_EVENT and code:
        return " · ".join(filter(None, [event_words(code), span_words(span) if span else ""]))
    if span is not None:
        return span_words(span)
    return _MEANINGS[kind](code) if code and kind in _MEANINGS else ""


def fact_cell(kind: ClaimKind, words: str, code: str, span: Span | None) -> Cell:
    """Draw one value: a name in its script, a date with its meaning, a code with its words."""
    if kind in NAMES:
        return Cell(NamePart(words, script_of(words)), "name")
    if span is not None:
        return Cell(SpanPart(words, span_words(span), script_of(words)), "span")
    read = meaning(kind, code, span)
    if read:
        return Cell(read, note=words if words != read else "")
    return Cell(words, "raw", lang=script_of(words))
