"""A day with its month in the genitive (`E`): every sentence reads it so, after «на», «до», «от».

Django's own form ends in «г.», and a sentence that ends in a day would then end in two stops.
"""

DATE_FORMAT = "j E Y года"
SHORT_DATE_FORMAT = "j E Y года"
DATETIME_FORMAT = "j E Y года, G:i"
YEAR_MONTH_FORMAT = "F Y"
