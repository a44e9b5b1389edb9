"""What import contracts cannot see: keys in tables, names of modules, who may have which room."""

import re
import tomllib

import pytest
from django.apps import apps
from tests.architecture.checked.rooms import RARE_ROOMS, USUAL_ROOMS
from tests.architecture.tree import ROOT, SRC, assert_same, named, python_files

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
HIGH_TO_LOW = next(
    c["layers"] for c in CONTRACTS["contracts"] if c.get("containers") == ["homeward.apps"]
)
ORDER = {name: height for height, name in enumerate(reversed(HIGH_TO_LOW), start=1)}
MODELS = [
    m for m in apps.get_models(include_auto_created=True) if m.__module__.startswith("homeward")
]
NOTHING_MEANT = re.compile(
    r"(?:^|_)(?:utils?|helpers?|commons?|misc|tools?|stuff|shared|base|managers?|services?)$"
)


def height(model):
    """How high an app stands; the framework's own tables stand below all of ours."""
    return ORDER.get(model._meta.app_label, 0)


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m._meta.label)
def test_keys_point_downwards_or_sideways(model):
    own = [*model._meta.get_fields(include_hidden=True)]
    for field in own:
        if field.is_relation and getattr(field, "concrete", False):
            assert height(field.related_model) <= height(model), field
            if field.many_to_many:
                assert height(field.remote_field.through) <= height(model), field


def test_every_app_with_tables_has_a_place_in_the_order():
    ours = {c.label for c in apps.get_app_configs() if c.name.startswith("homeward.")}
    assert ours <= set(ORDER)


def test_generic_keys_that_point_anywhere_are_not_used():
    for model in MODELS:
        kinds = {type(f).__name__ for f in model._meta.get_fields()}
        assert not kinds & {"GenericForeignKey", "GenericRelation"}, model


@pytest.mark.parametrize("path", python_files(), ids=named)
def test_no_module_is_called_by_a_word_that_means_nothing(path):
    for word in path.relative_to(SRC).with_suffix("").parts:
        assert not NOTHING_MEANT.search(word), word


def test_signals_are_not_used():
    for path in python_files():
        assert "django.db.models.signals" not in path.read_text("utf-8"), named(path)


def test_only_the_listed_apps_have_rooms_beyond_the_usual_ones():
    found = set()
    for app in sorted((SRC / "apps").iterdir()):
        if not app.is_dir() or app.name == "__pycache__":
            continue
        for room in app.iterdir():
            module = room.suffix == ".py" or (room / "__init__.py").is_file()
            if module and room.stem not in {*USUAL_ROOMS, "__init__"}:
                found.add((app.name, room.stem))
    assert_same(RARE_ROOMS, found, where="checked/rooms.py")


def test_what_every_room_is_for_is_said():
    assert all(RARE_ROOMS.values())
