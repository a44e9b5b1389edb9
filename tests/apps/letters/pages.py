"""The pages of texts and their approval, for the tests that ask every address of the desk."""

CHECKED = {
    "letters:texts": "persons",
    "letters:sample": "persons",
    "letters:offices": "takers",
    # A coordinator's: tests/apps/letters/test_offices_on_pages.py
    "letters:office_add": "an act",
    "letters:office": "an act",
    "letters:office_close": "an act",
    "letters:office_open": "an act",
    "letters:approve": "an act",  # the lawyer's: tests/apps/letters/test_approved_texts.py
}
ADDRESSES = {
    "letters:texts": "/letters/texts/",
    "letters:sample": "/letters/texts/0.pdf",
    "letters:offices": "/letters/offices/",
    "letters:office_add": "/letters/offices/add/",
    "letters:office": "/letters/offices/1/",
    "letters:office_close": "/letters/offices/1/close/",
    "letters:office_open": "/letters/offices/1/open/",
    "letters:approve": "/letters/texts/0/approve/",
}
