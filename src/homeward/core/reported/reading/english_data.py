"""English words by which reported figures are read. Data only; "*" stands for any ending."""

from __future__ import annotations

from typing import Final

PLAIN: Final = {
    0: "zero", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight",
    9: "nine", 10: "ten", 11: "eleven", 12: "twelve|a dozen|one dozen", 13: "thirteen", 14: "fourteen",
    15: "fifteen", 16: "sixteen", 17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty",
    30: "thirty", 40: "forty|fourty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety",
    24: "two dozen", 36: "three dozen", 48: "four dozen", 60_000: "", 6_000: "",
}  # fmt: skip
HUNDRED: Final = {100: "hundred"}
SCALES: Final = {1000: "thousand|k", 1_000_000: "million|mn", 1_000_000_000: "billion|bn"}
ROUNDED: Final = {
    6: "half a dozen",
    500: "half a thousand",
    500_000: "half a million",
    150: "a hundred and fifty",
}
VAGUE: Final = {
    (2, 9): "a handful of|a few", (20, 99): "dozens|scores|tens", (100, 999): "hundreds",
    (1000, 9999): "thousands", (1_000_000, 9_999_999): "millions",
    (10_000, 99_999): "tens of thousands", (100_000, 999_999): "hundreds of thousands",
    (200, 999): "several hundred|a few hundred|many hundreds|some hundreds",
    (2000, 9999): "several thousand|a few thousand", (24, 99): "several dozen|a few dozen",
}  # fmt: skip
# Words for "very many" that are one of them behind a qualifier: "свыше сотни".
SINGLE: Final = {100: ""}
BEFORE: Final = {
    "exactly": "handed over|hand over|hands over|handing over|turned over|turn over|taken over|took over|take over|exactly|precisely|a total of|totalling|in all",
    "at-least": "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum|"
    "at a minimum|at least some",
    "more-than": "more than|over|above|upwards of|exceeding|exceeded|exceeds|in excess of|well over|"
    "just over|beyond|surpassed|surpassing|greater than|more than some|slightly more than|a little over|little more than",
    "almost": "almost|nearly|close to|just under|just short of|approaching|not quite|virtually|nearly some|"
    "just below|a little under|slightly under",
    "about": "about|around|approximately|approx|approx .|roughly|some|an estimated|the estimated|estimated|estimated at|circa|c .|"
    "somewhere around|in the region of|in the order of|on the order of|an approximate|at around|at about|"
    "around some|some estimated",
    "up-to": "up to|as many as|at most|no more than|not more than|a maximum of|maximum of|as much as|"
    "at the most|upto",
    "fewer-than": "fewer than|less than|under|below|not even",
}
AFTER: Final = {
    "at-least": "or more|at least|and counting|at a minimum",
    "more-than": "+|plus|and more|odd|-odd|-plus",
    "about": "or so|or thereabouts|approximately|roughly|by some estimates",
    "up-to": "at most|or fewer|or less|maximum|at the most",
}
UNITS: Final = {
    "children": "child|children|minor|minors|juvenile|juveniles|boy|boys|girl|girls|orphan|orphans|infant|infants|"
    "baby|babies|toddler|toddlers|teenager|teenagers|teenage boys|teenage girls|kids|youngsters|"
    "adolescent|adolescents|newborns|son|sons|daughter|daughters|pupils|schoolchildren|"
    "sons and daughters|boys and girls|girls and boys|siblings|teens|under - 18s|youths|"
    "unaccompanied minors|foundlings",
    "women-and-children": "women and children|children and women|women and minors|mothers and children|"
    "wives and children|women and their children|mothers with children|mothers and their children|"
    "women with children|women with their children|children and mothers|children and their mothers|"
    "minors and women|mothers with their children|women and girls and boys|wives and their children|"
    "women & children|widows and children|widows and orphans",
    "women": "woman|women|female|adult female|adult females|adult women|mother|mothers|wife|wives|widow|widows|females|female prisoners|female detainees|"
    "female inmates|female convicts|pregnant women|grandmothers|women detainees|women prisoners|female suspects",
    "men": "man|men|fathers|father|male|males|adult male|adult males|adult men|male prisoners|male detainees|male inmates|grandfathers|male suspects",
    "families": "family|families|household|households",
    "persons": "person|persons|people|individual|individuals|prisoner|prisoners|detainee|detainees|inmate|inmates|"
    "convict|convicts|foreigner|foreigners|citizen|citizens|national|nationals|suspect|suspects|"
    "militant|militants|fighter|fighters|extremist|extremists|insurgent|insurgents|member|members|"
    "relative|relatives|adult|adults|defendant|defendants|returnee|returnees|refugee|refugees|victim|victims|"
    "recruit|recruits|follower|followers|resident|residents|civilian|civilians|captive|captives|hostage|hostages|"
    "supporter|supporters|volunteer|volunteers|passenger|passengers|evacuee|evacuees|displaced|"
    "terrorists|terrorist|*hadist|*hadis|gunmen|soldiers|policemen|officers|troops|"
    "men and women|women and men|family members|dependants|dependents|relations|survivors|missing|"
    "arrivals|newcomers|migrants|students|protesters|demonstrators|witnesses|employees|workers|teachers|doctors|deportees|applicants|internees|accused|compatriots|souls|patients|dead|human beings|"
    "Russians|Turks|Germans|Britons|Belgians|Tajiks|Uzbeks|Kazakhs|Kyrgyz nationals|Azerbaijanis|Moroccans|"
    "Tunisians|Syrians|Iraqis|Egyptians|Georgians|Ukrainians|Swedes|Danes|Finns|Americans|Australians|Canadians|Indonesians|"
    "Algerians|Dutch nationals|French nationals|Chechens|Europeans|Arabs|Yazidis",
    "nationalities": "nationality|nationalities|country|countries|nation|nations|states|member states|states of origin|"
    "countries of origin",
}
DUALS: Final = {("children", 2): "twins|a pair of twins", ("children", 3): "triplets"}
MATTERS: Final = {
    "held": "held|hold|holds|holding|detained|detains|detaining|detention|imprisoned|incarcerated|behind bars|in custody|"
    "jailed|languish*|kept in|prison|prisons|in jail|jails|lock* up|in pre - trial|captivity|being kept|housed|houses",
    "returned": "return*|repatriat*|brought home|brought back|taken back|handed over|came home|sent home|"
    "flown home|flown back|deport*|came back|sent back|back home|arrived home|flew home|handover|"
    "flown out|took back|taken home|took home|reunited|evacuated",
    "remaining": "remain|remains|remaining|still in|left behind|still held|are left|still waiting|stay behind",
    "sentenced": "sentenced|convicted|found guilty|condemned|life imprisonment|jailed for|handed down|serving",
    "sentenced-to-death": "sentenced to death|death sentence*|death penalty|death row|capital punishment|condemned to death",
    "executed": "executed|execution*|hanged|hanging*|hangs|executes|execute|put to death|sent to the gallows",
    "arrested": "arrest*|captured|rounded up|seized in raids|apprehended",
    "died": "died|dead|killed|deaths|death of|kill|lost their lives|drowned|perished|murdered",
    "travelled": "travel*|went to join|to join|joined|left for|departed for|crossed into",
    "moved": "moved|transferred|transfer of|relocated|moving",
    "listed": "listed|on the list|registered|identified|on a list|known to|traced|documented|recorded",
}
MONTHS: Final = {
    1: "January|Jan|Jan .", 2: "February|Feb|Feb .", 3: "March|Mar .", 4: "April|Apr|Apr .", 5: "May", 6: "June|Jun .",
    7: "July|Jul .", 8: "August|Aug|Aug .", 9: "September|Sept|Sept .|Sep|Sep .", 10: "October|Oct|Oct .",
    11: "November|Nov|Nov .", 12: "December|Dec|Dec .",
}  # fmt: skip
WEEKDAYS: Final = {
    0: "Monday", 1: "Tuesday", 2: "Wednesday", 3: "Thursday", 4: "Friday", 5: "Saturday", 6: "Sunday",
}  # fmt: skip
DAYS: Final = {
    "today": "today|earlier today|this morning|this afternoon|this evening|tonight",
    "yesterday": "yesterday|the previous day|last night|the day before|the previous evening",
    "before-yesterday": "the day before yesterday|two days ago",
    "this-week": "this week|earlier this week",
    "last-week": "last week|the past week|past week|the previous week|a week ago",
    "this-month": "this month|earlier this month",
    "last-month": "last month|the previous month|a month ago|the past month",
    "this-year": "this year|earlier this year|so far this year",
    "last-year": "last year|the previous year|a year ago",
    "now": "now|currently|at present|at the moment|presently|as of today|to date|so far",
}
AGO: Final = {
    "after": "ago|earlier",
    "past": "in the past|over the past|in the last|over the last|during the past|during the last",
}
SPANS: Final = {
    "day": "day|days",
    "week": "week|weeks",
    "month": "month|months",
    "year": "year|years",
}
WORDS: Final = {
    "several": "several|a few|many|some",
    "joins": "and",
    "between": "between|from|anywhere from|anywhere between",
    "to": "to|and|-|—|or",
    "number_of": "number of|total of|count of|figure for|numbers of",
    "joined": "and|or|with|plus|,",
    "others": "others|other|more|another|additional|further|such",
    "giving": "said|says|put it at|puts it at|put the figure at|puts the figure at|put the number at|puts the number at|number at|figure at|"
    "the total was|the total is|the total at|their number at|counted|count|there are|there were|there remain|gave|gives|reports|reported|"
    "put the total at|numbered|number is|number was|spoke of|speaks of|cited|up from|down from|compared with|than|knew of|knows of",
    "of_those": "of them|of those|of these|of whom|among them|among those|of which|of the total|including|out of them|out of those",
    "of_them": "were|was|are|have|had|is|in total|came|come|remain|returned|still|hold|held",
    "stops": "that|which|who|whose|while|but|because|after|before|when|where|as|is|are|was|were|has|have|had|will|would|can|"
    "could|may|including|said|says|to|he|she|they|it|than|whom|remain|remained|returned|face|left|held in|live|lived|came|"
    "come|did|do|does|since|until|despite|according|at|into|on|among|between|per|against|over|about|aged|under",
    "partitive": "of the|of its|of their|of these|of those",
    "things": "cards|papers|documents|files|applications|requests|flights|buses|planes|tents|prisons|camps|incidents|violations|reports|"
    "interviews|letters|appeals|operations|missions|trials|hearings|verdicts|vehicles|houses|schools|hospitals|villages|cities|"
    "towns|provinces|centres|centers|organisations|organizations|ngos|agencies|embassies|courts|passports|certificates|cases|"
    "meetings|visits|rounds|batches|groups|attacks|strikes|raids|bombings|sets|kits|boxes|beds|rooms|cells|books|photos|videos|"
    "islands|languages|regions|districts|governorates|projects|programmes|programs|points|seats|votes|charges|counts|types|ways",
    "share": "in",
    "gap": "to",
    "measures": "quarters|quarter|thirds|third|fifths|fifth|halves|- quarters|- thirds|day|days|week|weeks|month|months|hour|hours|minute|minutes|second|seconds|km|kms|kilometre|kilometres|"
    "kilometer|kilometers|mile|miles|metre|metres|meters|percent|per cent|%|dollar|dollars|euro|euros|pound|pounds|"
    "rouble|roubles|rubles|dinar|dinars|usd|tonnes|tons|kg|am|pm|a . m|p . m|o ' clock|times|st|nd|rd|th|degrees|"
    "decade|decades|centuries|century|pages|page|mph|square|hectares|acres|point|points|$|lira|- day|- week|- month|"
    "- hour|- minute|- member|- storey|- page|- bed|- nation|- kilometre|- mile|- point|- strong|summers|winters|nights",
    "labels": "grade|class|level|tier|step|part|episode|season|round|top|category|article|articles|law|law no|resolution|no .|number|camp|flight|page|chapter|paragraph|section|decree|route|"
    "brigade|battalion|division|room|hall|block|ward|gate|terminal|channel|annex|item|clause|rule|protocol|$|£|€|#|"
    "category|phase|area|sector|unit|g|un resolution|security council resolution|art .|art|order|cell|wing|age|figure|"
    "table|bus|km|highway|street|building|apartment|tel|phone|version|issue|vol",
    "ages_before": "boy of|girl of|child of|son of|daughter of|baby of|teenager of|man of|woman of|aged|age of|ages of|ages|aged between|ages ranging from|at age|age|aged from|under the age of|"
    "over the age of|below the age of|above the age of|ages between|from age|older than|younger than|turned|turns|"
    "turning|the age of|aged under|aged over|aged about|aged around|not yet|barely|as young as|as old as|by age|until age",
    "ages_after": "years old|year old|years of age|year olds|- year - old|- year - olds|- year olds|- month - old|"
    "months old|months of age|weeks old|- years - old|year - old|- week - old|days old|yo|y / o",
    "years": "year|years|- year",
    "penalty": "prison|jail|imprisonment|sentence|sentences|sentenced|behind bars|detention|incarceration|bars|jailed|"
    "penal|prison term|prison terms|terms|term|custody|imprisoned|in jail|reformatory",
    "saying": "said|says|say|announced|announces|confirmed|confirms|reported|reports|stated|states|told|added|adds|estimates|"
    "estimate|estimated|declared|claimed|claims|warned|warns|noted|explained|revealed|acknowledged|insisted|counted|counts|"
    "put the|puts the|put the number|disclosed|recorded|wrote|maintains|maintained|stressed|indicated|documented|has recorded|"
    "conceded|admitted|believes|believe|has said|have said|had said|has confirmed|listed|lists|replied|tells|gave|gives|"
    "has announced|has documented|argued|cited|quotes|quoted|has put|calculated|calculates|found|tallied|registered",
    "according": "according to|as reported by|figures from|in the words of|data from|numbers from|by the count of|statistics from|"
    "as stated by|by the estimate of|in a statement by|as told by|estimates by|records of|citing figures from|figures by|"
    "a report by|a statement by|a statement from|a report from|a count by|a tally by|figures released by|figures published by|"
    "data published by|data released by|a survey by|per figures from|attributed to",
    "citing": "citing|quoting|quoted|cited|who cited|which cited|quotes|cites|which quoted|who quoted|on the basis of figures from|"
    "relying on|referring to figures from",
    "pronouns": "he|she|they|it|the official|the spokesman|the spokeswoman|the spokesperson|the source|the statement|the ministry|"
    "the watchdog|the group|the report|the organisation|the agency|the minister|the officer|the judge|the director|the commission",
    "offices": "minister|ministers|ministry|ministries|spokesman|spokeswoman|spokesperson|spokespersons|official|officials|source|"
    "sources|command|council|commission|commissioner|committee|office|agency|government|army|military|police|court|courts|"
    "judge|judges|director|report|reports|embassy|ambassador|consul|consulate|ngo|ngos|ombudsman|ombudswoman|ombudsperson|"
    "president|presidency|premier|prime|deputy|general|colonel|major|brigadier|commander|governor|"
    "authorities|authority|department|directorate|warden|lawyer|lawyers|undersecretary|advocate|advocates|parliament|lawmaker|mp|senator|"
    "secretary|prosecutor|prosecutors|prosecution|head|chief|chairman|chairwoman|chair|representative|envoy|delegation|"
    "mission|watchdog|researcher|researchers|expert|experts|administration|forces|law|justice|judiciary|union|statement|"
    "organisation|organization|organisations|charity|aid|workers|group|groups|coordinator|officer|officers|adviser|"
    "advisor|diplomat|diplomats|registry|clerk|doctor|doctors|administrator|officials|manager|"
    "unicef|unhcr|un|icrc|hrw|ohchr|kremlin|pentagon|centcom|vatican|joc|interpol|europol|unami|unitad|iom|"
    "study|survey|table|tally|census|document|documents|letter|families|relatives|monitors|monitor|activists|social|prison|"
    "campaigners|mayor|guards|guard|teacher|nurse|list|register|records|figures|analysts|analyst|scholar|"
    "reuters|afp|ap|tass|sputnik|newspaper|broadcaster|media|bulletin",
    "bodies": "watch|crescent|cross|foundation|fund|centre|center|institute|network|association|society|commission|committee|"
    "council|agency|organisation|organization|observatory|coalition|alliance|bureau|initiative|trust|bank|"
    "university|international|relief|federation|command|charity|mission|project|league|forum|campaign|news|post|times|herald|"
    "tribune|monitor|board|service|services|authority|clinic|partnership",
    "small": "cooperation|protection|development|central|investigation|assistant|health|labor|emergencies|emergency|situations|citizenship|family|welfare|presidential|official|iraqi|syrian|russian|special|group|media|counterterrorism|of|for|the|a|an|in|on|and|at|with|to|from|s|'|-|by|one|two|three|joint|operations|human|rights|save|children|red|"
    "interior|foreign|defence|defense|supreme|high|national|federal|juvenile|security|judicial|state|women|affairs|labour|"
    "social|child|world|north|northern|south|southern|east|eastern|western|central|rehabilitation|refugee|refugees|"
    "migration|intelligence|counter|terrorism|anti|criminal|correctional|prisons|republic|parliamentary|united|nations|"
    "european|kurdish|kurdistan|regional|arab|coordination|displacement|missing|humanitarian|local|senior|independent|external",
    "aside": "affiliated|attached|linked|belonging|part of|run by|headed by|led by|backed by|based|an arm of|a branch of",
    "ends": "that|which|who|but|while|when|where|after|as|has|have|had|is|are|was|were|at least|least|more|nearly|almost|"
    "about|because|since|whose|until|put|will|would|however|meanwhile|yesterday|today|last|this|earlier|recently|"
    "though|although|there|if|with|told|told reporters|quoted|citing|via|during|in its|in his|in her|in their|in an|in a|"
    "late|early|also|later|then|now|speaking|published|released|issued|seen|read|obtained|not",
    "year_words": "in|of|during|since|by|year|until|early|late|mid|end of|before|after|from|for",
    "foreign": "foreign|foreigner|foreigners|non - Iraqi",
    "since": "since|from",
    "last": "last|past|previous",
    "within": "in|during|of|early|late|mid|-|this|by|until|for|between|end|to|and|through|from",
}
