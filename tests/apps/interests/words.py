"""Words about consent that the tests begin with, nobody ever said them; and the addresses."""

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

# What each address shows and to whom, in the words of tests/apps/desk/test_every_page.py. Papers
# have real ones in test_pages.py beside this.
OF_A_PAPER = {
    "paper": "", "write": "write/0/", "save": "save/", "panel": "panel/", "promise": "promise/",
    "approve": "approve/", "decide": "decide/", "again": "again/",
}  # fmt: skip
CHECKED = {
    "interests:verify": "protectors",
    "interests:person": "persons",
    "interests:consent": "protectors",
    "interests:hear": "protectors",
    "interests:withdraw": "protectors",
    "interests:queue": "panel",
    "interests:open": "post protectors",
    "interests:pdf": "a paper",
    **{f"interests:{name}": "a paper" for name in OF_A_PAPER},
}
NOBODYS = "00000000-0000-4000-8000-000000000000"


def addresses(person, word):
    """The address of every page about a person, a word, and a paper that is nobody's."""
    about = f"/interests/persons/{person}/"
    return {
        "interests:verify": "/interests/verify/",
        "interests:person": about,
        "interests:consent": f"{about}consent/",
        "interests:hear": f"{about}views/",
        "interests:open": f"{about}open/",
        "interests:withdraw": f"/interests/consents/{word}/withdraw/",
        "interests:queue": "/interests/",
        "interests:pdf": f"/interests/papers/{NOBODYS}.pdf",
        **{
            f"interests:{name}": f"/interests/papers/{NOBODYS}/{path}"
            for name, path in OF_A_PAPER.items()
        },
    }
