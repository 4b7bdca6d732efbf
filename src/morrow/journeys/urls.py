"""Addresses of the pages that cross rooms."""

from django.urls import path

from morrow.journeys.ending_told_first import views as ending
from morrow.journeys.offer_to_group import views as group
from morrow.journeys.offer_to_plan import views as plan
from morrow.journeys.refusal_to_appeal import views as refusal
from morrow.journeys.review_to_decision import views as review

app_name = "journeys"
urlpatterns = [
    path("what-we-learned/reviews/<str:code>/propose/", review.propose, name="review_to_decision"),
    path("what-we-agreed/to-answer/<str:code>/no/", refusal.not_accept, name="not_accept"),
    path("what-we-agreed/to-answer/<str:code>/assessment/", refusal.assessment_for, name="assessment_for"),
    path("what-we-agreed/asked/<str:code>/assessment/", refusal.assessment_beside, name="assessment_beside"),
    path("offers/<str:code>/into-a-plan/", plan.take, name="offer_to_plan"),
    path("groups/<str:code>/from-the-list/", group.bring, name="offer_to_group"),
    path("the-money/set-aside/<str:code>/end-told-first/", ending.end, name="end_told_first"),
]
