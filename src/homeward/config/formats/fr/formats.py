"""A day with its month in words. « 1er », the first of a month, comes from `present.day_words`."""

DATE_FORMAT = "j F Y"
SHORT_DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y, H:i"
