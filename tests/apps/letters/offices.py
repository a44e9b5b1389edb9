"""Offices of a desk, invented, for the tests beside this and for those that attack every table."""

from homeward.apps.letters.typesetting.parties import Office

NAMES = {
    "en": Office("Invented Office", "The Invented Office", "The Office", "Erbil"),
    "ar": Office("دائرة مخترعة", "دائرة مخترعة", "الدائرة", "أربيل", feminine=True),
    "fr": Office("Bureau inventé", "Le Bureau inventé", "Le Bureau", "Erbil"),
}
RUSSIAN = Office("Вымышленное бюро", "Вымышленное бюро", "Бюро", "Эрбиль")


def add(actor, sign, **names):
    """An office, by whoever keeps them; whoever acted before acts again."""
    from tests.apps.letters.approving import beside

    from homeward.apps.audit.actions import acting_as
    from homeward.apps.letters.naming import add_office

    with beside(), acting_as(actor):
        return add_office(actor=actor, sign=sign, names=names or NAMES)
