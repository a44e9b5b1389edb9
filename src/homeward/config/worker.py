"""The worker: takes up what was left behind, then does the waiting work until told to stop."""

from __future__ import annotations

import asyncio
import os

import django

from homeward.postgres.address import is_embedded

# On one machine the watcher starts a worker only when the last one is gone, so whatever is
# still marked as being done is nobody's. With several machines only silence tells.
SILENT_FOR_ALONE = 0.0


async def work() -> None:
    """Run until a signal asks to stop."""
    from procrastinate.contrib.django import app  # noqa: PLC0415  after setup

    from homeward.apps.accounts.jobs import SILENT_FOR, requeue  # noqa: PLC0415

    async with app.replace_connector(app.connector.get_worker_connector()).open_async() as worker:
        with worker.replace_connector(worker.connector):
            await requeue(SILENT_FOR_ALONE if is_embedded() else SILENT_FOR)
        await worker.run_worker_async(queues=None, wait=True, concurrency=1, listen_notify=True)


def main() -> None:
    """Start as a process of its own."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "homeward.config.settings")
    django.setup()
    asyncio.run(work())


if __name__ == "__main__":
    main()
