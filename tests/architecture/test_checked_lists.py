"""Every field, table, claim, rule and line of disclosure is on a list that a person has read.

The lists stand in `checked/`. What is new fails until somebody has said what it is; what is
gone fails until its line is taken away. The lists are compared with the code and the database,
not with one another's words alone.
"""

import pytest
from django.apps import apps
from tests.architecture.tree import assert_same, checked

from homeward.apps.accounts.access import MAY
from homeward.apps.register.bulk import IDENTIFYING
from homeward.core.claims import ClaimKind
from homeward.core.disclosure.fields import DisclosableField, Gate, Recipient, allowed
from homeward.core.disclosure.releases import OPENS, Need
from homeward.core.law.register import CONTRADICTIONS, INSTRUMENTS, RULES
from homeward.core.truth import Truth

FIELDS, TABLES = checked("fields"), checked("tables")
CLAIMS, DISCLOSURE, LAW = checked("claims"), checked("disclosure"), checked("rules")
MODELS = {m._meta.label: m for m in apps.get_models(include_auto_created=True)}
OURS = {label: m for label, m in MODELS.items() if m.__module__.startswith("homeward")}
READERS = {*MAY, "members", "oneself", "log", "machine", "nobody"}
WRITERS = {*MAY, "oneself", "machine", "operator", "nobody"}


def readers_of(field):
    """Everybody who may ever read a field in a paper, every gate being open."""
    return {
        who.name
        for who in Recipient
        if allowed(who, field, Gate.CONTACT, mother_gate=Gate.CONTACT) is Truth.YES
    }


def every_field():
    return [(model, name, said) for model, of in FIELDS.items() for name, said in of.items()]


def test_every_table_of_ours_has_its_fields_on_the_list():
    assert_same(FIELDS, OURS, where="checked/fields.toml")


@pytest.mark.parametrize("label", sorted(OURS))
def test_every_field_is_on_the_list(label):
    meta = OURS[label]._meta
    real = {f.name for f in [*meta.local_fields, *meta.fields, *meta.many_to_many]}
    assert_same(FIELDS.get(label, {}), real, where=f'checked/fields.toml, "{label}"')


@pytest.mark.parametrize(
    ("said", "place"), [(said, f"{model}.{name}") for model, name, said in every_field()]
)
def test_what_is_said_of_a_field_can_be_meant(said, place):
    assert set(said) <= {"personal", "identifying", "read", "write", "leaves", "as"}, place
    assert said["read"] in READERS, place
    assert said["write"] in WRITERS, place
    assert said.get("personal", False) in (True, False, "member"), place
    if said.get("identifying"):
        assert said.get("personal"), f"{place} identifies, so it is personal"
    if said.get("personal") is True:
        assert said["read"] != "members", f"{place} is personal, so not every member reads it"


@pytest.mark.parametrize(
    ("said", "place"),
    [(said, f"{model}.{name}") for model, name, said in every_field() if "leaves" in said],
)
def test_what_leaves_the_desk_is_open_in_the_disclosure_table(said, place):
    through = {name: readers_of(DisclosableField[name]) for name in said["as"]}
    assert all(through.values()), f"{place}: closed to everybody"
    for recipient in said["leaves"]:
        assert any(recipient in readers for readers in through.values()), (place, recipient)
    for name, readers in through.items():
        assert readers & set(said["leaves"]), f"{place}: {name} goes to none of them"


def test_only_what_is_personal_is_said_to_leave():
    assert not [(m, n) for m, n, said in every_field() if "leaves" in said and not said["personal"]]


def test_a_password_is_never_read():
    assert FIELDS["accounts.Member"]["password"]["read"] == "nobody"


def test_every_kind_of_claim_is_on_the_list_with_where_it_may_go():
    assert_same(CLAIMS, ClaimKind.__members__, where="checked/claims.toml")
    for name, said in CLAIMS.items():
        assert set(said["as"]) <= set(DisclosableField.__members__), name
        assert said["identifying"] is (ClaimKind[name].value in IDENTIFYING), name


def test_every_field_of_the_disclosure_table_is_on_the_list():
    assert_same(DISCLOSURE, DisclosableField.__members__, where="checked/disclosure.toml")


@pytest.mark.parametrize("field", DisclosableField, ids=lambda f: f.name)
def test_a_field_goes_to_those_on_the_list_and_only_once_the_gate_is_open(field):
    assert readers_of(field) == set(DISCLOSURE[field.name])
    for gate in (Gate.UNRECORDED, Gate.LIMITED, Gate.NONE):
        assert allowed(Recipient.STATE_OF_ORIGIN, field, gate) is not Truth.YES


def test_what_may_ever_be_released_is_on_the_list_with_what_it_waits_for():
    said = {
        Recipient[who]: {DisclosableField[n]: Need[need.upper()] for need in of for n in of[need]}
        for who, of in checked("releases").items()
    }
    assert said == OPENS


@pytest.mark.parametrize(
    ("kind", "rules"),
    [("rules", RULES), ("contradictions", CONTRADICTIONS)],
    ids=["rules", "contradictions"],
)
def test_every_rule_of_law_is_on_the_list(kind, rules):
    real = {r.key: {"instrument": r.instrument, "function": r.function.__name__} for r in rules}
    assert_same(LAW[kind], real, where=f"checked/rules.toml, {kind}")
    assert real == LAW[kind]
    assert {said["instrument"] for said in real.values()} <= set(INSTRUMENTS)


IN_THE_DATABASE = """
select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end,
       c.relkind, c.relrowsecurity and c.relforcerowsecurity,
       coalesce(obj_description(c.oid, 'pg_class'), ''),
       array(select p from unnest(%(rights)s::text[]) p
             where has_table_privilege('homeward_desk', c.oid, p)
                or (p <> 'DELETE' and has_any_column_privilege('homeward_desk', c.oid, p))),
       array(select p from unnest(%(rights)s::text[]) p
             where has_table_privilege('homeward_counter', c.oid, p)
                or (p <> 'DELETE' and has_any_column_privilege('homeward_counter', c.oid, p))),
       array(select p from unnest(%(rights)s::text[]) p
             where has_table_privilege('homeward_public', c.oid, p)
                or (p <> 'DELETE' and has_any_column_privilege('homeward_public', c.oid, p)))
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p', 'v', 'm', 'f')
   and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
"""


@pytest.fixture
def in_the_database(db):  # noqa: ARG001
    """Table to (kind, forced row security, comment, the desk's rights, the counter's, the public's)."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(IN_THE_DATABASE, {"rights": ["SELECT", "INSERT", "UPDATE", "DELETE"]})
        return {name: said for name, *said in cursor.fetchall()}


def security(comment, forced, rights):
    """The protection that the database declares, in the words of the list."""
    if comment.startswith("homeward: kept by "):
        return comment.removeprefix("homeward: ") if forced else "kept, but not forced"
    if comment.startswith("homeward: open to homeward_desk: "):
        return "open"
    return "undeclared" if rights else "closed"


def test_every_table_of_the_database_is_on_the_list_with_what_protects_it(in_the_database):
    assert_same(TABLES, in_the_database, where="checked/tables.toml")
    for name, (kind, forced, comment, rights, counter, public) in in_the_database.items():
        assert kind == "r", f"{name} is no plain table"
        assert security(comment, forced, rights) == TABLES[name]["security"], name
        assert sorted(rights) == sorted(TABLES[name]["desk"]), name
        assert sorted(counter) == sorted(TABLES[name].get("counter", [])), name
        assert sorted(public) == sorted(TABLES[name].get("public", [])), name


def test_whatever_is_personal_lies_under_row_security():
    for label, model in OURS.items():
        if any(said.get("personal") is True for said in FIELDS[label].values()):
            assert TABLES[model._meta.db_table]["security"].startswith("kept by"), label


def test_what_nobody_may_change_cannot_be_changed():
    """The log, acts, raw rows, files, papers, gate decisions and letters: added, never changed."""
    added_only = {n for n, said in TABLES.items() if sorted(said["desk"]) == ["INSERT", "SELECT"]}
    assert added_only == {
        "accounts_organisation",
        "correspondence_concern",
        "correspondence_ladder",
        "documents_document",
        "documents_page",
        "documents_documentact",
        "audit_event",
        "register_claimact",
        "register_kinlink",
        "intake_row",
        "intake_file",
        "returnfiles_act",
        "sharing_gatedecision",
        "sharing_screen",
        "bulletins_bulletin",
        "counter_mission",
        "counter_note",
        "releases_takenlist",
        "releases_takenpaper",
        "releases_takenup",
        "tracing_act",
        "letters_letter",
        "letters_entry",
        "letters_stop",
        "letters_approval",
        "letters_rewording",
        "letters_rewordednote",
        "letters_rewordingact",
        "sharing_gatereopening",
        "interests_consent",
        "interests_hearing",
        "interests_stopped",
        "interests_paper",
        "interests_writing",
        "interests_decision",
    }
    ours = {model._meta.db_table for model in OURS.values()}
    assert not [name for name in ours if "DELETE" in TABLES[name]["desk"]]


def test_the_counter_may_touch_no_table_but_its_own_and_what_coming_in_needs():
    mine = {name for name, said in TABLES.items() if said.get("counter")}
    of_members = {"accounts_member", "accounts_organisation", "accounts_visit", "mfa_authenticator"}
    own = {model._meta.db_table for label, model in OURS.items() if label.startswith("counter.")}
    assert mine == own | of_members | {"audit_event"}


def test_the_public_may_read_bulletins_and_touch_nothing_else():
    assert {name: said["public"] for name, said in TABLES.items() if said.get("public")} == {
        "bulletins_bulletin": ["SELECT"]
    }
