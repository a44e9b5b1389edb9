"""How fast everybody is counted for the dashboard, beside one query for each of the same numbers.

    python benchmarks/dashboard.py [--persons 100000] [--rounds 15] [--json FILE]

An invented list is taken in as usual, in a home made for the run and removed. Everybody's line is
worked out by the code of the worker, and that rate is shown. Then each person gets a return file
whose letters are drawn at random, each by itself: nothing repeats that counting could lean on. The
page is a request through the whole product, in this process. Beside it the same numbers are
asked one query at a time through the same models, as a page built number by number does, and
both must say the same. A newcomer's mistake is to time the first request, which fills caches.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import statistics
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from intake import Clock, backend_of, tell

ON = date(2026, 11, 27)
NEEDED_MS = 300
ASSIGNED = 200
AT_ONCE = 5_000
TRACKS, WAITS, FOLLOW, STEPS = "mmmm0123nswh", "---adl", "--adlms", "---pslnn"
HEARD = ("", "", "", "confirmed", "dual", "refused", "undetermined")
STATES = ("TUR", "RUS", "AZE", "TJK", "DEU", "FRA", "KAZ", "UZB", "TUN", "")

_FILES = """
insert into returnfiles_file (id, keeper_id, person_id, opened_on, opened_by_id, version, claims)
select gen_random_uuid(), %(keeper)s, p, %(on)s, %(member)s, 0, '{}'
  from unnest(%(persons)s::uuid[]) p returning id
"""
_GLANCES = """
insert into returnfiles_glance (keeper_id, file_id, audience, ready, states, tasks, due_on, ahead,
                                made_on, tracks, waits, follow, step, heard, state)
select %(keeper)s, f, a, 'unknown', 'ooooooooooooooo', '[]', %(on)s, '', %(on)s, t, w, c, s, h, n
  from unnest(%(files)s::uuid[], %(tracks)s::text[], %(waits)s::text[], %(follow)s::text[],
              %(step)s::text[], %(heard)s::text[], %(state)s::text[]) as x (f, t, w, c, s, h, n),
       unnest(array['desk', 'lawyer', 'protection']) a
"""


def measure(persons: int, rounds: int) -> dict[str, Any]:
    """Fill a store, count in both ways, ask for the page."""
    from homeward.config.start import running
    from homeward.demo.big import big_list

    with running() as home:
        from standing import take_in

        from homeward.apps.accounts.access import command_line_actor

        actor, path = command_line_actor(), home / "list.csv"
        big_list(path, rows=persons, seed=1)
        take_in(actor, path)
        figures: dict[str, Any] = {"worked_out": worked_out(actor)}
        open_files(actor)
        vacuum()
        figures["counting"] = counting(actor, rounds)
        figures["page"] = {**pages(actor, rounds), "needed_ms": NEEDED_MS}
        figures["number_by_number"] = one_by_one(actor)
    return figures


def worked_out(actor: Any) -> dict[str, Any]:
    """Everybody's line, as the worker makes them at night; then once more, with nothing to do."""
    from homeward.apps.situation.jobs import look_through_all

    begun = time.perf_counter()
    count = look_through_all(actor)
    spent = time.perf_counter() - begun
    begun = time.perf_counter()
    if look_through_all(actor):
        raise SystemExit("a second look found something to do")
    again = time.perf_counter() - begun
    return {"persons": count, "persons_per_second": round(count / spent),
            "nothing_to_do_s": round(again, 2)}  # fmt: skip


def open_files(actor: Any) -> None:
    """A return file for everybody, with letters drawn at random for each audience."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as, change
    from homeward.apps.situation.models import Line

    chance = random.Random(3)  # noqa: S311  to be repeated, not to be secret
    with acting_as(actor):
        people = list(Line.objects.values_list("person_id", flat=True))
    for start in range(0, len(people), AT_ONCE):
        some = [str(key) for key in people[start : start + AT_ONCE]]
        row = {"keeper": actor.keeper, "member": actor.member, "on": ON, "persons": some}
        door = change(actor=actor, verb="filled a benchmark")
        with acting_as(actor), door, connection.cursor() as cursor:
            cursor.execute(_FILES, row)
            row["files"] = [str(key) for (key,) in cursor.fetchall()]
            cursor.execute(_GLANCES, row | letters(chance, len(some)))


def letters(chance: random.Random, count: int) -> dict[str, list[str]]:
    """Letters of so many files."""

    def words(alphabet: str, length: int) -> list[str]:
        return ["".join(chance.choices(alphabet, k=length)) for _n in range(count)]

    return {
        "tracks": words(TRACKS, 15),
        "waits": words(WAITS, 16),
        "follow": words(FOLLOW, 8),
        "step": words(STEPS, 1),
        "heard": chance.choices(HEARD, k=count),
        "state": chance.choices(STATES, k=count),
    }


def vacuum() -> None:
    """What the server does by itself within a minute of such a write."""
    from django.db import connections

    with connections["owner"].cursor() as cursor:
        cursor.execute("vacuum (analyze)")


def counting(actor: Any, rounds: int) -> dict[str, Any]:
    """Count everybody, again and again: the clock on the wall, and both processors' time."""
    from django.db import connection

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.situation.access import count_files, count_persons

    times = []
    with acting_as(actor):
        count_files(actor), count_persons(actor)
        clock = Clock(backend_of(connection))
        with clock.phase("all"):
            for _round in range(rounds):
                begun = time.perf_counter()
                count_files(actor), count_persons(actor)
                times.append((time.perf_counter() - begun) * 1000)
    spent = clock.phases["all"]
    processor = {
        f"{who}_processor_ms": round(spent[who] * 1000 / rounds) for who in ("ours", "database")
    }
    return {**spread(times), **processor}


def spread(times: list[float]) -> dict[str, float]:
    """Median and the slowest of twenty."""
    cut = statistics.quantiles(times, n=20, method="inclusive")
    return {"p50_ms": round(statistics.median(times)), "p95_ms": round(cut[-1])}


def pages(actor: Any, rounds: int) -> dict[str, Any]:
    """The page for who sees everybody, and for a lawyer with some persons."""
    from django.core.management import call_command

    from homeward.apps.accounts.actions import enrol
    from homeward.apps.audit.actions import acting_as
    from homeward.apps.caseload.actions import Ground, Holder, assign
    from homeward.apps.situation.models import Line

    call_command("collectstatic", interactive=False, verbosity=0)
    with acting_as(actor):
        members = [
            enrol(actor=actor, login=role, shown_as=role, role=role, password=None)
            for role in ("coordinator", "lawyer")
        ]
        some = list(Line.objects.values_list("person_id", flat=True)[:ASSIGNED])
        ground = Ground("invented", reference="invented 1", reference_on=ON)
        assign(actor=actor, persons=some, to=Holder(member=members[1].pk), ground=ground)
    return {
        "who_sees_everybody": page(members[0], rounds),
        f"a_lawyer_of_{ASSIGNED}": page(members[1], rounds),
    }


def page(member: Any, rounds: int) -> dict[str, Any]:
    """Ask for the page so often, once before that."""
    from django.test import Client

    from homeward.apps.accounts import sittings

    browser = Client(headers={"host": "localhost"})
    browser.force_login(member)
    session = browser.session  # as if a second factor had just been shown
    sittings.begin(session, sittings.now(), whole=True)
    session.save()
    times, spent = [], []
    for _round in range(rounds + 1):
        begun, worked = time.perf_counter(), time.process_time()
        answer = browser.get("/situation/")
        times.append((time.perf_counter() - begun) * 1000)
        spent.append((time.process_time() - worked) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"the page answered {answer.status_code}")
    ours = round(statistics.median(spent[1:]))
    size = round(len(answer.content) / 1024)
    return {**spread(times[1:]), "ours_processor_ms": ours, "kilobytes": size}


def one_by_one(actor: Any) -> dict[str, Any]:
    """Each number with a query of its own, through the same models; they must say the same."""
    from django.db.models.functions import Substr

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.returnfiles.models import Glance
    from homeward.apps.situation import access
    from homeward.apps.situation.labels import ANSWERS, FOLLOW, TRACKS, TURNS, WAITS
    from homeward.apps.situation.models import Line
    from homeward.core.returns.counted import THRESHOLDS

    with acting_as(actor):
        files, people = access.count_files(actor), access.count_persons(actor)
        glances = Glance.objects.filter(
            keeper_id=actor.keeper, audience=access.audience(actor).value
        )
        lines = Line.objects.filter(keeper_id=actor.keeper)
        begun, asked = time.perf_counter(), 0
        for column, names, kinds, known in (
            ("tracks", access.STAGES, TRACKS, files.tracks),
            ("waits", access.PARTIES, WAITS, files.waits),
            ("follow", [ask.key for ask in access.FOLLOWED], FOLLOW, files.follow),
        ):
            for place, name in enumerate(names, 1):
                for kind in kinds:
                    here = glances.annotate(here=Substr(column, place, 1))
                    same(here.filter(here=kind.value).count(), known[name, kind.value])
                    asked += 1
        for place, age in enumerate(THRESHOLDS, 1):
            for kind in TURNS:
                here = lines.annotate(here=Substr("ages", place, 1)).filter(here=kind.value)
                same(here.count(), people.ages[age, kind.value])
                asked += 1
        for state in {state for state, _answer in people.answers}:
            of = lines.filter(states__contains=[state]) if state else lines.filter(states=[])
            for answer in ANSWERS:
                same(of.filter(answer=answer).count(), people.answers[state, answer])
                asked += 1
        spent = time.perf_counter() - begun
    return {"queries": asked, "ms": round(spent * 1000)}


def same(one: int, other: int) -> None:
    """Both ways of counting say the same, or the figures are worth nothing."""
    if one != other:
        raise SystemExit(f"counted {other} at once and {one} by itself")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--persons", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--json", type=Path, help="also write the figures to this file")
    wanted = parser.parse_args()
    home = tempfile.mkdtemp(prefix="homeward-benchmark-")
    os.environ["HOMEWARD_HOME"] = home
    try:
        figures = measure(wanted.persons, wanted.rounds)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    figures["load"] = round(os.getloadavg()[0], 1)
    tell(figures)
    if wanted.json:
        wanted.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    if figures["page"]["who_sees_everybody"]["p50_ms"] > NEEDED_MS:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
