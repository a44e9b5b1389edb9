"""The one folder in which this machine's Homeward keeps everything it writes.

The trap: a folder that was already there is somebody else's decision. It is used as it is;
its mode is never changed, and neither is that of any folder above it.
"""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """Return the folder for data, keys and logs, and create it when it is missing.

    `HOMEWARD_HOME` decides; otherwise it is `/var/lib/homeward` for root and
    `$XDG_DATA_HOME/homeward` (or `~/.local/share/homeward`) for anybody else. A new folder
    is closed to others (0700); root's may be passed through (0711), because the server runs
    under another user and may need the copy of its programs that lies inside.

    Raises:
        OSError: The folder cannot be created.
    """
    folder = Path(os.path.abspath(_chosen()))  # noqa: PTH100 - resolve() would follow links
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        make_folder(folder, 0o711 if os.geteuid() == 0 else 0o700)
    return folder


def make_folder(folder: Path, mode: int) -> Path:
    """Create a folder of our own with exactly this mode; one that exists is left as it is."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        return folder
    folder.chmod(mode)  # mkdir's mode passes through the umask, this one does not
    return folder


def _chosen() -> Path:
    named = os.environ.get("HOMEWARD_HOME")
    if named:
        return Path(named).expanduser()
    if os.geteuid() == 0:
        return Path("/var/lib/homeward")
    shared = os.environ.get("XDG_DATA_HOME")
    return (Path(shared) if shared else Path.home() / ".local" / "share") / "homeward"
