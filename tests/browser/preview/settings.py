"""The least that renders the components: no database, no other app."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

BASE = Path(__file__).resolve().parent
SECRET_KEY = "preview-only"  # noqa: S105 - protects nothing
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
ROOT_URLCONF = "tests.browser.preview.urls"
INSTALLED_APPS = [
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "js_lib_bootstrap5",
    "django_htmx",
    "homeward.apps.ui",
]
MIDDLEWARE = [
    "tests.browser.preview.policy.strict",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csrf",
                "homeward.apps.ui.shell.shell",
            ]
        },
    }
]
DATABASES: dict[str, dict[str, str]] = {}
STATIC_URL = "/static/"
USE_TZ = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية"), ("fr", "Français"), ("ru", "Русский")]
LOCALE_PATHS = [BASE.parents[2] / "src" / "homeward" / "locale"]
HOMEWARD_NAV = [
    {"label": _("Overview"), "url_name": "overview", "icon": "home", "prefix": "/overview/"},
    {"label": _("Lists"), "url_name": "list", "icon": "upload", "prefix": "/list/"},
    {"label": _("Register"), "url_name": "register", "icon": "persons", "prefix": "/register/"},
    {"label": _("Proposals"), "url_name": "empty", "icon": "scales", "prefix": "/empty/"},
    {"label": _("States"), "url_name": "tabs", "icon": "globe", "prefix": "/tabs/"},
]
