"""Words whose ending says less than it seems. Nothing but data; folded, doubled letters once.

What a newcomer would get wrong: these are exceptions to rules in endings.py, not lists of names.
"""

from __future__ import annotations

# Patronymics whose father's name does not come back by cutting the ending off.
FATHER_IN = {
    "ильич": "илья",
    "ильинична": "илья",
    "кузмич": "кузма",
    "кузминична": "кузма",
    "лукич": "лука",
    "лукинична": "лука",
    "фомич": "фома",
    "фоминична": "фома",
    "никитич": "никита",
    "никитична": "никита",
    "савич": "сава",
    "савична": "сава",
    "фокич": "фока",
    "ilyich": "ilya",
    "ilich": "ilya",
    "ilinichna": "ilya",
    "kuzmich": "kuzma",
    "kuzminichna": "kuzma",
    "lukich": "luka",
    "fomich": "foma",
    "nikitich": "nikita",
    "nikitichna": "nikita",
    "savich": "sava",
    "savichna": "sava",
}

# Given names that end like family names.
NOT_FAMILY = (
    "яков иаков лев нева ева ростов казанова женева нова "
    "yakov jakov iakov lev dov nev eva neva geneva nova casanova genova yev asenov "
    "معروف روف رووف عطوف شغوف خروف مخلوف ملهوف عروف عبدالروف عبدالرووف"
)

# Given names of women in -ina: there is no family name in them.
NOT_FAMILY_INA = (
    "ирина марина алина амина сабина мадина медина карина галина екатерина катерина полина арина "
    "кристина зарина самина дарина ангелина валентина нина дина лина зина мина альбина албина "
    "эвелина евелина василина каролина регина октябрина рамина тамина фарина шахина нурина ясмина "
    "жасмина джасмина марселина паулина эльвина елвина севина сурина аделина дилбина мубина муслина "
    "сакина сукайна хусаина хусейна зухейна рубина сафина тахмина тухмина хусина яцина "
    "irina marina alina amina sabina madina medina karina carina galina ekaterina katerina polina "
    "arina christina kristina zarina samina darina angelina valentina nina dina lina zina mina "
    "albina evelina vasilina karolina carolina regina ramina tamina farina shahina nurina jasmina "
    "yasmina paulina elvina sevina surina adelina dilbina mubina sakina rubina safina tahmina "
    "aina zaina zeina martina catalina argentina georgina rosina melina celina selina delfina "
    "cristina catherina josefina adina edina emina bedina china"
)

# With the article and an ending of belonging, but given names or epithets.
NOT_NISBA = (
    "مهدي هادي قاضي راضي شافي نبي ولي رضي علي غني قوي والي عالي ناجي حاجي ساقي باقي كافي راعي داعي "
    "ثاني متقي صفي زكي تقي نقي وصي "
    "mahdi mehdi hadi kadi qadi radi nabi wali ghani naji haji baqi kafi rai thani sani taqi "
    "махди мехди хади кади вали гани наджи хаджи баки сани"
)

# After "father of" these make a given name, not a kunya.
NOT_KUNYA = "بكر bakr bakar bekir baker bakir бакр бакар бекир бакир"
