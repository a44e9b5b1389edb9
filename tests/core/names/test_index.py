"""A population searched by name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from homeward.core.names.index import Index

NAMES = [
    *("Yousef Magomedow", "Ahmad Hassan", "Hussein Ali", "Fatima bint Ali", "Omar Farouk"),
    *("Amir Khan", "يوسف حسن", "حسين عمر", "Иванова Анна", "Магомедов Юсуф Мусаевич"),
    *("Abdurrahman Said", "Bill Clinton", "1234", ""),
]
INDEX = Index(NAMES)


def found(query, k=3):
    return [ranked.name for ranked in INDEX.rank(query, k)]


def test_a_name_is_found_in_any_script():
    assert found("يوسف محمدوف", 1) == ["Yousef Magomedow"]
    assert found("Ivanova Anna", 1) == ["Иванова Анна"]
    assert found("Husain Omar", 1) == ["حسين عمر"]
    assert found("عبد الرحمن سعيد", 1) == ["Abdurrahman Said"]


def test_the_name_itself_stands_first():
    for place, name in enumerate(NAMES):
        if name and not name.isdigit():
            assert INDEX.rank(name, 1)[0].place == place


def test_a_short_form_finds_the_full_name():
    assert found("William Clinton", 1) == ["Bill Clinton"]


def test_the_order_of_the_words_of_a_query_does_not_matter():
    there = [(r.place, r.score) for r in INDEX.rank("يوسف محمدوف")]
    assert there == [(r.place, r.score) for r in INDEX.rank("محمدوف يوسف")]


def test_many_queries_at_once_find_the_same():
    queries = ["يوسف محمدوف", "Амир Хан", "", "Husain"]
    assert INDEX.rank_many(queries, 4) == [Index(NAMES).rank(query, 4) for query in queries]


def test_a_query_of_no_words_finds_nothing():
    assert INDEX.rank("...") == []
    assert Index([]).rank("Yousef") == []


@given(st.text(max_size=30))
@settings(deadline=None, max_examples=60)
def test_whatever_is_asked_is_answered(query):
    ranked = INDEX.rank(query, 5)
    assert [r.score for r in ranked] == sorted((r.score for r in ranked), reverse=True)
