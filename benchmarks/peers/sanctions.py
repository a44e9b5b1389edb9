"""nomenklatura's logic-v2, the matcher of OpenSanctions, with rigour's dictionary of names.

What a newcomer would get wrong: it compares two records and has no index; asking it for a name
means asking it about everybody. Its own systems let a search engine choose candidates first.
"""

from __future__ import annotations

from typing import Any

from followthemoney import model
from nomenklatura.matching import LogicV2

DEFAULT_THRESHOLD = 0.7
CONFIG = LogicV2.default_config()


def person(key: str, **said: str | list[str] | None) -> Any:
    """Make a record of a person from what is said; what is not said is left out."""
    made = model.make_entity("Person")
    made.id = key
    for name, value in said.items():
        if value:
            made.add(name, value)
    return made


def score(one: Any, other: Any) -> float:
    """How alike two records are, 0 to 1."""
    return float(LogicV2.compare(one, other, CONFIG).score)
