"""Which app has a module beyond the usual ones, and what for.

The usual ones are the same everywhere (ARCHITECTURE: inside every app). A further one is a
decision: it gets a line here and a place in the layers of pyproject.toml.
"""

USUAL_ROOMS = {
    "access", "actions", "apps", "facts", "forms", "jobs", "migrations", "models", "urls",
    "views",
}  # fmt: skip

RARE_ROOMS = {
    ("accounts", "credentials"): "passkeys, apps and recovery codes, by way of allauth.mfa",
    ("accounts", "keys"): "what members do with what proves them",
    ("accounts", "labels"): "the words for roles and kinds of organisations",
    ("accounts", "middleware"): "the request's one transaction, with the actor inside it",
    ("accounts", "presenting"): "members, links and sessions as parts",
    ("accounts", "proof"): "asks again who somebody is before what is weighty",
    ("accounts", "sittings"): "how long a session lasts: marks in it",
    ("accounts", "passes"): "by which a program works on behalf of a member",
    ("audit", "actor"): "who acts, as a value",
    ("audit", "signing"): "the signed word by which the database knows the actor",
    ("desk", "context"): "what every page needs besides its own matter",
    ("desk", "gate"): "the gate's two pages",
    ("desk", "mission_words"): "a mission's kind, state and certainty in words",
    ("desk", "person"): "one person's page",
    ("desk", "presenting"): "overview, register and States as parts",
    ("desk", "states"): "a State's page",
    ("intake", "comparing"): "what a corrected list changes",
    ("intake", "labels"): "the words for columns",
    ("intake", "likeness"): "blind digests by which repeats are found",
    ("intake", "presenting"): "a list's pages as parts",
    ("intake", "reading"): "opens a file from outside in a sandboxed child",
    ("intake", "understanding"): "a file as rows of facts",
    ("intake", "writing"): "rows of facts as claims",
    ("letters", "office"): "who writes: the letterhead from a file",
    ("letters", "typesetting"): "a letter as PDF",
    ("register", "bulk"): "many rows at once",
    ("register", "codec"): "how a claim's words lie in the table",
    ("register", "labels"): "the words for claims",
    ("register", "standing"): "the law's answer for many persons",
    ("search", "blind"): "keys as keyed digests",
    ("search", "openrefine"): "the W3C's reconciliation service",
    ("search", "presenting"): "who was found, as parts",
    ("search", "reconciling"): "rows of somebody's table, weighed, in the shapes of the W3C",
    ("search", "scanning"): "everybody's keys gone through once for a new list",
    ("search", "searching"): "from typed words to persons with reasons",
    ("search", "writing"): "keys of a list's persons, a slice at a time",
    ("sharing", "reference"): "States, missions and cities from public lists",
    ("tracing", "comparing"): "evidence as it is kept, and what is new in it",
    ("tracing", "labels"): "the words for pairs, bands and answers",
    ("tracing", "presenting"): "the queue and one pair as parts",
    ("tracing", "sides"): "two persons side by side, with the bars of evidence",
    ("tracing", "writing"): "the pairs that a list brings, weighed and kept",
    ("ui", "parts"): "the values that components are drawn from",
    ("ui", "present"): "findings and pages as parts",
    ("ui", "shell"): "what the frame of every page needs",
    ("ui", "templatetags"): "the tags that draw parts",
}
