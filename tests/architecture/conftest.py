"""The fixtures of the apps' tests, for the checks that open pages."""

from tests.apps.fixtures import as_role, browser_of, pages, read_once, taken_in

__all__ = ["as_role", "browser_of", "pages", "read_once", "taken_in"]
