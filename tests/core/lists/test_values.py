"""Values are read in the languages of the lists, and what is not understood is asked, not guessed."""

import pytest
from tests.core.lists.values_data import (
    ARTICLES,
    ASKED,
    NATIONALITIES,
    PENALTIES,
    SILENT,
    STATUSES,
)

from homeward.core.claims import ClaimKind, LegalStatus
from homeward.core.law.register import INSTRUMENTS
from homeward.core.lists.values.article import read_article
from homeward.core.lists.values.documents import read_documents
from homeward.core.lists.values.nationality import read_nationality
from homeward.core.lists.values.penalty import read_penalty
from homeward.core.lists.values.sex import SexReader
from homeward.core.lists.values.status import read_status


def cases(table):
    return [(word.strip(), code) for code, words in table.items() for word in words.split("|")]


@pytest.mark.parametrize(("words", "code"), cases(STATUSES))
def test_a_legal_status_is_read(words, code):
    assert read_status(words).codes == (LegalStatus(code).value,)


@pytest.mark.parametrize("words", [word.strip() for word in ASKED.split("|")])
def test_a_status_that_does_not_settle_it_is_asked_about(words):
    reading = read_status(words)
    assert reading.codes == ()
    assert reading.severity == "question"
    assert words in str(reading.message)
    assert reading.mend


@pytest.mark.parametrize("words", SILENT.split("|"))
@pytest.mark.parametrize(
    "read", [read_status, read_penalty, read_article, read_nationality, SexReader().read]
)
def test_silence_is_neither_a_fact_nor_a_problem(read, words):
    reading = read(words)
    assert (reading.codes, reading.message) == ((), None)


def test_a_penalty_within_the_status_is_kept_too():
    assert read_status("محكوم 15 سنة").also == ((ClaimKind.PENALTY, "term:180"),)
    assert read_status("Convicted").also == ()


def test_yes_and_no_take_their_meaning_from_the_header():
    assert read_status("yes", "Convicted?").codes == ("convicted",)
    assert read_status("нет", "Обвинён?").codes == ("not_accused",)
    assert read_status("No", "Convicted?").codes == ()
    assert read_status("No", "Convicted?").message
    assert read_status("yes", "Status").codes == ()


@pytest.mark.parametrize(("words", "code"), cases(PENALTIES))
def test_a_penalty_is_read(words, code):
    assert read_penalty(words).codes == (code,)


@pytest.mark.parametrize("words", ["15", "90 days", "long", "-5 years of nothing 3 years 7 years"])
def test_a_penalty_without_its_unit_is_asked_about(words):
    assert read_penalty(words).codes == ()
    assert read_penalty(words).message


def test_the_header_gives_a_bare_number_its_unit():
    assert read_penalty("15", "Sentence (years)").codes == ("term:180",)
    assert read_penalty("18", "Срок, мес.").codes == ("term:18",)
    assert read_penalty("15", "Sentence (years/months)").codes == ()


def test_a_suspended_sentence_is_asked_about():
    assert read_penalty("2 years suspended").codes == ("term:24",)
    assert read_penalty("2 years suspended").message


@pytest.mark.parametrize(("words", "code"), cases(ARTICLES))
def test_an_article_is_read(words, code):
    assert read_article(words).codes == (code,)


def test_laws_are_named_as_the_register_of_law_names_them():
    named = {code.partition(":")[0] for code in ARTICLES} - {""}
    assert named <= INSTRUMENTS.keys()


def test_two_articles_are_two_facts():
    codes = read_article("4/1 إرهاب و 10 إقامة").codes
    assert codes == ("iq_anti_terrorism_law:4(1)", "iq_residence_law:10")


def test_an_offence_without_a_number_is_asked_about():
    assert read_article("illegal entry").codes == ()
    assert read_article("illegal entry").message


@pytest.mark.parametrize(("words", "codes"), cases(NATIONALITIES))
def test_a_nationality_is_read(words, codes):
    assert " ".join(read_nationality(words).codes) == codes
    if not codes:
        assert read_nationality(words).message


def test_a_doubt_of_the_source_stays_a_doubt():
    reading = read_nationality("Turkish?")
    assert reading.codes == ("TUR",)
    assert reading.message
    assert read_nationality("предположительно Россия").message


def test_no_is_not_norway():
    assert read_nationality("no").codes == ()
    assert read_nationality("NO").codes == ("NOR",)
    assert read_nationality("NA").codes == ()


@pytest.mark.parametrize(
    ("words", "code"),
    cases(
        {
            "F": "F|female|Girl|أنثى|انثى|أ|ا|بنت|طفلة|ж|жен.|девочка|femme|fille|kadın|KADIN|kız|weiblich|w|Mädchen|Femal",
            "M": "M|male|Boy|ذكر|ذ|ولد|طفل|м|муж|мальчик|homme|garçon|erkek|oğlan|männlich|Junge|male child",
        }
    ),
)
def test_a_sex_is_read(words, code):
    assert SexReader().read(words).codes == (code,)


def test_letters_are_read_in_the_company_of_their_pair():
    assert SexReader("Cinsiyet", ["K", "E"]).read("K").codes == ("F",)
    assert SexReader("", ["K", "E"]).read("E").codes == ("M",)
    assert SexReader("Sexe", ["H", "F"]).read("H").codes == ("M",)
    assert SexReader("", ["B", "G"]).read("G").codes == ("F",)
    for letter in "KEHGB":
        assert SexReader("", [letter]).read(letter).codes == ()
        assert SexReader("", [letter]).read(letter).message


def test_two_sexes_in_one_cell_are_a_question():
    assert SexReader().read("male / female").codes == ()


def test_none_is_not_silence_under_documents():
    assert read_documents("لا يوجد").codes == ("none",)
    assert read_documents("без документов").codes == ("none",)
    assert read_documents("-").codes == ()
    assert read_documents("birth certificate, passport copy").codes[:2] == (
        "birth_certificate",
        "passport",
    )
    assert read_documents("a letter").codes == ("",)
