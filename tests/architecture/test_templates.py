"""Templates show finished words: no truth values, no raw HTML, nothing inline, all translated."""

import html
import re

import pytest
from tests.architecture.tree import named, templates

COMMENT = re.compile(r"\{%\s*comment.*?endcomment\s*%\}|\{#.*?#\}|<!--.*?-->", re.DOTALL)
TRANSLATED = re.compile(r"\{%\s*blocktranslate.*?endblocktranslate\s*%\}", re.DOTALL)
IN_A_TAG = re.compile(
    r"\{%\s*block body_(?:class|attributes)\s*%\}.*?\{%\s*endblock\s*%\}", re.DOTALL
)
TAG = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
ELEMENT = re.compile(r"<[^>]*>", re.DOTALL)
READ_ALOUD = re.compile(
    r"\s(aria-label|aria-description|title|placeholder|alt|label)=(?:\"([^\"]*)\"|'([^']*)')"
)
LETTER = re.compile(r"[^\W\d_]")

# Words that are the same in every language: the product, languages in their own words, formats.
SAME_EVERYWHERE = {"Homeward", "English · العربية", "Français · العربية", "Русский · العربية"}
SAME_EVERYWHERE |= {"CSV", "JSON", "CSV · JSON", "SHA-256", "CC BY 4.0"}

# The frames themselves; everything else that is a page stands inside one of them.
FRAMES = {
    "ui/skeleton.html": None,
    "ui/base.html": "ui/skeleton.html",
    "ui/plain.html": "ui/skeleton.html",
    # Public pages are drawn without a request, for a server and for a folder alike.
    "bulletins/page.html": None,
}
PUBLIC_PAGES = {"begin", "bulletin", "front", "method", "missing"}
FRAMES |= {f"bulletins/{name}.html": "bulletins/page.html" for name in PUBLIC_PAGES}
PLAIN_PAGES = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}

FORBIDDEN = {
    "a raw truth value (a template takes the wrong branch without a word)": r"\.truth\b",
    "raw HTML": r"\|\s*safe\b|\bsafeseq\b|autoescape\s+off",
    "an inline style": r"<[^>]*\sstyle\s*=|<style\b",
    "an inline script": r"<script\b(?![^>]*\ssrc=)[^>]*>|javascript:",
    "an inline handler": r"<[^>]*\s(?:on[a-z]+|hx-on[^=\s]*)\s*=",
    "an address of another site": r"(?:src|href|action)=[\"'](?:https?:)?//",
    "a library that brings raw HTML": r"\{%\s*load[^%]*\bhumanize\b",
    "an old way to translate": r"\{%\s*(?:trans|blocktrans)\s",
}


def name_of(path):
    return str(path).rpartition("/templates/")[2]


def is_fragment(path):
    return path.name.startswith("_") or "components" in path.parts


def untranslated(source):
    """Words that a reader would see or hear and that no translation tag holds."""
    source = COMMENT.sub("", source)
    bare = TAG.sub("", IN_A_TAG.sub("", TRANSLATED.sub("", source)))
    spoken = [a or b for _name, a, b in READ_ALOUD.findall(bare)]
    shown = ELEMENT.sub("\n", bare).splitlines()
    words = (html.unescape(text).strip(" \t–·…:.,()") for text in [*spoken, *shown])
    return [w for w in words if LETTER.search(w) and w not in SAME_EVERYWHERE]


@pytest.mark.parametrize("path", templates(), ids=named)
def test_a_template_holds_nothing_forbidden(path):
    source = COMMENT.sub("", path.read_text(encoding="utf-8"))
    found = [why for why, pattern in FORBIDDEN.items() if re.search(pattern, source)]
    assert not found


@pytest.mark.parametrize("path", templates(), ids=named)
def test_every_word_of_a_template_can_be_translated(path):
    assert not untranslated(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", [p for p in templates() if not is_fragment(p)], ids=named)
def test_every_page_stands_in_the_common_frame(path):
    found = re.match(r'\{%\s*extends "([^"]+)"\s*%\}', path.read_text(encoding="utf-8"))
    name = name_of(path)
    expected = FRAMES.get(name, "ui/plain.html" if name in PLAIN_PAGES else "ui/base.html")
    assert (found.group(1) if found else None) == expected


@pytest.mark.parametrize("path", [p for p in templates() if is_fragment(p)], ids=named)
def test_a_fragment_is_no_page(path):
    assert "{% extends" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("{% if not finding.truth %}", "raw truth"),
        ("{{ claim|safe }}", "raw HTML"),
        ("{% autoescape off %}", "raw HTML"),
        ('<p style="color:red">', "inline style"),
        ("<script>alert(1)</script>", "inline script"),
        ('<a onclick="x()">', "inline handler"),
        ('<script src="//elsewhere.example/x.js"></script>', "another site"),
    ],
)
def test_the_forbidden_is_found(source, why):
    assert [w for w, pattern in FORBIDDEN.items() if re.search(pattern, source) and why in w]


@pytest.mark.parametrize(
    "source",
    ["<p>Hello</p>", '<a aria-label="Hello">', "<b>{% if x %}Yes{% endif %}</b>", "<p>مرحبا</p>"],
)
def test_words_without_a_translation_are_found(source):
    assert untranslated(source)
