"""Thinking: pure Python without framework, files, clock, chance or database.

A newcomer's mistake is to ask for "today" in here. The day always comes in as an
argument; the view or the command reads the clock, nothing below it does.
"""
