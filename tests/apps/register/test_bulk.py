"""The bulk door: safe codes only, and no column forgotten."""

from datetime import date
from uuid import RFC_4122, uuid4

import pytest
from django.db import connection
from django.db.models import NOT_PROVIDED

from homeward.apps.register.bulk import (
    ALPHABET,
    CLAIMS,
    IDENTIFYING,
    PERSONS,
    Batch,
    Origin,
    add_claims,
    new_code,
    pack_code,
)
from homeward.apps.register.codec import seal
from homeward.apps.register.models import Claim, Person
from homeward.core.claims import ClaimKind
from homeward.core.lists import Fact
from homeward.postgres.columns import BYTES, pack_text


@pytest.mark.parametrize(
    "code", ["", "F", "TUR", "convicted", "term:180", ":4", "a" * 40, "(x)/y-1."]
)
def test_our_own_short_codes_pass(code):
    assert pack_code(code) == pack_text(code)


@pytest.mark.parametrize(
    "code",
    ["a,b", '"', "{", "}", "\\", "a b", "أ", "NULL\n", "x\n", "a" * 41, "'", "'; drop table"],
)
def test_a_code_that_would_need_quoting_is_refused(code):
    with pytest.raises(ValueError, match="not a code"):
        pack_code(code)


def test_the_refusal_does_not_repeat_the_word():
    with pytest.raises(ValueError) as refused:  # noqa: PT011  the message is what is looked at
        pack_code("Marwa Invented")
    assert "Marwa" not in str(refused.value)


@pytest.mark.parametrize(("model", "target"), [(Claim, CLAIMS), (Person, PERSONS)])
def test_the_bulk_writer_fills_every_column_without_a_default(model, target):
    needed = {
        field.column
        for field in model._meta.concrete_fields
        if field.db_default is NOT_PROVIDED
        and not (field.primary_key and model is Claim)
        and not field.null
    }
    filled = {*target.same, *target.each}
    assert needed <= filled
    assert filled <= {field.column for field in model._meta.concrete_fields}


@pytest.mark.django_db
def test_the_column_types_are_those_of_the_table():
    said = {
        "int": {"integer", "bigint"},
        "uuid": {"uuid"},
        "text": {"character varying", "text"},
        "smallint": {"smallint"},
        "bytea": {"bytea"},
        "date": {"date"},
    }
    for target in (CLAIMS, PERSONS):
        with connection.cursor() as cursor:
            cursor.execute(
                "select column_name, data_type from information_schema.columns"
                " where table_name = %s",
                [target.name],
            )
            types = dict(cursor.fetchall())
        each = {name: kind.name for name, kind in target.each.items()}
        for column, kind in {**target.same, **each}.items():
            assert types[column] in said[kind], column


@pytest.mark.parametrize("kind", sorted(IDENTIFYING))
def test_what_identifies_is_in_the_seal_only(kind):
    batch = Batch(Origin(1, uuid4(), date(2018, 7, 3)))
    stated = Fact(ClaimKind(kind), "Marwa Invented", "2014-02-17", None, 0)
    add_claims(batch, uuid4(), (0, 2), [stated])
    [row] = zip(*batch.columns(CLAIMS), strict=True)
    assert row[list(CLAIMS.each).index("code")] == pack_text("")


def test_every_kind_of_claim_is_put_on_one_side_by_hand():
    countable = {"sex", "nationality", "legal_status", "article", "penalty", "documents"}
    countable |= {"kin", "legal_event", "safeguard"}
    assert {kind.value for kind in ClaimKind} == IDENTIFYING | countable
    assert not IDENTIFYING & countable


def test_codes_of_persons_say_nothing_and_are_not_repeated():
    codes = {new_code() for _ in range(5_000)}
    assert len(codes) == 5_000
    assert all(len(code) == 11 and code[5] == "-" for code in codes)
    assert set("".join(codes)) == {*ALPHABET, "-"}


def test_keys_are_of_version_seven_and_are_not_repeated():
    batch = Batch(Origin(1, uuid4(), date(2018, 7, 3)))
    keys = [batch.new_key() for _ in range(5_000)]
    assert len(set(keys)) == 5_000
    assert {(key.version, key.variant) for key in keys} == {(7, RFC_4122)}
    assert {key.int >> 80 for key in keys} == {batch.moment}


def test_a_statement_at_the_address_of_another_is_packed_for_itself():
    origin = Origin(1, uuid4(), date(2018, 7, 3))
    one, other = (Fact(ClaimKind.SEX, word, word, None, 0) for word in ("F", "M"))
    origin.packed(one)
    origin._kept[id(other)] = origin._kept.pop(id(one))
    assert origin.packed(other)[2] == pack_text("M")


def test_equal_statements_are_sealed_for_each_person():
    origin = Origin(1, uuid4(), date(2018, 7, 3))
    stated = Fact(ClaimKind.SEX, "girl", "F", None, 0)
    batch = Batch(origin)
    for person in (uuid4(), uuid4()):
        add_claims(batch, person, (0, 2), [stated, stated])
    rows = list(zip(*batch.columns(CLAIMS), strict=True))
    assert len(rows) == 4
    assert {row[3:] for row in rows} == {
        (pack_text("sex"), pack_text("F"), BYTES.pack(seal(uuid4(), stated)))
    }
