"""Addresses of the public pages."""

from django.urls import path

from morrow.story.views import bringing, deciding, downloads, home, pictures, thread

app_name = "story"
urlpatterns = [
    path("", home.home, name="home"),
    path("thread/", thread.my_thread, name="my_thread"),
    path("who-decides/", deciding.who_decides, name="who_decides"),
    path("who-decides/who-decides.csv", deciding.map_csv, name="map_csv"),
    path("who-decides/<str:code>/", deciding.question, name="question"),
    path("brought/<str:code>/", bringing.brought, name="brought"),
    path("brought/<str:code>/brought.csv", bringing.brought_csv, name="brought_csv"),
    path("threads/", home.threads, name="threads"),
    path("threads/mine/", thread.own_threads, name="own_threads"),
    path("threads/need.svg", pictures.need_map, name="need_map"),
    path("threads/<str:code>/", thread.thread, name="thread"),
    path("threads/<str:code>/thread.csv", downloads.thread_csv, name="thread_csv"),
    path("threads/<str:code>/money.csv", downloads.money_csv, name="money_csv"),
]
