"""Photographs the preview: `python -m tests.browser.preview.shoot FOLDER [PAGE ...]`.

In both languages at three widths, in light, dark and on paper. Pictures are for looking at,
not for keeping.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[3]
CHROMIUM = "/usr/bin/chromium"
WIDTHS = (360, 768, 1280)


@contextmanager
def served() -> Iterator[str]:
    """Serve the preview in a process of its own; yield its address."""
    command = [sys.executable, "-m", "tests.browser.preview"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


@contextmanager
def browser() -> Iterator[Browser]:
    """Start Debian's chromium."""
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield started
        finally:
            started.close()


def shoot(folder: Path, pages: list[str]) -> None:
    """Write one picture for each page, language, width and scheme."""
    folder.mkdir(parents=True, exist_ok=True)
    with served() as address, browser() as chromium:
        for language in ("en", "ar"):
            for scheme in ("light", "dark"):
                context = chromium.new_context(
                    locale=language,
                    color_scheme=scheme,
                    extra_http_headers={"Accept-Language": language},
                )
                tab = context.new_page()
                for name in pages:
                    for width in WIDTHS if scheme == "light" else (1280,):
                        tab.set_viewport_size({"width": width, "height": 800})
                        tab.goto(f"{address}{name}/")
                        tab.screenshot(
                            path=folder / f"{name}-{language}-{scheme}-{width}.png", full_page=True
                        )
                    if scheme == "light":
                        tab.pdf(path=folder / f"{name}-{language}.pdf", format="A4")
                context.close()


if __name__ == "__main__":
    shoot(Path(sys.argv[1]), sys.argv[2:] or ["overview", "register", "person", "list", "sign_in"])
