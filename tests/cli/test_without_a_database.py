"""Help and wrong calls are answered without a database, and with the right exit code."""

import pytest

from homeward.cli import main

COMMANDS = (
    "intake",
    "lists",
    "undo",
    "standing",
    "match",
    "letters",
    "serve",
    "enrol",
    "invite",
    "demo",
)


@pytest.mark.parametrize("words", [["--help"], ["--version"], *([c, "--help"] for c in COMMANDS)])
def test_help_is_given_with_code_0(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 0
    assert "homeward" in capsys.readouterr().out


def test_help_names_every_command(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    said = capsys.readouterr().out
    assert all(command in said for command in COMMANDS)


def test_help_needs_no_home_and_loads_no_django(without_a_store):
    done = without_a_store("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "COMMAND" in done.stdout


WRONG = {
    "no command": [],
    "an unknown command": ["count"],
    "a day that is none": ["standing", "--on", "2018-02-30"],
    "a day in another order": ["standing", "--on", "03.07.2018"],
    "a State that is none": ["standing", "--state", "Turkey"],
    "a State with a figure": ["letters", "--state", "TU1", "--out", "x"],
    "a format that is none": ["standing", "--format", "xml"],
    "a list without its source": ["intake", "x.csv", "--received", "2018-07-03"],
    "a list without its day": ["intake", "x.csv", "--source", "x"],
    "a list with a wrong day": ["intake", "x.csv", "--source", "x", "--received", "yesterday"],
    "a sort that is none": [
        "intake",
        "x",
        "--source",
        "x",
        "--received",
        "2018-07-03",
        "--kind",
        "y",
    ],
    "letters without a folder": ["letters", "--state", "TUR"],
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG)
def test_a_wrong_call_is_told_so_with_code_2_and_nothing_on_standard_output(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(words)
    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.out == ""
    assert "usage: homeward" in said.err


def test_a_wrong_day_is_answered_with_how_to_write_it(capsys):
    with pytest.raises(SystemExit):
        main(["standing", "--on", "3 July"])
    assert "write it as 2018-07-03" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_code_1_before_any_database(capsys):
    code = main(["intake", "no-such.csv", "--source", "x", "--received", "2018-07-03"])
    said = capsys.readouterr()
    assert (code, said.out) == (1, "")
    assert "no-such.csv" in said.err
    assert "Traceback" not in said.err
