"""The law: what the rules read, the rules by legal text, and one register of all of them.

Start in `register`. A newcomer's mistake is to read an answer without its provision: most
articles here were read in reports or online copies, carry `verify`, and wait for a lawyer.
"""
