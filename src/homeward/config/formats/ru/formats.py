"""A day with its month in the genitive (`E`): every sentence reads it so, after «на», «до», «от».

Django's own form ends in «г.», and a sentence that ends in a day would then end in two stops.
Day and month stay on one line, and so do the year and its word.
"""

DATE_FORMAT = "j\u00a0E Y\u00a0года"
SHORT_DATE_FORMAT = "j\u00a0E Y\u00a0года"
DATETIME_FORMAT = "j\u00a0E Y\u00a0года, G:i"
YEAR_MONTH_FORMAT = "F Y"
