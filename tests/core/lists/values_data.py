"""Values as lists write them, with the code each means. Data only; nobody real is in them."""

STATUSES = {
    "not_accused": """غير متهم|غير متهمة|مرافق لوالدته|مرافقة لوالدتها|لا توجد تهمة|مع والدته|برفقة أمه|Not accused|not charged|
        Accompanying mother|no charges|with mother|staying with her mother|accompanying convicted mother|مرافق لوالدته المحكومة|
        не обвиняется|обвинение не предъявлено|сопровождает мать|с матерью|без обвинения|non accusé|non inculpée|accompagne sa mère|
        avec sa mère|aucune charge|suçlanmıyor|suçlama yok|annesiyle birlikte|annesinin yanında|nicht angeklagt|keine Anklage|
        begleitet Mutter|bei der Mutter""",
    "investigation": """قيد التحقيق|موقوف على ذمة التحقيق|موقوفة|Under investigation|Held pending investigation|On remand|pre-trial detention|
        под следствием|подозреваемый|en détention provisoire|enquête en cours|soruşturma altında|tutuklu|in Untersuchungshaft|
        unter Ermittlung|Not yet convicted, under investigation""",
    "accused": """متهم|متهمة|قيد المحاكمة|Charged|Accused|awaiting trial|обвиняемая|под судом|mise en examen|prévenue|sanık|yargılanıyor|
        angeklagt|beschuldigt|Acused""",
    "convicted": """محكوم|محكومة|Convicted|Sentenced|serving sentence|осуждена|осуждён|отбывает наказание|condamnée|purge sa peine|hükümlü|
        cezasını çekiyor|verurteilt|verbüßt Strafe|Convictd|life imprisonment|müebbet|lebenslang|not yet completed sentence, convicted""",
    "death": """محكومة بالإعدام|حكم بالإعدام|sentenced to death|death sentence|Convicted - death penalty|приговорена к смертной казни|
        condamnée à mort|idam cezası|zum Tode verurteilt""",
    "served": """أنهى مدة المحكومية|أنهت مدة محكوميتها|انتهاء المحكومية|Completed sentence|Sentence served|time served|
        convicted, sentence served|отбыла наказание|срок наказания отбыт|peine purgée|a purgé sa peine|cezasını tamamladı|
        cezasını çekti|Strafe verbüßt""",
    "acquitted": """براءة|بريئة|Acquitted|found not guilty|not guilty|оправдана|acquittée|beraat etti|freigesprochen""",
    "released": """أفرج عنها لعدم كفاية الأدلة|إخلاء سبيل|أطلق سراحه|Released|Released without charge|освобождена|libérée|serbest bırakıldı|
        tahliye edildi|entlassen|freigelassen""",
}

ASKED = """not convicted|не осуждён|non condamné|hüküm giymemiş|nicht verurteilt|غير محكوم|detained|free on bail|mother convicted|
    charges dropped|acquitted / convicted|amnestied|xyzzy|deported"""

SILENT = (
    "-|n/k|unknown|غير معروف|неизвестно|нет данных|inconnu|bilinmiyor|unbekannt|k.A.|?|N/A|—|   "
)

PENALTIES = {
    "term:180": "15 سنة|15 years|15 ans|15 Jahre|15 лет|15 yıl|خمسة عشر سنة|15y|15 سنه|fifteen years",
    "term:6": "6 أشهر|6 months|6 ay|6 мес.|6 mois|6 Monate|٦ اشهر|ستة أشهر",
    "term:42": "3 years and 6 months|3 سنوات و 6 أشهر|3 года 6 месяцев|3 ans et 6 mois|3 yıl 6 ay|3 Jahre 6 Monate",
    "term:60": "5 سنوات|خمس سنوات|five years|пять лет|5 yrs|beş yıl|cinq ans|fünf Jahre",
    "term:12": "سنة واحدة|1 year|один год|سنة|1 an",
    "term:24": "سنتان|سنتين|2 years|2 года",
    "term:18": "سنة ونصف|1.5 years|a year and a half|18 months",
    "life": "مؤبد|السجن المؤبد|life|life imprisonment|пожизненное|perpétuité|müebbet|lebenslang|ömür boyu hapis",
    "death": "إعدام|death|смертная казнь|peine de mort|idam|Todesstrafe|الإعدام شنقاً",
}

ARTICLES = {
    "iq_anti_terrorism_law:4(1)": """المادة 4/1 مكافحة الإرهاب|4(1) Anti-Terrorism Law No. 13 of 2005|Article 4/1 of Law 13/2005 (terrorism)|
        4-1 ارهاب|Art. 4 al. 1 antiterroriste|Terörle mücadele madde 4/1|4 / اولا ارهاب""",
    "iq_anti_terrorism_law:4": """4 إرهاب|Art. 4 ATL|ст. 4 закона о терроризме|٤ ارهاب|4/ارهاب|
        المادة 4 من قانون مكافحة الارهاب رقم 13 لسنة 2005|§ 4 Antiterrorgesetz""",
    "iq_residence_law:10": "10 إقامة|Art. 10 Residence law|§ 10 Aufenthaltsgesetz|ст. 10 закона о пребывании иностранцев",
    ":4": "4|المادة 4|Article 4|ст. 4",
    ":314": "TCK 314",
    ":208": "ст. 208 УК РФ",
}

NATIONALITIES = {
    "UZB": "اوزبكية|أوزبكي|اوزبكستاني|ازبكستان|Uzbek|O‘zbekiston|узбечка|гр-ка Узбекистана|Usbekin|Ouzbèke|Özbek|Özbekistanlı|ўзбек|UZ|uzb",
    "KGZ": "قيرغيزية|قرغيزي|قرغيزستان|Kyrgyz|Kirghiz|киргизка|Кыргызская Республика|Kirgise|Kırgız|Qirg‘iziston|KGZ",
    "RUS": "روسية|روسيا الاتحادية|Russian Federation|РФ|гражданка РФ|россиянин|гр. России|russe|Russin|Rus|Rusiya|Russian (Chechen)|Russia (Chechnya)",
    "TUR": "تركي|تركية|Türkiye|Turkiye|Turkey|TÜRK|T.C.|TC|турчанка|турок|Turque|Türkin|Türkiyə|Turkiya|TR|Turkysh",
    "AZE": "اذربيجانية|أذري|آذربيجان|Azeri|Azərbaycan|азербайджанка|Aserbaidschaner|Azerbaycanlı|citizen of Azerbaijan|Azerbaijanl",
    "TJK": "طاجيكية|طاجكستان|Tajik|Tojikiston|Тоҷикистон|таджичка|Tadschikin|Tacik|tadjike",
    "GEO": "جورجيا|جورجية|Georgian|грузинка|Gürcü|géorgienne|Georgierin|Gruziya",
    "DEU": "ألماني|المانية|German|немка|Alman|allemande|deutsch|Deutsche|D",
    "FRA": "فرنسية|French|француженка|Fransız|française|Französin",
    "GBR": "UK|U.K.|British|بريطانية|великобритания|İngiliz|Britin|English",
    "USA": "USA|U.S.|أمريكية|США|ABD|American",
    "SAU": "KSA|سعودية|Saudi",
    "XKX": "Kosovo|كوسوفو|Kosovar|XKX",
    "XXA": "stateless|عديم الجنسية|без гражданства|apatride|vatansız|staatenlos|بدون جنسية",
    "TUR SYR": "Turkish/Syrian|Turkish and Syrian|تركي - سوري|TUR/SYR",
    "": "Chechen|شيشانية|Dagestani|дагестанка|Kurdish|كردي|Arab|foreign|أجنبي|иностранец|Congolese|Korean|USSR|xyzzy|12|Ausländer",
}
