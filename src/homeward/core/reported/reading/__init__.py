"""Reads articles in English, Arabic, French and Russian and proposes the figures in them.

`reader.proposals` is the door. A newcomer's mistake is to store what it returns: a person
confirms each figure first.
"""
