"""Sign in and out, come in by a link, one's own account; and, at the desk alone, members.

The counter takes `own`: there a member sees themselves and manages nobody.
"""

from __future__ import annotations

from django.urls import path

from homeward.apps.accounts.views import account, coming_in, enrolment, members

app_name = "accounts"
own = [
    path("sign-in/", coming_in.sign_in, name="sign_in"),
    path("sign-in/code/", coming_in.code, name="code"),
    path("sign-in/challenge/", coming_in.challenge, name="challenge"),
    path("sign-in/passkey/", coming_in.passkey, name="passkey"),
    path("sign-in/again/", coming_in.again, name="again"),
    path("sign-out/", coming_in.sign_out, name="sign_out"),
    path("invitation/<uuid:key>/", enrolment.invitation, name="invitation"),
    path("enrolment/", enrolment.enrolment, name="enrolment"),
    path("account/", account.account, name="account"),
    path("account/passkeys/challenge/", enrolment.new_passkey, name="new_passkey"),
    path("account/passkeys/new/", enrolment.add_passkey, name="add_passkey"),
    path("account/passkeys/<int:number>/remove/", account.remove_passkey, name="remove_passkey"),
    path("account/app/", enrolment.app, name="app"),
    path("account/codes/", enrolment.codes, name="codes"),
    path("account/password/", account.password, name="password"),
    path("account/sessions/end/", account.end_other_sessions, name="end_other_sessions"),
    path("account/sessions/<uuid:key>/end/", account.end_session, name="end_session"),
]
urlpatterns = [
    *own,
    path("members/", members.members, name="members"),
    path("members/invite/", members.invite, name="invite"),
    path("members/organisations/", members.organisations, name="organisations"),
    path("members/links/<uuid:key>/revoke/", members.revoke, name="revoke"),
    path("members/<int:number>/", members.member, name="member"),
    path("members/<int:number>/role/", members.change_role, name="change_role"),
    path("members/<int:number>/let-go/", members.let_go, name="let_go"),
    path("members/<int:number>/take-back/", members.take_back, name="take_back"),
    path(
        "members/<int:number>/sessions/end/",
        members.end_member_sessions,
        name="end_member_sessions",
    ),
    path("members/<int:number>/link/", members.new_way_in, name="new_way_in"),
]
