"""One core, the processor's seconds and the highest memory: the same for everybody.

What a newcomer would get wrong: the wall's clock measures the neighbours on a shared machine.
Seconds are those that the processor worked for this process, in all its threads.
"""

from __future__ import annotations

import gc
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SELF = Path("/proc/self")


@dataclass
class Cost:
    """What something cost."""

    seconds: float = 0.0
    megabytes: int = 0


def on_one_core() -> None:
    """Keep this process and its threads on one core; which, is left to chance."""
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {cores[os.getpid() % len(cores)]})


@contextmanager
def measured() -> Iterator[Cost]:
    """Measure what happens in the block: processor seconds, and the peak of memory in it."""
    gc.collect()
    forget_peak()
    cost, start = Cost(), time.process_time()
    yield cost
    cost.seconds = time.process_time() - start
    cost.megabytes = peak()


def forget_peak() -> None:
    """Let the kernel begin anew with the highest memory of this process."""
    try:
        (SELF / "clear_refs").write_text("5", "ascii")
    except OSError:  # not Linux, or not allowed: the peak is then that since the start
        return


def peak(process: str = "self") -> int:
    """Give the highest memory of a process in MB, since it was last forgotten; 0 if unknown."""
    try:
        said = (Path("/proc") / process / "status").read_text("ascii")
    except OSError:
        return 0
    found = re.search(r"VmHWM:\s*(\d+)", said)
    return int(found[1]) // 1024 if found else 0


def worked(process: int) -> float:
    """Give the processor's seconds of another process."""
    said = Path(f"/proc/{process}/stat").read_text("ascii").rsplit(")", 1)[1].split()
    return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")
