"""Return files: the tracks on which a child is brought home, and what stops them.

Start in `stages_data`: one declared table of the stages S0 to S14, from which readiness, tasks
and the drawing in the documentation follow. `acts` holds what was recorded, `readiness`
answers, `holds` says what stands in the way.

A newcomer's mistake is to look for a status field. There is none: where a file stands is read
from the acts recorded in it, and a hold ends by the protection lead's act and by nothing else.
"""
