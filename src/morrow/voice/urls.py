"""Addresses of this room."""

from django.urls import path

from morrow.voice.views import desk, landing, listening, receipts

app_name = "voice"
urlpatterns = [
    path("have-your-say/", landing.have_your_say, name="have_your_say"),
    path("have-your-say/take-down/", listening.take_down, name="take_down"),
    path("have-your-say/receipt/", listening.receipt, name="receipt"),
    path("receipt/", receipts.open_receipt, name="open_receipt"),
    path("receipt/reply/", receipts.read_reply, name="read_reply"),
    path("desk/replies/", desk.desk, name="desk"),
    path("desk/replies/<str:code>/sort/", desk.sort, name="sort"),
    path("desk/replies/<str:code>/answer/", desk.answer, name="answer"),
]
