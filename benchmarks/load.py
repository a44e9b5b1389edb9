"""How the desk holds out with two hundred members at work on a hundred thousand persons.

    python benchmarks/load.py [--persons 100000] [--users 200] [--minutes 30] [--keep FOLDER]

Application, database and the simulated members share the machine, so that what simulates them
takes its part of the processor, too. The product is started as anybody starts it (`homeward
serve`); members are simulated by locust, installed into `.venv-load` (once), and open, search and
write with some five seconds between one act and the next. Afterwards a browser tells what a page
weighs, first and later. A newcomer's mistake is to look at the average: half an hour has bad
minutes, and whoever waited in them remembers those.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from intake import tell

HERE = Path(__file__).resolve().parent
PLACE = HERE.parent / ".venv-load"
PORT = 8_219
READING_MS, WRITING_MS, FIRST_KB, LATER_KB = 500, 1_000, 150, 40


def locust() -> Path:
    """Give locust's Python, installed on first use."""
    python = PLACE / "bin" / "python"
    if not (PLACE / "bin" / "locust").exists():
        venv.create(PLACE, clear=True, with_pip=True)
        wanted = HERE / "load" / "requirements.txt"
        subprocess.run([python, "-m", "pip", "install", "--quiet", "-r", wanted], check=True)
    return python


def filled(home: Path, persons: int, users: int) -> Path:
    """Fill the store and open sessions."""
    from homeward.config.start import running

    with running():
        from load_store import fill

        return fill(home, persons, users)


@contextlib.contextmanager
def served(home: Path) -> Iterator[None]:
    """Serve as anybody does, until done."""
    command = [HERE.parent / ".venv" / "bin" / "homeward", "serve", "--port", str(PORT)]
    with (home / "serve.txt").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=dict(os.environ))
    try:
        _wait_for_answer()
        yield
    finally:
        process.terminate()
        process.wait(60)


def _wait_for_answer() -> None:
    for _try in range(240):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/sign-in/")
            return
        time.sleep(0.5)
    raise SystemExit("the product did not answer within two minutes")


def worked(python: Path, members: Path, users: int, minutes: float) -> dict[str, Any]:
    """Let the members work; every act's times and faults."""
    figures = members.with_name("load-figures.json")
    figures.unlink(missing_ok=True)
    around = {"LOAD_MEMBERS": str(members), "LOAD_FIGURES": str(figures)}
    command = [
        *(python, "-m", "locust", "-f", HERE / "load" / "users.py", "--headless"),
        *("--users", str(users), "--spawn-rate", "5", "--run-time", f"{round(minutes * 60)}s"),
        *("--host", f"http://127.0.0.1:{PORT}", "--only-summary", "--loglevel", "WARNING"),
    ]
    subprocess.run(command, check=False, env=os.environ | around, stdout=subprocess.DEVNULL)
    return dict(json.loads(figures.read_text("utf-8")))


def summed(said: dict[str, Any], minutes: float) -> dict[str, Any]:
    """By act, and by reading and writing."""
    times: dict[str, list[float]] = said["times"]
    if not times:
        raise SystemExit("nobody did anything")
    reading = [t for name, some in times.items() if name.startswith("read") for t in some]
    writing = [t for name, some in times.items() if name.startswith("write") for t in some]
    return {
        "acts_a_second": round((len(reading) + len(writing)) / minutes / 60, 1),
        "reading": spread(reading),
        "writing": spread(writing),
        "faults": sum(said["faults"].values()),
        "which_faults": said["faults"],
        "by_act": {name.replace(":", ","): spread(some) for name, some in sorted(times.items())},
    }


def spread(times: list[float]) -> dict[str, int]:
    """How many; median, the slowest of twenty and of a hundred, the slowest; milliseconds."""
    if len(times) < 2:
        return {"count": len(times)}
    cut = statistics.quantiles(times, n=100, method="inclusive")
    found = {"p50_ms": cut[49], "p95_ms": cut[94], "p99_ms": cut[98], "most_ms": max(times)}
    return {"count": len(times), **{name: round(value) for name, value in found.items()}}


def memory() -> dict[str, int]:
    """Megabytes that the web and the worker hold, what they share with others divided."""
    found: dict[str, int] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            kind = next((k for k in ("gunicorn", "config.worker") if k in command), "")
            if not kind or (kind == "gunicorn" and str(PORT) not in command):
                continue
            rolled = (folder / "smaps_rollup").read_text()
            found[kind] = found.get(kind, 0) + int(rolled.split("Pss:")[1].split()[0]) // 1024
    return found


def weighed(members: Path) -> dict[str, Any]:
    """Kilobytes that come over the line: a member's first page, then others."""
    from playwright.sync_api import sync_playwright

    each = next(
        each
        for each in json.loads(members.read_text("utf-8"))
        if each["role"] == "protection_officer"
    )
    address = f"http://127.0.0.1:{PORT}"
    pages = {
        "first_visit": "/files/my-day/",
        "list_of_files": "/files/",
        "return_file": f"/files/{each['files'][0]}/",
        "person": f"/persons/{each['persons'][0]}/",
        "situation": "/situation/",
        "search": "/search/",
    }
    found = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium")
        context = browser.new_context()
        context.add_cookies([{"name": "sessionid", "value": each["session"], "url": address}])
        page = context.new_page()
        line = context.new_cdp_session(page)
        line.send("Network.enable")
        bytes_: list[float] = []
        line.on("Network.loadingFinished", lambda e: bytes_.append(e["encodedDataLength"]))
        for name, where in pages.items():
            bytes_.clear()
            page.goto(address + where, wait_until="networkidle")
            found[name] = round(sum(bytes_) / 1024, 1)
        browser.close()
    return found


def measure(home: Path, wanted: argparse.Namespace) -> dict[str, Any]:
    """Everything."""
    os.environ["HOMEWARD_HOME"] = str(home)
    python = locust()
    members = filled(home, wanted.persons, wanted.users)
    with served(home):
        worked(python, members, wanted.users, 0.5)  # what is read once is in memory then
        before = memory()
        said = worked(python, members, wanted.users, wanted.minutes)
        after = memory()
        weights = weighed(members)
    return {
        "persons": wanted.persons,
        "members": wanted.users,
        "minutes": wanted.minutes,
        **summed(said, wanted.minutes),
        "megabytes_before": before,
        "megabytes_after": after,
        "page_kb": weights,
        "needed": {
            "reading_p95_ms": READING_MS,
            "writing_p95_ms": WRITING_MS,
            "faults": 0,
            "first_visit_kb": FIRST_KB,
            "later_kb": LATER_KB,
        },
    }


def met(figures: dict[str, Any]) -> bool:
    """Say whether what is needed was reached."""
    later = [kb for name, kb in figures["page_kb"].items() if name != "first_visit"]
    return (
        figures["reading"]["p95_ms"] <= READING_MS
        and figures["writing"]["p95_ms"] <= WRITING_MS
        and not figures["faults"]
        and figures["page_kb"]["first_visit"] <= FIRST_KB
        and max(later) <= LATER_KB
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--persons", type=int, default=100_000)
    parser.add_argument("--users", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="a filled store, used again")
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = parser.parse_args()
    home = wanted.keep or Path(tempfile.mkdtemp(prefix="homeward-benchmark-"))
    home.mkdir(parents=True, exist_ok=True)
    try:
        figures = measure(home.resolve(), wanted)
    finally:
        if not wanted.keep:
            shutil.rmtree(home, ignore_errors=True)
    tell(figures)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if not met(figures):
        raise SystemExit(1)


if __name__ == "__main__":
    main()
