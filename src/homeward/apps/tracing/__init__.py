"""Records that may be one person: proposed by the machine, decided by people.

A newcomer's mistake is to merge. Nothing here changes a claim or a person; a proposal
stands beside them until somebody decides.
"""
