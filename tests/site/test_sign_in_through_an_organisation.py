"""Single sign-on by OpenID Connect, set in the environment, against a provider that really answers."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ImproperlyConfigured

from morrow.people.models import Account
from morrow.site.single_sign_on import origins_of, single_sign_on
from tests.site.conftest import account, of_cast
from tests.site.identity_provider import identity_provider

pytestmark = pytest.mark.django_db

LOGIN = "/accounts/oidc/place/login/"


@pytest.fixture
def provider(settings, morrowdale):
    with identity_provider() as found:
        settings.SOCIALACCOUNT_PROVIDERS = single_sign_on(found.environment())
        yield found


def go_and_come_back(client, provider, *, code: str | None = None, state: str = ""):
    """Go to the provider and come back with a code, as a browser would."""
    away = client.post(LOGIN)
    asked = parse_qs(urlsplit(away.url).query)
    assert away.url.startswith(f"{provider.url}/authorize?")
    assert asked["client_id"] == ["morrow-client"]
    assert asked["code_challenge_method"] == ["S256"]
    back = {"code": code or provider.code, "state": state or asked["state"][0]}
    return client.get(f"{LOGIN}callback/", back, follow=True)


def test_the_button_appears_where_a_provider_is_set(client, provider):
    assert "Council sign-in" in client.get("/accounts/login/").content.decode()


def test_and_only_there(client, morrowdale):
    page = client.get("/accounts/login/").content.decode()
    assert "Through your organisation" not in page
    assert client.get(LOGIN).status_code == 404


def test_somebody_new_comes_back_signed_in_with_an_account(client, provider):
    go_and_come_back(client, provider)
    assert Account.objects.get(email="ann@council.example").pk == int(client.session["_auth_user_id"])
    assert provider.asked[0]["code_verifier"], "the code is bound to the browser that asked for it"


def test_somebody_with_an_account_and_the_same_verified_address_signs_in_to_it(client, provider):
    known = account("ann@council.example")
    go_and_come_back(client, provider)
    assert client.session["_auth_user_id"] == str(known.pk)
    assert Account.objects.filter(email="ann@council.example").count() == 1


def test_an_address_that_the_provider_has_not_verified_opens_nobodys_account(client, provider):
    account("ann@council.example")
    provider.person["email_verified"] = False
    go_and_come_back(client, provider)
    assert "_auth_user_id" not in client.session


def test_a_wrong_code_opens_nothing_and_says_what_to_do(client, provider):
    answer = go_and_come_back(client, provider, code="another-code")
    assert "_auth_user_id" not in client.session
    assert "Your organisation did not let you in" in answer.content.decode()


def test_an_answer_that_nobody_asked_for_opens_nothing(client, provider):
    go_and_come_back(client, provider, state="made-up")
    assert "_auth_user_id" not in client.session


def test_a_worker_still_needs_a_second_factor_here(client, provider):
    of_cast("rosa@example.org")
    provider.person["email"] = "rosa@example.org"
    go_and_come_back(client, provider)
    assert client.get("/morrowdale/home/").url.startswith("/accounts/2fa/totp/activate/")


def test_a_server_without_a_client_is_said_at_start():
    with pytest.raises(ImproperlyConfigured, match="MORROW_OIDC_CLIENT"):
        single_sign_on({"MORROW_OIDC_SERVER": "https://id.example"})


def test_our_form_may_lead_to_the_provider_and_nowhere_else():
    assert origins_of({}) == []
    assert origins_of({"MORROW_OIDC_SERVER": "https://id.example/realms/place"}) == ["https://id.example"]
