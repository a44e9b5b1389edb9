"""A month of invented missions: gates, releases, recalls, notes; and a ledger of what was released.

The ledger is kept by the side that gives, from its own record; the missions' side is read page by
page at the counter. `Month.compare` holds the two against each other, both ways.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from html import unescape

from tests.apps.counter import serving
from tests.apps.invented import forget_the_actor, persons_by_row, take_in

from homeward.apps.audit.actions import acting_as, change

STATES = (
    ("TUR", "Turkey"), ("RUS", "Russia"), ("AZE", "Azerbaijan"), ("FRA", "France"),
    ("DEU", "Germany"), ("TUN", "Tunisia"), ("KAZ", "Kazakhstan"), ("UZB", "Uzbekistan"),
    ("TJK", "Tajikistan"), ("KGZ", "Kyrgyzstan"), ("MAR", "Morocco"), ("BEL", "Belgium"),
    ("TTO", "Trinidad and Tobago"), ("UKR", "Ukraine"), ("GEO", "Georgia"),
)  # fmt: skip
MARKS = re.compile(r"\b(?:Girlmark|Notemark)\d+\b|\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b")


@dataclass
class Told:
    """What one mission may know at a moment: by person, what the release in force says."""

    released: dict[object, object] = field(default_factory=dict)  # request key to release
    notes: dict[object, list[str]] = field(default_factory=dict)  # request key to marks


@dataclass
class Month:
    """The world: missions, children by State, the ledger, and how much was looked at."""

    cast: dict
    chance: random.Random
    missions: dict = field(default_factory=dict)
    children: dict = field(default_factory=dict)
    told: dict = field(default_factory=dict)
    pages: int = 0
    received: int = 0  # bytes
    given: int = 0
    noted: int = 0

    def begin(self, missions: int, persons: int) -> None:
        """Take a list in, and appoint a mission for each State."""
        lead, each = self.cast["protection_lead"], persons // missions
        rows, states = [], STATES[:missions]
        for number in range(each * missions):
            name = states[number % missions][1]
            born = f"{2010 + number % 8}-0{1 + number % 9}-1{number % 10}"
            rows.append(f"Girlmark{number:04} Invented,F,{born},{name},acquitted,,")
        with acting_as(lead):
            found = persons_by_row(lead, take_in(lead, *rows, name="month.csv", label="A month"))
        forget_the_actor()
        people = [found[row] for row in sorted(found)]
        for number, (state, _name) in enumerate(states):
            self.missions[state], _members = serving.make_mission(self.cast, state.lower(), state)
            self.children[state] = people[number::missions]
            self.told[state] = Told()

    def day(self) -> None:
        """What the desk does in a day, for every mission."""
        for state, mission in self.missions.items():
            for _ in range(min(2, len(self.children[state]))):
                self._decide_and_give(state, mission, self.children[state].pop())
            self._take_something_back(state)
            self._write(state)

    def _decide_and_give(self, state, mission, person):
        decision = self.chance.choices(("contact", "limited", "none"), (7, 2, 1))[0]
        named = ("code", "sex") if decision == "limited" else ()
        serving.open_gate(self.cast, person, state, decision, fields=fields_of(named))
        if decision == "none":
            return
        may = named or ("name", "code", "sex", "birth_written", "claimed_state", "grounds")
        wanted = self.chance.sample(may, self.chance.randint(1, len(may)))
        made = serving.propose(self.cast, person, mission, fields=wanted)
        if self.chance.random() < 0.1:
            return
        serving.give(self.cast, made)
        self.given += 1
        self.told[state].released[serving.request_of(self.cast, made).pk] = made

    def _take_something_back(self, state):
        from homeward.apps.counter.models import Request
        from homeward.apps.releases.actions import end

        told, lead = self.told[state], self.cast["protection_lead"]
        if not told.released or self.chance.random() < 0.5:
            return
        key = self.chance.choice(sorted(told.released))
        made, how = told.released.pop(key), self.chance.choice(("recall", "gate", "over"))
        told.notes.pop(key, None)
        if how == "gate":
            serving.open_gate(self.cast, made.person_id, state, "none")
            return
        with acting_as(lead):
            if how == "recall":
                end(actor=lead, key=made.pk, why="Invented.", at=datetime.now(UTC))
            else:
                with change(actor=lead, verb="let time pass in a test"):
                    past = datetime.now(UTC) - timedelta(seconds=1)
                    Request.objects.filter(pk=key).update(ends_at=past)
        forget_the_actor()

    def _write(self, state):
        from homeward.apps.counter.models import Request
        from homeward.apps.releases.actions import write_note

        told, lead = self.told[state], self.cast["protection_lead"]
        if not told.released:
            return
        key = self.chance.choice(sorted(told.released))
        self.noted += 1
        mark = f"Notemark{self.noted:05}"
        with acting_as(lead):
            request = Request.objects.get(pk=key)
            write_note(actor=lead, request=request, words=f"{mark} (invented)")
        forget_the_actor()
        told.notes.setdefault(key, []).append(mark)

    def compare(self, sample: int | None = None) -> None:
        """Read every page of every mission, or some, and hold them against the ledger."""
        for state in self.missions:
            told = self.told[state]
            with serving.at_the_counter():
                browser = serving.came_in(f"consular_officer-{state.lower()}")
                home = self._page(browser, "/")
                keys = set(re.findall(r"/requests/([0-9a-f-]{36})/", home))
                assert keys == {str(key) for key in told.released}, state
                names = {m for key in told.released for m in marks_of(told.released[key], "name")}
                references = set(re.findall(r"[0-9A-Z]{5}-[0-9A-Z]{5}(?=</a>)", home))
                assert set(MARKS.findall(home)) == names | references, state
                some = sorted(told.released, key=str)
                for key in self.chance.sample(some, min(sample or len(some), len(some))):
                    self._one(browser, told, key)

    def _one(self, browser, told, key):
        text = self._page(browser, f"/requests/{key}/")
        made = told.released[key]
        section = re.search(r'<section aria-labelledby="released">.*?</section>', text, re.S)[0]
        pairs = re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", section, re.S)
        assert [(plain(a), plain(b)) for a, b in pairs] == expected(made.said)
        reference = re.search(r"<h1[^>]*>(.*?)</h1>", text, re.S)[1]
        wanted = {*marks_of(made, "name", "code"), *told.notes.get(key, ()), plain(reference)}
        assert set(MARKS.findall(text)) == wanted

    def _page(self, browser, path):
        answer = serving.ask(browser, path)
        assert answer.status_code == 200
        self.pages += 1
        self.received += len(answer.content)
        return answer.content.decode()


def fields_of(names):
    from homeward.core.disclosure.fields import DisclosableField

    return [DisclosableField(name) for name in names]


def marks_of(made, *fields):
    """The marks by which a person could be known that a release says."""
    return {m for name in fields for m in MARKS.findall(str(made.said.get(name, "")))}


def expected(said):
    """What the desk's own record says, as words."""
    from homeward.apps.counter.presenting import said_items

    return [
        (label, str(getattr(cell.value, "text", cell.value))) for label, cell in said_items(said)
    ]


def plain(html):
    """The words of a piece of a page."""
    return unescape(re.sub(r"<[^>]+>", "", html)).strip()
