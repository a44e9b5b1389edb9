"""Whose nationals are on the register, as a map by country and the table beside it.

Nothing below a country, ever (R7). A map has one direction in every language. A newcomer's
mistake is to leave out whom no map can show: States too small, and persons of whom nobody claims
a nationality, stand in the table, and the latter in the lead as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from homeward.apps.register.labels import state_name
from homeward.apps.situation.reference.outlines import world

BANDS: Final = (1, 10, 50, 200)
"""Numbers from which a State is drawn darker."""
HOLDING: Final = "IRQ"


def map_part(sizes: Mapping[str, int], url: Any) -> dict[str, Any]:
    """The map with the States of whom there is somebody.

    Args:
        sizes: How many persons by State claimed.
        url: Gives the page of who stands behind a State.
    """
    found = world()
    shapes = [
        {"path": path, "band": _band(sizes.get(code, 0)), **_named(code, sizes, url)}
        for code, path in found.outlines
    ]
    points = [
        {"x": x, "y": y, "band": _band(sizes[code]), **_named(code, sizes, url)}
        for code, x, y in found.points
        if sizes.get(code)
    ]
    return {
        "width": found.width,
        "height": found.height,
        "empty": [each for each in shapes if not each["url"]],
        "shapes": [each for each in shapes if each["url"]],
        "points": points,
        "bands": [(place, words) for place, words in enumerate(_band_words(), 1)],
    }


def _named(code: str, sizes: Mapping[str, int], url: Any) -> dict[str, Any]:
    if not code or not sizes.get(code):
        return {"url": "", "words": "", "holding": code == HOLDING}
    number = number_format(sizes[code], use_l10n=True)
    words = f"{state_name(code)}: {number}"
    return {"url": url(state=code), "words": words, "holding": code == HOLDING}


def _band(size: int) -> int:
    return sum(size >= band for band in BANDS)


def _band_words() -> list[str]:
    pairs = zip(BANDS, (*BANDS[1:], None), strict=True)
    return [
        _("%(low)s to %(high)s") % {"low": low, "high": after - 1}
        if after
        else _("%(low)s or more") % {"low": low}
        for low, after in pairs
    ]
