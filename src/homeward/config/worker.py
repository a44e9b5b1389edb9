"""The worker: takes up what was left behind, then does the waiting work until told to stop."""

from __future__ import annotations

import asyncio
import os
from typing import Any

import django
from procrastinate.worker import Worker

from homeward.config.settled import settle
from homeward.config.tied import tie
from homeward.postgres.address import is_embedded

# On one machine the watcher starts a worker only when the last one is gone, so whatever is
# still marked as being done is nobody's. With several machines only silence tells.
SILENT_FOR_ALONE = 0.0

# A list that somebody waits for must not stand behind the comparing of another. Jobs of one kind
# still run one after another, because they name a lock of their own.
LANES = 2

# So long a worker that takes up nothing more waits for what it is still doing.
PATIENCE = 20.0


class LeavingWorker(Worker):
    """A worker that leaves when it has stopped, whatever it is still thinking about.

    When the database breaks, the queue's worker takes up nothing more and waits for its jobs; a
    thread that compares names may not ask the database for minutes, and until then every list
    would wait. So the process ends, and whoever watches it starts another. Jobs are made to be
    taken up again.
    """

    async def _shutdown(self, side_tasks: list[asyncio.Task[Any]]) -> None:
        leaving = asyncio.get_running_loop().call_later(PATIENCE, os._exit, 1)
        await super()._shutdown(side_tasks)
        leaving.cancel()


async def work() -> None:
    """Run until a signal asks to stop."""
    from procrastinate.contrib.django import app  # noqa: PLC0415  after setup

    from homeward.apps.accounts.jobs import SILENT_FOR, requeue  # noqa: PLC0415

    async with app.open_async():
        await requeue(SILENT_FOR_ALONE if is_embedded() else SILENT_FOR)
        app.perform_import_paths()
        # The defaults hold what closes a job's connections to the database after it.
        await LeavingWorker(app, **(app.worker_defaults | {"concurrency": LANES})).run()


def catch_up() -> None:
    """Ask for the search keys of lists that an older version, or another machine, took in.

    For the command line's own organisation; others run `homeward index` once.
    """
    from homeward.apps.accounts.access import command_line_actor  # noqa: PLC0415  after setup
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415
    from homeward.apps.search.actions import write_missing_later  # noqa: PLC0415

    actor = command_line_actor()
    with acting_as(actor):
        write_missing_later(actor=actor)


def main() -> None:
    """Start as a process of its own."""
    tie()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "homeward.config.settings")
    django.setup()
    settle()
    catch_up()
    from procrastinate.contrib.django import app  # noqa: PLC0415  after setup

    # The queue's own connection is separate from the one on which jobs read and write.
    with app.replace_connector(app.connector.get_worker_connector()):
        asyncio.run(work())


if __name__ == "__main__":
    main()
