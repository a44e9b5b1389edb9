"""Ties a process to the one that started it: who is left behind ends at once.

`homeward serve` may be killed with -9 and can then stop nobody. On Linux the kernel kills each
process that called `tie` when its parent dies. The trap: it asks after the *thread* that
started us, so start processes from the main thread; and what we fork is not tied by that, it
has to call `tie` itself.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

# Names the watcher's process number to those that it starts; unset for whoever is started by
# hand or by a service manager, which looks after its own.
WATCHER = "HOMEWARD_WATCHER"
PR_SET_PDEATHSIG = 1  # linux/prctl.h


def tie(parent: int | None = None) -> None:
    """End with the parent from now on, by SIGKILL: a job that is cut off is taken up again.

    Args:
        parent: Its process number, to notice that it died before we came here. Without it,
            the watcher's; no watcher, no tie.
    """
    parent = parent if parent is not None else int(os.environ.get(WATCHER, "0"))
    if not parent or sys.platform != "linux":
        return
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "the kernel does not tie us to our parent")
    if os.getppid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
