"""One file for each legal text, its rules in the order of the articles.

A newcomer's mistake is to put a number into a rule. Numbers stand at the top of the file as
dated parameters with their source, so that a lawyer can check and change them in one place.
"""
