"""Where each stage stands, read from the acts: answers that count, entries, exits.

A newcomer's mistake is to look only at the last answer. An answer counts until it is withdrawn,
its stage opens again, a claim it rests on changes, or a parent's refusal sends the file back.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from homeward.core.finding import Finding
from homeward.core.returns.acts import Act, Answered, ClaimChanged, Reopened, ReturnFile, Withdrawn
from homeward.core.returns.stages import Ask, Needed, Stage, StageRow
from homeward.core.returns.table import ASKS, ROWS, STAGE_OF, outcome
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _
from homeward.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Standing:
    """How one question stands.

    Attributes:
        answer: The answer that counts; `None` while it is open.
        open_since: The day on which an earlier answer stopped counting; `None` if there was none.
    """

    answer: Answered | None = None
    open_since: date | None = None

    @property
    def value(self) -> str:
        """The value that counts; empty while the question is open."""
        return self.answer.value if self.answer else ""


Answers = dict[str, Standing]


def answers(file: ReturnFile) -> Answers:
    """Fold a file's acts into the answers that count, one for each question of the table."""
    found: Answers = dict.fromkeys(ASKS, Standing())
    for act in file.acts:
        for ask in _opened_by(act, found):
            if found[ask].answer is not None:
                found[ask] = Standing(None, act.on)
        if isinstance(act, Answered):
            found[act.ask] = Standing(act)
    return found


def _opened_by(act: Act, found: Answers) -> list[str]:
    """Name the questions that an act opens again."""
    if isinstance(act, Answered):
        back = outcome(act.ask, act.value).sends_back
        return [ask for ask in ASKS if STAGE_OF[ask] is back]
    if isinstance(act, Reopened):
        return [ask for ask in ASKS if STAGE_OF[ask] is act.stage]
    if isinstance(act, Withdrawn):
        return [ask for ask, one in found.items() if one.answer and one.answer.key == act.answer]
    if isinstance(act, ClaimChanged):
        return [ask for ask, one in found.items() if _rests_on(act, ask, one.answer)]
    return []


def _rests_on(change: ClaimChanged, ask: str, answer: Answered | None) -> bool:
    if answer is not None and change.claim in answer.claims:
        return True
    return change.kind in ROWS[STAGE_OF[ask]].reopened_by


def ask_finding(ask: Ask, standing: Standing) -> Finding:
    """Put one question with the answer that counts; open is unknown, never no."""
    if standing.answer is None:
        reason = _NEVER
        if standing.open_since is not None:
            reason = Sentence(_("It was answered, and is open again since {day}."),
                              day=standing.open_since)  # fmt: skip
        return Finding(ask.question, Truth.UNKNOWN, reason, settle=ask.evidence)
    chosen = outcome(ask.key, standing.value)
    return Finding(
        ask.question,
        chosen.meets,
        Sentence(_("Recorded on {day}: {what}."), day=standing.answer.on, what=chosen.words),
        claims=standing.answer.claims,
        settle=None if chosen.meets.known else ask.evidence,
    )


def exits(row: StageRow, found: Answers) -> tuple[tuple[Ask, Finding], ...]:
    """Put every exit condition of a stage with its answer."""
    return tuple((ask, ask_finding(ask, found[ask.key])) for ask in row.asks)


def closing(row: StageRow, found: Answers, *, met: frozenset[Stage]) -> tuple[Finding, ...]:
    """Put what a recorded value needs besides: another stage met, an entry that still holds.

    Args:
        row: The stage.
        found: The answers that count.
        met: The stages known to be met.
    """
    needs = [need_finding(need, found, met=met) for need in row.needs if need.values]
    for ask in row.asks:
        value = found[ask.key].value
        after = outcome(ask.key, value).after if value else None
        if after is not None:
            needs.append(need_finding(Needed(after), found, met=met))
    return tuple(needs)


def need_finding(need: Needed, found: Answers, *, met: frozenset[Stage]) -> Finding:
    """Ask whether one entry condition holds."""
    name = ROWS[need.stage].name
    if not need.ask:
        question = Sentence(_("Is this stage met: {stage}?"), stage=name)
        if need.stage in met:
            return Finding(question, Truth.YES, _MET)
        settle = Sentence(_("what this stage still lacks: {stage}"), stage=name)
        return Finding(question, Truth.UNKNOWN, _NOT_MET, settle=settle)
    ask = ASKS[need.ask]
    value = found[need.ask].value
    if not value:
        return Finding(ask.question, Truth.UNKNOWN, _NEVER, settle=ask.evidence)
    chosen = outcome(need.ask, value)
    words = Sentence(_("Recorded: {what}."), what=chosen.words)
    if not need.values or value in need.values:
        return Finding(ask.question, Truth.YES, words)
    if chosen.meets is Truth.UNKNOWN:
        return Finding(ask.question, Truth.UNKNOWN, words, settle=ask.evidence)
    return Finding(ask.question, Truth.NO, words)


_NEVER = Sentence(_("Nobody has recorded this yet."))
_MET = Sentence(_("All that it asks for is there."))
_NOT_MET = Sentence(_("Something that it asks for is not there, or not known."))
