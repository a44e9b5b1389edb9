"""Where everybody stands, counted: stages, who is awaited, ages, answers of the law and of States.

One row for each person keeps what the law answers, made anew from the claims; files are counted
from the copies that lists use. Nothing here is ever the truth itself: every row can be made anew.
"""
