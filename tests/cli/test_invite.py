"""`homeward invite`: the first administrator of a store comes in without anybody's password."""

import re

LINK = r"https://desk\.example/invitation/[0-9a-f-]{36}/"


def test_an_invitation_is_a_link_on_standard_output_and_cannot_be_made_twice(homeward):
    words = ("invite", "Invented.Person", "--role", "administrator")
    made = homeward(*words, "--address", "https://desk.example/")
    assert (made.returncode, made.stderr.count("administrator")) == (0, 1)
    assert re.fullmatch(LINK, made.stdout.strip())
    again = homeward(*words)
    assert (again.returncode, again.stdout) == (1, "")
    assert "invited" in again.stderr


def test_what_would_lead_nowhere_makes_no_link(homeward):
    for words, said in (
        (("--role", "king"), "no role"),
        (("--organisation", "Nobody's office"), "no such organisation"),
        (("--address", "desk.example"), "no address"),
    ):
        found = homeward("invite", "somebody.invented", *words)
        assert (found.returncode, found.stdout) == (1, ""), words
        assert said in found.stderr
