"""Reported figures: what somebody published about how many, kept as claims.

* `figure` holds the words: amounts with their qualifiers, units, scopes.
* `reading` proposes figures from an article in four languages.
* `conflicts` says which figures agree, which cannot both be right, and what explains it.

A newcomer's mistake is to mix them with counts of the register (`core.figures`). They stand
beside each other and are never added.
"""
