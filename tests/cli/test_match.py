"""`homeward match`: two files in, a table of pairs out, no database."""

import csv
import json

import pytest

HELD = """الاسم,اسم الأم,الجنس,تاريخ الميلاد,الجنسية
يوسف رسلان محمدوف,زينب علي,ذكر,17/03/2011,روسيا
حمزة رسلان محمدوف,زينب علي,ذكر,23/03/2013,روسيا
خديجة تيمور شاهين,نور,أنثى,20/05/2009,تركيا
زينب علي محمدوفا,,أنثى,15/06/1988,روسيا
"""
SOUGHT = """№;ФИО;Дата рождения;ФИО матери;Гражданство
1;Магомедов Хамза Русланович;23.03.2013;Магомедова Зайнаб;RUS
2;Магомедов Юсуф Русланович;17.03.2011;Магомедова Зайнаб;RUS
3;Волкова Анна;12.01.2010;Волкова Дарья;RUS
"""


@pytest.fixture
def lists(tmp_path):
    (tmp_path / "held.csv").write_text(HELD, encoding="utf-8")
    (tmp_path / "sought.csv").write_text(SOUGHT, encoding="utf-8")
    return tmp_path


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def match(without_a_store, folder, *words, first="held.csv", second="sought.csv"):
    out = folder / "pairs.csv"
    paths = (str(folder / first), str(folder / second))
    done = without_a_store("match", *paths, "--out", str(out), "--received", "2018-07-03", *words)
    return done, out


def test_pairs_are_written_with_the_rows_of_the_spreadsheets(without_a_store, lists):
    done, out = match(without_a_store, lists)
    assert done.returncode == 0, done.stderr
    assert out.read_text("utf-8").splitlines()[0] == "a_row,b_row,probability,band,reasons"
    assert {(line["a_row"], line["b_row"]) for line in read(out)} == {("2", "3"), ("3", "2")}
    assert all(float(line["probability"]) >= 0.5 for line in read(out))
    assert all(line["band"] in ("same", "look") for line in read(out))


def test_the_reasons_are_sentences_and_name_nobody(without_a_store, lists):
    _done, out = match(without_a_store, lists)
    for line in read(out):
        assert "Both give the same day of birth. (+" in line["reasons"]
        assert "Магомедов" not in line["reasons"]


def test_less_probable_pairs_are_written_when_asked_for(without_a_store, lists):
    _done, out = match(without_a_store, lists, "--least", "0")
    assert len(read(out)) >= 2


def test_mothers_rows_are_written_beside(without_a_store, lists):
    kin = lists / "kin.csv"
    done, _out = match(without_a_store, lists, "--kin", str(kin))
    assert done.returncode == 0, done.stderr
    found = {
        (line["child_list"], line["child_row"], line["mother_list"], line["mother_row"])
        for line in read(kin)
    }
    assert found == {
        ("a", "2", "a", "5"),
        ("a", "3", "a", "5"),
        ("b", "2", "a", "5"),
        ("b", "3", "a", "5"),
    }


def test_as_json_it_counts(without_a_store, lists):
    done, out = match(without_a_store, lists, "--json")
    told = json.loads(done.stdout)
    assert told["a"] == {"file": "held.csv", "rows": 4}
    assert told["b"] == {"file": "sought.csv", "rows": 3}
    assert (told["pairs"], told["out"]) == (2, str(out))


def test_a_list_given_twice_is_searched_for_repetitions(without_a_store, lists):
    again = HELD + "يوسف رسلان محمدوف,زينب,ذكر,2011,روسيا\n"
    (lists / "held.csv").write_text(again, encoding="utf-8")
    done, out = match(without_a_store, lists, second="held.csv")
    assert done.returncode == 0, done.stderr
    assert [(line["a_row"], line["b_row"]) for line in read(out)] == [("2", "6")]


@pytest.mark.parametrize(
    ("first", "why"), [("none.csv", "No such file"), ("hello.csv", "hello.csv")]
)
def test_a_list_that_cannot_be_read_is_said_with_code_1(without_a_store, lists, first, why):
    (lists / "hello.csv").write_text("hello\nthere\n", encoding="utf-8")
    done, out = match(without_a_store, lists, first=first)
    assert (done.returncode, done.stdout) == (1, "")
    assert why in done.stderr
    assert "Traceback" not in done.stderr
    assert not out.exists()


def test_an_answer_that_cannot_be_written_is_said_with_code_1(without_a_store, lists):
    done, _out = match(without_a_store, lists, "--kin", str(lists / "no" / "such" / "kin.csv"))
    assert done.returncode == 1
    assert "kin.csv" in done.stderr


def test_a_probability_that_is_none_is_a_wrong_call(without_a_store, lists):
    done, _out = match(without_a_store, lists, "--least", "2")
    assert done.returncode == 2
    assert "write it as 0.5" in done.stderr
