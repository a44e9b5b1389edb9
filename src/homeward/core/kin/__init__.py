"""Family around one person: who is said to be who, how far it is shown, and how it is drawn.

A newcomer's mistake is to make one mother of two names. Whether two spellings mean one woman is
decided by people on a proposal (`apps.tracing`); here every name that a source gives stays.
"""
