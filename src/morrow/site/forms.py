"""Allauth's forms with our words: plain labels, no placeholders (they vanish when one types)."""

from __future__ import annotations

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("E-mail address"),
    "email": _("E-mail address"),
    "password": _("Password"),
    "password1": _("Password"),
    "password2": _("The same password again"),
    "oldpassword": _("The password you have now"),
    "code": _("Code"),
    "name": _("What do you call this key?"),
    "passwordless": _("Sign in with this key alone, without a password"),
}

MISSING = {
    "login": _("Type your e-mail address"),
    "username": _("Type a name"),
    "email": _("Type an e-mail address"),
    "password": _("Type your password"),
    "password1": _("Choose a password"),
    "password2": _("Type the same password again"),
    "oldpassword": _("Type the password you have now"),
    "code": _("Type the code"),
    "name": _("Give the key a name"),
    "credential": _("Use the key: your browser asks for it"),
}
"""What is said where something is left empty that is needed."""


class PlainWords:
    """Mixed into a form: our labels, and nothing written inside the boxes."""

    labels: dict[str, Any] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields  # type: ignore[attr-defined]
        for name, field in fields.items():
            field.label = self.labels.get(name, LABELS.get(name, field.label))
            field.error_messages["required"] = MISSING.get(name, field.error_messages["required"])
            field.widget.attrs.pop("placeholder", None)
            if name == "password":
                field.help_text = ""
            if name == "code":
                field.widget.attrs.update(inputmode="text", autocomplete="one-time-code", spellcheck="false")


class Login(PlainWords, account.LoginForm):  # type: ignore[misc]
    """E-mail address and password."""


class SignUp(PlainWords, account.SignupForm):  # type: ignore[misc]
    """A new account."""


class AddEmail(PlainWords, account.AddEmailForm):  # type: ignore[misc]
    """Another e-mail address."""


class ChangePassword(PlainWords, account.ChangePasswordForm):  # type: ignore[misc]
    """A new password in place of the old."""

    labels = {"password1": _("The new password"), "password2": _("The new password again")}


class SetPassword(PlainWords, account.SetPasswordForm):  # type: ignore[misc]
    """A first password."""


class ResetPassword(PlainWords, account.ResetPasswordForm):  # type: ignore[misc]
    """Where to send a link for a new password."""


class ResetPasswordKey(PlainWords, account.ResetPasswordKeyForm):  # type: ignore[misc]
    """A new password, from such a link."""

    labels = {"password1": _("The new password"), "password2": _("The new password again")}


class RequestCode(PlainWords, account.RequestLoginCodeForm):  # type: ignore[misc]
    """Where to send a code."""


class ConfirmCode(PlainWords, account.ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code that was sent, to sign in."""

    labels = {"code": _("The code we sent you")}


class ConfirmEmail(PlainWords, account.ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """The code that was sent, to show that an address is one's own."""

    labels = {"code": _("The code we sent you")}


class Reauthenticate(PlainWords, account.ReauthenticateForm):  # type: ignore[misc]
    """The password once more."""


class SecondFactor(PlainWords, mfa.AuthenticateForm):  # type: ignore[misc]
    """The code of an app, or a recovery code."""

    labels = {"code": _("The code your app shows, or one of your recovery codes")}


class SecondFactorAgain(PlainWords, mfa.ReauthenticateForm):  # type: ignore[misc]
    """The same, once more."""

    labels = {"code": _("The code your app shows, or one of your recovery codes")}


class SetUpApp(PlainWords, totp.ActivateTOTPForm):  # type: ignore[misc]
    """The first code of an app."""

    labels = {"code": _("The code your app shows now")}


class AddKey(PlainWords, webauthn.AddWebAuthnForm):  # type: ignore[misc]
    """A security key."""


class EditKey(PlainWords, webauthn.EditWebAuthnForm):  # type: ignore[misc]
    """What a security key is called."""
