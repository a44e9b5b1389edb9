"""A process that lives long has the learned letters at hand, and its collector rests."""

from __future__ import annotations

import subprocess
import sys

import pytest

from homeward.config import web, worker

SETTLED = """
import gc
from homeward.config.settled import RARELY, settle
settle()
assert gc.get_freeze_count() > 50_000, gc.get_freeze_count()
assert gc.isenabled() and gc.get_threshold() == RARELY
"""


class _StoppedError(Exception):
    """The worker would begin its work now."""


def test_the_letters_are_loaded_and_frozen_and_the_collector_goes_on():
    subprocess.run([sys.executable, "-c", SETTLED], check=True, timeout=120)


def test_every_process_of_the_pages_settles(monkeypatch):
    done = []
    monkeypatch.setattr(web, "settle", lambda: done.append(True))
    web.post_worker_init(None)
    assert done == [True]


def test_the_counter_which_compares_no_names_loads_no_letters(monkeypatch, settings):
    settings.SIDE = "counter"
    monkeypatch.setattr(web, "settle", lambda: pytest.fail("loaded"))
    web.post_worker_init(None)


def test_the_worker_settles_before_it_works(monkeypatch):
    done = []

    def stop():
        raise _StoppedError

    monkeypatch.setattr(worker, "settle", lambda: done.append(True))
    monkeypatch.setattr(worker, "tie", lambda: None)
    monkeypatch.setattr(worker, "catch_up", stop)
    try:
        worker.main()
    except _StoppedError:
        done.append("stopped")
    assert done == [True, "stopped"]
