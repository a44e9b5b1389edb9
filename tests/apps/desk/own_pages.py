"""The desk's own pages, for the tests that ask every address of the desk."""

# What each shows: see tests/apps/desk/test_every_page.py.
CHECKED = {
    "desk:home": "desk",
    "desk:register": "persons",
    "desk:person": "persons",
    "desk:gate": "lead",
    "desk:screen": "protectors",
    "desk:looked": "lead",
    "desk:claim_add": "persons",
    "desk:claim": "persons",
    "desk:claim_note": "post persons",
    "desk:claim_withdraw": "post persons",
    "desk:claim_restore": "post persons",
    "desk:log": "auditors",
    "desk:log_file": "auditors",
    "desk:states": "persons",
    "desk:state": "persons",
}


def addresses(person, claim) -> dict[str, str]:
    """The address of every page, about one person and one claim."""
    return {
        "desk:home": "/",
        "desk:register": "/persons/",
        "desk:person": f"/persons/{person}/",
        "desk:gate": f"/persons/{person}/gate/TUR/",
        "desk:screen": f"/persons/{person}/screen/TUR/",
        "desk:looked": f"/persons/{person}/looked/",
        "desk:claim_add": f"/persons/{person}/claims/add/",
        "desk:claim": f"/persons/{person}/claims/{claim}/",
        "desk:claim_note": f"/persons/{person}/claims/{claim}/note/",
        "desk:claim_withdraw": f"/persons/{person}/claims/{claim}/withdraw/",
        "desk:claim_restore": f"/persons/{person}/claims/{claim}/restore/",
        "desk:log": "/log/",
        "desk:log_file": "/log/table.csv",
        "desk:states": "/states/",
        "desk:state": "/states/TUR/",
    }
