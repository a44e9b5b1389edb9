"""What anybody reads: pages in four languages, tables for programs, a feed, a folder of files."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from importlib import import_module
from xml.etree import ElementTree as Xml

import pytest
from django.test import Client
from tests.apps.bulletins.public import as_the_public, two_bulletins
from tests.apps.publishing.tables import invented, released

from homeward.apps.audit.actions import acting_as
from homeward.apps.bulletins import addresses, site
from homeward.core.publishing.catalogue import LAYOUT, TABLES

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def two(cast, pages, public_role):
    return two_bulletins(cast)


@pytest.fixture
def paths(two):
    """Every path of the public side, as the folder has them."""
    return [path for path, _content in site.everything(datetime.now(UTC))]


def test_every_address_answers_anybody_with_the_bytes_that_a_folder_would_hold(two, cast):
    with acting_as(cast["coordinator"]):
        folder = dict(site.everything(datetime.now(UTC)))
    with as_the_public():
        for path, content in folder.items():
            answer = Client().get(f"/{path}")
            assert answer.status_code == (302 if path == "" else 200), path
            assert "public, max-age=" in answer.headers["Cache-Control"], path
            assert not answer.cookies, path
            assert "Cookie" not in answer.headers.get("Vary", ""), path
            if path.endswith(("csv", ".json")) and path != addresses.INDEX:
                assert answer.content == content, path
    kinds = {route.name for route in import_module("homeward.apps.bulletins.urls").urlpatterns}
    assert kinds == {"begin", "index", "csv", "json", "front", "method", "feed", "bulletin"}
    assert len(folder) == 2 + 4 * 3 + 4 * 2 + 2 * len(TABLES) * 2


def test_an_answer_that_has_not_changed_is_not_sent_again(two):
    first, _second = two
    with as_the_public():
        for path in (addresses.page(first, "en"), addresses.data(first, TABLES[0], "csv")):
            answer = Client().get(f"/{path}")
            again = Client(headers={"if-none-match": answer.headers["ETag"]}).get(f"/{path}")
            assert (again.status_code, again.content) == (304, b"")


def test_a_bulletin_before_its_day_answers_like_one_that_never_was(cast, pages, public_role):
    me, lead = cast["coordinator"], cast["protection_lead"]
    day = datetime.now(UTC).date()
    from homeward.apps.publishing.facts import set_day_after

    early = released(me, lead, set_day=set_day_after(day), on=day)
    with as_the_public():
        texts = []
        for reference in (early.reference, f"{early.keeper_id}-77"):
            for path in (f"en/bulletins/{reference}/", f"bulletins/{reference}/sex-month.csv"):
                answer = Client().get(f"/{path}")
                assert answer.status_code == 404
                texts.append(answer.content)
        assert texts[:2] == texts[2:]
        assert "Nothing has been published yet" in Client().get("/en/").content.decode()
        assert json.loads(Client().get("/index.json").content)["bulletins"] == []
    with acting_as(me):
        found = dict(site.everything(datetime.now(UTC)))
        later = dict(site.everything(early.opens_at + timedelta(seconds=1)))
    assert addresses.page(early, "en") not in found  # nor is it in a folder written today
    assert addresses.page(early, "en") in later


def test_a_page_says_in_words_what_is_not_shown_and_names_the_lines_that_hold_nothing(two):
    first, second = two
    with as_the_public():
        text = Client().get(f"/{addresses.page(second, 'en')}").content.decode()
        earlier = Client().get(f"/{addresses.page(first, 'en')}").content.decode()
    assert "not shown" in text
    assert "<td" in text
    assert not re.search(r"<td[^>]*>\s*</td>", text)
    assert "On these lines no number is shown:" in text
    assert "Albania" in text.split("On these lines no number is shown:")[1]
    assert "A list was counted twice (invented)." in text
    assert "This bulletin has been corrected." in earlier
    assert "Invented data." in text


def test_every_language_has_the_same_numbers_and_arabic_runs_from_right_to_left(two):
    first, _second = two
    with as_the_public():
        for language in addresses.languages():
            text = Client().get(f"/{addresses.page(first, language)}").content.decode()
            assert f'lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}"' in text
        assert Client().get("/xx/").status_code == 404
        answer = Client(headers={"accept-language": "ru"}).get("/")
    assert answer.headers["Location"] == "/ru/"
    assert "Accept-Language" in answer.headers["Vary"]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.key)
def test_a_table_for_programs_has_every_entry_its_tags_and_never_a_nought_for_what_is_hidden(
    two, table
):
    first, _second = two
    with as_the_public():
        path = addresses.data(first, table, "csv")
        answer = Client().get(f"/{path}")
        said = json.loads(Client().get(f"/{addresses.data(first, table, 'json')}").content)
    names, tags, *rows = csv.reader(io.StringIO(answer.content.decode()))
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert all(tag.startswith("#") for tag in tags)
    assert said["data"][:2] == [names, tags]
    place, shown = names.index("children"), names.index("shown")
    own = [e for e, (group, _v) in enumerate(LAYOUT.keys) if set(group) <= set(table.dimensions)]
    assert len(rows) == len(own) == len(said["data"]) - 2
    numbers = [invented().shown[entry] for entry in own]
    assert [row[place] for row in rows] == ["*" if n is None else str(n) for n in numbers]
    assert [row[place] for row in said["data"][2:]] == numbers
    assert [row[shown] == "yes" for row in rows] == [n is not None for n in numbers]
    assert not any("" in row for row in rows)


def test_a_feed_names_every_bulletin_by_an_address_that_lasts(two):
    first, second = two
    with as_the_public():
        root = Xml.fromstring(Client().get("/fr/feed.atom").content)  # noqa: S314  our own
    entries = root.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}id") for one in entries] == [second.pk.urn, first.pk.urn]
    assert entries[0].find(f"{ATOM}link").get("href").startswith("http://testserver/fr/bulletins/")
    assert entries[0].findtext(f"{ATOM}summary") == second.reason


class Leads(HTMLParser):
    """The addresses that a page leads to."""

    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.found += [value for name, value in attrs if name in {"href", "src"}]


def test_a_folder_works_from_a_disk_every_link_leads_to_a_file(two, cast, tmp_path):
    with acting_as(cast["coordinator"]):
        count = site.write_folder(tmp_path, datetime.now(UTC))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) == count
    assert "Invented data." in (tmp_path / "index.html").read_text("utf-8")
    for file in files:
        if file.suffix != ".html":
            continue
        page = Leads()
        page.feed(file.read_text("utf-8"))
        for lead in page.found:
            if not lead.startswith(("https://creativecommons.org/", "#")):
                assert (file.parent / lead).resolve().is_file(), (file, lead)
    styles = (tmp_path / "ui" / "theme.css").read_text()
    for font in re.findall(r'url\("(fonts/[^"]+)"\)', styles):
        assert (tmp_path / "ui" / font).is_file(), font


def test_the_process_that_serves_the_public_starts_with_its_own_addresses_and_role():
    said = (
        "import django; django.setup()\n"
        "from django.conf import settings\n"
        "from django.core.handlers.wsgi import WSGIHandler\n"
        "WSGIHandler()\n"
        "print(settings.ROOT_URLCONF, settings.DATABASES['default']['USER'])"
    )
    around = {
        **os.environ,
        "HOMEWARD_SIDE": "public",
        "DJANGO_SETTINGS_MODULE": "homeward.config.settings",
    }
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", said],
        env=around, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == ["homeward.config.public_urls", "homeward_public"]
