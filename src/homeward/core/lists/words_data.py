"""Words by which lists say that they do not know, add up, sign, and name their keeper.

Data only, folded where it is used.

A newcomer's mistake is to add "none" to `NOT_KNOWN`. A list that writes "none" under documents
says something; values/documents.py looks there before this table is asked.
"""

from __future__ import annotations

from typing import Final

NOT_KNOWN: Final = """
    n/k|nk|n/a|na|n.a.|unknown|not known|unk|not available|no data|no information|not stated|none given|
    not recorded|unspecified|not specified|tbc|tbd|to be confirmed|missing data|nil|n/d|nd|n.d.|null|nan|
    غير معروف|غير معروفة|غير معلوم|غير معلومة|مجهول|مجهولة|غير محدد|غير مذكور|غير متوفر|غير متوفرة|لا يعرف|
    لا تعرف|لا توجد معلومات|لا معلومات|بدون معلومات|غير مدون|غير مسجل|لا يوجد|لاتوجد|لا توجد|لايوجد|غ م|
    неизвестно|неизвестна|неизвестен|неизв|неизв.|не известно|не указано|не указана|не указан|нет данных|
    нет сведений|не установлено|не установлена|н/д|н/и|б/д|уточняется|
    inconnu|inconnue|non connu|non renseigné|non précisé|nr|n.r.|ne sait pas|pas d'information|aucune information|
    à préciser|sans objet|non communiqué|nc|non disponible|
    bilinmiyor|bilinmeyen|belirsiz|bilgi yok|belirtilmemiş|yok|kayıt yok|tespit edilemedi|
    unbekannt|k.a.|keine angabe|keine angaben|ohne angabe|nicht bekannt|nicht angegeben|keine information|
    noma'lum|naməlum|белгисиз|белгісіз|номаълум
    """
"""Ways of writing "not known", separated by bars."""

TOTAL_WORDS: Final = """total,totals,grand total,sub total,subtotal,sum,overall,all,count,number of persons,total number,
    المجموع,مجموع,المجموع الكلي,الاجمالي,اجمالي,العدد الكلي,العدد,عدد,الكلي,إجمالي,الجملة,
    итого,всего,итог,сумма,общее,общее количество,количество,всего человек,
    ensemble,somme,total général,nombre,effectif,sous total,
    toplam,genel toplam,yekun,sayı,toplam kişi,summe,gesamt,gesamtzahl,insgesamt,anzahl,zusammen,gesamtsumme,jami,cəmi,жами,барлығы"""
"""How a row begins that adds up the others, separated by commas."""

FOOT_WORDS: Final = """
signature signed stamp prepared approved date note notes source page end director compiled certified توقيع
التوقيع ختم الختم ملاحظة مدير المدير اعداد إعداد تاريخ نهاية صفحة المصدر اعده المخول مصادقة подпись печать
составил составила утвердил примечание дата страница источник директор начальник исполнитель м.п. signé cachet
établi préparé directeur fait remarque visa imza imzalayan mühür hazırlayan onaylayan müdür not sayfa
unterschrift gezeichnet stempel erstellt geprüft anmerkung hinweis leiter seite quelle
"""
"""Words in the lines under a table: signatures, stamps, notes."""

KIND_WORDS: Final[dict[str, str]] = {
    "holding": """prison prisons prisoners detainees detention inmates convicts correctional ministry justice reformatory
        سجن سجون نزلاء موقوفين محكومين محكومات إصلاح إصلاحية وزارة العدل الإيداع نزيلات موقوفات الأحداث
        тюрьма тюрьмы заключенных заключённые осужденных исправительное министерство юстиции
        prison détenus détenues pénitentiaire ministère cezaevi tutuklu hükümlü bakanlığı gefängnis häftlinge haftanstalt
        justizministerium inhaftierte""",
    "agency": """icrc unicef unhcr ifrc visit visits visited assessment mission ngo crescent cross monitoring interviewed
        يونيسف زيارة زيارات الصليب الهلال اليونيسيف مفوضية мккк юнисеф визит посещения красный крест полумесяц
        cicr visite visites croissant croix ziyaret kızılay kızılhaç besuch besuche rotes kreuz""",
    "families": """searching families missing relatives seeking enquiries tracing requests
        عوائل عائلات ذوي مفقودين الباحثين طلبات البحث ищут ищем родственники розыск пропавших семьи поиск
        familles recherchent recherche disparus demandes aileler kayıp arayan yakınları
        familien suchende vermisst vermisste suchanfragen angehörige""",
}
"""Words in titles, by the kind of list they point to (values of `ListKind`)."""
