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
    from homeward.apps.letters.typesetting.note import NoteKind  # noqa: PLC0415

    try:
        wanted = actions.Wanted(
            NoteKind.REQUEST, draft=options.draft, office=_office(actor, options)
        )
        letter = actions.ask(actor=actor, wanted=wanted, state=options.state, on=on)  # type: ignore[arg-type]
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
    except actions.NoOfficeError as unclear:
        raise NotDoneError(_UNCLEAR[unclear.code]) from None
    name = letter.reference.replace("/", "-") or "draft"
    path = folder / f"note-{options.state}-{name}.pdf"
    # Written beside and moved, so that nobody ever finds half a letter.
    beside = path.with_suffix(".part")
    beside.write_bytes(bytes(letter.pdf))
    beside.replace(path)
    return path


def _office(actor: object, options: argparse.Namespace) -> int | None:
    """The key of the open office with that sign; none where none was asked for."""
    from homeward.apps.letters.office import writers  # noqa: PLC0415  after settings

    if options.office is None:
        return None
    found = {one.sign: one.key for one in writers(actor)}  # type: ignore[arg-type]
    if options.office not in found:
        known = ", ".join(found) or "none"
        raise NotDoneError(f"no office {options.office} is open; open are: {known}")
    return found[options.office]


_UNCLEAR = {
    "which": "several offices of the desk are open; say which writes: --office SIGN",
    "closed": "no office of the desk is open; a coordinator opens one: Offices that write",
    "unnamed": "the office has no name in English and Arabic",
}
_WHY = {
    "nobody": "nobody on the register is certainly asked to be taken back by {state} today;"
    " `homeward standing --state {state}` says why",
    "gate": "no protection lead has recorded contact with {state} for any of these persons;"
    " --draft writes a letter with codes only",
}
