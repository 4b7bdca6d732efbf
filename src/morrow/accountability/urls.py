"""Addresses of this room."""

from django.urls import path

from morrow.accountability.views import (
    desk,
    exempt,
    members,
    named,
    officers,
    powers,
    reading,
    referrals,
    reports,
)

app_name = "accountability"
urlpatterns = [
    path("decisions/", reading.register, name="register"),
    path("decisions/notices/", reading.notices, name="notices"),
    path("decisions/popolo.json", reading.open_file, name="open_file"),
    path("decisions/desk/", desk.desk, name="desk"),
    path("decisions/propose/", officers.propose, name="propose"),
    path("decisions/powers/", powers.powers, name="powers"),
    path("decisions/powers/register/", powers.register_power, name="register_power"),
    path("decisions/reports/", named.reports, name="reports"),
    path("decisions/reports/name/", named.name_officer, name="name_officer"),
    path("decisions/reports/named/<str:code>/end/", named.end_naming, name="end_naming"),
    path("decisions/reports/needs/", named.set_need, name="set_report_need"),
    path("decisions/referrals/", referrals.referrals, name="referrals"),
    path("decisions/referrals/new/", referrals.refer, name="refer"),
    path("decisions/referrals/<str:code>/answer/", referrals.answer, name="answer_referral"),
    path("decisions/<str:code>/", reading.decision, name="decision"),
    path("decisions/<str:code>/heard-whole/", reading.heard, name="heard_whole"),
    path("decisions/<str:code>/pack/", reading.pack, name="pack"),
    path("decisions/<str:code>/report/", reports.report, name="report"),
    path("decisions/<str:code>/report/consulted/", reports.consulted, name="consulted"),
    path("decisions/<str:code>/report/paper/", reports.paper, name="paper"),
    path("decisions/<str:code>/report/sign/<str:part>/", reports.sign, name="sign_part"),
    path("decisions/<str:code>/analysis/", officers.analysis, name="analysis"),
    path("decisions/<str:code>/heard/", officers.heard, name="heard"),
    path("decisions/<str:code>/notice/", officers.notice, name="notice"),
    path("decisions/<str:code>/exempt/", exempt.exempt, name="exempt"),
    path("decisions/<str:code>/private-notice/", exempt.private_notice, name="private_notice"),
    path("decisions/<str:code>/no-call-in/", officers.no_call_in, name="no_call_in"),
    path("decisions/<str:code>/answer/", officers.answer, name="answer"),
    path("decisions/<str:code>/take-effect/", officers.take_effect, name="take_effect"),
    path("decisions/<str:code>/withdraw/", officers.withdraw, name="withdraw"),
    path("decisions/<str:code>/decide/", members.decide, name="decide"),
    path("decisions/<str:code>/send-back/", members.send_back, name="send_back"),
    path("decisions/<str:code>/call-in/", members.call_in, name="call_in"),
    path("decisions/<str:code>/release/", members.release, name="release"),
    path("decisions/<str:code>/review/", members.review, name="review"),
]
