"""Attacks work on the same cast and the same invented list as the tests of the apps."""

from tests.apps.fixtures import as_role, browser_of, let_go, pages, read_once, taken_in

__all__ = ["as_role", "browser_of", "let_go", "pages", "read_once", "taken_in"]
