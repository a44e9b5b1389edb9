"""Plants one fault after another in a copy of the sources and says which contracts break.

`python planting.py COPY FAULTS.json` prints, as JSON, the broken contracts for each fault by
name. It is a process of its own because the import graph is that of `homeward` as Python finds
it: PYTHONPATH has to lead to the copy before anything of the real one is imported.
"""

import contextlib
import io
import json
import re
import sys
from pathlib import Path

from importlinter.cli import lint_imports

BROKEN = re.compile(r"^(.+) BROKEN\b", re.MULTILINE)


def broken_contracts(copy):
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        lint_imports(
            config_filename=str(copy / "pyproject.toml"), cache_dir=str(copy / "import_cache")
        )
    if "Contracts: " not in said.getvalue():
        raise RuntimeError(said.getvalue())
    return BROKEN.findall(said.getvalue())


@contextlib.contextmanager
def planted(copy, files):
    """Put text at the end of files, or new files in place, and take all of it away again."""
    before, made = {}, []
    for name, text in files.items():
        path = copy / "src" / "homeward" / name
        before[path] = path.read_text(encoding="utf-8") if path.exists() else None
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
            made.append(path.parent)
        path.write_text((before[path] or '"""Planted."""\n') + "\n" + text, encoding="utf-8")
    yield
    for path, text in before.items():
        path.unlink() if text is None else path.write_text(text, encoding="utf-8")
    for folder in made:
        folder.rmdir()


def main(copy, faults):
    found = {"": broken_contracts(copy)}
    for name, files in faults.items():
        with planted(copy, files):
            found[name] = broken_contracts(copy)
    found["afterwards"] = broken_contracts(copy)
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))
