"""The pages of searching, for the tests that ask every address of the desk."""

# What each shows: see tests/apps/desk/test_every_page.py.
CHECKED = {
    "search:search": "persons",
    "search:openrefine": "persons",
    "search:reconcile": "open",
    "search:properties": "open",
}
ADDRESSES = {
    "search:search": "/search/",
    "search:openrefine": "/search/openrefine/",
    "search:reconcile": "/search/reconcile/nobodys/",
    "search:properties": "/search/reconcile/nobodys/properties/",
}
