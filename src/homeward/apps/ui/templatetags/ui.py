"""Tags that draw the small components: `{% load ui %}`.

Each takes finished words. `answer` refuses anything but the three words, loudly, because a
`Truth` that slips into a template is read as the wrong answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from django import template
from django.forms import BoundField, CheckboxInput, FileInput, Select
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info, pgettext
from django.utils.translation import gettext as _

from homeward.apps.ui.parts import NamePart, SpanPart

register = template.Library()

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ku-arab", "ps", "ug", "ur"}
_ANSWER_ICONS = {"yes": "yes", "no": "no", "unknown": "unknown"}


@register.simple_tag
def icon(name: str) -> SafeString:
    """Draw an icon of the sprite. It says nothing to screen readers: words stand beside it."""
    return _drawn(name)


@cache  # a page has a hundred; the sprite's address stays while the process lives
def _drawn(name: str) -> SafeString:
    return format_html(
        '<svg class="hw-icon hw-icon-{}" aria-hidden="true" focusable="false">'
        '<use href="{}#{}"></use></svg>',
        name,
        static("ui/icons.svg"),
        name,
    )


@register.simple_tag
def colon() -> str:
    """Part a label from what it says; French puts an unbreakable space before it, too."""
    return pgettext("between a label and what it says", ": ")


@register.simple_tag
def comma() -> str:
    """Part two particulars; Arabic has a comma of its own, and a foreign one turns words around."""
    return pgettext("between two particulars", ", ")


@register.inclusion_tag("ui/components/answer.html", name="answer")
def answer_tag(word: str, size: str = "") -> dict[str, Any]:
    """Show yes, no or unknown as a word with a shape of its own.

    Args:
        word: "yes", "no" or "unknown".
        size: "large" for the answer a page is about.

    Raises:
        TypeError: For anything but a string, so that no `Truth` is ever shown raw.
        ValueError: For any other word.
    """
    if not isinstance(word, str):
        raise TypeError("an answer is shown by its word: pass present.answer_word(truth)")
    if word not in _ANSWER_ICONS:
        raise ValueError("an answer is 'yes', 'no' or 'unknown'")
    words = {"yes": _("Yes"), "no": _("No"), "unknown": _("Unknown")}
    return {"answer": word, "word": words[word], "icon": _ANSWER_ICONS[word], "size": size}


@register.inclusion_tag("ui/components/reasons.html")
def reasons(part: Any, *, open_levels: int = 2) -> dict[str, Any]:
    """Show a `ReasonPart` with all it rests on; the first levels stand open."""
    return {"part": part, "levels": open_levels, "open": open_levels > 0}


@register.filter
def less_one(number: int) -> int:
    """Count one level down, for `reasons`."""
    return number - 1


@register.filter
def at(things: Sequence[Any], index: int) -> Any:
    """Return one of several things by its place; a cell past the last head has no head."""
    return things[index] if index < len(things) else None


@register.inclusion_tag("ui/components/code.html")
def code(value: str, url: str = "") -> dict[str, Any]:
    """Show a person's code, monospaced and always from left to right."""
    return {"value": value, "url": url}


@register.inclusion_tag("ui/components/person_name.html")
def person_name(name: NamePart | str, url: str = "") -> dict[str, Any]:
    """Show a name in its own script with its romanisation under it."""
    part = NamePart(name) if isinstance(name, str) else name
    return {"name": part, "dir": direction(part.lang), "url": url}


@register.inclusion_tag("ui/components/date_span.html")
def date_span(span: SpanPart | str) -> dict[str, Any]:
    """Show a date as written and what it means; says "not stated" when nothing was written."""
    part = SpanPart(span) if isinstance(span, str) else span
    return {"span": part, "dir": direction(part.lang)}


@register.inclusion_tag("ui/components/cell.html")
def cell(value: Any) -> dict[str, Any]:
    """Show one `Cell` of a table or definition list."""
    return {"cell": value}


@register.inclusion_tag("ui/components/field.html")
def field(bound: BoundField, autofocus: str = "") -> dict[str, Any]:
    """Show a form field with its label, hint and errors, tied together for screen readers."""
    widget = bound.field.widget
    check = isinstance(widget, CheckboxInput)
    style = "form-check-input" if check else "form-control"
    if isinstance(widget, Select) and getattr(widget, "input_type", "select") == "select":
        style = "form-select"
    attrs = {"class": f"{style} is-invalid" if bound.errors else style}
    if autofocus:
        attrs["autofocus"] = "autofocus"
    grouped = bool(bound.use_fieldset)
    return {
        "field": bound,
        "control": bound.as_widget(attrs={} if grouped else attrs),
        "check": check,
        "grouped": grouped,
        "file": isinstance(widget, FileInput),
    }


@register.filter
def direction(lang: str) -> str:
    """Return the direction of a language's writing: "rtl", "ltr", or "auto" when unknown."""
    tag = (lang or "und").lower()
    if tag == "und":
        return "auto"
    if tag in _RIGHT_TO_LEFT or tag.split("-")[0] in _RIGHT_TO_LEFT:
        return "rtl"
    return "ltr"


@register.filter
def language_name(code_: str) -> str:
    """Name a language of the product in itself."""
    return str(get_language_info(code_)["name_local"])
