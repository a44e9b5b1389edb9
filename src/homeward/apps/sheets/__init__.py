"""What a file of strangers holds, whoever handed it in: desk, mission or command line.

Knows no person and owns no table. A newcomer's mistake is to keep something here: what was read is
kept by whoever asked, under row security of their own.
"""
