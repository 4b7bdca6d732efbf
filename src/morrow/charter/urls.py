"""Addresses of this room."""

from django.urls import path

from morrow.charter.views import (
    answering,
    asking,
    book,
    checking,
    counting,
    coverage_file,
    entitlements,
    own,
    priorities,
    reading,
    simulating,
)

app_name = "charter"
urlpatterns = [
    path("what-we-agreed/", reading.what_we_agreed, name="what_we_agreed"),
    path("what-we-agreed/what-if/", simulating.what_if, name="what_if"),
    path("what-we-agreed/what-if/figures.csv", simulating.figures, name="what_if_figures"),
    path("what-we-agreed/history/", reading.history, name="history"),
    path("what-we-agreed/adopt/", reading.adopting, name="adopting"),
    path("what-we-agreed/adopt/<str:decision>/priority/", priorities.adopt, name="adopt_priority"),
    path("what-we-agreed/adopt/<str:decision>/theme/", priorities.drop, name="drop_theme"),
    path("what-we-agreed/adopt/<str:decision>/promise/", entitlements.adopt, name="adopt_entitlement"),
    path("what-we-agreed/priorities/<str:code>/", reading.priority, name="priority"),
    path("what-we-agreed/priorities/<str:code>/outcome/", priorities.outcome, name="define_outcome"),
    path("what-we-agreed/priorities/<str:code>/end/", priorities.end, name="end_priority"),
    path("what-we-agreed/promises/<str:code>/", reading.entitlement, name="entitlement"),
    path("what-we-agreed/promises/<str:code>/next/", entitlements.next_version, name="next_version"),
    path("what-we-agreed/promises/<str:code>/ask/", asking.ask, name="ask"),
    path("what-we-agreed/promises/<str:code>/coverage.csv", coverage_file.figures, name="coverage_figures"),
    path("what-we-agreed/promises/<str:code>/counts/", counting.count, name="count"),
    path("what-we-agreed/promises/<str:code>/counts/file/", counting.count_file, name="count_file"),
    path(
        "what-we-agreed/promises/<str:code>/counts/areas.csv", counting.to_fill_in, name="counts_to_fill_in"
    ),
    path("what-we-agreed/promises/<str:code>/counts/<str:kept>/", counting.correct, name="correct_counts"),
    path("what-we-agreed/check/", checking.check, name="check"),
    path("what-we-agreed/book/", book.book, name="book"),
    path("what-we-agreed/book/new/", book.keep, name="keep_book"),
    path("what-we-agreed/paper/", own.open_paper, name="open_paper"),
    path("what-we-agreed/paper/new/", asking.paper, name="paper"),
    path("what-we-agreed/paper/close/", own.close_paper, name="close_paper"),
    path("what-we-agreed/asked/", own.mine, name="my_claims"),
    path("what-we-agreed/asked/<str:code>/", own.one, name="my_claim"),
    path("what-we-agreed/asked/<str:code>/again/", own.ask_again, name="ask_again"),
    path("what-we-agreed/to-answer/", answering.queue, name="queue"),
    path("what-we-agreed/to-answer/<str:code>/", answering.one, name="claim"),
    path("what-we-agreed/to-answer/<str:code>/yes/", answering.yes, name="answer_yes"),
    path("what-we-agreed/to-answer/<str:code>/again/", answering.ask_again_beside, name="ask_again_beside"),
    path("what-we-agreed/to-answer/<str:code>/paper/", answering.new_paper, name="new_paper"),
    path("what-we-agreed/to-answer/again/<str:code>/", answering.look_again, name="look_again"),
    path("what-we-agreed/leaves-out/", answering.leaving_out, name="leaving_out"),
    path("what-we-agreed/leaves-out/<str:code>/", answering.answer_leaving_out, name="answer_leaving_out"),
    path("what-we-agreed/promises/<str:code>/floor/", entitlements.floor, name="correct_floor"),
]
