"""Loaded before Django's settings: gives the test run a home of its own, gone when it ends."""

import atexit
import os
import shutil
import tempfile

if "HOMEWARD_TEST_KEEP" not in os.environ:
    _home = tempfile.mkdtemp(prefix="homeward-test-")
    os.environ["HOMEWARD_HOME"] = _home
    atexit.register(shutil.rmtree, _home, ignore_errors=True)
