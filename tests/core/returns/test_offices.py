"""The offices the core knows are the roles that members have: neither list drifts from the other."""

from homeward.apps.accounts.models import Role
from homeward.core.returns.parties import Office


def test_offices_are_the_roles_of_members():
    assert {office.value for office in Office} == set(Role.values)
