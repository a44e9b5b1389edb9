"""Starts the reading process, watches clock and size, and ends it whatever happens.

This side never looks into the file. It hands the open file over, takes lines back, and
turns every way in which the other side can die into a refusal.

A newcomer's mistake is to wait for the process before its answer is read to the end: the
pipe fills and both wait for ever.
"""

from __future__ import annotations

import importlib.util
import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from pathlib import Path

from homeward.apps.sheets.reading.book import Limits
from homeward.apps.sheets.reading.refusals import RefusedFile

PIECE = 1 << 18
PATIENCE = 5.0  # seconds that a reader may take to end after its answer
LIBRARY = "python_calamine"
MAIN = Path(__file__).with_name("inside") / "__main__.py"
SOURCE = Path(__file__).parents[4]
STOPPED_BY = {signal.SIGXCPU: "time", signal.SIGKILL: "time", signal.SIGABRT: "memory"}


def answer_lines(file: int, limits: Limits, *, task: str = "list") -> Generator[bytes, None, None]:
    """Yield the lines that the reading process answers with.

    Args:
        file: Descriptor of the opened upload.
        limits: Kept by both sides.
        task: What the file is to be read as: "list", "article", "document" or "pictures".

    Raises:
        RefusedFile: time, answer, memory, crashed or not-started.

    Close the generator when done: the process ends with it.
    """
    process = _start(file, limits, task)
    assert process.stdout is not None  # noqa: S101 - asked for with PIPE
    try:
        yield from _lines(process.stdout.fileno(), limits)
        _judge_end(process.wait(timeout=PATIENCE))
    except subprocess.TimeoutExpired as error:
        raise RefusedFile("time") from error
    finally:
        _end(process)


def _start(file: int, limits: Limits, task: str) -> subprocess.Popen[bytes]:
    arguments = {
        "limits": asdict(limits),
        "library": _library_folder(),
        "source": str(SOURCE),
        "task": task,
    }
    try:
        return subprocess.Popen(  # noqa: S603 - our own program, no shell, nothing of the file
            [sys.executable, "-I", "-S", str(MAIN), json.dumps(arguments)],
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LC_ALL": "C.UTF-8"},
            cwd="/",
            start_new_session=True,
        )
    except OSError as error:
        raise RefusedFile("not-started") from error


@cache
def _library_folder() -> str:
    """Where calamine lies, found without importing it here."""
    spec = importlib.util.find_spec(LIBRARY)
    if spec is None or spec.origin is None:
        message = f"{LIBRARY} is not installed"
        raise ModuleNotFoundError(message)
    return str(Path(spec.origin).parents[1])


def _lines(answer: int, limits: Limits) -> Iterator[bytes]:
    """Split what comes from the pipe into lines, against clock and size."""
    until = time.monotonic() + limits.wall_seconds
    poll = select.poll()
    poll.register(answer, select.POLLIN)
    size, rest = 0, b""
    while True:
        left = until - time.monotonic()
        if left <= 0 or not poll.poll(left * 1000):
            raise RefusedFile("time")
        piece = os.read(answer, PIECE)
        if not piece:
            break
        size += len(piece)
        if size > limits.answer:
            raise RefusedFile("answer")
        *lines, rest = (rest + piece).split(b"\n") if b"\n" in piece else (rest + piece,)
        yield from lines
    if rest:
        yield rest


def _judge_end(status: int) -> None:
    """A process that did not end by itself did not answer."""
    if status == 0:
        return
    if status < 0:
        raise RefusedFile(STOPPED_BY.get(signal.Signals(-status), "crashed"))
    raise RefusedFile("crashed")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave nothing behind: no process, no zombie, no open pipe."""
    if process.poll() is None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
    if process.stdout:
        process.stdout.close()
