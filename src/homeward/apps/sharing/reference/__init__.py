"""Missions and accreditations to Iraq, and the formal names of States: data files and their reader.

A newcomer's mistake is to fill a gap. A State that was looked for and not found has a row
that says so; a State without a row has not been looked for.
"""
