"""The one place below the views where the clock is read: commands ask it what day it is."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localdate


def today() -> date:
    """The present day in the desk's own time zone. Call it after settings are there."""
    return localdate()
