"""Addresses of return files, below /files/. They hold random keys and keys of the stage table."""

from __future__ import annotations

from django.urls import path

from homeward.apps.returnfiles.views import acting, looking, planned

app_name = "returnfiles"
urlpatterns = [
    path("", looking.files, name="files"),
    path("my-day/", looking.my_day, name="my_day"),
    path("team/", looking.team, name="team"),
    path("team/<int:number>/hand-over/", looking.hand_over, name="hand_over"),
    path("conference/", looking.conference, name="conference"),
    path("open/<uuid:key>/", looking.open_file, name="open"),
    path("acts/<uuid:key>/withdraw/", acting.withdraw, name="withdraw"),
    path("acts/<uuid:key>/lift/", acting.lift, name="lift"),
    path("acts/<uuid:key>/agree/", acting.agree, name="agree"),
    path("acts/<uuid:key>/cancel/", planned.cancel, name="cancel"),
    path("acts/<uuid:key>/compare/", planned.compare, name="compare"),
    path("tasks/<uuid:key>/end/", acting.end, name="end"),
    path("<uuid:key>/", looking.file, name="file"),
    path("<uuid:key>/answer/", acting.answer, name="answer"),
    path("<uuid:key>/reopen/", acting.reopen, name="reopen"),
    path("<uuid:key>/known/", acting.known, name="known"),
    path("<uuid:key>/note/", acting.note, name="note"),
    path("<uuid:key>/task/", acting.task, name="task"),
    path("<uuid:key>/give/", acting.give, name="give"),
    path("<uuid:key>/hold/", acting.hold, name="hold"),
    path("<uuid:key>/step/", planned.step, name="step"),
    path("<uuid:key>/part/", planned.part, name="part"),
    path("<uuid:key>/paper/", planned.paper, name="paper"),
]
