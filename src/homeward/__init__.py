"""Homeward brings home the children and families of foreigners held abroad after a conflict."""

__version__ = "0.1.0"
