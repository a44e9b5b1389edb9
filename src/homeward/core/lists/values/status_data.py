"""How lists put where a person stands with the court, in six languages.

Data only: regular expressions over folded text whose words have lost the Arabic article (so
no accents, no й, ة is ه, ى is ي). Grammar is kept loose on purpose: gender, number and
tense vary, stems do not.

A newcomer's mistake is to forget negation: "not convicted" contains "convicted". What stands
in `SAYS_LITTLE` and `NOT_ACCUSED` is therefore taken out before anything else is looked for.
"""

from __future__ import annotations

from typing import Final

ACCOMPANYING: Final = r"""
\baccompan|\bescorting (his|her) mother|(with|staying with|held with|joined) (his |her |the |their )?(mother|mum|mom|parents?)\b|
\bchild of (a )?(detainee|prisoner|convict)|مرافق|مرافقه|برفقه|بصحبه|صحبه (والدته|والدتها|امه|امها|ام)|
مع (والدته|والدتها|والده|والدت|امه|امها|ام|ذويه|ذويها)|برفقت|بصحبت|رفقه|لمرافق|
сопровожд|сопроводит|(с|при|у|рядом с|вместе с) (своеи )?матер|при маме|с мамои|
accompagn|avec (sa|la|leur) mere|aupres de sa mere|annesi(nin)? (ile|yle|yan|refakat)|annesiyle|annesile|annesinin yanin|refakat|anne yaninda|
anneyle|begleit|(mit|bei) (der |seiner |ihrer |dem )?(mutter|eltern)|onasi bilan|anasi ile
"""

NOT_ACCUSED: Final = r"""
\b(is |was )?(not|never|non) (been |formally |being |currently )?(accused|charged|indicted|prosecuted|suspected|a suspect|an accused)\w*|
\bno (formal )?(charges?|accusations?|criminal case|case against|proceedings|indictment)\b( against \w+)?|\b(held |detained )?without (any )?(charges?|accusation)\b|
\buncharged\b|\bunaccused\b|غير (متهم|متهمه|متهمين|متهمات|موجه\w* \w*تهم\w*)\b|
لا (توجد|يوجد) (بحق\w* |ضد\w* |علي\w* )?(اي )?(تهم\w*|اتهام\w*)|لم (توجه|يوجه) (ل\w+ |الي\w+ )?(اي )?(تهم\w*|اتهام\w*)|(بدون|بلا|دون) (توجيه )?(تهم\w*|اتهام\w*)|
(ليس|ليست) (متهم\w*|ب?متهم\w*)|لم (يتهم|تتهم)|غير متورط\w*|
\bне (был\w* |является )?обвин\w+|\bбез (предъявлени\w+ )?обвинени\w+|обвинени\w+ не (предъяв\w+|выдвин\w+|было)|обвинени\w+ (нет|отсутству\w+)|нет обвинени\w+|
не предъявлен\w* обвинени\w+|\b(non|pas|ni|jamais) (ete )?(accuse|inculpe|mise? en examen|mise? en cause|poursuivi)\w*|\b(sans|aucune?|pas d) (accusation|inculpation|charge|poursuite|mise en examen)\w*|
suclanmi\w+|suclanma\w+|itham edilm[ei]\w+|sanik degil|(suclama|itham|dava|isnat) (yok|bulunmuyor|bulunmamakta\w*)|hakkinda (suclama|dava|islem|kovusturma) (yok|bulunmuyor)|supheli degil|
\bnicht (an)?geklagt\w*|\bnicht (beschuldigt|beklagt|angeschuldigt|verdachtig)\w*|\bkeine? (anklage|beschuldigung|vorwurfe|vorwurf|strafverfahren)\w*|\bohne (anklage|beschuldigung|vorwurf)\w*|ayblanmagan
"""

SAYS_LITTLE: Final = r"""
\b(not|never) (been |yet |yet been )?(convicted|sentenced|condemned|released|acquitted)\w*|\bno (previous )?convictions?\b|\bunconvicted\b|\bunsentenced\b|\bwithout (a )?(conviction|sentence)\b|
غير (محكوم|مدان|محكومه|مدانه)\w*|لم (يحكم|تحكم|يحاكم|تحاكم|يدن|تدن|يصدر|تصدر)\w*( \w+)?( حكم)?|(بدون|بلا|دون) (حكم|محاكمه)|لا (يوجد|توجد) حكم|
\bне (был\w* )?(осужд|судим|оправдан|освобожд|приговор)\w*|\bнесудим\w*|\bбез (приговор|судимост)\w*|приговора нет|нет приговора|
\b(non|pas|pas encore|jamais) (ete )?(condamne|juge|libere)\w*|\bsans (condamnation|jugement)|
hukum giyme\w+|hukumlu degil\w*|mahkum degil\w*|mahkum edilme\w+|hukumsuz|ceza alma\w+|
\b(noch )?nicht (verurteilt|freigelassen|entlassen|freigesprochen|vorbestraft)\w*|\bkeine verurteilung|\bunverurteilt\w*|
\bcharges? (\w+ )?(dropped|dismissed|withdrawn)|\b(case|charges?) (was |were |is )?(dismissed|dropped|closed)|
\b(on|under) (bail|parole)|كفاله|بكفاله|مشروط|под залог|\bусловно\w*|sous caution|liberte (provisoire|conditionnelle|surveillee)|conditionnel\w*|kefalet\w*|sartli|\bkaution|auf bewahrung|bedingt|
амнист\w+|amnest\w+|amnist\w+|pardon\w*|\bعفو\b|مشمول\w* (ب)?عفو|\baf\b|begnadig\w*|grac\w+
"""

SERVING: Final = r"""
\b(still |currently |now )?serving\b( (the|his|her|a))?( (sentence|term|time))?|\bnot (yet )?(served|completed|finished)[\w ]*|
\b(يقضي|تقضي|يمضي|تمضي|قيد تنفيذ)\b[\w ]*|لم (يكمل|تكمل|ينه|تنه|تنته|ينته)\w*[\w ]*|قضاء محكوميته|
отбыва\w+[\w ]*|\bне отбы\w+[\w ]*|(?<!\ba )(?<!nt )purge (actuellement )?(sa|une|la|encore)( peine)?|en cours de peine|ceza\w* cek(iyor|mekte)\w*|cezaevinde hukumlu|infaz(i)? (suruyor|devam)\w*|
\bverbusst (derzeit |gerade |noch |aktuell )?(seine |ihre |eine )?(haft)?strafe|in strafhaft|noch nicht verbusst
"""

FOUND: Final[dict[str, str]] = {
    "served": r"""
\b(sentence|term|time|punishment|penalty)s? (was |has been |is |fully |already )*(completed?|served|finished|ended|expired|spent|over|done)|
\b(has |have |had )?(completed|served|finished|spent)( (the|his|her|their|full|whole|entire))*( (sentence|term|time|punishment|penalty))?\b|\b(completion|end|expiry) of (the |his |her )?(sentence|term)|
\b(انهي|انهت|انهاء|انهو|اكمل\w*|اكمال|قضي|قضت|قضاء|امضي|امضت|اتم\w*|انتهت|انتهي|انتهاء|منتهي\w*|منته|منقضي\w*|منهي\w*|نفذ\w*)\b[\w ]*(محكومي\w*|حكم\w*|عقوب\w*|مده\w*|مدت\w*|فتر\w*)|
(محكومي\w*|عقوب\w*|حكم\w*) (منتهي\w*|منقضي\w*|مكتمل\w*|انتهت|انتهي)|
\bотбыл\w*|\bотбыт\w*|\bотбывш\w*|срок[\w ]* (истек\w*|окончен\w*|закончи\w*|вышел)|наказание исполнено|
peine[\w ]* (purgee|accomplie|effectuee|terminee|executee|finie)|\b(a|ont|ayant) (entierement |deja )?purge\w*|fin de peine|purgee|
(ceza|hukum|hukm|mahkumiyet|infaz)\w*( \w+)? (tamamla|bit|doldu|cek(ti|mis|ip)|sona er)\w*|cezasini cekti\w*|infaz\w* tamam\w*|
(straf|haft)\w* (vollstandig |voll |ganz |bereits |schon )*(verbusst|verbuesst|abgesessen|abgebusst|beendet|abgelaufen)|strafende|muddatini otagan
""",
    "death": r"""
\bdeath\b|\bcapital (punishment|sentence)|\bto hang\b|\bhanging\b|اعدام|شنق|смертн|\bказн|расстрел|\bmort\b|peine capitale|\bidam|olum ceza|\btode?s?(strafe|surteil)?\b|todesstrafe|olim jazo
""",
    "acquitted": r"""
\bacquit|\b(found |declared )?not guilty|\binnocent|\bexonerat|\bcleared\b|\bبرا(ه|ت\w*)?\b|\bبري(يه|ه|ي)?\b|تبري\w*|
оправда\w+|невинов\w+|acquitt\w*|\brelax[ei]\w*|blanchie?|non lieu|beraat|suclu bulunma\w+|sucsuz bul\w+|freigesprochen\w*|freispruch\w*|unschuldig\w*|oqlan
""",
    "released": r"""
\breleas|\bfreed\b|\bset free|\bdischarged|\bat liberty|\bafra?j|افرج|افراج|مفرج|(اطلق|اطلاق|اطلقت|مطلق) (سراح\w*)|اخل(ي|اء|يت)\w* (سبيل\w*)|مخلي (سبيل\w*)|
освобожд\w+|отпущен\w*|на свободе|liberee?s?\b|liberation|relachee?|remise? en liberte|elargie?|serbest|tahliye|saliveril|freigelassen\w*|freilassung|entlassen\w*|entlassung|auf freiem fuss|haftentlass\w*|ozod
""",
    "investigation": r"""
\binvestigat|\binquiry|\bremand|\bpre ?trial|\bsuspect|\binterrogat|\bin police custody|تحقيق|تحقيقي\w*|تحقيقات|موقوف|موقوفه|موقوفين|توقيف|مشتبه|
следстви|следствен|расследован|подозрев|дознани|предварительн\w+ (заключ|содерж|арест)|досудебн|\bсизо|
\benquete|\binstruction|detention (provisoire|preventive)|preventive|soupconn|\bsuspect|garde a vue|
sorusturma|tutuklu|gozalti|supheli|ermittl|ermittelt|untersuchung|verdacht|\bu haft|tergov
""",
    "accused": r"""
\baccus|\bcharged|\bindict|\bdefendant|\b(on|awaiting|pending|standing|under|facing) (a )?trial|\bbefore (the |a )?court|\bprosecut|\bawaiting (court|judge?ment|verdict|hearing|sentenc\w+)|\bcase in court|
متهم|متهمه|متهمين|محاكمه|تحاكم|يحاكم|احيل|محال|محاله|احاله|
обвиня|обвинен|подсудим|под судом|(ждет|ожида\w+) суда|судебн\w+ разбират|в суде|дело в суде|предан\w* суду|
accus|inculp|mise? en examen|en attente (de|d un|du) (jugement|proces)|prevenu|poursuivi|en jugement|en proces|
sanik|yargilan|suclan|itham|davasi|dava acil|mahkemede|durusma|angeklagt|anklage|beschuldig|vor gericht|wartet auf (prozess|verhandlung|urteil)|angeschuldigt|ayblan|in verhandlung
""",
    "convicted": r"""
\bconvict|\bsentence|\bfound guilty|\bguilty|\bcondemned|محكوم|محكومه|محكومين|محكومات|مدان|مدانه|ادين|ادينت|\bحكم|حكمت|صدر\w* (بحق\w* )?(حكم|قرار حكم)|
осужд|осуд|приговор|признан\w* виновн|\bвиновн|condamn|coupable|hukumlu|mahkum|hukum giy(di|mis)|ceza al(di|mis)|suclu bulun(du|mus)|verurteil|schuldig gesprochen|\bschuldig|sudlangan|mahkumlang
""",
}
"""What each status is called; several may stand in one cell."""

GIVES_WAY: Final[dict[str, frozenset[str]]] = {
    "served": frozenset({"convicted", "released", "accused"}),
    "death": frozenset({"convicted", "accused"}),
    "acquitted": frozenset({"released", "accused", "investigation"}),
    "released": frozenset({"accused", "investigation", "not_accused"}),
    "convicted": frozenset({"accused"}),
    "investigation": frozenset({"accused"}),
}
"""Beside the first, the others are only how it came about."""

NEGATION: Final = r"\b(not|never|no|without|غير|لم|لا|ليس|ليست|بدون|بلا|не|нет|без|non|pas|ni|sans|aucun|aucune|nicht|kein|keine|keiner|ohne|degil|yok)\b"

KIN: Final = r"\b(mothers?|fathers?|parents?|والدته|والدتها|والده|والدها|امه|امها|ابوه|ام|اب|мать|матери|отец|отца|родител\w*|mere|pere|parents|annesi|babasi|mutter|vater|eltern)\b"

YES: Final = frozenset(
    ["yes", "y", "true", "1", "نعم", "اي", "да", "oui", "evet", "ja", "x", "✓", "ha", "h"]
)
NO: Final = frozenset(
    ["no", "n", "false", "0", "لا", "كلا", "нет", "non", "hayir", "nein", "yoq", "yok"]
)

SPELLED: Final = """
convicted accused sentenced acquitted released charged investigation accompanying completed محكوم محكومة موقوف
التحقيق الافراج مرافق مرافقة براءة متهمة обвиняемый осужденный оправдан освобожден следствием сопровождает
condamné condamnée accusé accusée acquitté libéré enquête accompagne hükümlü tutuklu sanık soruşturma tahliye
beraat verurteilt angeklagt freigesprochen entlassen ermittlung begleitet beschuldigt
"""
"""Common words of statuses, against which one-slip misspellings are put right."""
