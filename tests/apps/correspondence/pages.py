"""The pages of correspondence, for the tests that ask every address of the desk."""

# What each shows: see tests/apps/desk/test_every_page.py. An exchange is real in those beside this.
NOBODYS = "00000000-0000-4000-8000-000000000000"
CHECKED = {
    "correspondence:steps": "persons",
    "correspondence:state": "persons",
    "correspondence:record": "takers",
    "correspondence:position": "takers",
    "correspondence:exchange": "an act",
    "correspondence:withdraw": "an act",
    "correspondence:withdraw_position": "an act",
}
ADDRESSES = {
    "correspondence:steps": "/correspondence/steps/",
    "correspondence:state": "/correspondence/TUR/",
    "correspondence:record": "/correspondence/TUR/record/",
    "correspondence:position": "/correspondence/TUR/position/",
    "correspondence:exchange": f"/correspondence/exchanges/{NOBODYS}/",
    "correspondence:withdraw": f"/correspondence/exchanges/{NOBODYS}/withdraw/",
    "correspondence:withdraw_position": "/correspondence/positions/0/withdraw/",
}


def corresponded(actor, state):
    """A call with a State, and what it said whom it takes back."""
    from tests.apps import invented

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.correspondence import actions
    from homeward.core.correspondence import Direction, Means

    said = actions.Said(direction=Direction.OUT, means=Means.CALL, day=invented.ON)
    with acting_as(actor):
        row = actions.record(actor=actor, state=state, said=said, today=invented.ON)
        stated = actions.state_position(
            actor=actor, state=state, covers="all", said_on=invented.ON, source="Invented."
        )
    invented.forget_the_actor()
    return {"exchange": row.pk, "position": stated.pk}
