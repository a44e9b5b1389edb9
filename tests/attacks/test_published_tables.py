"""SQL against published tables: nothing is published that was not attacked and released by two."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.apps.publishing.tables import attacked, kept, proposed
from tests.attacks.asking import refused

from homeward.apps.audit.actions import acting_as
from homeward.apps.bulletins.models import Bulletin
from homeward.apps.publishing import actions

REFUSED = (
    "update publishing_proposal set step = 'stands'",
    "update publishing_proposal set shown = '{1}', attacked_at = now()",
    "update publishing_proposal set released_at = now(), released_by_id = homeward.actor()",
    "update publishing_proposal set proposed_by_id = homeward.actor()",
    "update publishing_proposal set keeper_id = keeper_id",
    "delete from publishing_proposal",
    "update bulletins_bulletin set reason = 'x'",
    "delete from bulletins_bulletin",
)
PUBLISHED = (
    "insert into bulletins_bulletin (id, keeper_id, number, publisher, counted_on, set_day,"
    " opens_at, catalogue, shown, digest, reason, is_fictional) select id, keeper_id, 1, 'x',"
    " counted_on, set_day, clock_timestamp(), catalogue, shown, digest, '', true"
    " from publishing_proposal"
)


def test_sql_as_the_desk_changes_no_outcome_and_publishes_nothing_that_was_not_released(cast):
    me, lead = cast["coordinator"], cast["protection_lead"]
    made = kept(me, proposed(me), attacked(stands=False))
    with acting_as(lead):
        for statement in (*REFUSED, PUBLISHED):
            assert refused(statement), statement
    with acting_as(me):
        actions.withdraw(actor=me, key=made.pk, why="Invented.", at=datetime.now(UTC))
    good = kept(me, proposed(me))
    with acting_as(lead):
        assert refused(f"{PUBLISHED} where step = 'stands'")  # nobody released it
    with acting_as(lead):
        actions.release(actor=lead, key=good.pk, at=datetime.now(UTC))
    with acting_as(lead):
        for statement in REFUSED:
            assert refused(statement), statement
        assert Bulletin.objects.count() == 1
