"""The pages that show several rooms at once: overview, register, person, State.

They stand above all other apps and own no table. A newcomer's mistake is to let a lower app
draw such a page, and then to import upwards for what it lacks.
"""
