"""Bulletins: published tables as anybody reads them, by a role that sees nothing else.

Stands below the register and cannot import it. What is here was released by two members at the
desk (`apps.publishing`) and is never changed; a correction is a bulletin of its own.
"""
