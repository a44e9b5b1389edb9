"""The pages of the situation, for the tests that ask every address of the desk."""

# What each shows: see tests/apps/desk/test_every_page.py.
CHECKED = {
    "situation:dashboard": "persons",
    "situation:map": "persons",
    "situation:flows": "persons",
    "situation:files": "persons",
    "situation:persons": "persons",
    "situation:look": "post persons",
}
ADDRESSES = {
    "situation:dashboard": "/situation/",
    "situation:map": "/situation/map/",
    "situation:flows": "/situation/flows/",
    "situation:files": "/situation/files/",
    "situation:persons": "/situation/persons/",
    "situation:look": "/situation/look/",
}
