"""Papers as lists name them: passport, birth certificate, identity card, or none at all.

A newcomer's mistake is to read an empty cell as "none". Empty says nothing; only words
such as "no documents" say that there are none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from homeward.core.lists.normalise import fold, says_nothing
from homeward.core.lists.vocabulary import Reading

_NONE: Final = """no documents, without documents, no papers, no document, no id, none, no, undocumented, not documented,
    no identity documents, no id documents, no passport no id, does not have documents, nil, no identification,
    بدون وثائق, لا توجد وثائق, لا وثائق, بلا وثائق, لا يملك وثائق, لا تملك وثائق, لا يوجد, لا توجد, لايوجد, بدون مستمسكات,
    لا توجد مستمسكات, بدون اوراق, بدون اوراق ثبوتية, بدون, لا يحمل وثائق, لا تحمل وثائق, بدون هوية, كلا, لا,
    без документов, нет документов, документов нет, нет, отсутствуют, документы отсутствуют, не имеет документов,
    sans papiers, sans papier, sans documents, aucun document, pas de documents, aucun, aucune, néant, non,
    pas de papiers, sans pièces d'identité,
    belgesiz, belge yok, evrak yok, belgesi yok, yok, kimliği yok, kimliksiz, kimlik yok, evraksız, hayır,
    ohne papiere, keine papiere, keine dokumente, ohne dokumente, keine, keine ausweise, ohne ausweis, nein,
    kein ausweis, hujjatsiz, ҳужжатсиз, құжатсыз, документсиз, sənədsiz"""
_UNMISTAKABLE: Final = ("document", "documents", "papers", "وثائق", "مستمسكات", "اوراق", "документ", "papiers", "papier", "belge", "evrak", "papiere", "dokumente", "hujjat")  # noqa: E501
_KINDS: Final = (
    ("birth_certificate", r"birth cert|certificate of birth|\bbc\b|شهاد\w+ (ال)?(ميلاد|ولاد)|بيان ولاد|свидетельство о рожд|acte de naissance|extrait de naissance|dogum (belge|sertifika|kayd)|nufus kayit|geburtsurkunde"),  # noqa: E501
    ("passport", r"passport|جواز|паспорт|passeport|pasaport|reisepass|\bpass\b"),
    ("identity_card", r"\bid\b|identity card|id card|national id|هوي|بطاق|удостоверени|carte d identite|cni|kimlik|nufus cuzdan|personalausweis|ausweis"),  # noqa: E501
    ("copy", r"\bcop(y|ies)\b|photocop|نسخ|صور|копи|copie|fotokopi|kopie"),
    ("laissez_passer", r"laissez passer|travel document|emergency (travel|passport)|جواز مرور|свидетельство на возвращ|seyahat belge|reiseausweis"),  # noqa: E501
)  # fmt: skip
_KIND_PATTERNS: Final = tuple((code, re.compile(pattern)) for code, pattern in _KINDS)


@lru_cache(maxsize=1)
def _none() -> frozenset[str]:
    return frozenset(fold(text) for text in _NONE.split(","))


def read_documents(text: str) -> Reading:
    """Read one cell of a documents column.

    Returns:
        "none" where the source says that there are none, otherwise one code for each kind of
        paper it names; no code for papers not known here, whose words are kept.
    """
    folded = fold(text)
    if folded in _none():
        return Reading(("none",))
    if says_nothing(folded):
        return Reading()
    codes = tuple(code for code, pattern in _KIND_PATTERNS if pattern.search(folded))
    return Reading(codes or ("",))


def says_no_documents(text: str) -> bool:
    """Say whether a remark states unmistakably that there are no documents."""
    folded = fold(text)
    return folded in _none() and any(word in folded.split() for word in _UNMISTAKABLE)
