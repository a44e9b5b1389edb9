"""The missions of the counter's tests."""

from tests.apps.counter.conftest import counter_role, missions

__all__ = ["counter_role", "missions"]
