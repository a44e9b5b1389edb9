"""The words in which demo lists write sex, status, sentence, place and kin: tables only.

Several words for one thing on one list is how such lists are. Gender is often not made to
agree, so words for women stand beside men, as they do in life.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from homeward.core.claims import LegalStatus, Penalty, PenaltyKind, Sex
from homeward.demo.people import Place

FICTIONAL: Final = "fictional / بيانات خيالية"
"""Stands in each row of the files that have no title."""

_S = LegalStatus
_FEW: Final = 10
SEX_AR: Final = {Sex.FEMALE: ("أنثى", "انثى", "أ"), Sex.MALE: ("ذكر", "ذكر", "ذ")}
SEX_EN: Final = {Sex.FEMALE: ("F", "Female", "Girl"), Sex.MALE: ("M", "Male", "Boy")}

LEGAL_AR: Final[Mapping[LegalStatus, tuple[str, ...]]] = {
    _S.NOT_ACCUSED: ("غير متهم", "غير متهمة"),
    _S.INVESTIGATION: ("قيد التحقيق", "موقوف على ذمة التحقيق"),
    _S.ACCUSED: ("متهم", "متهمة"),
    _S.CONVICTED: ("محكوم", "محكومة"),
    _S.DEATH: ("محكومة بالإعدام", "حكم بالإعدام"),
    _S.SERVED: ("أنهى مدة المحكومية", "أنهت مدة محكوميتها"),
    _S.ACQUITTED: ("براءة",),
    _S.RELEASED: ("أفرج عنها لعدم كفاية الأدلة", "أفرج عنه لعدم كفاية الأدلة"),
}
ACCOMPANIES_AR: Final = ("مرافق لوالدته", "مرافقة لوالدتها")
UNKNOWN_AR: Final = ("غير معروف", "-", None)
LEGAL_EN: Final[Mapping[LegalStatus, tuple[str, ...]]] = {
    _S.NOT_ACCUSED: ("Not accused",),
    _S.INVESTIGATION: ("Under investigation", "Held pending investigation"),
    _S.ACCUSED: ("Accused", "Charged"),
    _S.CONVICTED: ("Convicted", "Sentenced"),
    _S.DEATH: ("Sentenced to death",),
    _S.SERVED: ("Sentence served", "Completed sentence"),
    _S.ACQUITTED: ("Acquitted",),
    _S.RELEASED: ("Released without charge",),
}
ACCOMPANIES_EN: Final = ("Accompanying mother",)
UNKNOWN_EN: Final = ("n/k", "Unknown", None)

ARTICLES_AR: Final = {
    "anti_terrorism_4_1": "المادة 4/1 مكافحة الإرهاب",
    "anti_terrorism_4": "4 إرهاب",
    "residence_10": "10 إقامة",
}
ARTICLES_EN: Final = {
    "anti_terrorism_4_1": "Article 4/1 Anti-Terrorism Law",
    "anti_terrorism_4": "Art. 4 Anti-Terrorism Law",
    "residence_10": "Art. 10 Residence Law",
}
PLACES_AR: Final = {
    Place.WOMEN_PRISON: "سجن النساء الأول",
    Place.SECOND_PRISON: "سجن الشمال",
    Place.REFORMATORY: "إصلاحية الأحداث",
    Place.ORPHANAGE: "دار الأيتام",
}
PLACES_EN: Final = {
    Place.WOMEN_PRISON: "First women's prison",
    Place.SECOND_PRISON: "Northern prison",
    Place.REFORMATORY: "Juvenile reformatory",
    Place.ORPHANAGE: "Orphanage",
}
NO_PAPERS_AR: Final = "بدون وثائق"
SEEKERS: Final = {
    "ru": ("бабушка", "дедушка", "тётя", "дядя"),
    "tr": ("anneanne", "babaanne", "dede", "hala", "teyze"),
    "fr": ("grand-mère", "grand-père", "oncle", "tante"),
    "de": ("Großmutter", "Großvater", "Tante", "Onkel"),
}
SEX_OF: Final = {
    "ru": {Sex.FEMALE: "ж", Sex.MALE: "м"},
    "tr": {Sex.FEMALE: "kız", Sex.MALE: "erkek"},
    "fr": {Sex.FEMALE: "F", Sex.MALE: "M"},
    "de": {Sex.FEMALE: "weiblich", Sex.MALE: "männlich"},
}


def penalty_ar(penalty: Penalty) -> str:
    """Write a sentence in Arabic, with the plural that the number asks for."""
    if penalty.months is None:
        return "إعدام" if penalty.kind is PenaltyKind.DEATH else "مؤبد"
    if penalty.months % 12:
        return f"{penalty.months} أشهر"
    years = penalty.months // 12
    return f"{years} سنوات" if years <= _FEW else f"{years} سنة"


def penalty_en(penalty: Penalty) -> str:
    """Write a sentence in English."""
    if penalty.months is None:
        return "Death" if penalty.kind is PenaltyKind.DEATH else "Life"
    if penalty.months % 12:
        return f"{penalty.months} months"
    return f"{penalty.months // 12} years"
