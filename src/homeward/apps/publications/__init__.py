"""Reported figures: what others published about how many. Published tables come in here later.

A newcomer's mistake is to count the register in here and keep the count. Figures are claims by
others; what the register can say stands beside them for a moment and is never stored.
"""
