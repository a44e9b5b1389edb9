"""The values that components are drawn from. Views build these; templates only show them.

Every part is frozen and holds finished words: text already translated, days already
written, addresses already reversed. A newcomer's mistake is to put a `Truth` into a part.
Parts carry the *word* of an answer ("yes", "no", "unknown"); see `present.answer_word`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

Word = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere. An empty address shows the words alone."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A button in a page header or an empty state.

    Attributes:
        label: What it does, beginning with a verb.
        url: Where it leads, or what a form is posted to.
        post: True for whatever changes something; it is then a form with a CSRF token.
        style: "primary" once per page at most, "secondary" otherwise, "grave" for what is
            hard to take back.
        icon: A name in static/ui/icons.svg, or empty.
        confirm: A question put in a dialog before a form is posted. Without scripts the form
            is posted without `confirmed=yes`, and the view shows its confirm page.
    """

    label: str
    url: str
    post: bool = False
    style: Literal["primary", "secondary", "grave"] = "secondary"
    icon: str = ""
    confirm: str = ""


@dataclass(frozen=True, slots=True)
class NamePart:
    """A name in its own script.

    Attributes:
        text: The name as the source wrote it.
        lang: BCP 47 tag of the writing, e.g. "ar", "ru", "ky"; "und" when nobody knows.
        romanised: The same in Latin letters, empty when it is in Latin letters already.
    """

    text: str
    lang: str = "und"
    romanised: str = ""


@dataclass(frozen=True, slots=True)
class SpanPart:
    """A date as a source wrote it, and what that means in days.

    Attributes:
        written: Exactly as written; empty when the source does not say.
        meaning: What it means, in words: "between 1 January and 31 December 2000".
        lang: Language of `written`.
    """

    written: str
    meaning: str = ""
    lang: str = "und"


@dataclass(frozen=True, slots=True)
class ReasonPart:
    """One answered question in a chain of reasons, ready to be shown.

    Attributes:
        question: What was asked.
        answer: Yes, no or unknown, as a word.
        reason: Why, in one sentence.
        joined: How the answer follows from `because`: "all", "any", "not" or empty.
        because: The parts it was drawn from.
        citation: The provision, e.g. "Juvenile Welfare Law 76/1983, art. 3".
        reading: The reading chosen.
        confidence: How well the provision is known, in words.
        verify: True until a lawyer has signed the provision; shown beside it.
        claims: Links to the source rows behind it.
        settle: What would settle an unknown.
    """

    question: str
    answer: Word
    reason: str
    joined: Literal["all", "any", "not", ""] = ""
    because: tuple[ReasonPart, ...] = ()
    citation: str = ""
    reading: str = ""
    confidence: str = ""
    verify: bool = False
    claims: tuple[Link, ...] = ()
    settle: str = ""


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """What one source says about a person.

    Attributes:
        what: The kind of fact: "Name", "Birth".
        said: Exactly what the source wrote, with `lang` its language.
        meaning: How it is read, when that is more than what was written.
        source: The list or paper, leading to the row; `row` is its number as people count.
        as_of: The day on which the source said so, already written out.
        withdrawn: Why and when it was withdrawn; empty while it stands. Never deleted.
        notes: Marks worth a word, such as "not freely given: verify".
        url: The claim's own page; empty where it has none.
    """

    what: str
    said: str
    source: Link
    lang: str = "und"
    meaning: str = ""
    row: str = ""
    as_of: str = ""
    withdrawn: str = ""
    notes: tuple[str, ...] = ()
    url: str = ""


CellKind = Literal["text", "number", "code", "answer", "name", "span", "link", "raw", "none"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One value of a table or definition list.

    Attributes:
        value: What is shown; its type follows `kind`: a string for "text", "number", "code"
            and "answer", a `NamePart` for "name", a `SpanPart` for "span", a `Link` for
            "link", a string in a monospaced face with `lang` for "raw", nothing for "none".
        kind: How it is shown. "none" says "not stated", never an empty cell.
        url: Makes the value a link.
        note: A smaller line under the value.
        lang: Language of a "raw" value.
    """

    value: Any = ""
    kind: CellKind = "text"
    url: str = ""
    note: str = ""
    lang: str = "und"


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column.

    Attributes:
        label: What the column holds.
        numeric: Numbers stand at the end of the line and align.
        sort_url: Makes the head a link that sorts.
        sorted: "ascending" or "descending" when the rows are in this column's order.
    """

    label: str
    numeric: bool = False
    sort_url: str = ""
    sorted: Literal["ascending", "descending", ""] = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; the first cell of a row names it.

    Attributes:
        caption: What the table is, in a few words; always present for screen readers.
        columns: One head per cell.
        rows: Cells in the order of the columns.
        wide: True for the columns of somebody's list: scrolls sideways, never stacks.
        show_caption: False keeps the caption for screen readers alone.
    """

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    wide: bool = False
    show_caption: bool = True


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a journey with a fixed order; a finished step may lead back to its page."""

    label: str
    state: Literal["done", "current", "ahead"]
    url: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tab:
    """One of several views of the same thing; a plain link."""

    label: str
    url: str
    current: bool = False
    count: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One value a filter can take, with how many rows have it (already written, or empty)."""

    value: str
    label: str
    selected: bool = False
    count: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """One question of a filter form.

    Attributes:
        name: Name of the query parameter.
        label: What is asked.
        kind: "search" and "text" take words, "date" a day, "select" one option, "checks"
            several.
        value: What was asked for, for all but "select" and "checks".
        options: For "select" and "checks". A select needs its own empty option.
        hint: One line under the label.
    """

    name: str
    label: str
    kind: Literal["text", "search", "date", "select", "checks"] = "text"
    value: str = ""
    options: Sequence[Option] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FilterForm:
    """The filters above a list, and which of them are in force.

    Attributes:
        url: The page they filter, by GET.
        fields: The filters.
        active: One link per filter in force; its address is the page without it.
        target: Id of the element that HTMX replaces; empty for a plain form.
        keep: Query parameters to carry along, e.g. the order.
    """

    url: str
    fields: Sequence[Filter]
    active: Sequence[Link] = ()
    target: str = ""
    keep: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job has come.

    Attributes:
        label: What is being done.
        done: Steps done; `None` while nobody knows how many there are.
        total: Steps in all; `None` likewise. Unknown is shown as unknown, not as zero.
        text: One sentence: "410 of 833 rows read".
        url: Where the fragment with the present state is.
        state: "waiting", "running", "finished" or "failed".
        next: Where to go on when it is finished.
        every: Seconds between two questions to the server.
    """

    label: str
    url: str
    state: Literal["waiting", "running", "finished", "failed"]
    text: str = ""
    done: int | None = None
    total: int | None = None
    next: Link | None = None
    every: int = 2

    @property
    def under_way(self) -> bool:
        """Say whether there is anything left to wait for."""
        return self.state in ("waiting", "running")


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page number; `gap` stands for the numbers left out."""

    number: int
    url: str = ""
    current: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where we are in a long list.

    Attributes:
        first: Number of the first row shown, counted from one.
        last: Number of the last row shown.
        total: Rows in all.
        links: Page numbers.
        previous_url: Empty on the first page.
        next_url: Empty on the last page.
    """

    first: int
    last: int
    total: int
    links: Sequence[PageLink] = ()
    previous_url: str = ""
    next_url: str = ""


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A person whom a search found.

    Attributes:
        name: As one source wrote it.
        code: The person's code.
        url: The person's page.
        facts: What tells them from others, with its label.
        reasons: Why they were found, each a sentence.
        against: What was asked for and does not fit.
    """

    name: NamePart
    code: str
    url: str
    facts: Sequence[tuple[str, Cell]]
    reasons: Sequence[str]
    against: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number worth a large face. It is a string, because "at least 833" is one."""

    value: str
    label: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, for a timeline. `day` is already written out."""

    day: str
    title: str
    text: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """An invented member somebody may sign in as, in a store of invented data only."""

    name: str
    role: str
    username: str
    password: str
