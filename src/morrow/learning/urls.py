"""Addresses of this room."""

from django.urls import path

from morrow.learning.views import observing, reading, reviewing

app_name = "learning"
urlpatterns = [
    path("what-we-learned/", reading.what_we_learned, name="what_we_learned"),
    path("what-we-learned/reviews/<str:code>/", reading.review, name="review"),
    path("learning/", reviewing.workroom, name="workroom"),
    path("learning/observe/", observing.observe, name="observe"),
    path("learning/measure/", reviewing.measure, name="measure"),
    path("learning/mine/", observing.mine, name="mine"),
    path("learning/mine/<str:code>/withdraw/", observing.withdraw, name="withdraw"),
    path("learning/words/<str:code>/release/", observing.release, name="release"),
    path("learning/offers/<str:code>/", observing.heard, name="heard"),
    path("learning/offers/<str:code>/note/", observing.note, name="note"),
    path("learning/reviews/new/", reviewing.open_review, name="open_review"),
    path("learning/reviews/<str:code>/evidence/", reviewing.evidence, name="evidence"),
    path("learning/reviews/<str:code>/sense/", reviewing.sense, name="sense"),
    path("learning/reviews/<str:code>/money/", reviewing.money, name="money"),
    path("learning/reviews/<str:code>/conclude/", reviewing.conclude, name="conclude"),
    path("learning/reviews/<str:code>/withdraw/", reviewing.withdraw_review, name="withdraw_review"),
]
