"""The correspondence with States: notes, visits, calls, meetings, what they said they would do.

A newcomer's mistake is to write into `about` whom it was about: persons are linked by rows, and
nobody is told by free text.
"""
