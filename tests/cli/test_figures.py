"""`homeward figures`: an article is proposed, looked at, added, listed and laid side by side."""

import json

import pytest

ARTICLE = (
    "The river ministry said on Tuesday that at least 833 children of 14 nationalities are held."
)


@pytest.fixture(scope="module")
def article(tmp_path_factory):
    file = tmp_path_factory.mktemp("articles") / "article.txt"
    file.write_text(ARTICLE, "utf-8")
    return file


def test_reading_an_article_needs_no_store_and_proposes_with_the_sentence(without_a_store, article):
    done = without_a_store("figures", "read", str(article), "--published", "2018-07-04", "--json")
    assert done.returncode == 0, done.stderr
    first, second = json.loads(done.stdout)
    assert (first["number"], first["qualifier"], first["unit"]) == (833, "at-least", "children")
    assert (first["speaker"], first["as_of"]) == ("river ministry", "2018-07-03")
    assert (second["number"], second["unit"]) == (14, "nationalities")
    assert first["sentence"] == ARTICLE


def test_what_was_looked_at_is_added_and_compared_with_what_is_public(
    homeward, without_a_store, article, tmp_path
):
    done = without_a_store("figures", "read", str(article), "--published", "2018-07-04", "--json")
    kept = tmp_path / "kept.json"
    kept.write_text(json.dumps(json.loads(done.stdout)[:1]), "utf-8")
    added = homeward("figures", "add", str(kept), "--outlet", "Lantern Post", "--json")
    assert (added.returncode, json.loads(added.stdout)) == (0, {"added": 1}), added.stderr
    homeward("figures", "add", "--starting-set")
    listed = json.loads(homeward("figures", "list", "--json").stdout)
    assert "Lantern Post" in {one["outlet"] for one in listed}
    said = json.loads(homeward("figures", "conflicts", "--json").stdout)
    numbers = [{pair["one"]["number"], pair["other"]["number"]} for pair in said["pairs"]]
    assert {12, 13} in numbers
    assert len(said["impossible"]) == 2


@pytest.mark.parametrize(
    "rows", ["no json", "{}", '[{"number": 1}]', '[{"number": -1, "qualifier": "about", '
             '"unit": "children", "matter": "held"}]']
)  # fmt: skip
def test_a_file_that_is_no_list_of_figures_adds_nothing_and_says_why(homeward, tmp_path, rows):
    file = tmp_path / "rows.json"
    file.write_text(rows, "utf-8")
    done = homeward("figures", "add", str(file))
    assert done.returncode == 1
    assert done.stderr.startswith("homeward: ")
    assert "Traceback" not in done.stderr
