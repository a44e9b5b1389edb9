"""Keeps words about persons out of the log: an error is logged by its kind and place only.

A traceback of a failed insert carries the row's values in its message; a URL with a query
carries what somebody searched for. Both are cut.
"""

from __future__ import annotations

import logging
import traceback


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
        elif isinstance(record.args, tuple):
            record.args = tuple(str(a).split("?")[0] if a else a for a in record.args)
        return True
