import sys

import pytest
from tests.architecture.tree import ROOT


@pytest.fixture(autouse=True)
def _benchmarks_can_be_imported(monkeypatch):
    """Benchmarks are programs that stand beside one another, not a package."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    yield
    for name in set(sys.modules) - before:
        if str(ROOT / "benchmarks") in (getattr(sys.modules[name], "__file__", None) or ""):
            del sys.modules[name]
