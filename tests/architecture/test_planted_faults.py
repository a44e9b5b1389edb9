"""The import contracts bite: each kind of breach, planted in a copy, breaks the contract meant."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.architecture.tree import ROOT, SRC

ARROW, APPS, CORE = "The one arrow", "Apps know lower apps only", "The core depends downwards"
INSIDES, LAW, PURE = "Every app has the same insides", "Law is read downwards", "The core is pure"
WORLD, SERVER = "The invented world needs a seed", "The database server knows no framework"
MIGRATING, APART = "Migration operations", "Reading files, setting letters"
CHILD, CHILDS, OPENED = (
    "The sandboxed child knows nothing",
    "What runs in the sandboxed child",
    "Spreadsheets from outside",
)
RETURNS, TABLES = "Returns are read downwards", "Publishing is read downwards"
LOG, SCREENS, CYCLES = "Only audit touches", "Screens are private", "No cycles anywhere"
EXTRA, DOCUMENTS = "Engines are an extra", "A word processor's document"

# What is planted: the words of the fault, the contract that must break, file and text.
FAULTS = [
    ("a stray utils.py in an app", INSIDES, "apps/register/utils.py", ""),
    ("a stray utils.py at the top", ARROW, "utils.py", ""),
    ("an app without a place", APPS, "apps/helpers/__init__.py", ""),
    ("a room of thinking without a place", CORE, "core/misc.py", ""),
    ("a part of the law without a place", LAW, "core/law/common.py", ""),
    ("an app that knows a higher one", APPS, "apps/register/access.py",
     "from homeward.apps.intake.models import List\n"),
    ("the same for a type only", APPS, "apps/register/access.py",
     "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
     "    from homeward.apps.desk.forms import GateForm\n"),
    ("the same inside a function", APPS, "apps/audit/actions.py",
     "def f():\n    from homeward.apps.accounts.models import Member\n"),
    ("the core knows an app", ARROW, "core/truth.py",
     "from homeward.apps.register.models import Person\n"),
    ("the core knows the database", ARROW, "core/truth.py", "from homeward import postgres\n"),
    ("the server's manager knows the core", ARROW, "postgres/engine.py",
     "from homeward.core.truth import Truth\n"),
    ("an app knows the settings", ARROW, "apps/desk/states.py", "from homeward.config import clock\n"),
    ("django in the core", PURE, "core/claims.py", "from django.db import models\n"),
    ("files in the core, inside a function", PURE, "core/lists/reader.py",
     "def f():\n    import os\n"),
    ("chance in the core", PURE, "core/matching/repeats.py", "from random import choice\n"),
    ("the clock in the core", PURE, "core/spans/age.py", "import time\n"),
    ("truth knows law", CORE, "core/truth.py", "from homeward.core.law.facts import PersonFacts\n"),
    ("an instrument knows the register of rules", LAW, "core/law/instruments/crc.py",
     "from homeward.core.law.register import RULES\n"),
    ("a part of the returns without a place", RETURNS, "core/returns/common.py", ""),
    ("acts know readiness", RETURNS, "core/returns/acts.py",
     "from homeward.core.returns.readiness import readiness\n"),
    ("a reason for a hold knows who lifted it", RETURNS, "core/returns/rising/persons.py",
     "from homeward.core.returns.holds import watch\n"),
    ("the law knows returns", CORE, "core/law/facts.py",
     "from homeward.core.returns.stages import Stage\n"),
    ("a part of publishing without a place", TABLES, "core/publishing/common.py", ""),
    ("rounding knows what the attack found", TABLES, "core/publishing/rounding.py",
     "from homeward.core.publishing.attack import attack\n"),
    ("tables know the way in", INSIDES, "apps/letters/models.py",
     "from homeward.apps.letters import access\n"),
    ("an action knows the screen's form", INSIDES, "apps/intake/actions.py",
     "from homeward.apps.intake import forms\n"),
    ("another app's screen", SCREENS, "apps/desk/views/pages.py",
     "from homeward.apps.intake.views import lists\n"),
    ("the log's table from outside", LOG, "apps/desk/person.py",
     "from homeward.apps.audit.models import Event\n"),
    ("a machine in the invented world", WORLD, "demo/people.py", "import os\n"),
    ("the framework in the server's manager", SERVER, "postgres/engine.py",
     "from django.conf import settings\n"),
    ("a migration's operation elsewhere", MIGRATING, "apps/desk/person.py",
     "from homeward.postgres.operations import protect\n"),
    ("the framework where letters are set", APART, "apps/letters/typesetting/render.py",
     "from django.conf import settings\n"),
    ("the product inside the sandboxed child", CHILD, "apps/sheets/reading/inside/table.py",
     "from homeward.core.truth import Truth\n"),
    ("the child's code in the parent", CHILDS, "apps/sheets/reading/door.py",
     "from homeward.apps.sheets.reading.inside import reader\n"),
    ("a spreadsheet opened outside the sandbox", OPENED, "apps/sheets/understanding.py",
     "import python_calamine\n"),
    ("a document opened by a library", DOCUMENTS, "apps/letters/rewording.py",
     "def f():\n    from docx import Document\n"),
    ("an app that needs an engine", EXTRA, "apps/tracing/comparing.py",
     "def f():\n    from homeward.engines import open_engine\n"),
    ("a circle of two modules", CYCLES, "core/spans/span.py",
     "def f():\n    from homeward.core.spans import order\n"),
]  # fmt: skip


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The contracts that each planted fault breaks."""
    copy = tmp_path_factory.mktemp("planted")
    only_sources = shutil.ignore_patterns("__pycache__", "static", "templates", "locale", "fonts")
    shutil.copytree(SRC, copy / "src" / "homeward", ignore=only_sources)
    shutil.copy(ROOT / "pyproject.toml", copy)
    faults = {name: {place: text} for name, _contract, place, text in FAULTS}
    (copy / "faults.json").write_text(json.dumps(faults), encoding="utf-8")
    script = Path(__file__).with_name("planting.py")
    said = subprocess.run(
        [sys.executable, script, copy, copy / "faults.json"],
        env={**os.environ, "PYTHONPATH": str(copy / "src"), "COLUMNS": "300"},
        cwd=copy,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stderr[-3000:]
    return json.loads(said.stdout)


def test_nothing_is_broken_before_and_afterwards(broken):
    assert broken[""] == []
    assert broken["afterwards"] == []


@pytest.mark.parametrize(("fault", "contract"), [(f, c) for f, c, *_ in FAULTS])
def test_a_planted_fault_is_caught(broken, fault, contract):
    assert [name for name in broken[fault] if name.startswith(contract)], broken[fault]


def test_every_contract_has_been_broken_once(broken):
    caught = {name for names in broken.values() for name in names}
    meant = [c for _f, c, *_ in FAULTS]
    assert all(any(name.startswith(c) for name in caught) for c in meant)
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    names = {c["name"] for c in project["tool"]["importlinter"]["contracts"]}
    assert names <= caught
