"""The desk's own pages."""

from __future__ import annotations

from django.urls import path

from homeward.apps.desk.views import claims, log, looked, pages

app_name = "desk"
urlpatterns = [
    path("", pages.home, name="home"),
    path("persons/", pages.register, name="register"),
    path("persons/<uuid:key>/", pages.person, name="person"),
    path("persons/<uuid:key>/gate/<str:state>/", pages.gate, name="gate"),
    path("persons/<uuid:key>/screen/<str:state>/", pages.screen, name="screen"),
    path("persons/<uuid:key>/claims/add/", claims.add, name="claim_add"),
    path("persons/<uuid:key>/claims/<int:number>/", claims.claim, name="claim"),
    path("persons/<uuid:key>/claims/<int:number>/note/", claims.note, name="claim_note"),
    path(
        "persons/<uuid:key>/claims/<int:number>/withdraw/", claims.withdraw, name="claim_withdraw"
    ),
    path("persons/<uuid:key>/claims/<int:number>/restore/", claims.restore, name="claim_restore"),
    path("persons/<uuid:key>/looked/", looked.looked, name="looked"),
    path("log/", log.log, name="log"),
    path("log/table.csv", log.log_file, name="log_file"),
    path("states/", pages.states, name="states"),
    path("states/<str:state>/", pages.state, name="state"),
]
