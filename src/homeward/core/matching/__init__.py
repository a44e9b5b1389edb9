"""Evidence that two records are about one person, or mother and child: in bits, with reasons.

    records = [record_of(key, reading.facts, kind="holding", source="list 1") for ...]
    pairs = match(ones, others, common=common_words([*ones, *others]))
    judge(one, other, Ground(size=1_000_000))

Evidence is weighed, never scored by hand; nobody is linked here. A newcomer's mistake is to
treat a missing fact as a difference: it is no evidence, and adds nothing either way.
"""

from homeward.core.matching.answered import Answer, answers
from homeward.core.matching.asked import Asked, groups_of, read_asked
from homeward.core.matching.bands import LABELS, LIKELY_FROM, LOOK_FROM, SAME_FROM, Band, band_of
from homeward.core.matching.candidates import candidate_pairs, keys_of, mother_keys, own_keys
from homeward.core.matching.counted import Counted, common_words
from homeward.core.matching.evidence import Evidence, Fact
from homeward.core.matching.judge import Ground, Judgement, Kin, judge
from homeward.core.matching.mother_search import Motherhood, match_mothers
from homeward.core.matching.mothers import judge_mother
from homeward.core.matching.pairs import Households, Pair, households, match, match_within
from homeward.core.matching.record import Proof, Record, Said, Stated, record_of
from homeward.core.matching.search_keys import search_keys

__all__ = [
    "LABELS",
    "LIKELY_FROM",
    "LOOK_FROM",
    "SAME_FROM",
    "Answer",
    "Asked",
    "Band",
    "Counted",
    "Evidence",
    "Fact",
    "Ground",
    "Households",
    "Judgement",
    "Kin",
    "Motherhood",
    "Pair",
    "Proof",
    "Record",
    "Said",
    "Stated",
    "answers",
    "band_of",
    "candidate_pairs",
    "common_words",
    "groups_of",
    "households",
    "judge",
    "judge_mother",
    "keys_of",
    "match",
    "match_mothers",
    "match_within",
    "mother_keys",
    "own_keys",
    "read_asked",
    "record_of",
    "search_keys",
]
