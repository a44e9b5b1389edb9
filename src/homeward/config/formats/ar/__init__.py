"""Formats of one language: ar."""
