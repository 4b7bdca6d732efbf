"""Addresses of this room."""

from django.urls import path

from morrow.commissioning.views import agreements, bids, commissions, offers, room

app_name = "commissioning"
urlpatterns = [
    path("opportunities/", commissions.opportunities, name="opportunities"),
    path("commissioning/", room.room, name="room"),
    path("commissioning/start/", room.start, name="start"),
    path("asked-of-us/", bids.asked, name="asked"),
    path("commissions/<str:code>/", commissions.commission, name="commission"),
    path("commissions/<str:code>/line/", room.line, name="line"),
    path("commissions/line/<str:code>/answer/", room.answer_line, name="answer_line"),
    path("commissions/<str:code>/option/", room.appraise, name="appraise"),
    path("commissions/<str:code>/route/", room.choose_route, name="choose_route"),
    path("commissions/<str:code>/open/", room.open_for_bids, name="open_for_bids"),
    path("commissions/<str:code>/close/", room.close_bids, name="close_bids"),
    path("commissions/<str:code>/give-up/", room.give_up, name="give_up"),
    path("commissions/<str:code>/bid/", bids.bid, name="bid"),
    path("commissions/<str:code>/scoring/", bids.scoring, name="scoring"),
    path("commissions/<str:code>/declare/", bids.declare, name="declare"),
    path("bids/<str:code>/withdraw/", bids.withdraw_bid, name="withdraw_bid"),
    path("bids/<str:code>/score/", bids.score, name="score"),
    path("bids/<str:code>/award/", agreements.award, name="award"),
    path("agreements/<str:code>/", agreements.agreement, name="agreement"),
    path("agreements/<str:code>/sign/<str:organisation>/", agreements.sign, name="sign"),
    path("agreements/<str:code>/vary/", agreements.vary, name="vary"),
    path("agreements/<str:code>/end/", agreements.end_agreement, name="end_agreement"),
    path("agreements/<str:code>/offer/", offers.publish, name="publish_offer"),
    path("offers/", offers.offers, name="offers"),
    path("offers/new/", offers.publish, name="new_offer"),
    path("offers/<str:code>/", offers.offer, name="offer"),
    path("offers/<str:code>/confirm/", offers.confirm, name="confirm_offer"),
    path("offers/<str:code>/end/", offers.end, name="end_offer"),
]
