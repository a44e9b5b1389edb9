"""The pages of correspondence, for the tests that ask every address of the desk."""

# What each shows: see tests/apps/desk/test_every_page.py. An exchange is real in those beside this.
NOBODYS = "00000000-0000-4000-8000-000000000000"
CHECKED = {
    "correspondence:steps": "persons",
    "correspondence:state": "persons",
    "correspondence:record": "takers",
    "correspondence:position": "takers",
    "correspondence:exchange": "an act",
    "correspondence:withdraw": "an act",
    "correspondence:withdraw_position": "an act",
}
ADDRESSES = {
    "correspondence:steps": "/correspondence/steps/",
    "correspondence:state": "/correspondence/TUR/",
    "correspondence:record": "/correspondence/TUR/record/",
    "correspondence:position": "/correspondence/TUR/position/",
    "correspondence:exchange": f"/correspondence/exchanges/{NOBODYS}/",
    "correspondence:withdraw": f"/correspondence/exchanges/{NOBODYS}/withdraw/",
    "correspondence:withdraw_position": "/correspondence/positions/0/withdraw/",
}
