"""Readers for single values: sex, nationality, legal status, penalty, article, documents.

A newcomer's mistake is to let one raise. A value that is not understood is a question.
"""
