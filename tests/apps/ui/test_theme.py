"""The colours of the theme, measured: text reaches 7 to 1 and controls 3 to 1, light and dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from homeward.apps import ui

THEME = (Path(ui.__file__).parent / "static/ui/theme.css").read_text(encoding="utf-8")
LIGHT, DARK = (block for block in re.findall(r":root \{(.*?)\}", THEME, re.S)[:2])


def _colours(*blocks: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in blocks:
        found |= dict(re.findall(r"--hw-([a-z-]+): (#[0-9a-f]{6});", block))
    return found


SCHEMES = {"light": _colours(LIGHT), "dark": _colours(LIGHT, DARK)}
TEXT = [
    *[(ink, ground) for ink in ("ink", "ink-soft", "accent") for ground in ("page", "surface")],
    ("ink", "surface-soft"), ("ink-soft", "surface-soft"),
    ("band-ink", "band"), ("band-ink", "band-deep"), ("band-soft", "band"), ("band-soft", "band-deep"),
    ("accent-ink", "accent"), ("accent-strong", "accent-soft"), ("grave-ink", "grave"),
    ("grave", "surface"), ("grave", "page"), ("grave", "grave-soft"),
    ("yes", "yes-soft"), ("no", "no-soft"), ("unknown", "unknown-soft"),
]  # fmt: skip
CONTROLS = [
    ("line-strong", "surface"), ("line-strong", "page"), ("focus", "page"), ("focus", "surface"),
    ("focus-band", "band"), ("focus-band", "band-deep"), ("band-mark", "band"),
]  # fmt: skip


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _ranges() -> list[tuple[int, int]]:
    found = re.findall(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?", THEME)
    return [(int(low, 16), int(high or low, 16)) for low, high in found]


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES if code != "en"])
def test_every_letter_of_every_translation_is_in_a_font_that_is_brought_along(language):
    path = Path(ui.__file__).parents[2] / "locale" / language / "LC_MESSAGES" / "django.po"
    directions = {"\u200f", "\u200e", "\u2066", "\u2067", "\u2068", "\u2069", "\n"}
    letters = set(path.read_text(encoding="utf-8")) - directions
    ranges = _ranges()
    assert {x for x in letters if not any(low <= ord(x) <= high for low, high in ranges)} == set()


def test_the_measure_is_the_known_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_seven_to_one(scheme, ink, ground):
    colours = SCHEMES[scheme]
    assert contrast(colours[ink], colours[ground]) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("mark", "ground"), CONTROLS)
def test_controls_and_focus_stand_out_three_to_one(scheme, mark, ground):
    colours = SCHEMES[scheme]
    assert contrast(colours[mark], colours[ground]) >= 3


def test_dark_renames_no_colour():
    assert SCHEMES["light"].keys() == SCHEMES["dark"].keys()


def test_every_font_named_is_there_with_its_licence():
    folder = Path(ui.__file__).parent / "static/ui/fonts"
    named = set(re.findall(r'url\("fonts/([^"]+)"\)', THEME))
    assert named == {path.name for path in folder.glob("*.woff2")}
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
