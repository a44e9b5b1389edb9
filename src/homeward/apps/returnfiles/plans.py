"""Steps and papers of one file as parts.

A newcomer's mistake is to hide a step that was planned in a brother's file. It is shown here, and
it is taken out where it was planned.
"""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from homeward.apps.accounts.access import may
from homeward.apps.audit.actor import Actor
from homeward.apps.returnfiles.facts import Gathered
from homeward.apps.returnfiles.labels import FIELD_WORDS, STEP_WORDS
from homeward.apps.returnfiles.models import Act
from homeward.apps.returnfiles.tracks import file_url
from homeward.apps.ui.parts import Cell, Column, Link, Table
from homeward.apps.ui.present import answer_word, day_words
from homeward.core.returns.papers import Paper, PaperField, differences


def plan_parts(actor: Actor, one: Gathered) -> dict[str, Any]:
    """What is planned for the family, the papers beside one another, what waits to be compared."""
    own = {act.key.hex: act for act in one.acts if act.kind == Act.Kind.PLANNED}
    part = may(actor, "agree to lift holds") and bool(one.facts.ties)
    return {
        "steps": [
            {
                "words": _step_words(step.persons, own.get(step.key)),
                "day": day_words(step.when.first) if step.when else "",
                "url": reverse("returnfiles:cancel", args=[own[step.key].key])
                if step.key in own
                else "",
            }
            for step in one.facts.steps
        ],
        "part_url": file_url("part", one) if part else "",
        "papers": _papers(one) if one.facts.papers else None,
        "to_compare": _to_compare(one),
    }


def _step_words(persons: frozenset[str], act: Act | None) -> str:
    who = {"who": ", ".join(sorted(persons))}
    if act is None:
        return _("A step planned in a relative's file, with %(who)s") % who
    return f"{STEP_WORDS[act.value]}: {who['who']}"


def _papers(one: Gathered) -> Table:
    columns = [
        Column(_("Paper")),
        *(Column(str(word)) for word in FIELD_WORDS.values()),
        Column(_("Change")),
    ]
    acts = {str(act.number): act for act in one.acts}
    rows = [
        [
            Cell(paper.called),
            *(_cell(paper, field) for field in PaperField),
            Cell(_("Take it out"), url=reverse("returnfiles:cancel", args=[acts[paper.key].key])),
        ]
        for paper in one.facts.papers
    ]
    return Table(_("Papers that are to travel"), columns, rows)


def _cell(paper: Paper, field: PaperField) -> Cell:
    words = [written.words for written in paper.says if written.field is field]
    return Cell(words[0]) if words else Cell(kind="none")


def _to_compare(one: Gathered) -> list[Link]:
    """Every two places in two scripts that nobody has compared."""
    acts = {str(act.number): act for act in one.acts}
    links = []
    for each in differences(one.facts.papers, one.facts.compared):
        if answer_word(each.differ) == "unknown" and each.field is not PaperField.BIRTH:
            first, second = each.first[0], each.second[0]
            url = reverse("returnfiles:compare", args=[acts[first.key].key])
            query = f"?other={acts[second.key].key}&field={each.field.value}"
            label = f"{FIELD_WORDS[each.field.value]}: {first.called} – {second.called}"
            links.append(Link(label, f"{url}{query}"))
    return links
