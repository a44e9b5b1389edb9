"""Pictures along a journey, for docs/explanation/journeys.md: taken when `script/screenshots` asks.

    picture(page, "emergency", 2, language)

Otherwise nothing happens, so that a journey costs a test no more than before. The file's name is
the journey's, its step's and its language's.
"""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import Any

FOLDER = "HOMEWARD_ALBUM"
WIDTH, HEIGHT = 1280, 960
COLOURS = 64  # calm pages need no more, and a picture weighs a third


def picture(page: Any, journey: str, step: int, language: str) -> None:
    """Keep what the member sees at this step, where pictures are wanted.

    Args:
        page: The page, as far as it has come.
        journey: One word, as in the docs.
        step: From 1.
        language: In which the member works.
    """
    folder = os.environ.get(FOLDER)
    if not folder:
        return
    from PIL import Image

    before = page.viewport_size
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    shot = Image.open(io.BytesIO(page.screenshot()))
    page.set_viewport_size(before)
    name = f"{journey}-{step}-{language}.png"
    shot.convert("RGB").quantize(COLOURS).save(Path(folder) / name, optimize=True)
