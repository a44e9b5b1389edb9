"""Draws the stage table as SVG, for the documentation and for pages.

The columns follow from the table's entry conditions, so a new row finds its place by itself. A
newcomer's mistake is to colour alone: what a hold stops is also drawn with a double line, and
every box can be read as text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from homeward.core.returns.stages import Stage, StageRow
from homeward.core.returns.stages_data import STAGES
from homeward.core.returns.table import ROWS
from homeward.core.text import Sentence, gettext_noop
from homeward.core.text import gettext_noop as _

WIDE, HIGH, ACROSS, DOWN, EDGE = 132, 58, 176, 92, 24
LINE_LETTERS: Final = 17
_STYLE: Final = (
    "text{font-family:sans-serif;font-size:13px;fill:#1b2733}"
    ".n{font-weight:bold}"
    "rect{fill:#fff;stroke:#1b2733}"
    ".hold{stroke:#8a4b00}"
    ".inner{fill:none}"
    "path{fill:none;stroke:#5a6b7b}"
    "@media(prefers-color-scheme:dark){text{fill:#e8edf2}rect{fill:#1b2733;stroke:#e8edf2}"
    ".hold{stroke:#f0b060}.inner{fill:none}path{stroke:#9fb0c0}}"
)
_TITLE: Final = Sentence(_("The stages of a return"))
_TOLD: Final = Sentence(
    _(
        "Stages from S0 to S14. Lines say what must come before. A double frame marks what a hold"
        " stops."
    )
)


def drawing(translate: Callable[[str], str] = gettext_noop, *, mirrored: bool = False) -> str:
    """Draw the table.

    Args:
        translate: Turns an English sentence into the reader's language.
        mirrored: Draw from right to left, for Arabic.

    Returns:
        A whole SVG document, with its title and description for those who hear it.
    """
    places = _places()
    width = max(x for x, _y in places.values()) + WIDE + EDGE
    height = max(y for _x, y in places.values()) + HIGH + EDGE
    if mirrored:
        places = {stage: (width - WIDE - x, y) for stage, (x, y) in places.items()}
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"'
        ' aria-labelledby="stages-title stages-told">',
        f'<title id="stages-title">{_plain(_TITLE.render(translate))}</title>',
        f'<desc id="stages-told">{_plain(_TOLD.render(translate))}</desc>',
        f"<style>{_STYLE}</style>",
        *(_line(places[one], places[other], mirrored) for one, other in edges()),
        *(part for row in STAGES for part in _box(row, places[row.stage], translate)),
        "</svg>",
    ]
    return "\n".join(lines) + "\n"


def edges() -> tuple[tuple[Stage, Stage], ...]:
    """List what comes before what, without what another line already says."""
    found = []
    for row in STAGES:
        before = _before(row)
        implied = {far for near in before for far in _all_before(near)}
        found += [(one, row.stage) for one in before if one not in implied]
    return tuple(found)


def _before(row: StageRow) -> list[Stage]:
    after = [one.after for ask in row.asks for one in ask.outcomes if one.after is not None]
    return list(dict.fromkeys([need.stage for need in row.needs] + after))


def _all_before(stage: Stage) -> set[Stage]:
    near = _before(ROWS[stage])
    return set(near).union(*(_all_before(one) for one in near))


def _column(stage: Stage) -> int:
    return max((_column(one) + 1 for one in _before(ROWS[stage])), default=0)


def _places() -> dict[Stage, tuple[int, int]]:
    """Give each stage its column and its lane; a stage alone in its column stands in the middle."""
    columns: dict[int, list[StageRow]] = {}
    for row in STAGES:
        columns.setdefault(_column(row.stage), []).append(row)
    lanes: dict[Stage, int] = {}
    tallest = max(len(rows) for rows in columns.values())
    places = {}
    for column in sorted(columns):
        alone = len(columns[column]) == 1
        for row in columns[column]:
            lane = _lane(
                row, [lanes[one.stage] for one in columns[column] if one.stage in lanes], lanes
            )
            if not alone:
                lanes[row.stage] = lane
            top = (tallest - 1) * DOWN // 2 if alone else lane * DOWN
            places[row.stage] = (EDGE + column * ACROSS, EDGE + top)
    return places


def _lane(row: StageRow, taken: list[int], lanes: dict[Stage, int]) -> int:
    """Follow the lane of what comes before, so that lines run straight; else the first free one."""
    followed = [lanes[one] for one in _before(row) if one in lanes and lanes[one] not in taken]
    return followed[-1] if followed else min(set(range(len(STAGES))) - set(taken))


def _line(one: tuple[int, int], other: tuple[int, int], mirrored: bool) -> str:
    """Run along the lane, and bend in the last gap, so that no line hides behind a box."""
    start = one[0] + (0 if mirrored else WIDE), one[1] + HIGH // 2
    end = other[0] + (WIDE if mirrored else 0), other[1] + HIGH // 2
    bend = end[0] + (ACROSS - WIDE if mirrored else WIDE - ACROSS)
    half = (bend + end[0]) // 2
    return (
        f'<path d="M{start[0]} {start[1]}H{bend}'
        f'C{half} {start[1]} {half} {end[1]} {end[0]} {end[1]}"/>'
    )


def _box(row: StageRow, place: tuple[int, int], translate: Callable[[str], str]) -> list[str]:
    x, y = place
    middle = x + WIDE // 2
    stops = not row.under_hold
    kind = ' class="hold"' if stops else ""
    parts = [f'<rect{kind} x="{x}" y="{y}" width="{WIDE}" height="{HIGH}" rx="6"/>']
    if stops:
        parts.append(
            f'<rect class="hold inner" x="{x + 3}" y="{y + 3}" width="{WIDE - 6}"'
            f' height="{HIGH - 6}" rx="4"/>'
        )
    words = _wrapped(row.name.render(translate))
    top = y + HIGH // 2 - 8 * len(words) + 5
    head = f'<text class="n" x="{middle}" y="{top}" text-anchor="middle">'
    parts.append(f"{head}{row.stage.value}</text>")
    parts += [
        f'<text x="{middle}" y="{top + 16 * number}" text-anchor="middle">{_plain(line)}</text>'
        for number, line in enumerate(words, 1)
    ]
    return parts


def _plain(words: str) -> str:
    """Keep words from being read as marks of the drawing."""
    return words.replace("&", "&amp;").replace("<", "&lt;")


def _wrapped(words: str) -> list[str]:
    """Break a name into lines that fit its box."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > LINE_LETTERS:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines
