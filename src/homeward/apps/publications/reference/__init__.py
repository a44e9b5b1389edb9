"""The starting set: figures that were public when Homeward was written, each with its source.

A newcomer's mistake is to load it as truth. Rows are claims, and come into a desk's own list
only when a member asks for them.
"""
