"""The `homeward` command.

Exit codes: 0 done, 1 not done and said why, 2 called wrongly. Nothing but the answer goes to
standard output, so that it can be piped; progress and remarks go to standard error, and
progress only where somebody is watching. A newcomer's mistake is to import Django up here:
`homeward --help` must answer without a database.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date

from homeward import __version__
from homeward.cli.output import NotDoneError, say

KINDS = ("holding", "agency", "families")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "homeward.config.settings")
    try:
        return int(_run(options) or 0)
    except NotDoneError as reason:
        say(f"homeward: {reason}")
        return 1
    except KeyboardInterrupt:
        say("homeward: stopped; nothing half-done was kept")
        return 130
    except BrokenPipeError:
        # The reader of a pipe went away; that is its right.
        sys.stderr.close()
        return 0


def _run(options: argparse.Namespace) -> int | None:
    """Import the command only now, so that `--help` needs no database."""
    from importlib import import_module  # noqa: PLC0415

    command = import_module(f"homeward.cli.{options.module}")
    result: int | None = getattr(command, options.function)(options)
    return result


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2018-07-03") from None


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no probability; write it as 0.5")
    return share


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of names; write 10")
    return int(text)


def _state(text: str) -> str:
    code = text.strip().upper()
    if len(code) != 3 or not code.isascii() or not code.isalpha():  # noqa: PLR2004
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a State; write its three letters (ISO 3166), such as TUR"
        )
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="homeward",
        description="Brings home the children and families of foreigners held abroad.",
        epilog="HOMEWARD_HOME says where everything is kept; DATABASE_URL names a server of yours.",
    )
    parser.add_argument("--version", action="version", version=f"homeward {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    _add_lists(commands)
    _add_answers(commands)
    _add_matching(commands)
    _add_names(commands)
    _add_figures(commands)
    _add_service(commands)
    _add_demo(commands)
    return parser


def _add_lists(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    intake = commands.add_parser("intake", help="take a list in: .xlsx, .xls, .ods, .csv, .tsv")
    intake.add_argument("file", metavar="FILE")
    intake.add_argument("--source", required=True, metavar="TEXT", help="who says what is in it")
    intake.add_argument(
        "--received", required=True, type=_day, metavar="YYYY-MM-DD", help="the day it came"
    )
    intake.add_argument("--kind", choices=KINDS, help="what sort of list; told from it if left out")
    intake.add_argument(
        "--dry-run", action="store_true", help="say what was understood, keep nothing"
    )
    intake.add_argument("--json", action="store_true", help="answer as JSON")
    intake.set_defaults(module="intake", function="intake")
    lists = commands.add_parser("lists", help="show the lists taken in")
    lists.add_argument("--json", action="store_true", help="answer as JSON")
    lists.set_defaults(module="lists", function="lists")
    undo = commands.add_parser("undo", help="take a list back; its rows are kept, its claims fall")
    undo.add_argument("list", metavar="LIST", help="its key, as `homeward lists` shows it")
    undo.set_defaults(module="lists", function="undo")
    index = commands.add_parser("index", help="write the keys for searching that are missing")
    index.set_defaults(module="index", function="index")


def _add_answers(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    standing = commands.add_parser(
        "standing", help="for each person, with reasons: asked to be taken back?"
    )
    standing.add_argument(
        "--on", type=_day, metavar="YYYY-MM-DD", help="the day that counts; today"
    )
    standing.add_argument("--state", type=_state, metavar="ISO3", help="only its claimed nationals")
    standing.add_argument("--format", choices=("table", "csv", "json"), default="table")
    standing.set_defaults(module="standing", function="standing")
    letters = commands.add_parser("letters", help="set the note verbale to a State's mission")
    letters.add_argument("--state", type=_state, required=True, metavar="ISO3")
    letters.add_argument("--out", required=True, metavar="DIR", help="where the PDF goes")
    letters.add_argument("--office", metavar="SIGN", help="which writes, where several are open")
    letters.add_argument("--draft", action="store_true", help="codes only, marked not to be sent")
    letters.set_defaults(module="letters", function="letters")


def _add_names(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    names = commands.add_parser("names", help="names across scripts; needs no database")
    what = names.add_subparsers(title="commands", metavar="COMMAND", required=True)
    rank = what.add_parser("rank", help="find the most alike in a file of names, in any script")
    rank.add_argument("--index", required=True, metavar="TXT", help="names, one a line")
    rank.add_argument("--queries", required=True, metavar="TXT", help="names to find, one a line")
    rank.add_argument("-k", type=_count, default=10, help="how many for each; 10")
    rank.add_argument("--out", required=True, metavar="CSV", help="query, rank, name, score")
    rank.add_argument("--json", action="store_true", help="answer as JSON")
    rank.set_defaults(module="names", function="rank")


def _add_figures(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    figures = commands.add_parser(
        "figures", help="reported figures, which are claims; and tables of one's own"
    )
    what = figures.add_subparsers(title="commands", metavar="COMMAND", required=True)
    read = what.add_parser("read", help="propose the figures of an article; keeps nothing")
    read.add_argument("file", metavar="FILE", help="text, HTML or PDF; - for standard input")
    read.add_argument(
        "--published", required=True, type=_day, metavar="YYYY-MM-DD", help="the day it came out"
    )
    read.add_argument("--language", choices=("en", "ar", "fr", "ru"), help="told from the text")
    add = what.add_parser("add", help="add figures that somebody has looked at")
    add.add_argument("file", metavar="JSON", nargs="?", help="as `figures read --json` prints them")
    add.add_argument("--starting-set", action="store_true", help="those that are public, instead")
    add.add_argument("--outlet", metavar="TEXT", help="where they were printed")
    add.add_argument("--address", metavar="URL", help="where they can be read again")
    show = what.add_parser("list", help="show the figures with their sources")
    conflicts = what.add_parser("conflicts", help="what cannot both be right, and what differs")
    attack = what.add_parser(
        "attack", help="which hidden numbers of a table can be told; needs no database"
    )
    attack.add_argument(
        "file", metavar="CSV", help="a column for each dimension, then numbers; * where hidden"
    )
    attack.add_argument(
        "--threshold", type=int, default=10, metavar="N", help="how far apart is safe; 10"
    )
    attack.add_argument("--total", default="all", metavar="WORD", help='marks totals; "all"')
    attack.set_defaults(module="attack", function="attack")
    publish = _add_publishing(what)
    for command, function in ((read, "read"), (add, "add"), (show, "show")):
        command.set_defaults(module="figures", function=function)
    conflicts.set_defaults(module="figures", function="conflicts")
    for command in (read, add, show, conflicts, attack, publish):
        command.add_argument("--json", action="store_true", help="answer as JSON")


def _add_publishing(
    what: argparse._SubParsersAction[argparse.ArgumentParser],
) -> argparse.ArgumentParser:
    publish = what.add_parser(
        "publish", help="propose the desk's own tables and attack them; a member releases them"
    )
    publish.add_argument(
        "--next", action="store_true", help="for the next set day, not the one that came last"
    )
    publish.add_argument(
        "--static", metavar="FOLDER", help="instead, write everything that is public as files"
    )
    publish.set_defaults(module="publishing", function="publish")
    return publish


def _add_matching(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    matching = commands.add_parser(
        "match", help="say who is on both of two lists, with reasons; needs no database"
    )
    matching.add_argument("first", metavar="A", help="a list; any that `intake` reads")
    matching.add_argument("second", metavar="B", help="another, or the same for repetitions")
    matching.add_argument("--out", required=True, metavar="CSV", help="where the pairs go")
    matching.add_argument("--kin", metavar="CSV", help="where mothers' own rows go")
    matching.add_argument(
        "--received", type=_day, metavar="YYYY-MM-DD", help="the day they came; today"
    )
    matching.add_argument(
        "--least", type=_share, default=0.5, metavar="P", help="least probability written; 0.5"
    )
    matching.add_argument(
        "--engine",
        choices=("duckdb", "spark"),
        help="for long lists: find pairs by Splink on this engine, an extra",
    )
    matching.add_argument("--json", action="store_true", help="answer as JSON")
    matching.set_defaults(module="match", function="match")


def _add_service(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    serve = commands.add_parser("serve", help="serve the pages and do the waiting work")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--host", default="127.0.0.1")
    other = serve.add_mutually_exclusive_group()
    other.add_argument("--counter", action="store_true", help="serve the missions' side instead")
    other.add_argument(
        "--public", action="store_true", help="serve published tables to everybody instead"
    )
    serve.set_defaults(module="serve", function="serve")
    enrol = commands.add_parser("enrol", help="add a member, or give one a new password")
    enrol.add_argument("login")
    enrol.add_argument("--role", default="coordinator")
    enrol.set_defaults(module="members", function="enrol")
    invite = commands.add_parser("invite", help="make a link by which somebody comes in, once")
    invite.add_argument("login")
    invite.add_argument("--role", default="coordinator")
    invite.add_argument("--shown-as", metavar="NAME", help="how colleagues see them; as the login")
    invite.add_argument(
        "--organisation", metavar="NAME", help="one that works with the desk; the desk itself"
    )
    invite.add_argument(
        "--address",
        default="http://127.0.0.1:8000",
        metavar="URL",
        help="where they reach the pages; this machine",
    )
    invite.set_defaults(module="members", function="invite")


def _add_demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser("demo", help="invent a world, take in its lists, serve it")
    demo.add_argument("--seed", type=int, default=833)
    demo.add_argument("--children", type=int, default=900)
    demo.add_argument("--port", type=int, default=8000)
    demo.add_argument("--host", default="127.0.0.1")
    demo.add_argument(
        "--counter-port", type=int, default=8001, help="where its missions come in; 0 for nowhere"
    )
    demo.add_argument(
        "--public-port",
        type=int,
        default=8002,
        help="where anybody reads its tables; 0 for nowhere",
    )
    demo.add_argument("--no-serve", action="store_true", help="stop once everything is made")
    demo.set_defaults(module="demo", function="demo")
