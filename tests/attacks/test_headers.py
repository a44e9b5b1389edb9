"""Every answer, of whatever kind, forbids foreign code, frames, guessing of types, and caches."""

import re

import pytest
from django.test import Client
from django.urls import resolve
from tests.apps.desk.test_ways import walk
from tests.apps.invented import forget_the_actor

from homeward.apps.accounts.models import Role

HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
FOREIGN = re.compile(
    r"<(?:script|link|img|iframe|object|embed|source|form|use|base|meta)\b[^>]*"
    r"""(?:src|href|action|data|content)=["'](?:https?:)?//""",
    re.IGNORECASE,
)
INLINE = re.compile(
    r"<style|<script(?![^>]*\bsrc=)|<[^>]+\s(?:style|on\w+)=|javascript:|\shx-on", re.IGNORECASE
)


def policy(answer) -> dict[str, str]:
    parts = answer.headers["Content-Security-Policy"].split(";")
    return dict(part.strip().split(" ", 1) for part in parts)


def assert_safe(answer, what):
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, what
    assert policy(answer) == POLICY, what


@pytest.mark.usefixtures("taken_in")
def test_every_page_is_safe_and_loads_nothing_from_elsewhere(browser_of):
    browser, names = browser_of(Role.PROTECTION_LEAD), set()
    browser.post("/letters/to/TUR/", {"draft": "yes"})
    for url, answer in walk(browser, "/"):
        names.add(resolve(url.partition("?")[0]).view_name)
        assert_safe(answer, url)
        if "html" in answer.headers["Content-Type"]:
            text = answer.content.decode()
            assert not FOREIGN.search(text), (url, FOREIGN.search(text))
            assert not INLINE.search(text), (url, INLINE.search(text))
    assert {"desk:person", "desk:gate", "intake:upload", "intake:row", "letters:pdf"} <= names


def broken(*_args, **_kwargs):
    raise ValueError("invented")


ODD = {
    "the way to sign in": ("get", "/persons/", 302, {}),
    "a page that is not there": ("get", "/nowhere/", 302, {}),
    "the sign-in page": ("get", "/sign-in/", 200, {}),
    "a refused sign-in": ("post", "/sign-in/", 422, {"data": {"username": "nobody"}}),
    "another host's name": ("get", "/sign-in/", 400, {"HTTP_HOST": "elsewhere.example"}),
    "a method that is not answered": ("put", "/sign-in/", 405, {}),
}


@pytest.mark.usefixtures("db", "pages")
@pytest.mark.parametrize(("method", "url", "status", "more"), ODD.values(), ids=ODD)
def test_an_answer_to_somebody_unknown_is_safe(method, url, status, more):
    answer = getattr(Client(), method)(url, **more)
    assert answer.status_code == status or (url == "/nowhere/" and answer.status_code == 404)
    assert_safe(answer, url)


REFUSED = {
    "a refusal": ("lawyer", "get", "/lists/new/", 403),
    "nothing there": ("lawyer", "get", "/states/NOPE/", 404),
    "a wrong method": ("lawyer", "post", "/persons/", 405),
    "a form with errors": ("coordinator", "post", "/lists/new/", 422),
}


@pytest.mark.parametrize(("role", "method", "url", "status"), REFUSED.values(), ids=REFUSED)
def test_an_answer_that_is_no_page_is_safe(browser_of, role, method, url, status):
    answer = getattr(browser_of(role), method)(url, {"label": ""})
    forget_the_actor()
    assert answer.status_code == status
    assert_safe(answer, url)


def test_a_form_without_its_token_is_refused_safely(browser_of):
    inside = browser_of("lawyer")
    browser = Client(enforce_csrf_checks=True)
    browser.cookies = inside.cookies
    answer = browser.post("/sign-out/")
    assert answer.status_code == 403
    assert_safe(answer, "csrf")


def test_a_page_that_breaks_is_safe(browser_of, monkeypatch):
    monkeypatch.setattr("homeward.apps.desk.views.pages.presenting.overview", broken)
    browser = browser_of("coordinator")
    browser.raise_request_exception = False
    answer = browser.get("/")
    assert answer.status_code == 500
    assert_safe(answer, "500")


@pytest.mark.usefixtures("db")
def test_a_fragment_is_safe(browser_of):
    assert_safe(browser_of("lawyer").get("/persons/", HTTP_HX_REQUEST="true"), "fragment")


@pytest.mark.usefixtures("db", "pages")
def test_a_static_file_is_safe_and_says_itself_how_long_it_may_be_kept(settings):
    (settings.STATIC_ROOT / "drawing.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    answer = Client().get("/static/drawing.svg")
    assert answer.status_code == 200
    answer.close()
    assert policy(answer) == POLICY
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"].startswith("max-age=")


@pytest.mark.parametrize("tls", ["", "1"], ids=["without TLS", "behind TLS"])
def test_cookies_and_transport_follow_what_stands_in_front(tls, tmp_path):
    import json
    import os
    import subprocess
    import sys

    said = (
        "import json; from homeward.config import settings as s; print(json.dumps("
        "[s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 0,"
        " s.SESSION_COOKIE_HTTPONLY, s.SESSION_COOKIE_SAMESITE, s.DEBUG]))"
    )
    around = {**os.environ, "HOMEWARD_HOME": str(tmp_path), "HOMEWARD_TLS": tls}
    done = subprocess.run([sys.executable, "-c", said], env=around, capture_output=True, check=True)
    on = bool(tls)
    assert json.loads(done.stdout) == [on, on, on, True, "Strict", False]
