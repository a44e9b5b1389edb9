"""The catalogues of translations are as fresh as the sources."""

from __future__ import annotations

import importlib.util
import re
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from django.conf import settings

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    path = str(ROOT / "script" / "messages")
    spec = importlib.util.spec_from_loader("messages", SourceFileLoader("messages", path))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def catalogue(script: ModuleType, language: str) -> list[Message]:
    with script.catalogue(language).open("rb") as file:
        return [message for message in read_po(file, locale=language) if message.id]


def test_the_compiled_catalogues_say_what_the_texts_say(script):
    for language in script.languages():
        path = script.catalogue(language)
        fresh = script.compiled(path.read_bytes(), language)
        assert path.with_suffix(".mo").read_bytes() == fresh, "run script/messages"


def test_every_marked_sentence_of_the_sources_is_said_in_every_language(script):
    wanted = {(message.context, message.id) for message in script.sources() if message.id}
    assert len(wanted) > 700
    for code, _name in settings.LANGUAGES:
        if code != "en":
            found = [message for message in catalogue(script, code) if message.string]
            assert wanted - {(message.context, message.id) for message in found} == set(), code


def _fillings(text: str) -> set[str]:
    return set(re.findall(r"%\(\w+\)\w|\{\w+\}", text))


def test_a_translation_fills_in_what_its_sentence_fills_in(script):
    for language in script.languages():
        for message in catalogue(script, language):
            if isinstance(message.id, str) and message.string:
                assert _fillings(message.id) == _fillings(message.string), message.id


def test_no_translation_breaks_out_of_an_attribute(script):
    for language in script.languages():
        for message in catalogue(script, language):
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            assert not any(re.search(r'[<>"]', string) for string in strings), message.id


def test_sentences_are_found_in_python_and_in_templates(script):
    found = {message.id: {place for place, _ in message.locations} for message in script.sources()}
    assert any("templatetags/ui.py" in place for place in found["Unknown"])
    assert any(
        place.endswith("pager.html") for place in found["%(first)s to %(last)s of %(total)s"]
    )


@pytest.mark.parametrize(
    ("language", "keyed", "set_in_print"),
    [
        (
            "fr",
            "l'un : « oui » ; art. 4 ?",
            "l’un\u00a0: «\u00a0oui\u00a0»\u00a0; art.\u00a04\u00a0?",
        ),
        ("fr", "une erreur telle que #REF!", "une erreur telle que #REF!"),
        ("ru", "Закон № 76 — закон", "Закон №\u00a076\u00a0— закон"),
        ("ar", "a : 'b'", "a : 'b'"),
    ],
)
def test_what_no_keyboard_gives_is_put_in_when_the_catalogues_are_written(
    script, language, keyed, set_in_print
):
    assert script._typed(keyed, language) == set_in_print
    assert script._typed(set_in_print, language) == set_in_print
    assert script._typed((keyed, keyed), language) == (set_in_print, set_in_print)
