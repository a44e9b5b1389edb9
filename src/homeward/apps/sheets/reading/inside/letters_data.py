"""Which letters are common in lists of names, for telling encodings apart. Nothing but data.

The orders are rough, from common to seldom, over the languages such lists come in; they only
have to rank readings of the same bytes, so a wrong neighbour does no harm.
"""

from typing import Final

# In this order: the first wins where two give the same text.
CANDIDATES: Final = (
    ("cp1256", "Windows-1256"),
    ("cp1251", "Windows-1251"),
    ("cp1254", "Windows-1254"),
    ("cp1252", "Windows-1252"),
    ("iso8859_15", "ISO-8859-15"),
    ("iso8859_9", "ISO-8859-9"),
    ("iso8859_1", "ISO-8859-1"),
    ("cp1250", "Windows-1250"),
    ("iso8859_2", "ISO-8859-2"),
    ("cp1253", "Windows-1253"),
    ("cp1255", "Windows-1255"),
    ("koi8_r", "KOI8-R"),
    ("koi8_u", "KOI8-U"),
    ("iso8859_5", "ISO-8859-5"),
    ("iso8859_6", "ISO-8859-6"),
    ("cp866", "IBM866"),
    ("cp850", "IBM850"),
    ("cp857", "IBM857"),
    ("cp720", "IBM720"),
    ("mac_cyrillic", "Mac Cyrillic"),
    ("mac_arabic", "Mac Arabic"),
    ("mac_turkish", "Mac Turkish"),
    ("mac_roman", "Mac Roman"),
    ("mac_croatian", "Mac Croatian"),
    ("mac_latin2", "Mac Central European"),
)

# What a reading must be better by, for each letter, where commoner encodings compete.
SELDOM_MET: Final = {
    "cp1250": -0.2,
    "iso8859_2": -0.2,
    "cp850": -0.2,
    "cp857": -0.4,
    "mac_arabic": -0.5,
    "mac_turkish": -0.3,
    "mac_roman": -0.2,
    "mac_croatian": -1.0,
    "mac_latin2": -0.7,
}

# Two bytes a letter; the narrow one proves it, the wide one is used.
CHINESE: Final = (("gb2312", "GB 2312"), ("gb18030", "GB 18030"))

CYRILLIC: Final = "аоеинврлмтсдуйкбзхшяьгюэфжчыпцщёъіїєқғҳҷңөүәұһґўћђљњџјѓќѕ"
ARABIC: Final = "اليمندرهحسبعوفتكةشقخجطزصىضغأءئثظذؤإآیکگپچژەۆێڵڕھںہےٹڈڑۀًٌٍَُِّْـ"
GREEK: Final = "αοιεστνηυρπκμλςωδγχθφβξζψάόίέήύώϊϋΐΰ"
HEBREW: Final = "יוהלאמרבתשדנחעקפטסזגכצםןךףץ"
LATIN: Final = (
    "éıüşöçğäèëàâêßáîóíïôñãåøûúčćžšİŞÇÖÜÉÄąłężđÁÍÓÚÈÅØŠŽČĆĐŁŻœŒÂÊÎÔÛËÏÑÃÀÙùìòÌÒĞÕõńśźőűřěůŚŐŰ"
)
# In one or two languages only, and the neighbours of common letters in other encodings.
SELDOM: Final = "џѓќѕЏЃЌЅæÆðÐþÞýÝÿŸăĂţŢľĽĺĹťŤďĎňŇŕŔģĢķĶļĻņŅįĮųŲūŪēĒāĀīĪĄĘŃŹŘĚŮ"

# Signs that stand between words or at their ends in lists of any language.
SIGNS: Final = "\u00a0«»“”„‘’‚–—…№°،؛؟٪§·•"
# Digits written in Arabic lists.
DIGITS: Final = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"

VOWELS: Final = frozenset("aeiouyıöüäéèàâêîôûáíóúAEIOUYİÖÜ")
# Never at a word's beginning, never before its end, never after a consonant.
NOT_FIRST: Final = frozenset("ьъыЬЪЫ")
ONLY_LAST: Final = frozenset("ةى")
AFTER_VOWEL: Final = frozenset("ğĞ")
AMONG_CONSONANTS: Final = frozenset("èæÈÆ")
