"""Sources, persons and the claims that sources make about them.

A newcomer's mistake is to look for the name or the birthday of a person in a column. There
is none: a person is a code, and everything else is a claim by somebody on some day, added
and withdrawn but never overwritten.
"""
