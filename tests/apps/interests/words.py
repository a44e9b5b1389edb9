"""Words about consent that the tests begin with; nobody ever said them."""

from tests.apps.invented import ON

from homeward.apps.interests.actions import Said
from homeward.core.returns.consent import Position, Present, Purpose, Whose

AGREEMENT = Said(
    whose=Whose.MOTHER,
    purpose=Purpose.CONTACT,
    position=Position.AGREED,
    on=ON,
    to_whom="TUR",
    language="tr",
    present=frozenset({Present.INTERPRETER}),
    explained="yes",
)
