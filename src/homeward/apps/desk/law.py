"""One person's process before the court as parts: a drawing, the same as a list, the safeguards.

A newcomer's mistake is to read "no event is recorded" as "no case". The page says which it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import get_language_bidi
from django.utils.translation import gettext as _

from homeward.apps.register.access import ClaimRow
from homeward.apps.register.labels import article_words, event_words, span_words
from homeward.apps.register.models import Person
from homeward.apps.register.process import process_of, safeguards_said
from homeward.apps.ui.parts import Link
from homeward.apps.ui.present import cited, day_words, reason_part, say
from homeward.core.claims import ClaimKind
from homeward.core.finding import Provision
from homeward.core.returns.meaning import EVENTS, MEANS, carries, rests_on
from homeward.core.returns.process import (
    EventKind,
    LegalEvent,
    LegalProcess,
    end_of_sentence,
    sentence_over,
    under_death_sentence,
)
from homeward.core.returns.recorded import penalty_code
from homeward.core.returns.safeguards import fair_process
from homeward.core.returns.timeline import WIDTH, Bar, laid_out
from homeward.core.spans import Span

_TOP, _HIGH, _BOTTOM = 12, 44, 34


@dataclass(frozen=True, slots=True)
class Moment:
    """One event as it is listed.

    Attributes:
        title: What happened, with the sentence and the article.
        when: The days on which it can have happened, in words.
        means: What it means for the person.
        law: What the article carries and what the meaning rests on, in words.
        link: The claim behind it.
    """

    title: str
    when: str
    means: str
    law: tuple[str, ...]
    link: Link


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the drawing: finished numbers, already turned round for right-to-left."""

    label: str
    y: float
    x: float
    width: float
    text_x: float
    anchor: str
    shape: str


def court_part(found: Person, rows: Sequence[ClaimRow], on: date) -> dict[str, Any]:
    """Everything of a person's own process that sources give."""
    process = process_of(found.code, rows)
    said = safeguards_said(rows)
    add = reverse("desk:claim_add", args=[found.pk])
    before = bool(process.events or said) or any(
        row.kind == ClaimKind.LEGAL_STATUS.value and row.code not in {"", "not_accused"}
        for row in rows
    )
    address = {str(row.claim): reverse("desk:claim", args=[found.pk, row.claim]) for row in rows}
    events = _in_order(process)
    end = end_of_sentence(process)
    return {
        "before": before,
        "moments": [_moment(event, address) for event in events],
        "drawing": _drawing(events, end.span, on) if events else None,
        "end": _end_words(end.span) if end.span else say(end.why),
        "end_why": say(end.why) if end.span else "",
        "over": reason_part(sentence_over(process, on=on), _claims(address)),
        "death": _death(process, on, address),
        "safeguards": reason_part(fair_process(said), _claims(address)),
        "add_event": f"{add}?kind={ClaimKind.LEGAL_EVENT.value}",
        "add_safeguard": f"{add}?kind={ClaimKind.SAFEGUARD.value}",
        "has_sentence": bool(process.of(EventKind.SENTENCE, EventKind.COMMUTED)),
    }


def _claims(address: dict[str, str]) -> Callable[[str], Link]:
    """A claim is called by what it is to the reader: a link to its page."""
    return lambda key: Link(_("the claim"), address.get(key, ""))


def _in_order(process: LegalProcess) -> list[LegalEvent]:
    order = list(EventKind)
    return sorted(
        process.events, key=lambda e: (e.when.first, e.when.last, order.index(e.kind), e.claim)
    )


def _death(process: LegalProcess, on: date, address: dict[str, str]) -> Any:
    """Asked only where a sentence of death is recorded: elsewhere the question frightens."""
    finding = under_death_sentence(process, on=on)
    passed = any(
        event.penalty is not None and penalty_code(event.penalty) == "death"
        for event in process.events
    )
    return reason_part(finding, _claims(address)) if passed else None


def _moment(event: LegalEvent, address: dict[str, str]) -> Moment:
    return Moment(
        _title(event),
        span_words(event.when),
        say(MEANS[event.kind]),
        tuple(_law(event)),
        Link(_("the claim"), address.get(event.claim, "")),
    )


def _title(event: LegalEvent) -> str:
    parts = [event.kind.value, "", "", ""]
    if event.penalty is not None:
        parts[2] = penalty_code(event.penalty)
    if event.months:
        parts[3] = str(event.months)
    return event_words("|".join(parts))


def _law(event: LegalEvent) -> list[str]:
    found = []
    if event.article is not None:
        named = article_words(f"{event.article.law}:{event.article.number}")
        behind = carries(event.article)
        words = _behind(behind) if behind else _("what it carries: not found in public sources")
        found.append(f"\u2068{named}\u2069: {words}")
    provision = rests_on(event.kind)
    if provision is not None:
        found.append(_behind(provision, named=True))
    return found


def _behind(provision: Provision, *, named: bool = False) -> str:
    words = say(provision.reading)
    if named:
        # Some texts are cited as their court names them: apart from the sentence's direction.
        words = f"\u2068{cited(provision)}\u2069: {words}"
    mark = _("to be verified by a lawyer")
    return f"{words} ({mark})" if provision.verify else words


def _end_words(span: Span) -> str:
    if span.first == date.min:
        return _("no later than %(day)s") % {"day": day_words(span.last)}
    return span_words(span)


def _drawing(events: Sequence[LegalEvent], end: Span | None, on: date) -> dict[str, Any]:
    """The events on a line of time, the counted end of the sentence last."""
    spans = [event.when for event in events] + ([end] if end else [])
    labels = [say(EVENTS[event.kind]) for event in events]
    labels += [_("Counted end of the sentence")] if end else []
    line = laid_out(spans, on=on)
    rtl = get_language_bidi()
    rows = [
        _row(label, bar, _TOP + place * _HIGH, rtl=rtl, counted=place == len(events))
        for place, (label, bar) in enumerate(zip(labels, line.bars, strict=True))
    ]
    bottom = _TOP + len(rows) * _HIGH
    return {
        "width": WIDTH,
        "height": bottom + _BOTTOM,
        "bottom": bottom,
        "rows": rows,
        "ticks": [(str(tick.year), _turned(tick.at, rtl)) for tick in line.ticks],
        "today": _turned(line.today, rtl),
        "year_y": bottom + 22,
    }


def _row(label: str, bar: Bar, top: float, *, rtl: bool, counted: bool) -> Row:
    """Put the label where there is room: after the bar's start, or before its end."""
    late = bar.start > WIDTH * 0.6
    at = bar.end if late else bar.start
    left = WIDTH - bar.end if rtl else bar.start
    shape = "counted" if counted else "day" if bar.is_day else "span"
    return Row(
        label,
        top,
        left,
        bar.width,
        _turned(at, rtl),
        "end" if late else "start",
        shape,
    )


def _turned(at: float, rtl: bool) -> float:
    return round(WIDTH - at, 1) if rtl else at
