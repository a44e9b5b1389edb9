"""Serves the preview: `python -m tests.browser.preview [PORT]`."""

import os
import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def serve(port: int) -> None:
    """Serve the preview on this machine until stopped."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.browser.preview.settings"
    django.setup()
    from django.contrib.staticfiles.handlers import StaticFilesHandler
    from django.core.wsgi import get_wsgi_application

    with make_server(
        "127.0.0.1", port, StaticFilesHandler(get_wsgi_application()), handler_class=_Quiet
    ) as server:
        sys.stdout.write(f"http://127.0.0.1:{server.server_port}/\n")
        sys.stdout.flush()
        server.serve_forever()


if __name__ == "__main__":
    serve(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
