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
    "correspondence:reword": "an act",
    "correspondence:word_file": "an act",
    "correspondence:words": "an act",
    "correspondence:approve_words": "an act",
    "correspondence:take_words_back": "an act",
}
ADDRESSES = {
    "correspondence:steps": "/correspondence/steps/",
    "correspondence:state": "/correspondence/TUR/",
    "correspondence:record": "/correspondence/TUR/record/",
    "correspondence:position": "/correspondence/TUR/position/",
    "correspondence:exchange": f"/correspondence/exchanges/{NOBODYS}/",
    "correspondence:withdraw": f"/correspondence/exchanges/{NOBODYS}/withdraw/",
    "correspondence:withdraw_position": "/correspondence/positions/0/withdraw/",
    "correspondence:reword": f"/correspondence/notes/{NOBODYS}/words/",
    "correspondence:word_file": f"/correspondence/notes/{NOBODYS}/words.docx",
    "correspondence:words": f"/correspondence/words/{NOBODYS}/",
    "correspondence:approve_words": f"/correspondence/words/{NOBODYS}/approve/",
    "correspondence:take_words_back": f"/correspondence/words/{NOBODYS}/take-back/",
}


def corresponded(actor, state):
    """A call with a State, what it said whom it takes back, and a note with edited words."""
    from tests.apps import invented
    from tests.apps.letters.editing import noted_and_edited

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
    with acting_as(actor):
        letter, words = noted_and_edited(actor, state)
    invented.forget_the_actor()
    return {"note": letter.pk, "words": words.pk, "exchange": row.pk, "position": stated.pk}
