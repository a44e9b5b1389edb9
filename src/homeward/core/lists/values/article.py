"""Articles of law as lists write them: "المادة 4/1 مكافحة الإرهاب", "Art. 4 ATL", "10 إقامة".

A newcomer's mistake is to supply the law. "4" alone names no law, and many laws have an
article 4; the law's key is set only where the cell (or its header) names the law.
"""

from __future__ import annotations

import re
from typing import Final

from homeward.core.lists.normalise import fold, says_nothing
from homeward.core.lists.vocabulary import Reading
from homeward.core.text import Sentence
from homeward.core.text import gettext_noop as _

_LAWS: Final = (
    ("iq_anti_terrorism_law", re.compile(r"terror|ارهاب|террор|\batl\b|teror")),
    ("iq_residence_law", re.compile(r"اقام|residen[ct]|foreigners law|пребыван|проживан|иностран|\bsejour|ikamet|yabanci|aufenthalt|auslander|immigration|visa|illegal (entry|stay|border)|دخول غير|جوازات|границ")),  # noqa: E501
    ("iq_juvenile_welfare_law", re.compile(r"juvenile|احداث|несовершеннолет|mineurs|cocuk|jugend")),
    ("iq_penal_code", re.compile(r"penal code|criminal code|عقوبات|уголовн|code penal|ceza kanun|strafgesetz|\bipc\b|\bpenal\b")),  # noqa: E501
)  # fmt: skip
_ELSEWHERE: Final = re.compile(
    r"ук рф|россии|\btck\b|turk ceza|syria|سور|сири|\bstgb\b|казахстан|узбекистан|france|francais"
)
_NUMBER: Final = re.compile(
    r"(?<![\d.])(\d{1,4})\s*(?:[/\-.]\s*(\d{1,3}|[a-zа-яء-ي](?![\w]))|[(\[]\s*(\d{1,3}|\w)\s*[)\]])?"
    r"(?:\s*[(\[]\s*(\w{1,3})\s*[)\]])?"
)
_PARAGRAPH: Final = re.compile(
    r"(?:para(?:graph)?|section|sub|فقره|ف|بند|част[ьи]|ч|пункт|п|alinea|al|paragraphe|fikra|f|abs(?:atz)?)\.?\s*(\d{1,3}|اولا|ثانيا|ثالثا|first|second)|^(اولا|ثانيا|ثالثا)"
)
_ORDINALS: Final = {"اولا": "1", "ثانيا": "2", "ثالثا": "3", "first": "1", "second": "2"}
_LAW_NUMBER: Final = re.compile(
    r"(?:\bno\.?|№|رقم|nr\.?|n°|sayili|law|قانون|закон\w*|loi|gesetz|kanun)\s*\(?\s*\d+\)?(?:\s*(?:/|of|لسنه|от|de|von|sayili|сана)\s*\d{4})?|\d+\s*(?:/|of|لسنه|لعام)\s*(?:19|20)\d\d|\b(?:19|20)\d\d\b"
)
_BETWEEN: Final = re.compile(
    r"[;،,+]|\band\b|\bet\b|\bve\b|\bund\b|\bи\b|\sو\s?(?=\d|المادة|ماده)|\n"
)
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")


def read_article(text: str, header: str = "") -> Reading:
    """Read one cell of an article column.

    Args:
        text: As written.
        header: The column's header; may name the law for the whole column.

    Returns:
        One code for each article, "law:number" ("iq_anti_terrorism_law:4(1)"), with an empty law
        where none is named. An offence in words, with no number, gives a question.
    """
    folded = fold(text)
    if says_nothing(folded):
        return Reading()
    parts = [part for part in _BETWEEN.split(text.translate(_DIGITS).casefold()) if part.strip()]
    whole = law_of(folded)
    codes = [code for part in parts if (code := _code(part, whole or law_of(fold(header))))]
    if codes:
        return Reading(tuple(dict.fromkeys(codes)))
    return Reading(
        message=Sentence(_("“{value}” names no article."), value=text),
        mend=Sentence(_("Write the article's number and its law.")),
    )


def law_of(folded: str) -> str:
    """Give the key of the Iraqi law that folded text names; empty for none and for others'."""
    if _ELSEWHERE.search(folded):
        return ""
    return next((key for key, pattern in _LAWS if pattern.search(folded)), "")


def _code(part: str, law: str) -> str:
    plain = _LAW_NUMBER.sub(" ", part) if _NUMBER.search(_LAW_NUMBER.sub(" ", part)) else part
    found = _NUMBER.search(plain)
    if not found:
        return ""
    number, dashed, bracketed, second = found.groups()
    paragraph = dashed or bracketed or _paragraph(plain[found.end() :])
    tail = "".join(f"({piece})" for piece in (paragraph, second) if piece)
    return f"{law_of(fold(part)) or law}:{number}{tail}"


def _paragraph(rest: str) -> str:
    found = _PARAGRAPH.search(fold(rest))
    piece = (found.group(1) or found.group(2)) if found else ""
    return _ORDINALS.get(piece, piece)
