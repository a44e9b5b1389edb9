"""Settings; what differs between machines comes from HOMEWARD_HOME or the environment.

A newcomer's mistake is to look for a database address here: Homeward's own server has a port
only once it runs, so `config.start` fills it in before anything connects.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from django.utils.translation import gettext_lazy

from homeward import __version__
from homeward.config.declaration import read_declaration
from homeward.postgres.address import databases
from homeward.postgres.home import home
from homeward.postgres.keys import ensure_keys

HOMEWARD_HOME: Path = home()
HOMEWARD_VERSION = __version__
_KEYS = ensure_keys(HOMEWARD_HOME)

# Which side this process serves. The counter has its own URLs and its own database role.
SIDE = os.environ.get("HOMEWARD_SIDE", "desk")

SECRET_KEY = _KEYS.django
HOMEWARD_CONTEXT_KEY = _KEYS.context
# Blind digests have a key of their own, which signs nothing.
HOMEWARD_BLIND_KEY = hashlib.sha256(f"blind\0{_KEYS.context}".encode()).digest()

# The lasting shifts of published tables follow from this and never change: postgres/keys.py.
HOMEWARD_SHIFTS_KEY = _KEYS.shifts

# A store holds invented data until a controller has declared purpose, basis, retention and
# recipients (facts: do no harm, R3). Until then every page and paper says so.
# A command to which a paper is given on its standard input before it is drawn; empty: no scanner.
HOMEWARD_VIRUS_SCAN = os.environ.get("HOMEWARD_VIRUS_SCAN", "")
HOMEWARD_DECLARATION = read_declaration(HOMEWARD_HOME)

DEBUG = False
ALLOWED_HOSTS = [
    host
    for host in os.environ.get("HOMEWARD_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
    if host
]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "allauth",
    "allauth.account",  # nothing of it but what allauth.mfa stands on; its tables stay closed
    "allauth.mfa",
    "django_htmx",
    "js_lib_bootstrap5",
    "procrastinate.contrib.django",
    "homeward.apps.ui",
    "homeward.apps.audit",
    "homeward.apps.accounts",
    "homeward.apps.sheets",
    "homeward.apps.bulletins",
    "homeward.apps.counter",
    "homeward.apps.register",
    "homeward.apps.caseload",
    "homeward.apps.documents",
    "homeward.apps.intake",
    "homeward.apps.search",
    "homeward.apps.tracing",
    "homeward.apps.sharing",
    "homeward.apps.returnfiles",
    "homeward.apps.letters",
    "homeward.apps.interests",
    "homeward.apps.situation",
    "homeward.apps.releases",
    "homeward.apps.correspondence",
    "homeward.apps.desk",
    "homeward.apps.publications",
    "homeward.apps.publishing",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "homeward.config.headers.SafeHeaders",  # before the static files, which need it too
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages a tenth as heavy. Guessing at secrets by the size of answers (BREACH) needs another
    # site to send our cookies along, which SameSite=Strict forbids; Django adds noise besides.
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",  # tells allauth.mfa which request it is
    "homeward.apps.accounts.middleware.Sitting",
    "homeward.apps.accounts.middleware.OwnLanguage",  # who was just signed out has none
    "homeward.apps.accounts.middleware.ActorTransaction",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

# Whoever reads published tables is nobody: no session, no cookie, no form, and a role that reads
# one table. Answers may be kept in caches, and are the same for everybody.
PUBLIC_MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "homeward.config.headers.SafeHeaders",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.common.CommonMiddleware",
    # Does nothing without a session; its app, whose tables migrations need, does not start alone.
    "allauth.account.middleware.AccountMiddleware",
]
if SIDE == "public":
    MIDDLEWARE = PUBLIC_MIDDLEWARE

# Who comes in at the counter is read in their own name, and sessions there lie elsewhere.
if SIDE == "counter":
    AUTHENTICATION_BACKENDS = ["homeward.apps.accounts.doors.AtTheCounter"]
    SESSION_ENGINE = "homeward.apps.counter.sessions"
else:
    AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]

ROOT_URLCONF = f"homeward.config.{SIDE}_urls"
WSGI_APPLICATION = "homeward.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "homeward.apps.ui.shell.shell",
                f"homeward.apps.{SIDE}.context.{SIDE}",
            ],  # pages of the public side are drawn without a request, and ask none of these
        },
    }
]

DATABASES = databases(HOMEWARD_HOME)
if SIDE in {"counter", "public"}:
    DATABASES["default"] = DATABASES[SIDE]
# The same role on a second connection: progress is written beside the transaction it tells of.
DATABASES["beside"] = {**DATABASES["default"], "TEST": {"MIRROR": "default"}}
# ATOMIC_REQUESTS stays off on purpose: accounts.middleware owns the transaction.

AUTH_USER_MODEL = "accounts.Member"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
# Second factors: allauth.mfa keeps and checks them, pages and rules are our own.
MFA_ADAPTER = "homeward.apps.accounts.credentials.Adapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_RECOVERY_CODE_DIGITS = 10
# A key that was only touched proves a device, not its owner: always ask for finger, face or PIN.
MFA_WEBAUTHN_USER_VERIFICATION = "required"
ACCOUNT_USER_MODEL_USERNAME_FIELD = "login"
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"

# Without a mail server, links of invitations are shown on the page for somebody to hand over.
EMAIL_HOST = os.environ.get("HOMEWARD_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("HOMEWARD_MAIL_PORT", "587"))
EMAIL_USE_TLS = EMAIL_PORT not in {25, 465}
EMAIL_USE_SSL = EMAIL_PORT == 465  # noqa: PLR2004  SMTP over TLS from the first byte
EMAIL_HOST_USER = os.environ.get("HOMEWARD_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("HOMEWARD_MAIL_PASSWORD", "")
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("HOMEWARD_MAIL_FROM", "homeward@localhost")

LOGIN_URL = "accounts:sign_in"
LOGIN_REDIRECT_URL = "/"
LOGIN_URL_PATH = "/sign-in/"

# Two sides may be served from one host, and cookies do not know ports.
if SIDE == "counter":
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "counter_session", "counter_csrf"
SESSION_COOKIE_AGE = 12 * 60 * 60  # and no longer, however busy: accounts.sittings
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
CSRF_COOKIE_SAMESITE = "Strict"
# Behind TLS the cookies say so; a trial on this machine's loopback has none.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = bool(os.environ.get("HOMEWARD_TLS"))
SECURE_HSTS_SECONDS = 31_536_000 if os.environ.get("HOMEWARD_TLS") else 0
SECURE_REFERRER_POLICY = "same-origin"

# The main navigation, drawn by apps.ui.shell; an entry whose page is not there is left out.
HOMEWARD_NAV = [
    {"label": gettext_lazy("Overview"), "url_name": "desk:home", "icon": "home"},
    {
        "label": gettext_lazy("Situation"),
        "url_name": "situation:dashboard",
        "act": "see persons",
        "icon": "globe",
        "prefix": "/situation/",
    },
    {
        "label": gettext_lazy("Lists"),
        "url_name": "intake:lists",
        "act": "take in lists",
        "icon": "list",
        "prefix": "/lists/",
    },
    {
        "label": gettext_lazy("Register"),
        "url_name": "desk:register",
        "act": "see persons",
        "icon": "person",
        "prefix": "/persons/",
    },
    {
        "label": gettext_lazy("Return files"),
        "url_name": "returnfiles:files",
        "act": "see persons",
        "icon": "file",
        "prefix": "/files/",
    },
    {
        "label": gettext_lazy("Pairs"),
        "url_name": "tracing:queue",
        "act": "decide on pairs",
        "icon": "kin",
        "prefix": "/pairs/",
    },
    {
        "label": gettext_lazy("Cases"),
        "url_name": "caseload:cases",
        "act": "see persons",
        "icon": "person",
        "prefix": "/cases/",
    },
    {
        "label": gettext_lazy("States"),
        "url_name": "desk:states",
        "act": "see persons",
        "icon": "state",
        "prefix": "/states/",
    },
    {
        "label": gettext_lazy("Best interests"),
        "url_name": "interests:queue",
        "act": "sit on panels",
        "icon": "scales",
        "prefix": "/interests/",
    },
    {
        "label": gettext_lazy("Figures"),
        "url_name": "publications:figures",
        "act": "see persons",
        "icon": "globe",
        "prefix": "/figures/",
    },
    {
        "label": gettext_lazy("Releases"),
        "url_name": "releases:releases",
        "act": "see persons",
        "icon": "lock",
        "prefix": "/releases/",
    },
    {
        "label": gettext_lazy("Members"),
        "url_name": "accounts:members",
        "act": "manage members",
        "icon": "person",
        "prefix": "/members/",
    },
    {
        "label": gettext_lazy("Log"),
        "url_name": "desk:log",
        "act": "read the log",
        "icon": "list",
        "prefix": "/log/",
    },
]

COUNTER_NAV = [
    {"label": gettext_lazy("Requests"), "url_name": "counter:home", "icon": "letter"},
    {
        "label": gettext_lazy("Families who search"),
        "url_name": "counter:lists",
        "icon": "upload",
        "prefix": "/families/",
    },
    {
        "label": gettext_lazy("Delegates"),
        "url_name": "counter:delegates",
        "act": "delegate in a mission",
        "icon": "person",
    },
]
if SIDE == "counter":
    HOMEWARD_NAV = COUNTER_NAV

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ar", "العربية"), ("fr", "Français"), ("ru", "Русский")]
LOCALE_PATHS = [Path(__file__).resolve().parent.parent / "locale"]
FORMAT_MODULE_PATH = "homeward.config.formats"
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("HOMEWARD_TIME_ZONE", "Asia/Baghdad")

STATIC_URL = "static/"
STATIC_ROOT = HOMEWARD_HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Uploads: refused by size before they are read (the sandbox has its own limits).
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024

# Nothing about a person is ever logged: SQL is off, and errors say where, not what.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"nameless": {"()": "homeward.config.nameless.Nameless"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "formatter": "line",
            "filters": ["nameless"],
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django.db.backends": {"level": "CRITICAL"},
        "django.request": {"level": "ERROR", "propagate": True},
        "procrastinate": {"level": "WARNING"},
    },
}

PROCRASTINATE_IMPORT_PATHS = [
    "homeward.apps.intake.jobs",
    "homeward.apps.search.jobs",
    "homeward.apps.tracing.jobs",
    "homeward.apps.returnfiles.jobs",
]
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
