"""Tables written as text: encodings, delimiters, quotation marks, and Excel's own habits."""

from __future__ import annotations

import pytest
from tests.apps.sheets.reading.good_files import (
    ARABIC,
    ENCODED,
    FRENCH,
    RUSSIAN,
    TURKISH,
    encoded,
    text_of,
)

from homeward.apps.sheets.reading import RefusedFile, read_book

TABLES = {"arabic": ARABIC, "russian": RUSSIAN, "turkish": TURKISH, "french": FRENCH}


def read(data: bytes, folder, name="list.csv"):
    path = folder / name
    path.write_bytes(data)
    return read_book(path)


def rows_of(data: bytes, folder) -> list:
    return read(data, folder).sheets[0].rows


def trimmed(table):
    rows = [[cell.strip() or None for cell in row] for row in table]
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    return rows


@pytest.mark.parametrize(
    ("table", "encoding"),
    [one[1:] for one in ENCODED],
    ids=[f"{name}-{code}" for name, _, code in ENCODED],
)
@pytest.mark.parametrize("people", [1, 2, 9])
def test_short_lists_in_old_encodings_come_back_letter_by_letter(table, encoding, people, tmp_path):
    data = encoded(table[: people + 1], encoding)
    book = read(data, tmp_path)
    lines = data.decode(encoding).replace("\xa0", " ").splitlines()
    assert book.sheets[0].rows == trimmed(line.split(";") for line in lines)
    assert book.encoding
    assert "check some names" in str(book.notes[0])


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
def test_unicode_with_and_without_a_mark(table, encoding, named, tmp_path):
    book = read(text_of(table, "\t").encode(encoding), tmp_path)
    assert book.sheets[0].rows == trimmed(table)
    assert (book.encoding, book.format, book.delimiter) == (named, "tsv", "\t")


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "^", "~", "\x1f", "،"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_delimiter_with_any_line_ending(delimiter, end, tmp_path):
    book = read(text_of(RUSSIAN, delimiter, end).encode(), tmp_path)
    assert book.delimiter == delimiter
    assert book.sheets[0].rows == trimmed(RUSSIAN)


def test_a_title_above_and_commas_inside_do_not_hide_the_delimiter(tmp_path):
    lines = ["List of 3 July 2018, second part, fictional", "", "No;Name;Place"]
    lines += [f"{n};Noor {n};Tobchi, Baghdad, Iraq" for n in range(5)]
    book = read("\n".join(lines).encode(), tmp_path)
    assert book.delimiter == ";"
    assert book.sheets[0].rows[0] == ["List of 3 July 2018, second part, fictional"]
    assert book.sheets[0].rows[1] == []
    assert book.sheets[0].cell(4, 3) == "Tobchi, Baghdad, Iraq"


def test_excels_line_about_the_delimiter_is_no_row(tmp_path):
    book = read(b"sep=|\r\nName|Note\r\nNoor|a;b;c\r\nAisha|d;e;f\r\n", tmp_path)
    assert book.delimiter == "|"
    assert book.sheets[0].rows == [["Name", "Note"], ["Noor", "a;b;c"], ["Aisha", "d;e;f"]]


def test_a_line_break_inside_quotation_marks_begins_no_row(tmp_path):
    data = b'Name;Note\r\n"Noor ""the elder""";"two\r\nlines; one cell"\r\n\r\nAisha;x\r\n'
    assert rows_of(data, tmp_path) == [
        ["Name", "Note"],
        ['Noor "the elder"', "two\nlines; one cell"],
        [],
        ["Aisha", "x"],
    ]


def test_quotation_marks_inside_a_cell_are_the_cells_own(tmp_path):
    assert rows_of(b'Name;Note\nNoor "the elder" B;x\nA;y', tmp_path)[1] == [
        'Noor "the elder" B',
        "x",
    ]


def test_an_open_quotation_mark_is_refused_with_its_row(tmp_path):
    with pytest.raises(RefusedFile) as refused:
        read(b'Name;Note\nNoor;x\n"Aisha;y\nOmar;z\n', tmp_path)
    assert "row 3" in str(refused.value.message)


def test_ragged_rows_and_trailing_delimiters_are_kept_and_cut(tmp_path):
    data = b"Name;Age;;;\nNoor;3;extra;;\nAisha\n;;;;\n;7;;;\n;;;;\n"
    assert rows_of(data, tmp_path) == [
        ["Name", "Age"],
        ["Noor", "3", "extra"],
        ["Aisha"],
        [],
        [None, "7"],
    ]


def test_cells_stay_text_as_written(tmp_path):
    data = b"No;Born;Phone;Yes\n001;03/04/2010; 0049 ;TRUE\n1e5;2010;1,5;null\n"
    assert rows_of(data, tmp_path)[1:] == [
        ["001", "03/04/2010", "0049", "TRUE"],
        ["1e5", "2010", "1,5", "null"],
    ]


def test_guards_against_formulas_are_taken_off_and_names_keep_their_apostrophe(tmp_path):
    data = b"Name;Note\n'=1+1;'+49\n'Abd;'-\n=2+2;@x\n"
    assert rows_of(data, tmp_path)[1:] == [["=1+1", "+49"], ["'Abd", "-"], ["=2+2", "@x"]]


def test_a_single_column_has_no_delimiter(tmp_path):
    book = read(b"Name\nNoor Bensalem\nAisha\n", tmp_path)
    assert (book.delimiter, book.format) == ("", "csv")
    assert book.sheets[0].rows == [["Name"], ["Noor Bensalem"], ["Aisha"]]


def test_a_text_table_named_xls_is_read_as_what_it_is(tmp_path):
    book = read("Name\tAge\nNoor\t3\n".encode("utf-16"), tmp_path, "list.xls")
    assert (book.format, book.sheets[0].name) == ("tsv", "list")


def test_the_senders_name_names_the_sheet(tmp_path):
    (tmp_path / "upload").write_bytes(b"Name;Age\nNoor;3\n")
    assert read_book(tmp_path / "upload", name="Familles 2018.csv").sheets[0].name == (
        "Familles 2018"
    )


def test_a_list_may_begin_with_the_letters_of_a_program(tmp_path):
    assert rows_of(b"MZ;Name\n1;Noor\n", tmp_path) == [["MZ", "Name"], ["1", "Noor"]]


def test_letters_that_make_no_sense_in_any_reading_are_refused(tmp_path):
    data = b"Name;Age\n" + bytes(range(0x80, 0xFF)) * 3 + b";3\n"
    with pytest.raises(RefusedFile) as refused:
        read(data, tmp_path)
    assert refused.value.code == "letters"


@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("gb18030", ["阿依古丽", "吐尔逊", "古丽娜尔"]),
        ("cp1253", ["Γιώργος Παπαδόπουλος", "Μαρία", "Ελένη"]),
        ("cp1255", ["משה כהן", "שרה לוי", "דוד"]),
    ],
)
def test_other_alphabets_are_told_apart_from_the_common_ones(encoding, names, tmp_path):
    data = "\n".join(f"{n};{names[n % 3]};{n}" for n in range(30)).encode(encoding)
    assert [row[1] for row in rows_of(data, tmp_path)] == [names[n % 3] for n in range(30)]
