"""A day with its month in words. « 1er », the first of a month, comes from `present.day_words`.

Day and month stay on one line.
"""

DATE_FORMAT = "j\u00a0F Y"
SHORT_DATE_FORMAT = "j\u00a0F Y"
DATETIME_FORMAT = "j\u00a0F Y, H:i"
