"""Turns what the core answers into parts that templates can show.

This is the one place where a `Truth` becomes a word. Templates never receive a `Truth`:
Django swallows the error of its `__bool__` inside `{% if not ... %}` and takes the wrong
branch. Sentences are put into the reader's language here too.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.formats import date_format, number_format
from django.utils.timezone import localtime
from django.utils.translation import get_language, gettext, pgettext_lazy

from homeward.apps.ui.parts import Link, PageLink, Pager, ReasonPart, Word
from homeward.core.finding import Confidence, Finding, Joined, Provision
from homeward.core.text import Filling, Sentence
from homeward.core.truth import Truth

_WORDS: dict[Truth, Word] = {Truth.YES: "yes", Truth.NO: "no", Truth.UNKNOWN: "unknown"}
_JOINS = {Joined.LEAF: "", Joined.ALL: "all", Joined.ANY: "any", Joined.NOT: "not"}

_CONFIDENCES = {
    Confidence.HIGH: pgettext_lazy("confidence", "high"),
    Confidence.MEDIUM: pgettext_lazy("confidence", "medium"),
    Confidence.LOW: pgettext_lazy("confidence", "low"),
    Confidence.MEMORY: pgettext_lazy("confidence", "from memory, not checked"),
    Confidence.NOT_FOUND: pgettext_lazy("confidence", "text not found"),
}


def answer_word(truth: Truth) -> Word:
    """Return the word of an answer: "yes", "no" or "unknown"."""
    return _WORDS[truth]


def confidence_words(confidence: Confidence) -> str:
    """Say how well a provision is known."""
    return str(_CONFIDENCES[confidence])


def say(sentence: Sentence | str) -> str:
    """Put a sentence of the core into the reader's language, days and numbers included."""
    if isinstance(sentence, str):
        return gettext(sentence) if sentence else ""
    return sentence.render(gettext, show_filling)


def day_words(day: date, form: str = "DATE_FORMAT") -> str:
    """Write a day, or a day and an hour, as the reader's language does.

    Every page writes days through here and not by Django's formats: a French date begins with
    an ordinal on the first of a month, « 1er janvier », and no format can say so. Lists that know
    a year alone mean 1 January, so this is frequent.

    Args:
        day: A date, or a moment already in the reader's time zone.
        form: A format's name as Django knows it.
    """
    words = date_format(day, form)
    french = (get_language() or "").startswith("fr")
    return f"1er{words[1:]}" if french and words.startswith("1\u00a0") else words


def day_of(moment: datetime) -> date:
    """Give the day on which a moment fell in the desk's own time zone."""
    return localtime(moment).date()


def show_filling(value: Filling) -> str:
    """Write a day or a number the way the reader's language does; words stay as they are."""
    if isinstance(value, date):
        return day_words(value)
    if isinstance(value, int):
        return number_format(value, use_l10n=True)
    return value


def cited(provision: Provision) -> str:
    """Cite a provision in the reader's language; a case stays named as its court names it."""
    law, article = say(provision.instrument), say(provision.article)
    return gettext("%(law)s, %(article)s") % {"law": law, "article": article} if article else law


def no_link(reference: str) -> Link:
    """Show a claim's reference without leading anywhere."""
    return Link(reference)


def reason_part(finding: Finding, claim_link: Callable[[str], Link] = no_link) -> ReasonPart:
    """Present a finding with everything it rests on.

    Args:
        finding: What a rule answered.
        claim_link: Turns a claim's reference into words and an address. It must not query:
            collect the references first (`references`) and look them up at once.
    """
    provision = finding.provision
    return ReasonPart(
        question=say(finding.question),
        answer=answer_word(finding.truth),
        reason=say(finding.reason),
        joined=_JOINS[finding.joined],  # type: ignore[arg-type]
        because=tuple(reason_part(part, claim_link) for part in finding.because),
        citation=cited(provision) if provision else "",
        reading=say(provision.reading) if provision else "",
        confidence=str(_CONFIDENCES[provision.confidence]) if provision else "",
        verify=provision.verify if provision else False,
        claims=tuple(claim_link(reference) for reference in finding.claims),
        settle=say(finding.settle) if finding.settle else "",
    )


def references(finding: Finding) -> set[str]:
    """Collect the references of all claims a finding rests on, to look them up in one query."""
    found = set(finding.claims)
    for part in finding.because:
        found |= references(part)
    return found


def pager_part(page: Page, query: QueryDict, *, name: str = "page") -> Pager:
    """Present a page of Django's paginator.

    Args:
        page: The page shown.
        query: `request.GET`; every other parameter is kept.
        name: The parameter that holds the page number.
    """

    def address(number: int) -> str:
        kept = query.copy()
        kept[name] = str(number)
        return f"?{kept.urlencode()}"

    links = [
        PageLink(0, gap=True)
        if number == Paginator.ELLIPSIS
        else PageLink(int(number), address(int(number)), current=number == page.number)
        for number in page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
    ]
    return Pager(
        first=page.start_index(),
        last=page.end_index(),
        total=page.paginator.count,
        links=links,
        previous_url=address(page.previous_page_number()) if page.has_previous() else "",
        next_url=address(page.next_page_number()) if page.has_next() else "",
    )
