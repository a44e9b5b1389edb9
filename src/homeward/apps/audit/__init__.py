"""Who read and who wrote what: the log, and the one door through which anything is written.

A newcomer's mistake is to save a model directly. The tests refuse it, and in production
the row would stand there with nobody's name on it: use `audit.actions.change`.
"""
