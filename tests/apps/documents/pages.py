"""The pages of papers, for the tests that ask every address of the desk."""

# What each shows: see tests/apps/desk/test_every_page.py.
CHECKED = {
    "documents:add": "persons",
    "documents:document": "persons",
    "documents:page": "persons",
    "documents:withdraw": "post persons",
    "documents:restore": "post persons",
}


def addresses(person, paper) -> dict[str, str]:
    """The address of every page, about one person and one paper."""
    return {
        "documents:add": f"/persons/{person}/documents/add/",
        "documents:document": f"/documents/{paper}/",
        "documents:page": f"/documents/{paper}/pages/1/",
        "documents:withdraw": f"/documents/{paper}/withdraw/",
        "documents:restore": f"/documents/{paper}/restore/",
    }
