"""Notes verbales and other papers as PDF, their reference numbers and what each carried.

A newcomer's mistake is to hand a letter "the person". A letter receives only the fields
that `core.disclosure` lets its recipient learn, already picked out.
"""
