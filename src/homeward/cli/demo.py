"""`homeward demo`: an invented world, its lists taken in as usual, its letters, the pages."""

from __future__ import annotations

import argparse
import json
import secrets
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any

from homeward.cli.output import NotDoneError, answer, progress, say, table
from homeward.cli.serve import serve_here
from homeward.config.clock import today
from homeward.config.start import running

# Who can sign in to the demo. Invented members; their passwords are drawn anew on each machine.
MEMBERS = (
    ("coordinator", "Coordinator (invented)"),
    ("protection_officer", "Protection officer (invented)"),
    ("protection_lead", "Protection lead (invented)"),
    ("administrator", "Administrator (invented)"),
    ("lawyer", "Lawyer (invented)"),
    ("auditor", "Auditor (invented)"),
)
# Of an agency that works in the desk's register, and sees whom its team is assigned.
AGENCY = "Protection agency (invented)"
GUEST = ("agency_officer", "protection_officer", "Officer of an agency (invented)")
NOT_APPROVED = {("handover", "fr"), ("thanks", "ru")}  # texts that wait for a lawyer
LOOK_EVERY = 5.0  # seconds between looks whether the tables have been attacked


def demo(options: argparse.Namespace) -> int:
    """Make the demo once, then serve it; a second start only serves."""
    with running() as home:
        done = home / "demo" / "done.json"
        if not done.exists():
            _make(options, home)
            done.write_text(json.dumps({"seed": options.seed}), encoding="utf-8")
        _tell_accounts(home)
        if not options.no_serve:
            served = options.public_port and f"http://{options.host}:{options.public_port}/"
            serve_here(home, options, lambda: _publish_meanwhile(served) if served else None)
    return 0


def _publish_meanwhile(served: str) -> None:
    """Have the invented world's tables published while its pages are already looked at.

    A thread that only looks now and then: the attack is the worker's, as it is of any proposal. It
    ends with this process, and the next start goes on where it was.
    """
    Thread(target=_publish, args=(served,), name="tables", daemon=True).start()


def _publish(served: str) -> None:
    from django.db import InterfaceError, OperationalError, connections  # noqa: PLC0415  after setup
    from django.utils.timezone import now  # noqa: PLC0415

    from homeward.demo.bulletin import publish_further  # noqa: PLC0415

    told, further = False, True
    while further:
        try:
            further = publish_further(on=today(), at=now())
        except (InterfaceError, OperationalError):
            pass  # the database ended, and is started again by whoever watches it
        finally:
            connections.close_all()  # of this thread alone
        if further and not told:
            say("Tables for everybody are attacked first, which takes minutes; then published.")
            told = True
        sleep(LOOK_EVERY if further else 0)
    if told:
        say(f"The tables have their outcome: {served}, or at the desk under Figures why not.")


def _make(options: argparse.Namespace, home: Path) -> None:
    from django.conf import settings  # noqa: PLC0415  after setup

    from homeward.apps.accounts.access import actor_of, command_line_actor  # noqa: PLC0415
    from homeward.apps.accounts.models import Member  # noqa: PLC0415
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415
    from homeward.apps.intake import access  # noqa: PLC0415
    from homeward.demo.loading import lists_of  # noqa: PLC0415

    if settings.HOMEWARD_DECLARATION is not None:
        raise NotDoneError("this store is declared to hold real persons; it takes no demonstration")
    command_line = command_line_actor()
    with acting_as(command_line):
        if access.lists(command_line).exclude(label__endswith="(invented)").exists():
            raise NotDoneError(
                "this store holds lists that are not the demo's; use another HOMEWARD_HOME"
            )
        accounts = _enrol(command_line)
    _write_private(home / "demo" / "accounts.json", json.dumps(accounts, indent=1))
    day = today()
    folder = home / "demo" / "lists"
    say(f"Inventing a world (seed {options.seed}) and writing its lists to {folder}")
    lists = lists_of(options.seed, options.children, day, folder)
    actors = {
        member.login: actor_of(member)
        for member in Member.objects.select_related("organisation").exclude(login="command-line")
    }
    for one in lists:
        _take_in(actors["coordinator"], one)
    with acting_as(actors["coordinator"]):
        tally = _show(actors["coordinator"], day)
    _open_some_gates(actors["protection_lead"], day)
    _open_some_files(actors, day)
    _say_some_words(actors, day)
    _approve_texts(actors["lawyer"])
    _letters(actors["coordinator"], list(tally), day, home / "demo" / "letters")
    served, missions = _serve_missions(command_line, actors, day)
    _talk_with_missions(options, actors, served, day, folder)
    _write_private(home / "demo" / "accounts.json", json.dumps(accounts + missions, indent=1))


def _enrol(command_line: Any) -> list[dict[str, str]]:
    from homeward.apps.accounts.actions import add_organisation  # noqa: PLC0415  after setup
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415

    accounts = []
    with acting_as(command_line):
        agency = add_organisation(actor=command_line, name=AGENCY, kind="agency")
    for login, role, shown in (*((role, role, shown) for role, shown in MEMBERS), GUEST):
        place = agency if (login, role, shown) == GUEST else None
        accounts.append(_member(command_line, login, role, shown, place))
    return accounts


def _member(
    command_line: Any, login: str, role: str, shown: str, place: Any = None
) -> dict[str, str]:
    """Enrol one invented member; gives what they sign in with."""
    from allauth.mfa.totp.internal.auth import generate_totp_secret  # noqa: PLC0415  after setup

    from homeward.apps.accounts.actions import enrol  # noqa: PLC0415
    from homeward.apps.accounts.keys import add_app_for_trial  # noqa: PLC0415
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415

    password = "-".join(secrets.token_hex(2) for _ in range(4))
    with acting_as(command_line):
        member = enrol(
            actor=command_line,
            login=login,
            shown_as=shown,
            role=role,
            password=password,
            is_trial=True,
            organisation=place,
        )
    add_app_for_trial(actor=command_line, member=member, secret=generate_totp_secret())
    return {"name": shown, "role": role, "username": login, "password": password}


def _serve_missions(
    command_line: Any, actors: dict[str, Any], day: date
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Let two invented missions in, release something to each, and have them answer.

    Gives the missions by their officers' user names, and with what their members sign in.
    """
    from homeward.apps.accounts.access import actor_of  # noqa: PLC0415  after setup
    from homeward.apps.accounts.actions import add_organisation  # noqa: PLC0415
    from homeward.apps.accounts.models import Member  # noqa: PLC0415
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415
    from homeward.apps.register.labels import state_name  # noqa: PLC0415
    from homeward.apps.releases.actions import appoint  # noqa: PLC0415
    from homeward.demo.missions import OFFICER, RESIDENT, choose, fill  # noqa: PLC0415

    lead, accounts, served = actors["protection_lead"], [], {}
    for login, state in choose(lead, day):
        name = f"Mission of {state_name(state)} (invented)"
        with acting_as(command_line):
            place = add_organisation(actor=command_line, name=name, kind="mission")
        shown = f"Head of mission, {state_name(state)} (invented)"
        accounts.append(_member(command_line, login, "head_of_mission", shown, place))
        if login == RESIDENT:
            shown = f"Consular officer, {state_name(state)} (invented)"
            accounts.append(_member(command_line, OFFICER, "consular_officer", shown, place))
        actors[login] = actor_of(Member.objects.select_related("organisation").get(login=login))
        with acting_as(lead):
            served[login] = appoint(actor=lead, organisation=place, state=state)
    answer(f"{fill(actors, served, day)} releases proposed to {len(served)} missions")
    return served, accounts


def _talk_with_missions(
    options: argparse.Namespace,
    actors: dict[str, Any],
    served: dict[str, Any],
    day: date,
    folder: Path,
) -> None:
    """Record what passed with States, and have each mission hand in its list and a paper."""
    from django.utils.timezone import now  # noqa: PLC0415  after setup

    from homeward.demo.corresponding import correspond  # noqa: PLC0415
    from homeward.demo.handing_in import hand_in  # noqa: PLC0415
    from homeward.demo.loading import mission_lists  # noqa: PLC0415

    answer(f"{correspond(actors, served, day)} notes have a number; what passed is recorded")
    states = {login: mission.state for login, mission in served.items()}
    lists = mission_lists(options.seed, options.children, day, states, folder)
    answer(f"{hand_in(actors, lists, now())} lists and papers handed in by missions")


def _write_private(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")


def _take_in(actor: Any, one: Any) -> None:
    """Take one list in as anybody would, in a transaction of its own."""
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415  after setup
    from homeward.apps.intake import actions  # noqa: PLC0415
    from homeward.apps.search.actions import write_keys_later  # noqa: PLC0415
    from homeward.apps.tracing.actions import compare_later, propose_repeats  # noqa: PLC0415

    with acting_as(actor), progress(one.path.name) as report:
        received = actions.receive(
            actor=actor,
            content=one.path.read_bytes(),
            file_name=one.path.name,
            label=one.source,
            received_on=one.received_on,
            kind=one.kind,
        )
        found = actions.commit(
            actor=actor, key=received.list.pk, report=report, understood=received.understood
        )
        propose_repeats(actor=actor, source=found.source, list_key=str(found.pk))
        write_keys_later(actor=actor, list_key=found.pk)
        compare_later(actor=actor, list_key=str(found.pk))
    answer(f"  {one.path.name}: {found.tally['rows']} rows, {found.tally['claims']} claims")


def _show(actor: Any, on: date) -> list[str]:
    """Print the result by State; returns the States, most persons first."""
    from homeward.apps.register.standing import standings  # noqa: PLC0415  after setup

    counts: dict[str, Counter[str]] = {}
    for each in standings(actor, on=on):
        for state in each.dossier.nationalities or ("?",):
            counts.setdefault(state, Counter())[each.finding.truth.value] += 1
    order = sorted(counts, key=lambda state: -counts[state].total())
    table(
        "Asked to be taken back? (invented people; the shares by country mean nothing)",
        ["State", "Persons", "Yes", "No", "Unknown"],
        [
            [
                state,
                str(counts[state].total()),
                *(str(counts[state][w]) for w in ("yes", "no", "unknown")),
            ]
            for state in order
        ],
    )
    return [state for state in order if state != "?"]


def _open_some_gates(lead: Any, on: date) -> None:
    """Let the invented lead decide for some States' children, so that a note can be seen."""
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415  after setup
    from homeward.apps.register.standing import standings  # noqa: PLC0415
    from homeward.apps.sharing.actions import decide, screen  # noqa: PLC0415
    from homeward.core.truth import Truth  # noqa: PLC0415

    with acting_as(lead):
        asked = [
            s
            for s in standings(lead, on=on)
            if s.finding.truth is Truth.YES and len(s.dossier.nationalities) == 1
        ]
        states = Counter(s.dossier.nationalities[0] for s in asked)
        cleared = {state for state, _count in states.most_common(3)}
        chosen = [s for s in asked if s.dossier.nationalities[0] in cleared]
        for number, each in enumerate(chosen):
            person, state = each.dossier.person, each.dossier.nationalities[0]
            screen(actor=lead, person=person, state=state, answers={})
            decide(
                actor=lead,
                person=person,
                state=state,
                decision="none" if number % 9 == 0 else "contact",
                reason="Invented decision of the demonstration.",
            )


def _open_some_files(actors: dict[str, Any], on: date) -> None:
    """Let the invented members open return files, so that their pages have something to show."""
    from homeward.apps.situation.jobs import look_through_all  # noqa: PLC0415  after setup
    from homeward.demo.filing import open_files  # noqa: PLC0415

    answer(f"{open_files(actors, on)} return files opened, some of their questions answered")
    look_through_all(actors["coordinator"])


def _say_some_words(actors: dict[str, Any], on: date) -> None:
    """Let the invented members record consents and papers on best interests."""
    from homeward.demo.hearing import say_words  # noqa: PLC0415  after setup

    answer(f"{say_words(actors, on)} papers on best interests opened, one of them decided")


def _approve_texts(lawyer: Any) -> None:
    """Let the invented lawyer approve the texts, so that the invented notes can leave.

    All but two, so that whoever looks meets a note that waits for a lawyer.
    """
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415  after setup
    from homeward.apps.letters.actions import approve  # noqa: PLC0415
    from homeward.apps.letters.typesetting.texts import texts  # noqa: PLC0415

    with acting_as(lawyer):
        for text in texts():
            if (text.kind.value, text.language) in NOT_APPROVED:
                continue
            approve(actor=lawyer, kind=text.kind, language=text.language, digest=text.digest)


def _letters(actor: Any, states: list[str], on: date, folder: Path) -> None:
    from homeward.apps.audit.actions import acting_as  # noqa: PLC0415  after setup
    from homeward.apps.letters import actions  # noqa: PLC0415
    from homeward.demo.corresponding import ASKED  # noqa: PLC0415

    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    with progress("letters") as report:
        for done, state in enumerate(states):
            report("writing", done, len(states))
            for draft, dated in ((True, on), (False, on - timedelta(days=ASKED))):
                try:
                    with acting_as(actor):
                        letter = actions.write_request(
                            actor=actor, state=state, on=dated, draft=draft
                        )
                except (actions.NothingToWriteError, actions.NoMissionError):
                    continue
                name = letter.reference.replace("/", "-") or "draft"
                (folder / f"note-{state}-{name}.pdf").write_bytes(bytes(letter.pdf))
                written += 1
    answer(f"{written} letters in {folder}")


def _tell_accounts(home: Path) -> None:
    accounts = json.loads((home / "demo" / "accounts.json").read_text("utf-8"))
    answer("Everybody in this store is invented. Sign in as:")
    for each in accounts:
        answer(f"  {each['username']:<20} {each['password']}")
    answer("Those of missions sign in at the counter, all others at the desk.")
    answer("The second step shows the code that an app would show: nobody needs a device here.")
