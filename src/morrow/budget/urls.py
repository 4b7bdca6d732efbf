"""Addresses of this room."""

from django.urls import path

from morrow.budget.views import actuals, allocations, books, landing, lines, pools

app_name = "budget"
urlpatterns = [
    path("the-money/", landing.the_money, name="the_money"),
    path("the-money/open/", pools.open_pool, name="open_pool"),
    path("the-money/pools/<str:code>/", landing.pool, name="pool"),
    path("the-money/pools/<str:code>/close/", pools.close_pool, name="close_pool"),
    path("the-money/bring/", lines.pledge, name="pledge"),
    path("the-money/waiting/", lines.waiting, name="waiting"),
    path("the-money/partners/<str:code>/", lines.line, name="line"),
    path("the-money/partners/<str:code>/change/", lines.revise, name="revise"),
    path("the-money/partners/<str:code>/withdraw/", lines.withdraw, name="withdraw"),
    path("the-money/partners/<str:code>/consider/", lines.consider, name="consider"),
    path("the-money/set-aside/new/", allocations.allocate, name="allocate"),
    path("the-money/set-aside/<str:code>/", allocations.allocation, name="allocation"),
    path("the-money/set-aside/<str:code>/undo/", allocations.undo, name="undo_allocation"),
    path("the-money/promised/<str:code>/release/", allocations.release, name="release"),
    path("the-money/statement/", books.statement, name="statement"),
    path("the-money/ledger/", books.ledger, name="ledger"),
    path("the-money/ledger.csv", books.ledger_csv, name="ledger_csv"),
    path("the-money/paid/", actuals.actuals, name="actuals"),
    path("the-money/paid/<str:code>/undo/", actuals.undo, name="undo_import"),
]
