"""Good lists in every format and way of writing letters. Everybody in them is invented.

A table of rows goes in, a file comes out; the tests read it back and compare cell by cell.
"""

from __future__ import annotations

import csv
import io
from datetime import date, datetime
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import xlwt
from tests.attacks.building import ods_parts, pack

Row = list[object]

ARABIC = [
    ["ت", "الاسم الثلاثي", "اسم الأم", "الجنس", "الجنسية", "الملاحظات"],
    ["1", "مدينة سليمان رشيدوفا", "سارة محمد", "أنثى", "اوزبكية", "مريض"],
    ["2", "ياسمين حسن كايا", "رقية حسين كايا", "أنثى", "تركيا", "لا يوجد"],
    ["3", "عبد الله يوسف حداد", "فاطمة علي", "ذكر", "تونس", ""],
    ["4", "عائشة إبراهيم قاسم", "زينب خالد", "أنثى", "المغرب", "مع والدتها"],
    ["5", "موسى ضياء الدين غالب", "هدى صالح", "ذكر", "مصر", ""],
]
RUSSIAN = [
    ["№ п/п", "ФИО", "Дата рождения", "ФИО матери", "Гражданство", "Кто ищет"],
    ["1", "Абдуллаева Айша", "31.10.2015", "Хасанова Зайнаб", "Россия", "тётя"],
    ["2", "Осмонова Юлия Давудовна", "10.01.2007", "Асанова Юлия", "Киргизия", "тётя"],
    ["3", "Гулиев Сулейман", "24.01.2016", "Гулиева Сумая", "Азербайджан", "бабушка"],
    ["4", "Юсупов Омар", "2009", "", "Таджикистан", "дедушка"],
    ["5", "Шамильева Мадина Эльдаровна", "15.09.2003", "Цечоева Фатима", "Россия", "мать"],
]
TURKISH = [
    ["No", "Adı soyadı", "Doğum tarihi", "Anne adı", "Uyruğu", "Arayan"],
    ["1", "Ayşe Yılmaz", "24.05.2011", "Çiğdem Yılmaz", "Türkiye", "hala"],
    ["2", "İbrahim Öztürk", "2017", "Halime Öztürk", "Türkiye", "amca"],
    ["3", "Gülşen Şahin", "29.12.2012", "Züleyha Doğan", "Türkiye", "anneanne"],
    ["4", "Ömer Çelik", "22.10.2016", "Nur Kılıç", "Türkiye", "büyükbaba"],
]
FRENCH = [
    ["No", "Nom et prénom", "Date de naissance", "Nom de la mère", "Nationalité", "Demandeur"],
    ["1", "Noor Bensalem", "12.12.2007", "", "Française", "oncle"],
    ["2", "Zoé Müller", "04.01.2018", "Hélène Benali", "Belge", "grand-mère"],
    ["3", "François Haddad", "21.10.2015", "Fatimah Dubois", "Tunisienne", "sœur"],
    ["4", "Loïc Lefèvre", "07.03.2009", "Agnès Lefèvre", "Française", "père"],
]
GERMAN = [
    ["Nr", "Name", "Geburtsdatum", "Mutter", "Staatsangehörigkeit", "Anfragende"],
    ["1", "Jörg Schröder", "12.12.2007", "Käthe Schröder", "österreichisch", "Großmutter"],
    ["2", "Aïscha Weiß", "04.01.2018", "Jürgen Weiß", "deutsch", "Mutter"],
]
BOSNIAN = [
    ["Br", "Ime i prezime", "Datum rođenja", "Ime majke", "Državljanstvo", "Traži"],
    ["1", "Amina Hadžić", "12.12.2007", "Đula Hadžić", "bosansko", "tetka"],
    ["2", "Šefik Kovačević", "04.01.2018", "Senada Šehić", "bosansko", "djed"],
    ["3", "Čamil Bešlić", "2011", "Nađa Žunić", "bosansko", "dječji fond"],
]
UKRAINIAN = [
    ["№", "Прізвище та ім'я", "Дата народження", "Мати", "Громадянство", "Хто шукає"],
    ["1", "Єрмоленко Олексій", "31.10.2015", "Єрмоленко Ірина", "Україна", "бабуся"],
    ["2", "Їжакевич Марія", "10.01.2007", "Їжакевич Олена", "Україна", "тітка"],
]

# Every table with every one-byte encoding that can hold it; sœur is left out where it cannot.
ENCODED = [
    *(("arabic", ARABIC, code) for code in ("cp1256", "iso8859_6", "cp720", "mac_arabic")),
    *(
        ("russian", RUSSIAN, code)
        for code in ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic")
    ),
    *(("turkish", TURKISH, code) for code in ("cp1254", "iso8859_9", "cp857", "mac_turkish")),
    *(
        ("french", FRENCH, code)
        for code in ("cp1252", "iso8859_1", "iso8859_15", "cp850", "mac_roman")
    ),
    *(("german", GERMAN, code) for code in ("cp1252", "cp850", "mac_roman")),
    *(("bosnian", BOSNIAN, code) for code in ("cp1250", "iso8859_2", "mac_croatian")),
    *(("ukrainian", UKRAINIAN, code) for code in ("cp1251", "koi8_u", "mac_cyrillic")),
]


def text_of(table: list[list[str]], delimiter: str, end: str = "\r\n") -> str:
    """The table as a text file's content."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows(table)
    return out.getvalue()


def encoded(table: list[list[str]], encoding: str, delimiter: str = ";") -> bytes:
    """The table in an encoding, with letters it does not have replaced as programs do."""
    text = text_of(table, delimiter)
    for letter, instead in (("œ", "oe"), ("№", "No"), ("Ї", "І"), ("ї", "і")):
        try:
            letter.encode(encoding)
        except UnicodeEncodeError:
            text = text.replace(letter, instead)
    return text.encode(encoding)


def xlsx(path: Path, sheets: dict[str, list[Row]]) -> Path:
    """An .xlsx by openpyxl."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


def xls(path: Path, sheets: dict[str, list[Row]]) -> Path:
    """An .xls by xlwt."""
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    moment = xlwt.easyxf(num_format_str="DD/MM/YYYY HH:MM:SS")
    for name, rows in sheets.items():
        page = book.add_sheet(name)
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime):
                    page.write(at, column, value, moment)
                elif isinstance(value, date):
                    page.write(at, column, value, day)
                elif value is not None:
                    page.write(at, column, value)
    book.save(str(path))
    return path


def ods(path: Path, rows: list[Row], after: str = "") -> Path:
    """An .ods as LibreOffice writes it, by hand."""
    table = "".join(
        f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
    )
    return pack(path, ods_parts(table + after))


def _ods_cell(value: object) -> str:
    if value is None:
        return "<table:table-cell/>"
    shown = f"<text:p>{escape(str(value))}</text:p></table:table-cell>"
    if isinstance(value, bool):
        kind = f'boolean" office:boolean-value="{str(value).lower()}'
    elif isinstance(value, int | float):
        kind = f'float" office:value="{value}'
    elif isinstance(value, date):
        kind = f'date" office:date-value="{value.isoformat()}'
    else:
        kind = "string"
    return f'<table:table-cell office:value-type="{kind}">{shown}'
