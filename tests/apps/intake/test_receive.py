"""Receiving a file: refused files leave nothing, the same bytes are the same list."""

import pytest
from tests.apps.invented import GROWN, LABEL, ROWS, a_list, receive, take_in
from tests.attacks.hostile_files import HOSTILE

from homeward.apps.audit.models import Event
from homeward.apps.intake import access, actions
from homeward.apps.intake.models import File, List, Template
from homeward.apps.register.models import Claim, Person, Source
from homeward.apps.sheets.reading import RefusedFile


@pytest.mark.parametrize("name", ["cell-xfd1048576", "climbing-names", "truncated"])
def test_a_hostile_file_is_refused_and_nothing_is_kept(coordinator, tmp_path, name):
    path = HOSTILE[name](tmp_path)
    with pytest.raises(RefusedFile):
        receive(coordinator, path.read_bytes(), name=path.name)
    for model in (List, File, Source, Person, Claim, Event):
        assert not model.objects.exists(), model


def test_a_file_without_a_table_of_persons_is_refused_with_what_would_mend_it(coordinator):
    with pytest.raises(RefusedFile) as refused:
        receive(coordinator, b"hello\nthere\n", name="letter.csv")
    assert str(refused.value.message)
    assert str(refused.value.mend)
    assert not List.objects.exists()


@pytest.mark.usefixtures("read_once")
class TestAGoodFile:
    def test_it_says_nothing_to_the_register_before_its_commit(self, coordinator):
        found = receive(coordinator, a_list()).list
        assert (found.state, found.source, found.rows) == ("received", None, 5)
        assert not Person.objects.exists()
        assert not Claim.objects.exists()

    def test_its_bytes_are_kept_exactly(self, coordinator):
        content = a_list() + b"\n \n"
        found = receive(coordinator, content).list
        assert access.content_of(coordinator, found) == content
        assert found.size == len(content)

    def test_the_same_bytes_again_are_the_same_list(self, coordinator):
        first = receive(coordinator, a_list())
        again = receive(coordinator, a_list(), name="renamed.csv", label="Somebody else")
        assert (again.again, again.list.pk) == (True, first.list.pk)
        assert not first.again
        assert List.objects.count() == 1

    def test_one_byte_more_is_another_list(self, coordinator):
        receive(coordinator, a_list())
        assert not receive(coordinator, a_list() + b"\n").again

    def test_a_role_that_takes_in_no_lists_is_refused(self, cast):
        from django.core.exceptions import PermissionDenied

        for role in ("lawyer", "auditor", "administrator", "consular_officer"):
            with pytest.raises(PermissionDenied):
                receive(cast[role], a_list())
        assert not List.objects.exists()

    def test_a_saved_mapping_is_used_for_the_next_list_with_the_same_headings(self, coordinator):
        found = receive(coordinator, a_list()).list
        tables = _without(found.tables, "penalty")
        actions.save_mapping(actor=coordinator, found=found, tables=tables, as_template=True)
        following = receive(coordinator, a_list(GROWN), name="next.csv").list
        assert _fields(following.tables) == _fields(tables)
        assert "penalty" not in _fields(following.tables)

    def test_a_saved_mapping_is_not_used_for_other_headings_or_another_source(self, coordinator):
        found = receive(coordinator, a_list()).list
        tables = _without(found.tables, "penalty")
        actions.save_mapping(actor=coordinator, found=found, tables=tables, as_template=True)
        elsewhere = receive(coordinator, a_list(GROWN), label="Another source").list
        assert "penalty" in _fields(elsewhere.tables)
        other = a_list(
            *(row + ",x" for row in ROWS),
            headings="Name,Sex,Date of birth,Nationality,Status,Article,Sentence,Remark",
        )
        assert "penalty" in _fields(receive(coordinator, other).list.tables)

    def test_a_mapping_kept_for_this_list_alone_makes_no_template(self, coordinator):
        found = receive(coordinator, a_list()).list
        actions.save_mapping(actor=coordinator, found=found, tables=_without(found.tables, "sex"))
        assert not Template.objects.exists()

    def test_a_column_left_out_makes_no_claim(self, coordinator):
        found = receive(coordinator, a_list()).list
        actions.save_mapping(actor=coordinator, found=found, tables=_without(found.tables, "sex"))
        actions.commit(actor=coordinator, key=found.pk)
        assert not Claim.objects.filter(kind="sex").exists()
        assert Claim.objects.filter(kind="birth").count() == 4

    def test_a_committed_list_is_mapped_no_more(self, coordinator):
        found = take_in(coordinator)
        with pytest.raises(actions.ListStateError):
            actions.save_mapping(actor=coordinator, found=found, tables=[])

    def test_another_desks_template_is_not_used(self, cast, coordinator):
        from homeward.apps.audit.actions import acting_as

        found = receive(coordinator, a_list()).list
        tables = _without(found.tables, "penalty")
        actions.save_mapping(actor=coordinator, found=found, tables=tables, as_template=True)
        other = cast["coordinator-elsewhere"]
        with acting_as(other):
            theirs = receive(other, a_list(GROWN), label=LABEL).list
            assert "penalty" in _fields(theirs.tables)


def _without(tables, field):
    return [
        {
            **table,
            "mapping": {
                **table["mapping"],
                "columns": [
                    {**c, "field": None if c["field"] == field else c["field"]}
                    for c in table["mapping"]["columns"]
                ],
            },
        }
        for table in tables
    ]


def _fields(tables):
    return [c["field"] for table in tables for c in table["mapping"]["columns"]]
