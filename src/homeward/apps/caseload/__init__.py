"""Who works on whom: assignments given, ended, handed over; emergencies declared and reviewed.

The rows lie in `register`, because every look at a person asks for them. This app owns no table.
"""
