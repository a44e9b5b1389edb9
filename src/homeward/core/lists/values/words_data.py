"""Words for sexes and for papers in the languages of the lists.

Data only, folded where it is used, so accents, case and hamzas do not matter here.

A newcomer's mistake is to add single letters for sexes without looking at `SexReader`: most
letters mean something in one language only.
"""

from __future__ import annotations

from typing import Final

FEMALE: Final = """
        f, fem, female, females, woman, women, girl, girls, lady, she, daughter, ♀, fe, femal, femail,
        ا, انث, أنثى, انثى, أنثي, إناث, اناث, بنت, فتاة, امرأة, طفلة, مرأة, نساء, رضيعة, ابنة, سيدة, انسة, مؤنث, انسى,
        ж, жен, женский, женская, женщина, девочка, девушка, дочь, жін, женского, девочки, дев,
        femme, fille, féminin, fillette, féminine, fem,
        kadın, kız, bayan, dişi, kız çocuğu, kiz cocuk, kadin,
        w, weiblich, frau, mädchen, weibl, tochter, maedchen, mädel,
        ayol, qiz, аёл, қиз, қыз, кыз, аял, әйел, qadın, зан, духтар, zan"""
MALE: Final = """
        m, masc, male, males, man, men, boy, boys, he, son, ♂, mal,
        ذ, ذكر, ذكور, ولد, صبي, رجل, طفل, فتى, ابن, رضيع, رجال, شاب, مذكر,
        м, муж, мужской, мужчина, мальчик, юноша, сын, мужского, мал, парень,
        homme, garçon, masculin, garcon, fils, masculine,
        erkek, oğlan, bay, erkek çocuğu, erk, oglan, er,
        männlich, mann, junge, männl, knabe, bub, sohn, maennlich,
        erkak, o'g'il, ўғил, эркак, ер, еркек, эркек, kişi, мард, писар, бала, uşaq oğlan, ул"""
AROUND_SEX: Final = "child, adult, minor, طفل, baby, infant, sex, gender, جنس, пол, çocuk, çocuğu, kind, enfant, ребенок, adulte, infant, cinsiyet, der, sexe, geschlecht"
"""Words beside a sex that do not change it."""

NO_PAPERS: Final = """no documents, without documents, no papers, no document, no id, none, no, undocumented, not documented,
    no identity documents, no id documents, no passport no id, does not have documents, nil, no identification,
    بدون وثائق, لا توجد وثائق, لا وثائق, بلا وثائق, لا يملك وثائق, لا تملك وثائق, لا يوجد, لا توجد, لايوجد, بدون مستمسكات,
    لا توجد مستمسكات, بدون اوراق, بدون اوراق ثبوتية, بدون, لا يحمل وثائق, لا تحمل وثائق, بدون هوية, كلا, لا,
    без документов, нет документов, документов нет, нет, отсутствуют, документы отсутствуют, не имеет документов,
    sans papiers, sans papier, sans documents, aucun document, pas de documents, aucun, aucune, néant, non,
    pas de papiers, sans pièces d'identité,
    belgesiz, belge yok, evrak yok, belgesi yok, yok, kimliği yok, kimliksiz, kimlik yok, evraksız, hayır,
    ohne papiere, keine papiere, keine dokumente, ohne dokumente, keine, keine ausweise, ohne ausweis, nein,
    kein ausweis, hujjatsiz, ҳужжатсиз, құжатсыз, документсиз, sənədsiz"""
"""Ways of writing that there are no papers."""

PAPER_WORDS: Final = (
    "document",
    "documents",
    "papers",
    "وثائق",
    "مستمسكات",
    "اوراق",
    "документ",
    "papiers",
    "papier",
    "belge",
    "evrak",
    "papiere",
    "dokumente",
    "hujjat",
)
"""Words without which "none" in a remark is not about papers."""

PAPERS: Final = (
    (
        "birth_certificate",
        r"birth cert|certificate of birth|\bbc\b|شهاد\w+ (ال)?(ميلاد|ولاد)|بيان ولاد|свидетельство о рожд|acte de naissance|extrait de naissance|dogum (belge|sertifika|kayd)|nufus kayit|geburtsurkunde",
    ),
    ("passport", r"passport|جواز|паспорт|passeport|pasaport|reisepass|\bpass\b"),
    (
        "identity_card",
        r"\bid\b|identity card|id card|national id|هوي|بطاق|удостоверени|carte d identite|cni|kimlik|nufus cuzdan|personalausweis|ausweis",
    ),
    ("copy", r"\bcop(y|ies)\b|photocop|نسخ|صور|копи|copie|fotokopi|kopie"),
    (
        "laissez_passer",
        r"laissez passer|travel document|emergency (travel|passport)|جواز مرور|свидетельство на возвращ|seyahat belge|reiseausweis",
    ),
)
"""Kinds of papers, with a pattern over folded text."""
