"""Addresses of the correspondence with States; none names a person."""

from __future__ import annotations

from django.urls import path

from homeward.apps.correspondence import views

app_name = "correspondence"
urlpatterns = [
    path("steps/", views.steps, name="steps"),
    path("exchanges/<uuid:key>/", views.exchange, name="exchange"),
    path("exchanges/<uuid:key>/withdraw/", views.withdraw, name="withdraw"),
    path("positions/<int:number>/withdraw/", views.withdraw_position, name="withdraw_position"),
    path("notes/<uuid:key>/words/", views.reword, name="reword"),
    path("notes/<uuid:key>/words.docx", views.word_file, name="word_file"),
    path("words/<uuid:key>/", views.words, name="words"),
    path("words/<uuid:key>/approve/", views.approve_words, name="approve_words"),
    path("words/<uuid:key>/take-back/", views.take_words_back, name="take_words_back"),
    path("<str:state>/", views.state, name="state"),
    path("<str:state>/record/", views.record, name="record"),
    path("<str:state>/position/", views.position, name="position"),
]
