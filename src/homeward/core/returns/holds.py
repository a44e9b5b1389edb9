"""What stands in a file's way: holds in force, and holds that rise now.

`watch` writes down what rises, so that it stays when its cause has gone. The apps call it after
every change and every night; `readiness` counts what rises even where nobody called it yet.

A newcomer's mistake is to ask the concerns whether a hold is over. They can begin one; only
`acts.Lifted` ends it.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from homeward.core.returns.acts import Ground, HoldKind, Raised, ReturnFile
from homeward.core.returns.facts import FileFacts
from homeward.core.returns.rising.birthdays import birthdays
from homeward.core.returns.rising.concern import Concern
from homeward.core.returns.rising.parting import parting
from homeward.core.returns.rising.persons import fear, holding_national, parent_sentence
from homeward.core.returns.rising.spelling import spelling
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

HOLDS: Final = {
    HoldKind.BY_HAND: Sentence(_("raised by somebody who protects")),
    HoldKind.PARTING: Sentence(_("a step would part the family")),
    HoldKind.BIRTHDAY: Sentence(_("a birthday at which the law changes")),
    HoldKind.PARENT_SENTENCE: Sentence(_("a parent's sentence")),
    HoldKind.PAPERS: Sentence(_("papers that differ")),
    HoldKind.HOLDING_NATIONAL: Sentence(_("perhaps a national of the holding State")),
    HoldKind.FEAR: Sentence(_("fear of the State of origin")),
}
"""What a reader who may learn of a hold is told; what exactly is in its finding."""


def concerns(file: ReturnFile, facts: FileFacts, *, on: date) -> tuple[Concern, ...]:
    """Ask every reason for which a hold rises by itself, in an order that does not change.

    Raises:
        ValueError: The facts are another person's.
    """
    if facts.code != file.code:
        raise ValueError("these facts belong to another file")
    return (
        *parting(facts),
        *birthdays(facts, opened=file.opened_on, on=on),
        *parent_sentence(facts),
        *spelling(facts),
        *holding_national(facts, on=on),
        *fear(facts),
    )


def watch(file: ReturnFile, facts: FileFacts, *, on: date) -> ReturnFile:
    """Return the file with every hold recorded that rises now and was never looked at.

    A ground that the lead lifted does not rise again by itself; a new ground does.
    """
    known = {raised.ground for raised in file.holds} | set(file.lifted)
    rising = dict.fromkeys(
        concern.ground
        for concern in concerns(file, facts, on=on)
        if concern.ground is not None and concern.ground not in known
    )
    return file.then(*(_raised(file, ground, on) for ground in rising))


def _raised(file: ReturnFile, ground: Ground, on: date) -> Raised:
    """Write down a hold that rose; the reference is the same however often it is asked."""
    times = sum(isinstance(act, Raised) and act.ground == ground for act in file.acts)
    day = max([on, *(act.on for act in file.acts[-1:])])
    return Raised(key=f"rose:{ground.kind.value}:{ground.key}:{times}", on=day, ground=ground)
