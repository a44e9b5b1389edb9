"""Invented content for the preview. No person, list, provision or mission here exists."""

from __future__ import annotations

from typing import Any

from django import forms

from homeward.apps.ui.parts import (
    Action,
    Cell,
    ClaimPart,
    Column,
    DemoAccount,
    Event,
    Figure,
    Filter,
    FilterForm,
    Link,
    NamePart,
    Option,
    PageLink,
    Pager,
    Progress,
    ReasonPart,
    SpanPart,
    Step,
    Tab,
    Table,
)

NAMES = [
    NamePart("ليلى عبد الرحمن يوسف", "ar", "Laylā ʿAbd ar-Raḥmān Yūsuf"),
    NamePart("Айсулуу Токтогулова", "ky", "Aisuluu Toktogulova"),
    NamePart("Élise Marchand-Dubreuil", "fr"),
    NamePart("Юсуф Алиев", "ru", "Yusuf Aliev"),
    NamePart(""),
]
CODES = ["H7K2-9QFM-3", "T4XA-22LD-8", "Q9MM-0C5V-1", "B3RW-7HJN-6", "Z8EE-41PK-4"]


class Member:
    """Somebody who is signed in, without a database."""

    is_authenticated = True

    def __str__(self) -> str:
        return "نور الحسني"


class SignInForm(forms.Form):
    """User name and password."""

    username = forms.CharField(
        label="User name",
        help_text="As your organisation gave it to you.",
        widget=forms.TextInput({"autocomplete": "username"}),
    )
    password = forms.CharField(
        label="Password", widget=forms.PasswordInput({"autocomplete": "current-password"})
    )


class UploadForm(forms.Form):
    """One control of each kind."""

    file = forms.FileField(label="The list", help_text="xlsx, xls, ods or csv; 20 MB at most.")
    source = forms.CharField(label="Who sent it")
    kind = forms.ChoiceField(
        label="What kind of list it is", choices=[("", "Choose…"), ("p", "Prison list")]
    )
    as_of = forms.DateField(
        label="As of", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    reach = forms.ChoiceField(
        label="Who may see it",
        widget=forms.RadioSelect,
        choices=[("own", "My organisation"), ("desk", "The whole desk")],
    )
    remark = forms.CharField(label="Remark", required=False, widget=forms.Textarea({"rows": 3}))
    read = forms.BooleanField(label="I have read what may be sent in")


REASONS = ReasonPart(
    question="Is this person asked to be taken back?",
    answer="unknown",
    reason="Whether the person is a child on 3 July 2018 is not known.",
    joined="any",
    because=(
        ReasonPart(
            question="Child, and not convicted?",
            answer="unknown",
            reason="The list gives the birth as 2000, so the person may be 17 or 18.",
            joined="all",
            because=(
                ReasonPart(
                    question="Under eighteen on 3 July 2018?",
                    answer="unknown",
                    reason="Born between 1 January and 31 December 2000.",
                    citation="Invented Law on Minors 1/1999, art. 3",
                    reading="the age is counted in full years on the day",
                    confidence="medium",
                    verify=True,
                    claims=(Link("List 12, row 34", "#"), Link("Visit of 2 May 2018", "#")),
                    settle="A birth record, or the mother's statement on the season of the birth.",
                ),
                ReasonPart(
                    question="Not convicted?",
                    answer="yes",
                    reason="The court's list of May 2018 says: released without charge.",
                    claims=(Link("List 14, row 3", "#"),),
                ),
            ),
        ),
        ReasonPart(
            question="Sentence served?",
            answer="no",
            reason="No sentence was passed.",
            claims=(Link("List 14, row 3", "#"),),
        ),
    ),
)

CLAIMS = [
    ClaimPart(
        "Name", "ليلى عبد الرحمن يوسف", Link("قائمة السجن المركزي", "#"), "ar",
        "Laylā ʿAbd ar-Raḥmān Yūsuf", "34", "3 May 2018",
    ),
    ClaimPart(
        "Birth", "٢٠٠٠ تقريباً", Link("قائمة السجن المركزي", "#"), "ar",
        "between 1 January 1999 and 31 December 2001", "34", "3 May 2018",
        notes=("Age disputed",),
    ),
    ClaimPart(
        "Nationality", "Кыргызстан", Link("Letter of a searching family", "#"), "ru", "Kyrgyzstan",
        "", "11 June 2018", withdrawn="read from the wrong row, 12 June 2018",
    ),
    ClaimPart("Documents", "", Link("قائمة السجن المركزي", "#"), row="34", as_of="3 May 2018"),
]  # fmt: skip


def register_table() -> Table:
    """A register of five invented persons."""
    answers = ["unknown", "yes", "no", "yes", "unknown"]
    births = [
        SpanPart("2000", "17 or 18 years old"),
        SpanPart("١٤٣٢ هـ", "7 December 2010 to 25 November 2011", "ar"),
        SpanPart("12.03.1991", "27 years old"),
        SpanPart(""),
        SpanPart("", "under 5 years old"),
    ]
    rows = [
        [
            Cell(CODES[i], "code", url="#"),
            Cell(NAMES[i], "name", url="#" if NAMES[i].text else ""),
            Cell(births[i], "span"),
            Cell("", "none") if i == 3 else Cell("Kyrgyzstan", note="reported"),
            Cell(answers[i], "answer"),
            Cell(str(i + 1), "number"),
        ]
        for i in range(5)
    ]
    columns = [
        Column("Code", sort_url="#", sorted="ascending"),
        Column("Name"),
        Column("Birth", sort_url="#"),
        Column("Nationality"),
        Column("Asked to be taken back?"),
        Column("Sources", numeric=True),
    ]
    return Table("Persons in the register (invented)", columns, rows)


def raw_table() -> Table:
    """Rows of somebody's list, exactly as they came."""
    heads = ["Row", "الاسم الثلاثي", "اسم الأم", "المواليد", "الجنسية", "المادة", "الملاحظات", "H"]
    rows = [
        [
            Cell(str(n), "number"),
            Cell("يوسف كريم علي", "raw", lang="ar"),
            Cell("مريم", "raw", lang="ar"),
            Cell("٢٠٠٩", "raw", lang="ar"),
            Cell("قيرغيزية", "raw", lang="ar"),
            Cell("٤/١", "raw", lang="ar"),
            Cell("مع والدته في القسم الثاني، لا توجد وثائق", "raw", lang="ar"),
            Cell("", "none"),
        ]
        for n in range(1, 5)
    ]
    return Table(
        "First rows of the list, as they came", [Column(h) for h in heads], rows, wide=True
    )


def filters() -> FilterForm:
    """The filters of the register."""
    states = [
        Option("", "Any"),
        Option("kg", "Kyrgyzstan", selected=True, count="14"),
        Option("?", "Not stated", count="6"),
    ]
    answers = [
        Option("yes", "Yes", count="210"),
        Option("no", "No", count="31"),
        Option("unknown", "Unknown", selected=True, count="592"),
    ]
    return FilterForm(
        "/register/",
        [
            Filter("q", "Name or code", "search", "ليلى"),
            Filter("nationality", "Nationality", "select", options=states),
            Filter("since", "Added since", "date"),
            Filter("asked", "Asked to be taken back?", "checks", options=answers),
        ],
        active=[Link("Kyrgyzstan", "#"), Link("Asked: unknown", "#")],
        target="results",
    )


def pager() -> Pager:
    """The third of seventeen pages."""
    links = [PageLink(n, "#", current=n == 3) for n in range(1, 6)]
    return Pager(101, 150, 833, [*links, PageLink(0, gap=True), PageLink(17, "#")], "#", "#")


def steps() -> list[Step]:
    """A list on its way into the register."""
    return [
        Step("Received", "done", "#"),
        Step("Mapping", "done", "#"),
        Step("Preview", "current"),
        Step("Commit", "ahead"),
        Step("Done", "ahead"),
    ]


def progress(state: str = "running") -> Progress:
    """A list that is being read."""
    if state == "running":
        return Progress(
            "Reading the list", "/progress/fragment/", "running", "410 of 833 rows read", 410, 833
        )
    return Progress("Reading the list", "", "finished", "833 rows read", next=Link("Preview", "#"))


def common() -> dict[str, Any]:
    """What every page of the preview has."""
    return {
        "user": Member(),
        "store_is_fictional": True,
        "search_url": "/register/",
        "sign_out_url": "/overview/",
        "account_url": "/overview/",
    }


FIGURES = [
    Figure("833", "persons in the register", "each with a source", "#"),
    Figure("210", "asked to be taken back"),
    Figure("592", "unknown: a fact is missing", "", "#"),
    Figure("at least 14", "nationalities reported"),
]
EVENTS = [
    Event(
        "3 May 2018", "List received", "Central prison (invented), 833 rows", Link("List 12", "#")
    ),
    Event("5 May 2018", "Added to the register", "829 rows; 4 rows could not be read."),
]
TABS = [
    Tab("Overview", "#", current=True),
    Tab("Claims", "#", count="14"),
    Tab("Kin", "#", count="3"),
    Tab("History", "#"),
]
ACTIONS = [
    Action("Send in a list", "#", style="primary", icon="upload"),
    Action("Print", "#", icon="print"),
    Action("Undo this list", "/overview/", post=True, icon="undo", style="grave",
           confirm="Take all 829 rows of this list back out of the register?"),
]  # fmt: skip
ACCOUNTS = [
    DemoAccount("Nour al-Hasani", "Coordinator at the desk", "nour", "invented-and-public"),
    DemoAccount("Samir Example", "Protection lead", "samir", "invented-and-public"),
]
