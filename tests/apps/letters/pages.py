"""The pages of texts and their approval, for the tests that ask every address of the desk."""

CHECKED = {
    "letters:texts": "persons",
    "letters:sample": "persons",
    "letters:approve": "an act",  # the lawyer's: tests/apps/letters/test_approved_texts.py
}
ADDRESSES = {
    "letters:texts": "/letters/texts/",
    "letters:sample": "/letters/texts/0.pdf",
    "letters:approve": "/letters/texts/0/approve/",
}
