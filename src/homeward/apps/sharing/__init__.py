"""What leaves the desk, and who decided that it may: missions, the consular gate.

A newcomer's mistake is to ask only whether a State's child is meant. The first question is
whether that State may know of the child at all; until a protection lead has said *contact*,
the answer is no, and it looks the same as "no such person".
"""
