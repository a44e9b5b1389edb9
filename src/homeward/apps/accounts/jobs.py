"""Keeps the job queue going: work that a killed worker left behind is taken up again."""

from __future__ import annotations

from procrastinate.contrib.django import app

# A living worker gives a sign every ten seconds; three missed signs and its work is free.
SILENT_FOR = 30.0


@app.periodic(cron="* * * * *")
@app.task(name="accounts.requeue_stalled", queueing_lock="requeue_stalled", pass_context=False)
async def requeue_stalled(timestamp: int) -> None:  # noqa: ARG001  the clock's minute, given by the queue
    """Put stalled jobs back into the queue, once a minute."""
    await requeue(SILENT_FOR)


async def requeue(silent_for: float) -> int:
    """Put jobs back whose worker has given no sign for some seconds; returns how many."""
    stalled = await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=silent_for)
    count = 0
    for job in stalled:
        await app.job_manager.retry_job(job)
        count += 1
    return count
