"""Formats of one language: ru."""
