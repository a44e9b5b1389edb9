"""Lists as they come: reading, mapping, preview, commit, undo.

A newcomer's mistake is to trust the file. It is read in a child process that can open
nothing else, and nothing is written to the register before a person has seen what was
understood of it.
"""
