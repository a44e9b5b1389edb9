"""The side at which missions are served: what was released to them, what they are asked and say.

This app stands below the register on purpose. It cannot import it, and its database role has no
right on any table of it, so what was not released cannot leak through a page here: it is not
there. Higher apps of the desk put copies into its tables and read the answers out of them.
"""
