"""Each office writes under its own sign and name, counts by itself, and is closed, never deleted."""
# ruff: noqa: ARG001 - fixtures are asked for what they do

import io
from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from django.http import Http404
from pypdf import PdfReader
from tests.apps.invented import GIRL, ON, forget_the_actor, persons_by_row, take_in
from tests.apps.letters.approving import approve_texts
from tests.apps.letters.offices import NAMES, add

from homeward.apps.accounts.models import Role
from homeward.apps.audit.actions import acting_as, change
from homeward.apps.letters import actions, naming
from homeward.apps.letters.access import given, next_number, offices
from homeward.apps.letters.models import Letter, Series, WritingOffice
from homeward.apps.letters.office import SIGN, writers
from homeward.apps.letters.typesetting.note import NoteKind
from homeward.apps.sharing.actions import decide, screen

pytestmark = pytest.mark.usefixtures("read_once")
AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def lead(cast, coordinator):
    """Who writes, about a girl with whose State contact was decided on."""
    lead = cast["protection_lead"]
    person = persons_by_row(coordinator, take_in(coordinator, GIRL))[2]
    approve_texts(lead)
    with acting_as(lead):
        screen(actor=lead, person=person, state="TUR", answers={})
        decide(actor=lead, person=person, state="TUR", decision="contact", reason="Invented.")
    forget_the_actor()
    return lead


def write(lead, office=None, *, on=ON, draft=False, languages=("en", "ar")):
    wanted = actions.Wanted(NoteKind.REQUEST, languages, draft, office)
    with acting_as(lead):
        letter = actions.ask(actor=lead, wanted=wanted, state="TUR", on=on)
    forget_the_actor()
    return letter


def keep(actor, act, **words):
    with acting_as(actor):
        row = getattr(naming, act)(actor=actor, **words)
    forget_the_actor()
    return row


def text_of(letter):
    pages = PdfReader(io.BytesIO(bytes(letter.pdf))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_a_desk_that_named_no_office_writes_as_before(lead):
    letter = write(lead)
    assert (letter.reference, letter.office_id) == ("HW/2026/0001", None)
    assert "Coordinating Desk" in text_of(letter)


def test_the_only_office_writes_without_being_chosen_and_under_its_own_name(lead, coordinator):
    write(lead)
    row = add(coordinator, "EBL")
    letter = write(lead)
    assert (letter.reference, letter.office_id) == ("EBL/2026/0001", row.pk)
    assert "Invented Office" in text_of(letter)
    assert "Coordinating Desk" not in text_of(letter)


def test_of_several_offices_one_has_to_be_chosen_and_each_counts_by_itself(lead, coordinator):
    one, two = add(coordinator, "EBL"), add(coordinator, "BGD")
    for draft in (False, True):
        with pytest.raises(actions.NoOfficeError) as unclear:
            write(lead, draft=draft)
        assert unclear.value.code == "which"
    order = (one, two, one, two, two)
    years = (ON, ON, ON, date(2027, 1, 5), ON)
    found = [
        write(lead, office.pk, on=on).reference for office, on in zip(order, years, strict=True)
    ]
    assert found == [
        "EBL/2026/0001", "BGD/2026/0001", "EBL/2026/0002", "BGD/2027/0001", "BGD/2026/0002",
    ]  # fmt: skip
    with acting_as(lead):
        assert given(lead) == {one.pk: {2026: 2}, two.pk: {2027: 1, 2026: 2}}


def test_an_office_that_takes_the_desks_sign_goes_on_with_its_series(lead, coordinator):
    assert write(lead).reference == "HW/2026/0001"
    add(coordinator, SIGN)
    assert write(lead).reference == "HW/2026/0002"
    with acting_as(lead):
        assert Series.objects.get().office.sign == SIGN


def test_an_office_with_another_sign_leaves_the_desks_series_where_it_ended(lead, coordinator):
    write(lead)
    row = add(coordinator, "EBL")
    write(lead)
    with acting_as(lead):
        assert given(lead) == {None: {2026: 1}, row.pk: {2026: 1}}


@pytest.mark.parametrize("draft", [False, True])
def test_a_closed_office_writes_no_more_and_what_it_wrote_stays(lead, coordinator, draft):
    one, two = add(coordinator, "EBL"), add(coordinator, "BGD")
    kept = write(lead, one.pk)
    keep(coordinator, "close_office", key=one.pk, at=AT)
    with pytest.raises(actions.NoOfficeError) as refused:
        write(lead, one.pk, draft=draft)
    assert refused.value.code == "closed"
    assert write(lead).office_id == two.pk, "one alone is open, so nobody has to choose"
    keep(coordinator, "close_office", key=two.pk, at=AT)
    with pytest.raises(actions.NoOfficeError) as refused:
        write(lead, draft=draft)
    assert refused.value.code == "closed", "the neutral name does not come back"
    with acting_as(lead):
        assert Letter.objects.get(pk=kept.pk).reference == "EBL/2026/0001"
        assert writers(lead) == []


def test_an_office_that_is_opened_again_goes_on_where_it_stood(lead, coordinator):
    row = add(coordinator, "EBL")
    write(lead)
    keep(coordinator, "close_office", key=row.pk, at=AT)
    keep(coordinator, "open_office", key=row.pk)
    assert write(lead).reference == "EBL/2026/0002"


def test_an_office_without_a_name_in_a_language_writes_nothing_in_it(lead, coordinator):
    add(coordinator, "EBL")
    assert write(lead, languages=("fr", "ar"), draft=True).languages == "fr-ar"
    with pytest.raises(actions.NoOfficeError) as refused:
        write(lead, languages=("ru", "ar"))
    assert refused.value.code == "unnamed"


def test_a_sign_is_changed_until_a_number_was_given_and_never_after(lead, coordinator):
    row = add(coordinator, "EBL")
    keep(coordinator, "change_office", key=row.pk, sign="ERB", names=NAMES)
    assert write(lead).reference == "ERB/2026/0001"
    with pytest.raises(naming.SignError) as refused:
        keep(coordinator, "change_office", key=row.pk, sign="EBL", names=NAMES)
    assert refused.value.code == "given"
    forget_the_actor()
    fewer = {code: NAMES[code] for code in ("en", "ar")}
    assert set(keep(coordinator, "change_office", key=row.pk, sign="ERB", names=fewer).names) == {
        "en", "ar",
    }  # fmt: skip


@pytest.mark.parametrize("sign", ["", "ebl", "1A", "A/B", "TOOLONG99", "É", "A B", "A\n"])
def test_a_sign_is_plain(coordinator, sign):
    with acting_as(coordinator), pytest.raises(naming.SignError) as refused:
        naming.add_office(actor=coordinator, sign=sign, names=NAMES)
    assert refused.value.code == "plain"


def test_a_sign_is_had_once_even_after_its_office_was_closed(coordinator):
    row = add(coordinator, "EBL")
    keep(coordinator, "close_office", key=row.pk, at=AT)
    with acting_as(coordinator), pytest.raises(naming.SignError) as refused:
        naming.add_office(actor=coordinator, sign="EBL", names=NAMES)
    assert refused.value.code == "taken"


@pytest.mark.parametrize("left_out", ["en", "ar"])
def test_an_office_has_a_name_in_english_and_in_arabic(coordinator, left_out):
    names = {code: name for code, name in NAMES.items() if code != left_out}
    with acting_as(coordinator), pytest.raises(naming.NamesError):
        naming.add_office(actor=coordinator, sign="EBL", names=names)


@pytest.mark.parametrize("role", [role for role in Role.values if role != "coordinator"])
def test_nobody_but_a_coordinator_keeps_offices(cast, role):
    with acting_as(cast[role]):
        for act, words in (
            (naming.add_office, {"sign": "EBL", "names": NAMES}),
            (naming.change_office, {"key": 1, "sign": "EBL", "names": NAMES}),
            (naming.close_office, {"key": 1, "at": AT}),
            (naming.open_office, {"key": 1}),
        ):
            with pytest.raises(PermissionDenied):
                act(actor=cast[role], **words)


def test_another_desks_office_is_not_there(cast, coordinator):
    row = add(coordinator, "EBL")
    other = cast["coordinator-elsewhere"]
    add(other, "EBL")
    with acting_as(other):
        assert [one.pk for one in offices(other)] != [row.pk]
        for act, words in (
            (naming.change_office, {"sign": "EBL", "names": NAMES}),
            (naming.close_office, {"at": AT}),
            (naming.open_office, {}),
        ):
            with pytest.raises(Http404):
                act(actor=other, key=row.pk, **words)


class UndoneError(Exception):
    """What was tried went through, and is undone."""


def tried(actor, statement, *params):
    """Say what the database says to plain SQL inside an act; nothing where it does it."""
    try:
        with acting_as(actor), transaction.atomic(), change(actor=actor, verb="tried"):
            with connection.cursor() as cursor:
                cursor.execute(statement, params)
                assert cursor.rowcount, "no row was touched"
                raise UndoneError
    except UndoneError:
        return ""
    except ProgrammingError as error:
        return str(error)
    finally:
        forget_the_actor()


def test_the_database_keeps_a_sign_once_a_number_was_given(lead, coordinator):
    row = add(coordinator, "EBL")
    new = "update letters_writingoffice set sign = 'NEW' where id = %s"
    assert tried(coordinator, new, row.pk) == ""
    write(lead)
    assert "a sign stays" in tried(coordinator, new, row.pk)


def test_the_database_lets_a_coordinator_alone_keep_offices_and_in_the_own_name(lead, coordinator):
    row = add(coordinator, "EBL")
    close = "update letters_writingoffice set closed_at = now(), closed_by_id = %s where id = %s"
    assert tried(coordinator, close, coordinator.member, row.pk) == ""
    assert "own name" in tried(coordinator, close, lead.member, row.pk)
    assert "a coordinator keeps offices" in tried(lead, close, lead.member, row.pk)
    copied = (
        "insert into letters_writingoffice (keeper_id, sign, names, added_by_id)"
        " select keeper_id, 'NEW', names, %s from letters_writingoffice"
    )
    assert tried(coordinator, copied, coordinator.member) == ""
    assert "own name" in tried(coordinator, copied, lead.member)
    assert "a coordinator keeps offices" in tried(lead, copied, lead.member)
    for column in ("keeper_id", "added_by_id", "added_at"):
        same = f"update letters_writingoffice set {column} = {column}"  # noqa: S608
        assert "permission denied" in tried(coordinator, same)
    assert "permission denied" in tried(coordinator, "delete from letters_writingoffice")


def test_the_database_lets_a_series_go_on_by_one_and_no_other_way(lead, coordinator):
    row = add(coordinator, "EBL")
    write(lead)
    said = "numbers follow one another"
    assert tried(lead, "update letters_series set last = last + 1") == ""
    for change_of in ("last = last + 2", "last = last - 1", "last = 0", "office_id = null"):
        assert said in tried(lead, f"update letters_series set {change_of}")  # noqa: S608
    begun = (
        "insert into letters_series (keeper_id, office_id, year, last) values (%s, %s, 2030, %s)"
    )
    assert tried(lead, begun, lead.keeper, row.pk, 0) == ""
    assert said in tried(lead, begun, lead.keeper, row.pk, 1)
    for column in ("year", "keeper_id"):
        same = f"update letters_series set {column} = {column}"  # noqa: S608
        assert "permission denied" in tried(lead, same)


def test_the_database_gives_the_desks_series_to_the_office_with_its_sign_alone(lead, coordinator):
    write(lead)
    mine, other = add(coordinator, "EBL"), add(coordinator, "BGD")
    aim = "update letters_series set office_id = %s"
    for row in (mine, other):
        assert "numbers follow one another" in tried(lead, aim, row.pk)
    assert f"o.sign = '{SIGN}'" in definition("series_without_gap")
    assert f"mark text := '{SIGN}'" in definition("letter_of_an_office")


def definition(function):
    with connection.cursor() as cursor:
        cursor.execute(f"select pg_get_functiondef('homeward.{function}()'::regprocedure)")
        return cursor.fetchone()[0]


LETTER = (
    "insert into letters_letter (id, keeper_id, office_id, state, reference, draft, text, approved,"
    " dated, languages, pdf, made_by_id) select gen_random_uuid(), keeper_id, %s, state, %s, draft,"
    " text, approved, dated, languages, pdf, made_by_id from letters_letter limit 1"
)


def test_the_database_numbers_a_letter_as_its_series_did_and_from_an_open_office(lead, coordinator):
    one, two = add(coordinator, "EBL"), add(coordinator, "BGD")
    write(lead, one.pk)
    with acting_as(lead):
        with change(actor=lead, verb="tried"):
            assert next_number(lead, ON.year, one.pk) == 2
    forget_the_actor()
    said = "the number its series gave"
    assert tried(lead, LETTER, one.pk, "EBL/2026/0002") == ""
    for office, reference in (
        (one, "EBL/2026/0003"), (one, "EBL/2026/2"), (one, "EBL/2027/0002"), (one, "BGD/2026/0002"),
        (two, "BGD/2026/0001"),
    ):  # fmt: skip
        assert said in tried(lead, LETTER, office.pk, reference), reference
    assert "no letter from this office" in tried(lead, LETTER, None, "HW/2026/0001")
    keep(coordinator, "close_office", key=one.pk, at=AT)
    assert "no letter from this office" in tried(lead, LETTER, one.pk, "EBL/2026/0002")


def test_nobody_writes_from_another_desks_office(lead, cast, coordinator):
    theirs = add(cast["coordinator-elsewhere"], "EBL")
    with pytest.raises(actions.NoOfficeError):
        write(lead, theirs.pk)
    forget_the_actor()
    begun = "insert into letters_series (keeper_id, office_id, year, last) values (%s, %s, 2030, 0)"
    with pytest.raises(Exception, match="foreign key"), acting_as(lead):
        with change(actor=lead, verb="tried"), connection.cursor() as cursor:
            cursor.execute(begun, [lead.keeper, theirs.pk])
            cursor.execute("set constraints all immediate")


def test_offices_are_for_who_runs_the_desk(cast, coordinator):
    add(coordinator, "EBL")
    for role in ("lawyer", "protection_officer"):
        with acting_as(cast[role]):
            assert not offices(cast[role]).exists()
            assert not WritingOffice.objects.exists()
        forget_the_actor()
