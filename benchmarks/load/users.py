"""What simulated members of the desk do, for locust (`benchmarks/load.py` starts it).

    locust -f users.py --headless --users 200 --run-time 30m --host http://127.0.0.1:8009

LOAD_MEMBERS names a file with one member each: their session, the persons and files assigned to
them, and what they search for. Acts whose name begins with "write" change something; the page
that an act begins with counts as reading. A newcomer's mistake is to let the simulated browser
keep no cookies: then all are answered by the page to sign in, and very fast.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import re
from pathlib import Path
from typing import Any

from gevent import sleep
from locust import FastHttpUser, between, events, task

MEMBERS: list[dict[str, Any]] = json.loads(Path(os.environ["LOAD_MEMBERS"]).read_text("utf-8"))
_NUMBERS = itertools.count()
_SEEN = re.compile(r'name="seen"[^>]*value="([^"]*)"')
_LEAST = re.compile(r'name="least"[^>]*value="([^"]*)"')
_CLAIM = re.compile(r"/claims/(\d+)/")
DUE = "2027-01-15"
TIMES: dict[str, list[float]] = {}
FAULTS: dict[str, int] = {}


@events.request.add_listener
def keep(name: str, response_time: float, exception: Exception | None, **_more: Any) -> None:
    """Keep how long each act took, in milliseconds; locust itself rounds and sums up."""
    TIMES.setdefault(name, []).append(response_time)
    if exception is not None:
        words = f"{name}: {str(exception)[:80]}"
        FAULTS[words] = FAULTS.get(words, 0) + 1


@events.quit.add_listener
def write(**_more: Any) -> None:
    """Write everything down for `benchmarks/load.py`."""
    said = {"times": TIMES, "faults": FAULTS}
    Path(os.environ["LOAD_FIGURES"]).write_text(json.dumps(said), "utf-8")


class Member(FastHttpUser):
    """Somebody at the desk: five seconds between one act and the next, on average."""

    wait_time = between(2.5, 7.5)

    def on_start(self) -> None:
        """Sit down as one of the members; each is one person's."""
        self.me = MEMBERS[next(_NUMBERS) % len(MEMBERS)]
        self.chance = random.Random(self.me["login"])  # noqa: S311  to be repeated
        token = self.me["csrf"]
        cookies = f"sessionid={self.me['session']}; csrftoken={token}"
        self.headers = {"Cookie": cookies, "X-CSRFToken": token}

    def open(self, address: str, name: str) -> str:
        """Open a page; a page to sign in is a failure."""
        with self.client.get(
            address,
            name=f"read: {name}",
            headers=self.headers,
            catch_response=True,
            allow_redirects=False,
        ) as answer:
            if answer.status_code != 200:
                answer.failure(f"answered {answer.status_code}")
            return answer.text or ""

    def send(self, address: str, name: str, said: dict[str, str], wanted: int) -> None:
        """Send a form; what somebody else changed meanwhile (409) is no fault, and is counted."""
        with self.client.post(
            address,
            data=said,
            name=f"write: {name}",
            headers=self.headers,
            catch_response=True,
            allow_redirects=False,
        ) as answer:
            if answer.status_code == 409:
                answer.request_meta["name"] = f"write: {name} (changed meanwhile)"
                answer.success()
            elif answer.status_code != wanted:
                answer.failure(f"answered {answer.status_code}")

    def one(self, of: str) -> str:
        """One of what is assigned to them."""
        return str(self.chance.choice(self.me[of]))

    @task(10)
    def my_day(self) -> None:
        """Look at what is due."""
        self.open("/files/my-day/", "my day")

    @task(8)
    def files(self) -> None:
        """Look at the list of files."""
        self.open("/files/", "list of files")

    @task(20)
    def file(self) -> None:
        """Open a return file."""
        self.open(f"/files/{self.one('files')}/", "return file")

    @task(15)
    def person(self) -> None:
        """Open a person."""
        self.open(f"/persons/{self.one('persons')}/", "person")

    @task(15)
    def type_a_name(self) -> None:
        """Type a name into the box, of which the list under it shows who is meant."""
        words = self.one("names")
        for end in (max(3, len(words) // 2), len(words)):
            sleep(1)
            with self.client.post(
                "/search/",
                data={"q": words[:end]},
                headers=self.headers | {"HX-Request": "true"},
                name="read: typing a name",
                catch_response=True,
            ) as answer:
                if answer.status_code != 200:
                    answer.failure(f"answered {answer.status_code}")

    @task(5)
    def search(self) -> None:
        """Search on the page."""
        with self.client.post(
            "/search/",
            data={"q": self.one("names")},
            name="read: search",
            headers=self.headers,
            catch_response=True,
        ) as answer:
            if answer.status_code != 200:
                answer.failure(f"answered {answer.status_code}")

    @task(3)
    def situation(self) -> None:
        """Look at the situation."""
        self.open("/situation/", "situation")

    @task(2)
    def home_page(self) -> None:
        """Begin anew."""
        self.open("/", "first page")

    @task(8)
    def write_a_note(self) -> None:
        """Write a note into a file."""
        address = f"/files/{self.one('files')}/note/"
        page = self.open(address, "a form in a file")
        seen, least = _SEEN.search(page), _LEAST.search(page)
        said = {"words": "An invented note, for measuring.", "least": "desk"}
        said["seen"] = seen[1] if seen else ""
        said["least"] = least[1] if least else "desk"
        self.wait()  # until it is written
        self.send(address, "a note in a file", said, 302)

    @task(4)
    def give_a_task(self) -> None:
        """Write a task for oneself."""
        address = f"/files/{self.one('files')}/task/"
        page = self.open(address, "a form in a file")
        seen = _SEEN.search(page)
        said = {"words": "Invented: ask again.", "member": str(self.me["number"]), "due_on": DUE}
        said |= {"least": "desk", "seen": seen[1] if seen else ""}
        self.wait()
        self.send(address, "a task", said, 302)

    @task(3)
    def note_a_claim(self) -> None:
        """Look at a claim, and add a clarifying note to it."""
        person = self.one("persons")
        page = self.open(f"/persons/{person}/", "person")
        numbers = _CLAIM.findall(page)
        if not numbers:
            return
        address = f"/persons/{person}/claims/{self.chance.choice(numbers)}/"
        self.wait()
        self.open(address, "claim")
        self.wait()
        said = {"note-reason": "An invented note, for measuring."}
        self.send(f"{address}note/", "a note on a claim", said, 302)
