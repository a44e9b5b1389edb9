"""Tables of letters: what is typed for what, script by script. Nothing but data.

What a newcomer would get wrong: these tables take away habits of typing, not sounds. That ش is
sh and that ج is j, g or dj is learned from pairs of names elsewhere.
"""

from __future__ import annotations

# Hamza carriers, forms of ya, ta marbuta; Persian, Urdu, Pashto, Kurdish and Uyghur letters.
# پ چ ژ گ stay: they are sounds of their own, and NEAR_ARABIC says what else is typed for them.
ARABIC_LETTERS = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ئ": "ي",
    "ې": "ي",
    "ۍ": "ي",
    "ے": "ي",
    "ۓ": "ي",
    "ێ": "ي",
    "ۑ": "ي",
    "ؤ": "و",
    "ۆ": "و",
    "ۇ": "و",
    "ۈ": "و",
    "ۋ": "و",
    "ۉ": "و",
    "ة": "ه",
    "ۃ": "ه",
    "ہ": "ه",
    "ۂ": "ه",
    "ھ": "ه",
    "ۀ": "ه",
    "ە": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "ګ": "گ",
    "ڬ": "گ",
    "ڭ": "ن",
    "ڤ": "ف",
    "ڥ": "ف",
    "ڨ": "ق",
    "ٹ": "ت",
    "ټ": "ت",
    "ڈ": "د",
    "ډ": "د",
    "ڑ": "ر",
    "ړ": "ر",
    "ڕ": "ر",
    "ں": "ن",
    "ڻ": "ن",
    "ڼ": "ن",
    "ښ": "ش",
    "ږ": "ژ",
    "ځ": "ز",
    "څ": "س",
    "ڵ": "ل",
    "ڠ": "غ",
    "ء": "",
    "ٴ": "",
}

# What is typed for a letter where the keyboard has none, most usual first.
NEAR_ARABIC = {"پ": "ب", "چ": "جشت", "ژ": "جز", "گ": "كغجق"}

# Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian; Tajik, Uzbek, Kazakh, Kyrgyz,
# Azerbaijani, Tatar, Bashkir; languages of the Caucasus. All to the letters of Russian, as the
# passports of these States wrote them. ь and ъ are dealt with in letters.py.
CYRILLIC_LETTERS = {
    "ё": "е",
    "є": "е",
    "э": "е",
    "і": "и",
    "ї": "и",
    "ӣ": "и",
    "ѝ": "и",
    "ґ": "г",
    "ғ": "г",
    "ҝ": "г",
    "ӷ": "г",
    "ў": "у",
    "ӯ": "у",
    "ұ": "у",
    "ү": "у",
    "ӱ": "у",
    "қ": "к",
    "ҡ": "к",
    "ӄ": "к",
    "ќ": "к",
    "ҳ": "х",
    "һ": "х",
    "ӽ": "х",
    "ҷ": "дж",
    "ҹ": "дж",
    "џ": "дж",
    "ђ": "дж",
    "ѓ": "дж",
    "ћ": "ч",
    "ң": "н",
    "ҥ": "н",
    "ӊ": "н",
    "ө": "о",
    "ӧ": "о",
    "ә": "а",
    "ӓ": "а",
    "ӑ": "а",
    "ӗ": "е",
    "ҫ": "с",
    "ҙ": "з",
    "ѕ": "з",
    "ј": "й",
    "љ": "ль",
    "њ": "нь",
    "ӏ": "",
    "Ӏ": "",
}

# Latin letters that do not come apart into a letter and a mark.
LATIN_LETTERS = {
    "ə": "a",
    "ǝ": "a",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "ł": "l",
    "đ": "dj",
    "ð": "d",
    "þ": "th",
    "ŋ": "n",
    "ħ": "h",
    "ŧ": "t",
    "ƣ": "gh",
    "ƶ": "z",
    "ɛ": "e",
    "ɔ": "o",
    "ɣ": "gh",
}

# One sound, several habits of spelling it with Latin letters (French, German, English).
LATIN_SPELLINGS = {
    "dsch": "j",
    "dzh": "j",
    "dj": "j",
    "tsch": "ch",
    "tch": "ch",
    "sch": "sh",
    "ph": "f",
    "ck": "k",
    "ou": "u",
    "oo": "u",
    "ee": "i",
}

# Letters that look alike; the key stands in a word that is otherwise of the other script.
LATIN_LOOKING_CYRILLIC = dict(zip("aceopxyiABEKMHOPCTXI", "асеорхуиАВЕКМНОРСТХӀ", strict=True))
CYRILLIC_LOOKING_LATIN = dict(zip("асеорхуіАВЕКМНОРСТХІ", "aceopxyiABEKMHOPCTXI", strict=True))
