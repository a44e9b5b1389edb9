"""The public side: read by anybody, without signing in, and changed by nobody.

No cookie is set and none is read. Every answer says for how long it may be kept, so that a cache in
front can carry the weight. A newcomer's mistake is to let an error page say more than that there is
nothing here: a bulletin before its day answers like one that never was.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.timezone import now
from django.utils.translation import get_language_from_request
from django.views.decorators.http import require_safe

from homeward.apps.bulletins import access, addresses, formats, site
from homeward.apps.bulletins.addresses import Served, table_of

PAGE, DATA = 300, 86_400  # seconds: a page may come to name a correction, a table never changes
KINDS = {"csv": "text/csv; charset=utf-8; header=present", "json": "application/json"}


def _kept(content: bytes, kind: str, seconds: int = PAGE) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Cache-Control"] = f"public, max-age={seconds}"
    return answer


def _page(content: bytes) -> HttpResponse:
    return _kept(content, "text/html; charset=utf-8")


def _known(language: str) -> str:
    if language not in addresses.languages():
        raise Http404
    return language


@require_safe
def begin(request: HttpRequest) -> HttpResponse:
    """Lead to the first page in the reader's language."""
    answer = HttpResponseRedirect(f"/{addresses.front(get_language_from_request(request))}")
    answer["Cache-Control"] = f"public, max-age={PAGE}"
    patch_vary_headers(answer, ["Accept-Language"])
    return answer


@require_safe
def front(request: HttpRequest, language: str) -> HttpResponse:  # noqa: ARG001
    """The newest bulletin, and every one there has been."""
    return _page(site.front(list(access.opened(now())), _known(language)))


@require_safe
def method(request: HttpRequest, language: str) -> HttpResponse:  # noqa: ARG001
    """How numbers are made."""
    return _page(site.method(_known(language)))


@require_safe
def bulletin(request: HttpRequest, language: str, publisher: int, number: int) -> HttpResponse:  # noqa: ARG001
    """One bulletin with its tables."""
    found = access.opened_one(publisher, number, now())
    after = access.correction_of(found, now())
    return _page(site.page(found, _known(language), correction=after))


@require_safe
def feed(request: HttpRequest, language: str) -> HttpResponse:
    """Bulletins as a feed, with whole addresses, because a reader keeps it apart from its place."""
    links = _Whole(request)
    content = site.feed(list(access.opened(now())), _known(language), links)
    return _kept(content, "application/atom+xml; charset=utf-8")


class _Whole(Served):
    """Addresses with the name of the host that was asked."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def to(self, path: str) -> str:
        """See `addresses.Links`."""
        return self._request.build_absolute_uri(super().to(path))


@require_safe
def index(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """Every bulletin with the addresses of its tables, for programs."""
    content = formats.index(list(access.opened(now())), Served())
    return _open_to_programs(_kept(content, KINDS["json"]))


@require_safe
def data(
    request: HttpRequest,  # noqa: ARG001
    publisher: int,
    number: int,
    table: str,
    form: str,
) -> HttpResponse:
    """One table for programs."""
    found, wanted = access.opened_one(publisher, number, now()), table_of(table)
    if wanted is None:
        raise Http404
    return _open_to_programs(_kept(site.data(found, wanted, form), KINDS[form], DATA))


def _open_to_programs(answer: HttpResponse) -> HttpResponse:
    """Let scripts of other sites read it: it is public, and no cookie comes with it."""
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def nothing_here(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """What is answered where there is nothing, or nothing yet."""
    language = request.path.split("/")[1]
    language = language if language in addresses.languages() else "en"
    return HttpResponse(site.missing(language), status=404)
