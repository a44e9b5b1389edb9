"""Reads the database's own catalogue and says where rows could leak. Run at every start.

The trap for the reader: these checks see what is declared, not what is meant. A policy with
the wrong column passes here and fails in the attack tests.

Everything outside PostgreSQL's own schemas is looked at. What stands against a rule on purpose
says so in a comment that begins with "homeward:" (`homeward.postgres.rls.excuse`), except for
functions that run with the owner's rights: those are named here.
"""

from __future__ import annotations

import psycopg

from homeward.postgres.address import COUNTER, DESK, PUBLIC_SIDE
from homeward.postgres.catalogue_data import CTES, RULES, UNDECLARED
from homeward.postgres.rls import EXCEPTION, KEPT_BY, OPEN_TO

# Functions that run with the owner's rights. Adding one is a decision, made here.
# `count_anew` counts what plans rest on, which only a table's owner may do; it gives nothing out.
# `audited_codes` gives an auditor the codes of persons in the log; the register shows them none.
# `enrolled` says to an administrator which members have a second factor, and nothing about it.
# `key_holders` reads the blind index, which row security would keep from using its own index.
# `index_unfinished` says whether everybody can be found yet, to who may read no list.
# `inviter` says who opened a link, to somebody who is nobody yet.
# `seats` says on which panels an actor sits (interests' fourth migration).
# `recipients`, `at_the_counter` and `own_mission` say who a mission's member is; `heads`,
# `whole_missions`, `delegated` and `own_officers` what the mission's head gave; `knocks`,
# `invited_here` and `comes_in` answer for one login or link of a mission, to somebody who is nobody
# yet; the three of sessions give only what belongs to a key; `papers_lately` counts what the own
# mission sent within a day, its colleagues' papers too, and nothing else (counter's migrations).
# `screeners` says whose risk screens an actor may see (sharing's fourth migration).
# `assigned` and `worked_on` answer with keys of persons before row security shows any;
# `sees_everybody` says whether it need ask; `break_glass` opens one person, and writes that down.
# `code_of_paper` gives a panel the code of the person whose paper it reads, and nothing else.
# `loggers` reads members to say whose log an actor may add to (accounts' first migration).
DEFINERS = frozenset(
    {
        "homeward.assigned",
        "homeward.break_glass",
        "homeward.enter",
        "homeward.index_unfinished",
        "homeward.inviter",
        "homeward.actor",
        "homeward.code_of_paper",
        "homeward.audited_codes",
        "homeward.count_anew",
        "homeward.enrolled",
        "homeward.keepers",
        "homeward.key_holders",
        "homeward.loggers",
        "homeward.recipients",
        "homeward.at_the_counter",
        "homeward.own_mission",
        "homeward.heads",
        "homeward.whole_missions",
        "homeward.delegated",
        "homeward.own_officers",
        "homeward.papers_lately",
        "homeward.knocks",
        "homeward.invited_here",
        "homeward.comes_in",
        "homeward.session_said",
        "homeward.session_keep",
        "homeward.session_end",
        "homeward.screeners",
        "homeward.seats",
        "homeward.sees_everybody",
        "homeward.worked_on",
    }
)
_WORDS = {
    "desk": DESK,
    "counter": COUNTER,
    "public": PUBLIC_SIDE,
    "kept_by": KEPT_BY,
    "open_to": OPEN_TO,
    "exception": EXCEPTION,
}


def catalogue_checks(
    connection: psycopg.Connection, definers: frozenset[str] = DEFINERS
) -> list[str]:
    """Return one sentence for each place where the database breaks a rule; none is an empty list.

    Args:
        connection: The owner's connection, after the roles were made and migrations have run.
        definers: Functions that may run with the owner's rights, `schema.name`.
    """
    excused = {(UNDECLARED, name) for name in definers}
    faults = []
    for rule, query in RULES.items():
        rows = connection.execute((CTES + query).format(**_WORDS).encode()).fetchall()
        faults += [
            f"{name} {rule.format(*more)}." for name, *more in rows if (rule, name) not in excused
        ]
    return faults
