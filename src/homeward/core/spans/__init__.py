"""Spans: dates and ages as the days they can mean, read from what people write.

* `Span` and what may be asked of it: `under`, `age_on`, `birthday`, `before`, `after`,
  `combine`, `add_months`.
* `read_written` reads a cell and keeps its words; `decide_order` settles day and month for a
  list beforehand.
* `to_edtf` and `from_edtf` write and read spans as text (ISO 8601-2).

A newcomer's mistake is to look for "the" date of birth. There is none here, on purpose.
"""

from homeward.core.spans.age import AgeRange, age_on, birthday, under
from homeward.core.spans.edtf import from_edtf, to_edtf
from homeward.core.spans.order import OrderDecision, decide_order
from homeward.core.spans.span import Combined, Span, add_months, after, before, combine
from homeward.core.spans.written.reader import read_written
from homeward.core.spans.written.terms import DayOrder, Kind, Written

__all__ = [
    "AgeRange",
    "Combined",
    "DayOrder",
    "Kind",
    "OrderDecision",
    "Span",
    "Written",
    "add_months",
    "after",
    "age_on",
    "before",
    "birthday",
    "combine",
    "decide_order",
    "from_edtf",
    "read_written",
    "to_edtf",
    "under",
]
