"""Keeps words about persons out of the log: an error is logged by its kind and place only.

A traceback of a failed insert carries the row's values in its message; a URL with a query
carries what somebody searched for, and an address may hold a link that lets somebody in (an
invitation, a pass for OpenRefine). All are cut. The trap: only what comes as an argument can be
told from the sentence around it, so never write a value into the sentence itself.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Mapping

# What opens something is long by design; our own words in addresses are short.
_LONG = re.compile(r"(?<=/)[^/]{25,}")


class Nameless(logging.Filter):
    """Rewrites a record so that it says what failed and where, never about whom."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Cut the message of an exception down to its kind and the place it came from."""
        if record.exc_info and record.exc_info[1] is not None:
            error = record.exc_info[1]
            frames = traceback.extract_tb(error.__traceback__)
            place = f"{frames[-1].name}:{frames[-1].lineno}" if frames else "?"
            record.msg, record.args = f"{record.name}: {type(error).__name__} in {place}", ()
            record.exc_info = record.exc_text = None
        elif isinstance(record.args, Mapping):
            record.args = {name: _cut(value) for name, value in record.args.items()}
        elif record.args:
            record.args = tuple(map(_cut, record.args))
        record.stack_info = None
        return True


def _cut(value: object) -> object:
    """Leave numbers; cut an error to its kind, and anything else where a query would begin.

    Of an address the long parts are left out: whoever reads the log must not come in by them.
    """
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, BaseException):
        return type(value).__name__
    return _LONG.sub("…", str(value).split("?")[0])
