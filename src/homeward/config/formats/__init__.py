"""How days are written: with the month in words, since numbers alone are read two ways."""
