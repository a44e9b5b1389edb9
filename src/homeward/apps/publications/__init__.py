"""Reported figures as claims, and the tables the desk publishes. Both move in here.

A newcomer would add a reported figure to the register; the two are never mixed.
"""
