"""What mistakes cost, version 1, in minutes of an officer's time. Thresholds follow from these.

A proposal costs a look: reading two records side by side. A child who is not found because the
pair was never shown costs more than anything else here; the figure stands for a family that goes
on searching, and says only that a hundred looks in vain are better than one child missed. A wrong
link that a person confirms because the machine was sure is undone later with work, and may have
told a family something untrue.

A newcomer's mistake is to lower a cost to make a queue shorter. Whoever runs a desk may change
these figures; they are shown with the bands they give (docs/explanation/matching.md).
"""

from __future__ import annotations

from typing import Final

VERSION: Final = 1

LOOK: Final = 5.0
"""Minutes to look at one proposal."""
MISSED: Final = 500.0
"""Minutes that a child who is not found is put at."""
WRONG_LINK: Final = 240.0
"""Minutes to find out and undo a link that a person confirmed because it stood in the top band."""
SURE_SAVES: Final = 5.0
"""Minutes saved by a pair that needs a glance instead of a look."""
LIKELY: Final = 0.5
"""Two lists matched without anybody looking: a pair is written down if it is more likely than
not. Both mistakes then cost the same."""
