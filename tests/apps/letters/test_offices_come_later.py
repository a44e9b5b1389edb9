"""A store that has numbered notes before offices had signs goes on without a gap."""

import pytest
from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor

BEFORE = ("letters", "0007_only_approved_leaves")


@pytest.mark.django_db(databases=["default", "owner"])
def test_series_that_were_there_are_carried_over_as_the_desks_own():
    owner = connections["owner"]
    with transaction.atomic(using="owner"), owner.cursor() as cursor:
        MigrationExecutor(owner).migrate([BEFORE])
        cursor.execute(
            "insert into letters_series (keeper_id, year, last)"
            " select id, year, year - 1985 from accounts_organisation,"
            " unnest(array[2025, 2026]) as year where kind = 'desk' returning id"
        )
        series = {key for (key,) in cursor.fetchall()}
        assert series
        cursor.execute("set constraints all immediate")
        loaded = MigrationExecutor(owner)
        loaded.migrate([key for key in loaded.loader.graph.leaf_nodes() if key[0] == "letters"])
        cursor.execute("select id, office_id, last - year from letters_series")
        carried = cursor.fetchall()
        transaction.set_rollback(True, using="owner")
    assert {key for key, *_ in carried} == series
    assert {tuple(rest) for _key, *rest in carried} == {(None, -1985)}
