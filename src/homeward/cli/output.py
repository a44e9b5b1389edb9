"""What the commands print, and where: answers to standard output, remarks to standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class NotDoneError(Exception):
    """A command could not do what was asked; the message says why and what would mend it."""


def say(text: str) -> None:
    """Tell the person at the terminal something that is not the answer."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201  this is the command line


def answer(text: str) -> None:
    """Print the answer."""
    print(text, flush=True)  # noqa: T201  this is the command line


def answer_json(value: Any) -> None:
    """Print the answer for a machine."""
    answer(json.dumps(value, ensure_ascii=False, indent=2, default=str))


@contextmanager
def progress(what: str) -> Iterator[Callable[[str, int, int], None]]:
    """Show how far long work has come, on a terminal only.

    Yields:
        A function that is told phase, done and total.
    """
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console  # noqa: PLC0415  costs a tenth of a second to import
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=None)

        def report(phase: str, done: int, total: int) -> None:
            bar.update(task, description=f"{what}: {phase}", completed=done, total=total or None)

        yield report


def table(title: str, headings: list[str], rows: list[list[str]]) -> None:
    """Print rows a person can read; plain text when nobody watches."""
    from rich.console import Console  # noqa: PLC0415  as above
    from rich.table import Table  # noqa: PLC0415

    shown = Table(title=title or None, title_justify="left", header_style="bold")
    for heading in headings:
        shown.add_column(heading, overflow="fold")
    for row in rows:
        shown.add_row(*(cell.replace("[", "\\[") for cell in row))
    Console(width=None if sys.stdout.isatty() else 160).print(shown)
