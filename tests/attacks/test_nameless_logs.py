"""Logs say what failed and where, never about whom: by the very handler that the product uses."""

import io
import logging
import logging.config

import pytest
from tests.apps.invented import MARKER, MARKER_BIRTH, forget_the_actor

WORDS = (*MARKER.split(), MARKER_BIRTH)
SAID = f"{MARKER} born {MARKER_BIRTH}"


@pytest.fixture
def written(settings):
    """What the product's own logging writes, set up as it is in a served store."""
    out = io.StringIO()
    said = {**settings.LOGGING, "handlers": {**settings.LOGGING["handlers"]}}
    said["handlers"]["stderr"] = {**said["handlers"]["stderr"], "stream": out}
    root, before = logging.getLogger(), (logging.getLogger().handlers[:], logging.getLogger().level)
    levels = {name: logging.getLogger(name).level for name in settings.LOGGING["loggers"]}
    logging.config.dictConfig(said)
    yield out
    root.handlers[:], root.level = before
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def nameless(text: str) -> bool:
    return not [word for word in WORDS if word.casefold() in text.casefold()]


def raised(error: BaseException):
    try:
        raise error
    except BaseException as caught:
        return caught


def chained():
    try:
        try:
            raise KeyError(SAID)
        except KeyError as inner:
            raise ValueError(f"after {SAID}") from inner
    except ValueError as caught:
        return caught


ERRORS = {
    "an error": lambda: raised(ValueError(SAID)),
    "one after another": chained,
    "one with a note": lambda: raised(_noted()),
    "several": lambda: raised(ExceptionGroup(SAID, [ValueError(SAID)])),
}


def _noted():
    error = ValueError("plain")
    error.add_note(SAID)
    return error


@pytest.mark.parametrize("make", ERRORS.values(), ids=ERRORS)
@pytest.mark.parametrize("name", ["django.request", "homeward.x", "procrastinate.worker", "other"])
def test_an_error_is_logged_by_its_kind_and_place(written, make, name):
    error = make()
    logging.getLogger(name).error("failed: %s", SAID, exc_info=error)
    text = written.getvalue()
    assert type(error).__name__ in text
    assert nameless(text)


ARGUMENTS = {
    "an error as an argument": ("failed: %s", (raised(ValueError(SAID)),)),
    "an address with a query": ("slow: %s", (f"/persons/?code={SAID}",)),
    "a request": ("slow: %r", (type("R", (), {"__str__": lambda _s: f"GET /?q={SAID}"})(),)),
    "by name": ("slow: %(url)s", ({"url": f"/?q={SAID}"},)),
}


@pytest.mark.parametrize(("sentence", "values"), ARGUMENTS.values(), ids=ARGUMENTS)
def test_an_argument_is_cut_to_what_names_nobody(written, sentence, values):
    logging.getLogger("homeward.x").warning(sentence, *values)
    assert written.getvalue().strip()
    assert nameless(written.getvalue())


def test_numbers_stay_numbers_and_are_written(written, capsys):
    logging.getLogger("homeward.x").warning("%d rows in %.1f s, %s, %s", 5, 0.25, None, True)
    assert written.getvalue().endswith("5 rows in 0.2 s, None, True\n")
    assert capsys.readouterr().err == "", "no trouble while writing"


def test_a_page_that_breaks_with_a_name_in_its_mouth_logs_none(written, browser_of, monkeypatch):
    def broken(*_args, **_kwargs):
        raise ValueError(SAID)

    monkeypatch.setattr("homeward.apps.desk.views.pages.presenting.register_page", broken)
    browser = browser_of("coordinator")
    browser.raise_request_exception = False
    answer = browser.get("/persons/", {"code": MARKER})
    forget_the_actor()
    assert answer.status_code == 500
    assert nameless(answer.content.decode())
    assert "ValueError in broken" in written.getvalue()
    assert nameless(written.getvalue())


def test_a_statement_that_the_database_refuses_logs_no_value(written, coordinator):
    from django.db import Error, connection, transaction

    assert coordinator
    with pytest.raises(Error) as refused, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("select %s::date", [SAID])
    assert MARKER in str(refused.value), "the error itself does carry it"
    logging.getLogger("django.db.backends").error("failed", exc_info=refused.value)
    logging.getLogger("homeward.x").error("failed", exc_info=refused.value)
    assert "DataError" in written.getvalue()
    assert nameless(written.getvalue())


def test_no_statement_is_logged_even_when_somebody_asks_for_everything(written, cast, settings):
    from django.db import connection

    assert cast
    logging.getLogger().setLevel(logging.DEBUG)
    assert settings.DEBUG is False
    with connection.cursor() as cursor:
        cursor.execute("select %s::text", [SAID])
    assert nameless(written.getvalue())


def test_the_servers_own_log_holds_no_value_that_it_refused(coordinator):
    from django.db import Error, connection, transaction

    from homeward.postgres.home import home

    assert coordinator
    for statement in ("select %s::date", "select 1/0, %s::text", "selekt %s"):
        with pytest.raises(Error), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, [SAID])
    [log] = (home() / "postgres" / "log").glob("server.log")
    text = log.read_text()
    assert "ready to accept connections" in text
    assert nameless(text)
