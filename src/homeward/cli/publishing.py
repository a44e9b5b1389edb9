"""`homeward figures publish`: the desk's tables proposed and attacked, or public ones as a folder.

The command proposes and says what the attack found. Releasing stays an act of a second member at
the desk, who shows who they are; there is no option for it.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from homeward.cli.output import NotDoneError, answer_json, say
from homeward.config.clock import today
from homeward.config.start import at_work, running


def publish(options: argparse.Namespace) -> int:
    """Propose the tables of a set day and attack them; ends with 1 if they are refused."""
    if options.static:
        return _write(options)
    with running():
        said = _proposed(options)
    if options.json:
        answer_json(said)
    else:
        for line in said["refused_because"]:
            say(line)
        say(_words(said))
    return 0 if said["stands"] else 1


def _write(options: argparse.Namespace) -> int:
    """Write the public side into a folder that works without a server, from a disk too."""
    with at_work():
        from django.utils.timezone import now  # noqa: PLC0415  after setup

        from homeward.apps.bulletins.site import write_folder  # noqa: PLC0415

        try:
            count = write_folder(Path(options.static), now())
        except OSError as error:
            raise NotDoneError(f"{options.static}: {error.strerror}") from None
    if options.json:
        answer_json({"files": count, "folder": options.static})
    else:
        say(f"{count} files in {options.static}; open index.html")
    return 0


def _words(said: dict[str, Any]) -> str:
    tables = f"Tables for {said['set_day']}, {said['shown']} of {said['entries']} numbers shown"
    if not said["stands"]:
        return f"{tables}: refused after {said['seconds']} seconds; nothing can be released"
    return (
        f"{tables}: attacked together with {said['earlier']} earlier bulletins for "
        f"{said['seconds']} seconds, and they stand; a second member can release them at the desk"
    )


def _proposed(options: argparse.Namespace) -> dict[str, Any]:
    from homeward.apps.accounts.access import command_line_actor  # noqa: PLC0415  after setup
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415
    from homeward.apps.publishing import access, actions, facts  # noqa: PLC0415
    from homeward.apps.publishing.jobs import attack_now  # noqa: PLC0415

    actor, on = command_line_actor(), today()
    day = facts.set_day_after(on) if options.next else facts.set_day_of(on)
    try:
        with acting_as(actor):
            made = actions.propose(actor=actor, set_day=day, on=on)
    except actions.UnderWayError:
        raise NotDoneError("other tables are proposed; release or withdraw them first") from None
    except actions.TakenError:
        raise NotDoneError(f"{day} has its bulletin; correct it at the desk, or --next") from None
    attack_now(actor, made.pk)
    with acting_as(actor):
        return _said(access.proposal_for(actor, made.pk))


def _said(found: Any) -> dict[str, Any]:
    from homeward.apps.publishing.labels import refusals  # noqa: PLC0415  after setup

    return {
        "proposal": str(found.pk),
        "set_day": found.set_day.isoformat(),
        "counted_on": found.counted_on.isoformat() if found.counted_on else None,
        "stands": found.step == "stands",
        "shown": sum(number is not None for number in found.shown),
        "entries": len(found.shown),
        "earlier": found.earlier,
        "seconds": found.proof.get("seconds"),
        "solver": found.proof.get("solver"),
        "digest": found.digest,
        "refused_because": refusals(found),
    }
