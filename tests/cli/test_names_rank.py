"""`homeward names rank`: two files of names in, a table out, no database."""

import csv

import pytest

NAMES = ["Yousef Magomedow", "Ahmad Hassan", "Hussein Ali", "Fatima bint Ali", "Amir Khan"]
QUERIES = ["يوسف محمدوف", "Хусейн Али", "...", "فاطمة علي"]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "names.txt").write_text("\n".join(NAMES), "utf-8")
    (tmp_path / "queries.txt").write_text("\n".join(QUERIES) + "\n\n", "utf-8")
    return tmp_path


def rank(without_a_store, folder, *words, index="names.txt"):
    paths = ("--index", str(folder / index), "--queries", str(folder / "queries.txt"))
    return without_a_store("names", "rank", *paths, "--out", str(folder / "out.csv"), *words)


def test_the_right_name_stands_first_whatever_its_script(without_a_store, folder):
    done = rank(without_a_store, folder)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    with (folder / "out.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert list(lines[0]) == ["query", "rank", "name", "score"]
    first = {line["query"]: line["name"] for line in lines if line["rank"] == "1"}
    assert first == {
        "يوسف محمدوف": "Yousef Magomedow",
        "Хусейн Али": "Hussein Ali",
        "فاطمة علي": "Fatima bint Ali",
    }
    scores = [float(line["score"]) for line in lines if line["query"] == QUERIES[0]]
    assert scores == sorted(scores, reverse=True)


def test_no_more_names_come_than_asked_for(without_a_store, folder):
    rank(without_a_store, folder, "-k", "1")
    assert len((folder / "out.csv").read_text("utf-8").splitlines()) == 4


def test_a_missing_file_is_said_and_nothing_is_written(without_a_store, folder):
    done = rank(without_a_store, folder, index="nowhere.txt")
    assert done.returncode == 1
    assert "nowhere.txt" in done.stderr
    assert not (folder / "out.csv").exists()


@pytest.mark.parametrize("words", [("-k", "0"), ("-k", "many")])
def test_a_wrong_call_is_said(without_a_store, folder, words):
    assert rank(without_a_store, folder, *words).returncode == 2
