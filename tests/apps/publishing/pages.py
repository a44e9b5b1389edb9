"""What each address of published tables shows, for tests/apps/desk/test_every_page.py.

Proposals of every standing have real addresses in tests/architecture/test_screens.py and beside
this.
"""

OF_A_PROPOSAL = ("progress", "preview", "release", "withdraw", "correct")
CHECKED = {
    "publishing:bulletins": "takers",
    "publishing:propose": "post persons",
    "publishing:proposal": "a proposal",
    **{f"publishing:{name}": "a proposal" for name in OF_A_PROPOSAL},
}
NOBODYS = "00000000-0000-4000-8000-000000000000"
ADDRESSES = {
    "publishing:bulletins": "/figures/own/",
    "publishing:propose": "/figures/own/propose/",
    "publishing:proposal": f"/figures/own/{NOBODYS}/",
    **{f"publishing:{name}": f"/figures/own/{NOBODYS}/{name}/" for name in OF_A_PROPOSAL},
}
