"""The reading process: `python -I -S inside/__main__.py ARGUMENTS`, the file on standard input.

ARGUMENTS is one JSON object: `limits`, `library` (the folder that holds calamine and pypdf),
`source` (the folder that holds `homeward`) and `task` ("list", "article", "document" or
"pictures"). Names, and anything else that says whose file it is, are never passed: a command line
can be read by others.

The packages above this one are entered without running their `__init__`: that keeps the
start at some tens of milliseconds and keeps everything else of Homeward out of a process
that may be taken over.
"""

import json
import sys
import types
from pathlib import PurePath

PACKAGES = (
    "homeward",
    "homeward.apps",
    "homeward.apps.intake",
    "homeward.apps.sheets.reading",
    "homeward.apps.sheets.reading.inside",
)


def enter(source: str) -> None:
    """Make the packages importable as bare folders."""
    for name in PACKAGES:
        package = types.ModuleType(name)
        package.__path__ = [str(PurePath(source, *name.split(".")))]
        sys.modules[name] = package


if __name__ == "__main__":
    arguments = json.loads(sys.argv[1])
    sys.path.append(arguments["library"])
    enter(arguments["source"])
    from homeward.apps.sheets.reading.inside.reader import run

    run(arguments["limits"], arguments["task"])
