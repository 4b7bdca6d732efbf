"""Addresses of this room."""

from django.urls import path

from morrow.accountability.views import desk, mapping, members, officers, powers, reading, scrutiny_questions

app_name = "accountability"
urlpatterns = [
    path("decisions/", reading.register, name="register"),
    path("decisions/notices/", reading.notices, name="notices"),
    path("decisions/popolo.json", reading.open_file, name="open_file"),
    path("decisions/desk/", desk.desk, name="desk"),
    path("decisions/propose/", officers.propose, name="propose"),
    path("decisions/powers/", powers.powers, name="powers"),
    path("decisions/powers/register/", powers.register_power, name="register_power"),
    path("decisions/questions/", scrutiny_questions.questions, name="scrutiny_questions"),
    path("decisions/questions/ask/", scrutiny_questions.ask, name="ask_scrutiny"),
    path("decisions/questions/<str:code>/", scrutiny_questions.question, name="scrutiny_question"),
    path("decisions/questions/<str:code>/look/", scrutiny_questions.look, name="look_at_question"),
    path("decisions/questions/<str:code>/answer/", scrutiny_questions.answer, name="answer_question"),
    path("decisions/map/", mapping.keep_map, name="keep_map"),
    path("decisions/map/add/", mapping.add_row, name="add_row"),
    path("decisions/map/<str:code>/", mapping.put_right, name="put_right"),
    path("decisions/<str:code>/", reading.decision, name="decision"),
    path("decisions/<str:code>/heard-whole/", reading.heard, name="heard_whole"),
    path("decisions/<str:code>/pack/", reading.pack, name="pack"),
    path("decisions/<str:code>/analysis/", officers.analysis, name="analysis"),
    path("decisions/<str:code>/heard/", officers.heard, name="heard"),
    path("decisions/<str:code>/notice/", officers.notice, name="notice"),
    path("decisions/<str:code>/answer/", officers.answer, name="answer"),
    path("decisions/<str:code>/take-effect/", officers.take_effect, name="take_effect"),
    path("decisions/<str:code>/withdraw/", officers.withdraw, name="withdraw"),
    path("decisions/<str:code>/decide/", members.decide, name="decide"),
    path("decisions/<str:code>/send-back/", members.send_back, name="send_back"),
    path("decisions/<str:code>/call-in/", members.call_in, name="call_in"),
    path("decisions/<str:code>/release/", members.release, name="release"),
    path("decisions/<str:code>/review/", members.review, name="review"),
]
