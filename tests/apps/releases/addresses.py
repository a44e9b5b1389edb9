"""What each address of releases shows and to whom, for tests/apps/desk/test_every_page.py.

Releases of every standing have real addresses in tests/architecture/test_screens.py and beside this.
"""

OF_A_RELEASE = {
    "release": "", "preview": "preview/", "give": "give/", "end": "end/",
}  # fmt: skip
OTHERS = ("propose", "request", "note", "take_up", "hand_over", "list", "take_list_in",
          "paper", "enclosed", "delegation")  # fmt: skip
CHECKED = {
    "releases:releases": "persons",
    "releases:missions": "persons",
    "releases:lists": "takers",
    "releases:delegations": "takers",
    **{f"releases:{name}": "a release" for name in (*OF_A_RELEASE, *OTHERS)},
}
NOBODYS = "00000000-0000-4000-8000-000000000000"


def noted(lead, person, state, on):
    """A note that names a person whose gate is open to its State."""
    from tests.apps.letters.approving import approve_texts

    from homeward.apps.letters.actions import write_request
    from homeward.apps.sharing.actions import decide, screen

    approve_texts(lead)
    screen(actor=lead, person=person, state=state, answers={})
    decide(actor=lead, person=person, state=state, decision="contact", reason="Invented.")
    return write_request(actor=lead, state=state, on=on, draft=False)


def addresses(person):
    """The address of every page, of releases and requests that are nobody's."""
    return {
        "releases:releases": "/releases/",
        "releases:missions": "/releases/missions/",
        "releases:lists": "/releases/lists/",
        "releases:delegations": "/releases/delegations/",
        "releases:delegation": f"/releases/delegations/{NOBODYS}/",
        "releases:list": f"/releases/lists/{NOBODYS}/",
        "releases:take_list_in": f"/releases/lists/{NOBODYS}/take-in/",
        "releases:paper": f"/releases/papers/{NOBODYS}/",
        "releases:enclosed": f"/releases/papers/{NOBODYS}/1.jpg",
        "releases:propose": f"/releases/about/{person}/1/",
        "releases:request": f"/releases/requests/{NOBODYS}/",
        "releases:note": f"/releases/requests/{NOBODYS}/notes/",
        "releases:take_up": f"/releases/answers/{NOBODYS}/take-up/",
        "releases:hand_over": f"/releases/letters/{NOBODYS}/1/",
        **{f"releases:{n}": f"/releases/{NOBODYS}/{tail}" for n, tail in OF_A_RELEASE.items()},
    }
