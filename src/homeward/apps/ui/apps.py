"""Registers the ui app. It has no tables and must never grow any: it only shows."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """The app that holds templates, styles and template tags."""

    name = "homeward.apps.ui"
    label = "ui"
