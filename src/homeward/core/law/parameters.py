"""Numbers of the law that never stand alone: each has its days, its source and its confidence.

A newcomer's mistake is to write `if age < 9`. The nine is one State's, of one period, read in
one source; another region says eleven, and a draft may have changed it since. Rules ask which
values are possible in a stretch of time and answer only when all of them agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from homeward.core.finding import Confidence, Provision
from homeward.core.law.sources_data import SOURCES
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One value that a rule uses, with the days for which it is known to hold.

    Attributes:
        name: What it is, in plain English, with its unit ("years", "days").
        value: The value; `None` where it was looked for and not found.
        since: First day on which it held; `None` when that day was not found.
        until: Last day for which the sources vouch for it; `None` when none was found.
        row: Row of the law fact sheet, a key of `sources_data.SOURCES`.
        verify: True until a lawyer has signed it.
        note: What to beware of.

    Raises:
        ValueError: The row has no source, or a row marked "not found" carries a value.
    """

    name: str
    value: int | date | None
    since: date | None = None
    until: date | None = None
    row: str
    verify: bool = True
    note: str = ""
    source: str = field(init=False)
    confidence: Confidence = field(init=False)

    def __post_init__(self) -> None:
        if self.row not in SOURCES:
            raise ValueError(f"{self.name}: row {self.row!r} has no source in sources_data.py")
        where, confidence = SOURCES[self.row]
        if (self.value is None) != (confidence is Confidence.NOT_FOUND):
            raise ValueError(f"{self.name}: a value and 'not found' exclude each other")
        object.__setattr__(self, "source", where)
        object.__setattr__(self, "confidence", confidence)

    @property
    def number(self) -> int:
        """Return a value that is a number; raise `ValueError` otherwise, never a stand-in."""
        if not isinstance(self.value, int):
            raise ValueError(f"{self.name}: no number was found in public sources; ask a lawyer")
        return self.value

    @property
    def day(self) -> date:
        """Return a value that is a day; raise `ValueError` otherwise, never a stand-in."""
        if not isinstance(self.value, date):
            raise ValueError(f"{self.name}: no day was found in public sources; ask a lawyer")
        return self.value

    def holds_between(self, first: date | None, last: date) -> bool:
        """Say whether it may have held on some day from `first` (`None`: any) to `last`."""
        begun = self.since is None or self.since <= last
        return begun and (self.until is None or first is None or first <= self.until)


def possible(
    series: Iterable[Parameter], *, first: date | None, last: date
) -> tuple[Parameter, ...]:
    """Return the parameters that may have held between two days, in the order of the series."""
    return tuple(one for one in series if one.holds_between(first, last))


def provision(
    instrument: Sentence | str,
    article: Sentence | str,
    reading: Sentence,
    *,
    row: str,
    verify: bool = True,
) -> Provision:
    """Build a provision whose source and confidence are those of a row of the law sheet.

    An article number that is known from memory only is written with "(number to be verified)"
    by the caller; see `unverified`.
    """
    where, confidence = SOURCES[row]
    return Provision(instrument, article, reading, where, confidence, verify)


def art(number: str) -> Sentence:
    """Cite one article; the word is the reader's, the number the law's own."""
    return Sentence(_("art. {number}"), number=number)


def arts(numbers: str) -> Sentence:
    """Cite several articles."""
    return Sentence(_("arts {numbers}"), numbers=numbers)


def para(number: str) -> Sentence:
    """Cite a paragraph of a text that has no articles."""
    return Sentence(_("para. {number}"), number=number)


def unverified(article: Sentence) -> Sentence:
    """Mark an article number that nobody has checked against the text of the law."""
    return Sentence(_("{article} (number to be verified)"), article=article)


RELIED_ON_DAYS = Parameter(
    name="Days for which the last word about a legal status is relied on",
    value=365,
    row="desk",
    note="Practice of the desk, not law; to be set by the desk.",
)

DESK = _("Practice of the desk (not law, to be set by the desk)")

STATUS_READING = provision(
    DESK,
    "",
    Sentence(
        _(
            "A legal status stands on the day of which its source speaks. What can still change"
            " is relied on for {days} days after it, unless a later source says otherwise; an"
            " acquittal, a conviction and a served sentence stay. A person who was not convicted"
            " on a day was not convicted before it. A list that knows the word “served” and says"
            " “convicted” says that the sentence is not served yet."
        ),
        days=RELIED_ON_DAYS.number,
    ),
    row="desk",
)
