"""Addresses of this room."""

from django.urls import path

from morrow.place.views import about, areas, clocks, downloads, election, finding, money, published

app_name = "place"
urlpatterns = [
    path("find-help/", finding.find_help, name="find_help"),
    path("find-help/<str:code>/", finding.service, name="service"),
    path("about/", about.about, name="about"),
    path("about/areas/<str:code>/", areas.area, name="area"),
    path("about/councillors/", published.councillors, name="councillors"),
    path("about/money/", money.money, name="money_published"),
    path("about/election/", election.election, name="election"),
    path("about/election/set/", election.set_period, name="set_period"),
    path("about/election/<str:code>/end/", election.end_period, name="end_period"),
    path("about/election/<str:code>/release/", election.release, name="release_held"),
    path("about/how-long/", clocks.clocks, name="clocks"),
    path("about/sources/", published.sources, name="sources"),
    path("about/population.csv", downloads.population, name="population_csv"),
    path("about/deprivation.csv", downloads.deprivation, name="deprivation_csv"),
    path("about/payments.csv", downloads.payments, name="payments_csv"),
    path("about/payees.csv", downloads.payees, name="payees_csv"),
    path("about/grants.csv", downloads.grants, name="grants_csv"),
    path("about/areas/<str:code>.csv", downloads.area, name="area_csv"),
]
