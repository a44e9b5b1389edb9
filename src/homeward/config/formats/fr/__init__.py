"""Formats of one language: fr."""
