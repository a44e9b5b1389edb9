"""Weights of names learned elsewhere than the product's own.

What a newcomer would get wrong: figures with the product's own weights are too good, for those
learned from both halves of the pairs.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from homeward.core.names.weights import Weights, weights_from


def read_weights(folder: Path) -> Weights:
    """Read weights from a folder; what stands nowhere in it is the product's."""
    from homeward.core import names

    own = Path(str(names.__file__)).parent
    modules = {}
    for file in {p.name: p for p in (*own.glob("*_data.py"), *folder.glob("*_data.py"))}.values():
        spec = importlib.util.spec_from_file_location(f"learned.{file.stem}", file)
        if spec and spec.loader:
            modules[file.stem] = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(modules[file.stem])
    return weights_from(modules)
