"""French words by which reported figures are read. Data only; "*" stands for any ending."""

from __future__ import annotations

from typing import Final

PLAIN: Final = {
    0: "zéro", 1: "un|une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf",
    10: "dix", 11: "onze", 12: "douze|une douzaine de", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize",
    17: "dix - sept|dix sept", 18: "dix - huit|dix huit", 19: "dix - neuf|dix neuf", 20: "vingt|vingts",
    30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 70: "soixante - dix|soixante dix|septante",
    71: "soixante et onze|soixante - et - onze", 72: "soixante - douze", 73: "soixante - treize", 74: "soixante - quatorze",
    75: "soixante - quinze", 76: "soixante - seize", 77: "soixante - dix - sept", 78: "soixante - dix - huit",
    79: "soixante - dix - neuf", 80: "quatre - vingts|quatre - vingt|quatre vingts|quatre vingt|huitante|octante",
    90: "quatre - vingt - dix|quatre vingt dix|nonante", 91: "quatre - vingt - onze", 92: "quatre - vingt - douze",
    93: "quatre - vingt - treize", 94: "quatre - vingt - quatorze", 95: "quatre - vingt - quinze", 96: "quatre - vingt - seize",
    97: "quatre - vingt - dix - sept", 98: "quatre - vingt - dix - huit", 99: "quatre - vingt - dix - neuf",
}  # fmt: skip
HUNDRED: Final = {100: "cent|cents"}
SCALES: Final = {
    1000: "mille|mil|milliers",
    1_000_000: "million|millions",
    1_000_000_000: "milliard|milliards",
}
ROUNDED: Final = {
    10: "une dizaine|dizaine", 12: "une douzaine|douzaine", 15: "une quinzaine|quinzaine", 20: "une vingtaine|vingtaine",
    30: "une trentaine|trentaine", 40: "une quarantaine|quarantaine", 50: "une cinquantaine|cinquantaine",
    60: "une soixantaine|soixantaine", 100: "une centaine|centaine", 200: "deux centaines", 300: "trois centaines",
    400: "quatre centaines", 500: "cinq centaines", 1000: "un millier|millier", 6: "une demi - douzaine|demi - douzaine",
    80: "quelque quatre - vingts",
}  # fmt: skip
VAGUE: Final = {
    (2, 9): "une poignée|une poignée de", (20, 99): "des dizaines|dizaines|plusieurs dizaines|quelques dizaines",
    (100, 999): "des centaines|centaines", (200, 999): "plusieurs centaines|quelques centaines",
    (1000, 9999): "des milliers|milliers", (2000, 9999): "plusieurs milliers|quelques milliers",
    (10_000, 99_999): "des dizaines de milliers|dizaines de milliers",
    (100_000, 999_999): "des centaines de milliers|centaines de milliers",
}  # fmt: skip
# Words for "very many" that are one of them behind a qualifier: "свыше сотни".
SINGLE: Final = {100: ""}
BEFORE: Final = {
    "exactly": "exactement|précisément|un total de|au total|en tout|au nombre de",
    "at-least": "au moins|pas moins de|pas moins d|un minimum de|au minimum|a minima|non moins de|d au moins|à tout le moins",
    "more-than": "plus de|plus d|au - delà de|supérieur à|dépasse|dépassent|dépassait|bien plus de|un peu plus de|"
    "dépassant|supérieure à|excède|davantage que",
    "almost": "près de|près d|presque|quasiment|quasi|pas loin de|approche les|un peu moins de|frôle les|à peine moins de|"
    "avoisine les|avoisinant les|pas tout à fait",
    "about": "environ|quelque|quelques|autour de|aux alentours de|à peu près|approximativement|de l ordre de|dans les|"
    "estimé à|estimés à|estimée à|estimées à|un nombre estimé à|grosso modo|les quelque|quelque|vers les|env .|env",
    "up-to": "jusqu à|jusqu|au plus|au maximum|un maximum de|pas plus de|pas plus d|tout au plus|maximum|au plus de",
    "fewer-than": "moins de|moins d|inférieur à|en dessous de|inférieure à",
}
AFTER: Final = {
    "at-least": "au moins|ou plus|au minimum|au bas mot",
    "about": "environ|à peu près|approximativement",
    "up-to": "au plus|au maximum|tout au plus",
    "more-than": "+",
}
UNITS: Final = {
    "children": "enfant|enfants|mineur|mineurs|mineure|mineures|garçon|garçons|fille|filles|fillette|fillettes|orphelin|orphelins|"
    "orphelines|orpheline|bébé|bébés|nourrisson|nourrissons|adolescent|adolescents|adolescente|adolescentes|fils|gamins|"
    "petits|garçons et filles|filles et garçons|bambins|jeunes enfants|tout - petits|enfants en bas âge|mineurs isolés|frères et sœurs",
    "women-and-children": "femmes et enfants|femmes et d enfants|femmes et des enfants|enfants et femmes|mères et enfants|"
    "femmes et leurs enfants|femmes et mineurs|femmes et de mineurs|enfants et de femmes|enfants et leurs mères|"
    "mères et leurs enfants|épouses et enfants|femmes avec enfants|femmes avec leurs enfants|mères et d enfants|"
    "femmes et de leurs enfants|mères avec leurs enfants|épouses et d enfants|femmes ou enfants|femmes et les enfants|veuves et orphelins",
    "women": "citoyenne|citoyennes|Française|Françaises|Turques|Allemandes|Marocaines|Tunisiennes|Algériennes|Syriennes|Irakiennes|Azerbaïdjanaises|Européennes|Canadiennes|Ukrainiennes|Tchadiennes|Néerlandaises|Suédoises|Géorgiennes|Égyptiennes|rapatriées|revenantes|survivantes|combattantes|femme|femmes|mère|mères|épouse|épouses|veuve|veuves|détenues|prisonnières|ressortissantes|condamnées|étrangères|"
    "suspectes|mamans",
    "men": "homme|hommes|père|pères",
    "families": "famille|familles|foyer|foyers|ménage|ménages|fratries",
    "persons": "personne|personnes|individu|individus|prisonnier|prisonniers|détenu|détenus|condamné|condamnés|étranger|étrangers|"
    "citoyen|citoyens|ressortissant|ressortissants|national|nationaux|suspect|suspects|combattant|combattants|militant|militants|"
    "extrémiste|extrémistes|insurgés|membre|membres|proche|proches|adulte|adultes|accusé|accusés|réfugié|réfugiés|victime|victimes|"
    "recrues|habitant|habitants|civil|civils|captifs|otage|otages|partisans|volontaires|rapatriés|déplacés|terroristes|terroriste|*hadiste|"
    "soldats|policiers|hommes et femmes|hommes et de femmes|survivants|disparus|passagers|gens|prévenus|morts|âmes|parents|"
    "Français|Belges|Russes|Turcs|Allemands|Marocains|Tunisiens|Britanniques|Tadjiks|Ouzbeks|Kazakhs|Algériens|Égyptiens|Syriens|Irakiens|"
    "Géorgiens|Azerbaïdjanais|Kirghiz|Suédois|Néerlandais|Européens|Canadiens|Ukrainiens|Tchétchènes",
    "nationalities": "nationalité|nationalités|pays|nations|États|Etats|nations différentes",
}
DUALS: Final = {("children", 2): "jumeaux|jumelles", ("children", 3): "triplés"}
MATTERS: Final = {
    "held": "détenu*|détien*|détention|emprisonn*|incarcér*|derrière les barreaux|en prison|prison|prisons|retenu*|croupi*|enfermé*|"
    "écroué*|en garde à vue|captivité|hébergé*",
    "returned": "rapatri*|retourn*|rentré*|ramené*|remis à|remis aux|remise*|reven*|rendu*|expuls*|rentrer|retour|remis|renvoyé*|repris",
    "remaining": "restent|reste|restaient|demeurent|encore détenus|toujours détenus|encore en|toujours en|restant*|demeure",
    "sentenced": "condamn*|reconnu* coupable*|prison à vie|perpétuité|purg*|écop*",
    "sentenced-to-death": "condamn* à mort|peine de mort|peines de mort|peine capitale|couloir de la mort|condamnation* à mort|condamnations à la peine capitale",
    "executed": "exécut*|pendu*|pendaison*|mis à mort|mise à mort|mises à mort",
    "arrested": "arrêt*|captur*|interpell*|appréhend*",
    "died": "mort*|tué*|décès|décéd*|péri*|perdu la vie|noyé*",
    "travelled": "parti*|rejoin*|voyag*|gagné la Syrie|rejoint",
    "moved": "transfér*|déplacé*|transfert*|déménag*",
    "listed": "list*|recens*|identifi*|enregistr*|répertori*|dénombr*",
}
MONTHS: Final = {
    1: "janvier|janv|janv .", 2: "février|févr|févr .", 3: "mars", 4: "avril", 5: "mai", 6: "juin", 7: "juillet|juil .", 8: "août",
    9: "septembre|sept .", 10: "octobre|oct .", 11: "novembre|nov .", 12: "décembre|déc .",
}  # fmt: skip
WEEKDAYS: Final = {
    0: "lundi",
    1: "mardi",
    2: "mercredi",
    3: "jeudi",
    4: "vendredi",
    5: "samedi",
    6: "dimanche",
}
DAYS: Final = {
    "today": "aujourd ' hui|aujourd hui|ce matin|ce soir|ce jour|cet après - midi",
    "yesterday": "hier|la veille|hier soir",
    "before-yesterday": "avant - hier",
    "this-week": "cette semaine",
    "last-week": "la semaine dernière|semaine dernière|la semaine passée|semaine passée|la semaine précédente",
    "this-month": "ce mois - ci|ce mois",
    "last-month": "le mois dernier|mois dernier|le mois passé|mois passé",
    "this-year": "cette année",
    "last-year": "l ' an dernier|l ' année dernière|l ' an passé|l ' année passée|an dernier|année dernière|an passé|année passée",
    "now": "actuellement|à ce jour|en ce moment|aujourd ' hui encore|à l ' heure actuelle|désormais",
}
AGO: Final = {"before": "il y a|voici|voilà", "past": "ces|au cours des|durant les|depuis"}
SPANS: Final = {
    "day": "jour|jours",
    "week": "semaine|semaines|derniers semaines",
    "month": "mois",
    "year": "an|ans|années|année",
}
WORDS: Final = {
    "several": "plusieurs|quelques|certains",
    "joins": "et",
    "between": "entre|de",
    "to": "à|et|-|—|ou",
    "number_of": "nombre de|nombre d|nombre des|total de|nombre total de|nombre total d",
    "joined": "et|ou|avec|,|ainsi que",
    "others": "autres|autre|de plus|supplémentaires",
    "giving": "en compte|en dénombre|en recense|parle de|parlent de|fait état de|le chiffre de|le nombre à|leur nombre à|ils sont|"
    "ils étaient|elles sont|elles étaient|il en reste|il en resterait|il en restait|nous en avons ramené|en ont ramené|en a ramené|"
    "avance|annonce|évoque|en a compté|contre|seraient|en avons ramené|en avait compté|évoquent|chiffre à",
    "of_those": "d entre eux|d entre elles|parmi eux|parmi elles|dont|parmi ceux - ci|parmi celles - ci|sur ce total|de ce nombre|y compris",
    "of_them": "sont|étaient|ont|avaient|viennent|en tout|au total|restent|possèdent|seraient|venaient",
    "stops": "qui|que|dont|où|mais|car|après|avant|quand|lorsque|comme|est|sont|était|étaient|a|ont|avait|avaient|sera|seront|"
    "peut|peuvent|selon|afin|il|elle|ils|elles|on|ayant|restent|reste|vivent|se|croupissent|depuis|lors|sans|contre|parmi|entre|"
    "pour|dans|à|au|aux|sur|âgés|âgées|âgé|âgée|vers|chez|soit|demeurent|attendent|viennent|rentrés",
    "partitive": "d entre",
    "things": "cartes|papiers|documents|dossiers|demandes|vols|bus|avions|tentes|camps|incidents|violations|rapports|entretiens|lettres|"
    "opérations|missions|procès|audiences|verdicts|véhicules|maisons|écoles|hôpitaux|villages|villes|provinces|centres|organisations|ong|"
    "agences|ambassades|tribunaux|passeports|certificats|cas|réunions|visites|groupes|attaques|frappes|lits|chambres|cellules|livres|"
    "régions|départements|projets|programmes|actes|courriers|requêtes",
    "share": "sur",
    "gap": "à",
    "measures": "quarts|quart|tiers|cinquièmes|jour|jours|semaine|semaines|mois|heure|heures|h|minute|minutes|seconde|secondes|km|kilomètre|kilomètres|mètre|"
    "mètres|%|pour cent|dollar|dollars|euro|euros|€|$|dinars|dinar|roubles|tonnes|kg|fois|er|ère|ème|e|degrés|décennies|siècle|"
    "siècles|pages|page|livres|hectares|nuits|hivers|étages",
    "labels": "article|articles|loi|loi n°|résolution|n°|n °|numéro|camp|vol|page|chapitre|paragraphe|section|décret|art .|alinéa|"
    "bloc|salle|division|brigade|bataillon|annexe|g|$|€|chambre|cellule|route|phase|zone|quartier|terminal|étape",
    "ages_before": "âgé de|âgés de|âgée de|âgées de|âge de|l ' âge de|âgés d ' au moins|âgé d ' environ|âgés de moins de|"
    "âgés de plus de|âgés entre|âgés d|ont entre|a à peine|âgée d|âgé d|âge d|à peine|ayant entre|âgées de moins de",
    "ages_after": "ans à peine|ans révolus|ans et plus|ans et moins|ans au plus|mois à peine|mois et",
    "years": "an|ans|années|année",
    "penalty": "prison|réclusion|emprisonnement|détention|peine|peines|incarcération|ferme|condamné|condamnés|purger|sûreté|travaux forcés",
    "saying": "a réagi|réagit|ont réagi|a martelé|a insisté|a poursuivi|a détaillé|a déploré|déplore|a alerté|alerte|a appris|a communiqué|a déclaré|a annoncé|a indiqué|a affirmé|a précisé|a confirmé|a expliqué|a dit|a rapporté|a ajouté|a souligné|"
    "ont déclaré|ont annoncé|ont indiqué|ont affirmé|ont précisé|ont confirmé|ont dit|ont rapporté|déclare|annonce|indique|affirme|"
    "précise|confirme|explique|dit|rapporte|ajoute|souligne|estime|estiment|évalue|affirment|indiquent|annoncent|déclarent|"
    "a estimé|avait annoncé|avait déclaré|avait indiqué|avait affirmé|avait précisé|a recensé|recense|a fait savoir|fait savoir|a fait état de|fait état de|"
    "assure|a assuré|reconnaît|a reconnu|a révélé|révèle|dénombre|a dénombré|avance|a avancé|a compté|compte|chiffre|note|a noté|"
    "s ' est félicité|prévient|a prévenu|ont estimé|avait dit|a évalué|rappelle|a rappelé|parle de|évoque|a évoqué|a documenté|relève|a relevé",
    "according": "selon|d ' après|d après|suivant|de l ' avis de|aux dires de|de l ' aveu de|de source|de sources|"
    "à en croire|d ' après les chiffres de|chiffres de|selon les chiffres de|selon les données de|selon les estimations de|"
    "selon un décompte de|selon un rapport de|selon un communiqué de|selon un porte - parole de",
    "citing": "citant|cité par|citée par|citées par|cités par|cite|qui cite|en citant|se référant à",
    "pronouns": "il|elle|ils|elles|t - il|t - elle|le porte - parole|la porte - parole|le ministère|la source|le responsable|l ' ong|"
    "l ' organisation|le communiqué|on|l ' agence|le ministre|le rapport",
    "offices": "ministre|ministère|ministères|porte|parole|responsable|responsables|source|sources|commandement|conseil|commission|comité|"
    "bureau|agence|gouvernement|armée|police|tribunal|cour|juge|juges|directeur|directrice|rapport|ambassade|ambassadeur|consul|consulat|"
    "ong|défenseur|défenseure|président|présidente|présidence|premier|première|général|colonel|commandant|gouverneur|autorités|autorité|"
    "direction|avocat|avocats|avocate|parlement|député|sénateur|secrétaire|procureur|parquet|chef|cheffe|représentant|représentante|"
    "émissaire|délégation|mission|chercheur|chercheurs|chercheuse|expert|experts|administration|forces|loi|justice|syndicat|"
    "communiqué|organisation|organisations|association|associations|collectif|groupe|coordinateur|coordinatrice|officier|diplomate|"
    "unicef|hcr|onu|cicr|hrw|ohchr|kremlin|pentagone|oim|étude|recensement|document|lettre|familles|greffe|médecin|médecins|élysée|"
    "chancellerie|quai|magistrat|magistrats|magistrate|fonctionnaire|militaire|afp|reuters|quotidien|journal|médias|travailleurs|gardien|registre|"
    "directrice|surveillants|surveillant|registres|enquête|bilan|décompte|chiffres|agent|employé|presse",
    "bodies": "watch|croissant|croix|fondation|fonds|centre|institut|réseau|association|société|commission|comité|conseil|agence|"
    "organisation|observatoire|coalition|alliance|bureau|initiative|ligue|secours|fédération|mission|collectif|université",
    "small": "de|du|des|d|la|le|les|l|et|en|pour|à|au|aux|un|une|'|-|deux|trois|des|opérations|conjointes|droits|homme|enfants|enfant|rouge|"
    "intérieur|étrangères|affaires|défense|suprême|haut|haute|national|nationale|fédéral|fédérale|mineurs|sécurité|judiciaire|"
    "judiciaires|état|femmes|travail|sociales|social|monde|nord|sud|est|ouest|centrale|pénitentiaire|pénitentiaires|réfugiés|migrations|"
    "renseignement|antiterroriste|prisons|république|nations|unies|européenne|kurde|kurdes|régional|régionale|proche|local|locale|"
    "extérieures|général|générale|médiateur|locales|humanitaire|humanitaires|anonyme|officielle|officiel|sous|couvert|internationale|international|haut|extérieur",
    "aside": "affilié*|rattaché*|relevant|dépendant|lié à|liée à|dirigé par|dirigée par|une branche de",
    "ends": "que|qu|qui|dont|mais|où|lorsque|après|comme|a|ont|avait|est|sont|au moins|moins|plus|près|environ|car|depuis|quelque|"
    "se|sera|toutefois|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|cette|ce|dans un|dans une|lors|il|elle|cité|citée|citant|sur|ici|"
    "avaient|avant|jeudi|joint|jointe|contacté|contactée|publié|publiés|publiée|dans son|dans sa|y|ne|n|jusqu",
    "year_words": "en|de|depuis|courant|année|l ' année|fin|début|avant|après|l ' an|d|à|pour",
    "foreign": "étranger|étrangers|étrangère|étrangères",
    "since": "depuis|à partir de|dès",
    "last": "dernier|dernière|passé|passée",
    "within": "en|de|courant|fin|début|mi|-|au|mois|du|d|à|pour|entre|et|le",
}
