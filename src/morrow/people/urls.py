"""Addresses of this room."""

from django.urls import path

from morrow.people.views import advocates, invitation, messages, own, permissions, protection, register

app_name = "people"
urlpatterns = [
    path("join/", own.join, name="join"),
    path("me/", own.about_me, name="about_me"),
    path("me/details/", own.details, name="details"),
    path("me/who-looked/", own.who_looked, name="who_looked"),
    path("me/download/", own.download, name="download"),
    path("me/erasure/", own.erasure, name="erasure"),
    path("me/roles/<str:code>/decline/", own.decline, name="decline"),
    path("me/speakers/<str:code>/end/", own.end_speaker, name="end_speaker"),
    path("me/permissions/", permissions.permissions, name="permissions"),
    path("me/permissions/give/", permissions.give, name="give_permission"),
    path("me/permissions/<str:code>/withdraw/", permissions.withdraw, name="withdraw_permission"),
    path("who-does-what/", register.who_does_what, name="who_does_what"),
    path("invitation/<str:token>/", invitation.invitation, name="invitation"),
    path("desk/roles/", register.appointments, name="appointments"),
    path("desk/roles/appoint/", register.appoint, name="appoint"),
    path("desk/roles/second-yes/", register.second_yes, name="second_yes"),
    path("desk/roles/invite/", register.invite, name="invite"),
    path("desk/roles/<str:code>/end/", register.end_role, name="end_role"),
    path(
        "desk/roles/invitations/<str:code>/withdraw/",
        register.withdraw_invitation,
        name="withdraw_invitation",
    ),
    path("desk/advocates/", advocates.advocates, name="advocates"),
    path("desk/advocates/record/", advocates.record_advocate, name="record_advocate"),
    path("desk/advocates/<str:code>/end/", advocates.end_advocate, name="end_advocate"),
    path("desk/messages/", messages.to_hand_over, name="to_hand_over"),
    path("desk/messages/<str:code>/letter/", messages.letter, name="letter"),
    path("desk/messages/<str:code>/delivered/", messages.delivered, name="delivered"),
    path("desk/messages/<str:code>/again/", messages.again, name="send_again"),
    path("desk/data-protection/", protection.data_protection, name="data_protection"),
    path("desk/data-protection/share/", protection.share, name="share"),
    path("desk/data-protection/<str:code>/stop/", protection.stop_sharing, name="stop_sharing"),
    path("desk/data-protection/erasure/<str:code>/", protection.answer_erasure, name="answer_erasure"),
]
