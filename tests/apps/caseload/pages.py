"""The pages of assignments, for the tests that ask every address of the desk."""

NOBODYS = "00000000-0000-4000-8000-000000000000"
# What each shows: see tests/apps/desk/test_every_page.py.
CHECKED = {
    "caseload:cases": "persons",
    "caseload:assign": "takers",
    "caseload:member": "takers",
    "caseload:end": "takers",
    "caseload:emergency": "guests",
    "caseload:emergencies": "lead",
    "caseload:review": "lead",
    "caseload:who": "persons",
}


def addresses(person) -> dict[str, str]:
    """The address of every page, about one person."""
    return {
        "caseload:cases": "/cases/",
        "caseload:assign": "/cases/assign/",
        "caseload:member": "/cases/members/2/",
        "caseload:end": f"/cases/assignments/{NOBODYS}/end/",
        "caseload:emergency": "/cases/emergency/",
        "caseload:emergencies": "/cases/emergencies/",
        "caseload:review": f"/cases/emergencies/{NOBODYS}/",
        "caseload:who": f"/persons/{person}/who/",
    }
