"""The virus scanner of whoever runs Homeward: one command, asked before a file is drawn.

    HOMEWARD_VIRUS_SCAN="clamdscan --no-summary -"

The file goes to its standard input. It ends with 0 where it found nothing and with 1 where it
found something, as ClamAV's programs do. Without a command a file is marked "not scanned".

A newcomer's mistake is to take a scanner that does not answer for one that found nothing.
"""

from __future__ import annotations

import shlex
import subprocess
from typing import Final

from homeward.apps.sheets.reading.refusals import RefusedFile

PATIENCE: Final = 60.0  # seconds
FOUND_NOTHING, FOUND_SOMETHING = 0, 1


def scanned(data: bytes, command: str) -> bool:
    """Have a file scanned.

    Args:
        data: The file.
        command: What to start, with its arguments as a shell would take them; empty for none.

    Returns:
        Whether a scanner looked at it and found nothing; `False` where none is set up.

    Raises:
        RefusedFile: infected, or not-scanned where a scanner is set up and did not answer.
    """
    words = shlex.split(command)
    if not words:
        return False
    try:
        done = subprocess.run(  # noqa: S603 - the operator's own command, no shell, nothing of the file
            words,
            input=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise RefusedFile("not-scanned") from error
    if done.returncode == FOUND_SOMETHING:
        raise RefusedFile("infected")
    if done.returncode != FOUND_NOTHING:
        raise RefusedFile("not-scanned")
    return True
