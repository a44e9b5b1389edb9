"""Members, their keys, visits and invitations: what SQL as the desk can do about them, and cannot."""
# ruff: noqa: S608 - names are constants

from __future__ import annotations

import pytest
from tests.apps.invented import forget_the_actor
from tests.attacks.asking import ask, denied, refused

from homeward.apps.audit.actions import acting_as

MEMBERS_FIELDS = {
    "role": "'protection_lead'",
    "organisation_id": "organisation_id",
    "login": "login || 'x'",
    "shown_as": "'Somebody else'",
    "is_active": "true",
    "id": "id",
    "language": "'ar'",
    "joined_at": "now()",
    "last_login": "now()",
    "era": "era + 1",
    "keys_from": "now()",
    "is_trial": "true",
}


@pytest.mark.parametrize("column", MEMBERS_FIELDS)
@pytest.mark.parametrize("whose", ["auditor", "lawyer-elsewhere"])
def test_the_desk_makes_nobody_anything_else_than_they_were_enrolled_as(cast, column, whose):
    with acting_as(cast["protection_lead"]):
        change = f"update accounts_member set {column} = {MEMBERS_FIELDS[column]}"
        assert denied(f"{change} where login = '{whose}'")
        assert denied(f"{change}, password = password where login = '{whose}'")
        assert denied(
            "insert into accounts_member (login, password, shown_as, organisation_id, role,"
            " is_active, language) select login, password, shown_as, organisation_id, role,"
            f" is_active, language from accounts_member where login = '{whose}'"
            f" on conflict (login) do update set {column} = excluded.{column}"
        )


def test_every_column_of_a_member_but_the_password_is_tried_above():
    from homeward.apps.accounts.models import Member

    columns = {field.column for field in Member._meta.concrete_fields}
    assert columns == {*MEMBERS_FIELDS, "password"}


def test_the_desk_may_neither_delete_members_nor_touch_organisations(cast):
    with acting_as(cast["protection_lead"]):
        assert denied("delete from accounts_member where login = 'auditor'")
        assert denied("update accounts_organisation set keeper_id = id")
        assert denied("insert into accounts_organisation (name, kind) values ('x', 'desk')")


def test_nobody_gives_another_a_password_and_everybody_changes_their_own(cast):
    change = "update accounts_member set password = %s where login = 'auditor'"
    for role in ("coordinator", "protection_lead", "administrator", "auditor-elsewhere"):
        with acting_as(cast[role]):
            assert refused(change, "argon2$known"), role
    with acting_as(cast["auditor"]):
        assert not refused(change, "argon2$known")


@pytest.mark.parametrize("column", ["role", "is_active", "shown_as", "organisation_id"])
def test_nobody_changes_this_about_themselves_not_even_an_administrator(cast, column):
    for role in ("administrator", "auditor"):
        value = {"is_active": "false", "organisation_id": "organisation_id + 1"}.get(
            column, MEMBERS_FIELDS[column]
        )
        with acting_as(cast[role]):
            assert denied(f"update accounts_member set {column} = {value} where login = '{role}'")


def test_an_administrator_rules_the_own_desks_members_and_no_others(cast):
    change = "update accounts_member set role = 'lawyer', era = era + 1 where login = %s"
    with acting_as(cast["administrator"]):
        assert not refused(change, "auditor")
        assert refused(change, "auditor-elsewhere")
        assert refused(change, "command-line")
        assert refused("update accounts_member set era = era - 1 where login = 'auditor'")
        for_ever = "update accounts_member set organisation_id = %s where login = 'auditor'"
        assert refused(for_ever, cast["auditor-elsewhere"].keeper)


def test_an_administrator_adds_organisations_around_the_own_desk_only(cast):
    add = "insert into accounts_organisation (name, kind, keeper_id) values ('x', 'agency', %s)"
    with acting_as(cast["administrator"]):
        assert not refused(add, cast["administrator"].keeper)
        assert refused(add.replace("'x'", "'y'"), cast["auditor-elsewhere"].keeper)
        assert refused(add.replace("'x'", "'z'"), None)


def test_keys_and_visits_are_seen_and_written_by_nobody_but_their_member(cast):
    from homeward.apps.accounts.keys import begin_visit
    from homeward.apps.accounts.models import Member

    lawyer = Member.objects.select_related("organisation").get(login="lawyer")
    with acting_as(cast["lawyer"]):
        begin_visit(member=lawyer, session="x" * 32, how="code")
        assert ask("select count(*), min(user_id) from mfa_authenticator") == [(1, lawyer.pk)]
        assert ask("select count(*) from accounts_visit") == [(1,)]
    for role in ("administrator", "protection_lead", "command-line", "lawyer-elsewhere"):
        with acting_as(cast[role]):
            assert ask("select count(*) from accounts_visit") == [(0,)]
            mine = ask(
                "select count(*) from mfa_authenticator where user_id <> %s", cast[role].member
            )
            assert mine == [(0,)]
            for act in ("delete from {0}", "update {0} set data = '{{}}'"):
                assert refused(f"{act.format('mfa_authenticator')} where user_id = %s", lawyer.pk)
            assert refused(
                "insert into mfa_authenticator (user_id, type, data, created_at)"
                " values (%s, 'webauthn', '{}', now())",
                lawyer.pk,
            )


def test_invitations_are_the_administrators_and_a_link_tells_only_who_opened_it(cast):
    from datetime import UTC, datetime

    from homeward.apps.accounts.actions import digest, invite
    from homeward.apps.accounts.models import Organisation

    forget_the_actor()
    with acting_as(cast["administrator"]):
        desk = Organisation.objects.get(pk=cast["administrator"].keeper)
        key = invite(
            actor=cast["administrator"],
            login="newcomer",
            shown_as="A newcomer",
            role="lawyer",
            organisation=desk,
            at=datetime.now(UTC),
        )
        assert ask("select count(*) from accounts_invitation") == [(1,)]
        assert ask("select count(*) from accounts_invitation where id = %s", key) == [(0,)]
    for role in ("protection_lead", "auditor", "administrator-elsewhere"):
        with acting_as(cast[role]):
            assert ask("select count(*) from accounts_invitation") == [(0,)]
    forget_the_actor()
    assert ask("select count(*) from accounts_invitation") == [(0,)]
    assert ask("select homeward.inviter(%s)", key) == [(None,)]
    assert ask("select homeward.inviter(%s)", digest(key)) == [(cast["administrator"].member,)]
