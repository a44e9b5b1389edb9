"""`homeward index`: the keys by which persons are found, written where they are missing.

The worker does it after every list. This is for a store of an older version, or one brought to
another machine, when nobody wants to wait for the worker.
"""

from __future__ import annotations

import argparse

from homeward.cli.output import answer, progress
from homeward.config.start import running


def index(options: argparse.Namespace) -> int:  # noqa: ARG001  it takes none
    """Write what is missing, list by list, each slice in a transaction of its own."""
    with running():
        from homeward.apps.accounts.access import command_line_actor  # noqa: PLC0415  after setup
        from homeward.apps.audit.actions import acting_as  # noqa: PLC0415
        from homeward.apps.search import access, actions  # noqa: PLC0415
        from homeward.apps.search.blind import mark  # noqa: PLC0415

        actor = command_line_actor()
        with acting_as(actor):
            missing = list(access.lists_to_write(actor, mark(actor.keeper)))
        with progress("search keys") as report:
            for done, each in enumerate(missing):
                more = True
                while more:
                    report("writing", done, len(missing))
                    with acting_as(actor):
                        more = actions.write_keys(actor=actor, list_key=each.pk)
    answer(f"{len(missing)} lists were written; everybody else could be found already.")
    return 0
