"""What the two invented missions hand in: each a list of its searching families, and a paper.

Both lists wait at the desk, so that whoever looks at the demonstration takes one in by hand and
sees that the mission learns nothing of it. All of it goes through the counter's own database role.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from homeward.apps.audit.actions import acting_as
from homeward.apps.audit.actor import Actor
from homeward.apps.counter import handing
from homeward.apps.counter.access import answers, requests
from homeward.apps.counter.models import Enclosure
from homeward.demo.drawing import drawn
from homeward.demo.missions import at_the_counter


def hand_in(actors: Mapping[str, Actor], lists: Mapping[str, Path], at: datetime) -> int:
    """Have each mission confirm its list, and send a paper with what it has answered.

    Args:
        actors: The invented members by user name.
        lists: The list of each mission, by its officer's user name.
        at: Now.

    Returns:
        How many lists and papers were handed in.
    """
    made = 0
    for login, path in lists.items():
        officer = actors[login]
        with at_the_counter(), acting_as(officer):
            handed = handing.hand_in(
                actor=officer, content=path.read_bytes(), file_name=path.name, at=at
            )
            handing.confirm(actor=officer, key=handed.list.pk, at=at)
            made += 1 + _send_a_paper(officer)
    return made


def _send_a_paper(officer: Actor) -> int:
    """One paper with the first request that has an answer; none where none has."""
    answered = {each.request_id for each in answers(requests(officer))}
    found = [each.pk for each in requests(officer) if each.pk in answered][:1]
    for key in found:
        handing.enclose(actor=officer, request=key, content=drawn(0), kind=Enclosure.Kind.BIRTH)
    return len(found)
