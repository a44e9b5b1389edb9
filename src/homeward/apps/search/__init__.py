"""The blind index by which persons are found, and the search over it.

A name is kept here only as keyed digests of how its words sound. A newcomer's mistake is to
take a person found by them for the one who was meant: keys find candidates, and prove nothing.
"""
