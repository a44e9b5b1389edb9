"""`homeward figures attack`: a table whose small numbers were hidden gives them back."""

import json

import pytest

TABLE = """state,sex,children
Lantern,girl,40
Lantern,boy,*
Lantern,all,43
Harbour,girl,25
Harbour,boy,30
Harbour,all,55
all,girl,65
all,boy,33
all,all,98
"""


@pytest.fixture
def attacked(without_a_store, tmp_path):
    def run(text, *options):
        file = tmp_path / "table.csv"
        file.write_text(text, "utf-8")
        return without_a_store("figures", "attack", str(file), *options)

    return run


def test_a_single_hidden_number_is_told_exactly(attacked):
    done = attacked(TABLE, "--json")
    assert done.returncode == 1
    said = json.loads(done.stdout)
    assert said["hidden"] == said["exact"] == 1
    assert said["narrow"] == [{"state": "Lantern", "sex": "boy", "low": 3, "high": 3}]


def test_four_hidden_numbers_protect_each_other_as_far_as_they_can(attacked):
    hidden = TABLE.replace("Lantern,girl,40", "Lantern,girl,*")
    hidden = hidden.replace("Harbour,girl,25", "Harbour,girl,*")
    hidden = hidden.replace("Harbour,boy,30", "Harbour,boy,*")
    done = attacked(hidden, "--json")
    assert (done.returncode, json.loads(done.stdout)["narrow"]) == (0, [])
    narrow = json.loads(attacked(hidden, "--json", "--threshold", "40").stdout)["narrow"]
    assert {(one["low"], one["high"]) for one in narrow} == {(10, 43), (0, 33), (22, 55)}


def test_numbers_that_do_not_add_up_are_not_attacked(attacked):
    done = attacked(TABLE.replace("98", "99"))
    assert done.returncode == 1
    assert "no numbers add up" in done.stderr


@pytest.mark.parametrize(
    "text",
    ["", "children\n3\n", "sex,children\ngirl\n", "sex,children\ngirl,few\n",
     "sex,children\ngirl,3\ngirl,4\n", "sex,children\nall,3\n",
     "a,b,n\n" + "".join(f"{i},{j},*\n" for i in range(80) for j in range(80))],
)  # fmt: skip
def test_what_is_no_such_table_is_refused_with_a_reason(attacked, text):
    done = attacked(text)
    assert done.returncode == 1
    assert done.stderr.startswith("homeward: ")
    assert "Traceback" not in done.stderr
