"""`homeward letters`: the note verbale to a State's mission, as PDF in a folder."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from homeward.cli.output import NotDoneError, answer, progress, say
from homeward.config.clock import today
from homeward.config.start import at_work


def letters(options: argparse.Namespace) -> int:
    """Write one note, or one draft."""
    folder = Path(options.out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotDoneError(f"{folder}: {error.strerror}") from None
    on = today()
    with at_work() as actor, progress(f"letter to {options.state}"):
        path = _write(actor, options, on, folder)
    answer(str(path))
    if options.draft:
        say("A draft carries codes only and is not to be sent.")
    return 0


def _write(actor: object, options: argparse.Namespace, on: date, folder: Path) -> Path:
    from homeward.apps.letters import actions  # noqa: PLC0415  after settings

    try:
        letter = actions.write_request(
            actor=actor,  # type: ignore[arg-type]
            state=options.state,
            on=on,
            draft=options.draft,
        )
    except actions.NothingToWriteError as nothing:
        raise NotDoneError(_WHY[nothing.code].format(state=options.state)) from None
    except actions.NoMissionError:
        raise NotDoneError(
            f"no mission of {options.state} is known; --draft writes a draft all the same"
        ) from None
    except actions.NotApprovedError as waiting:
        raise NotDoneError(
            f"no lawyer has approved the text in {', '.join(waiting.languages)}; a lawyer of the"
            " desk does so on the page Texts of notes; --draft writes a draft all the same"
        ) from None
    name = letter.reference.replace("/", "-") or "draft"
    path = folder / f"note-{options.state}-{name}.pdf"
    # Written beside and moved, so that nobody ever finds half a letter.
    beside = path.with_suffix(".part")
    beside.write_bytes(bytes(letter.pdf))
    beside.replace(path)
    return path


_WHY = {
    "nobody": "nobody on the register is certainly asked to be taken back by {state} today;"
    " `homeward standing --state {state}` says why",
    "gate": "no protection lead has recorded contact with {state} for any of these persons;"
    " --draft writes a letter with codes only",
}
