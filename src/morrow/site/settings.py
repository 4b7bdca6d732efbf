"""Settings of the site. What differs between places comes from the environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from morrow.site.secrets import secret_key
from morrow.site.single_sign_on import origins_of, single_sign_on

ROOT = Path(__file__).resolve().parents[3]
TESTING = "pytest" in sys.modules
HOME = Path(os.environ.get("MORROW_HOME", ROOT / ".local" / ("tests" if TESTING else "")))
RULES = Path(os.environ.get("MORROW_RULES", ROOT / "data" / "charter"))
"""The folder of rules that anyone may try before a vote."""
LIVE = os.environ.get("MORROW_LIVE") == "1"
"""A real place: https only, no persona page, messages really sent."""
DEBUG = False
SECRET_KEY = os.environ.get("MORROW_SECRET_KEY") or secret_key(HOME)
ALLOWED_HOSTS = os.environ.get("MORROW_HOSTS", "127.0.0.1,localhost,[::1]").split(",")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.mfa",
    "axes",
    "csp",
    "django_htmx",
    "procrastinate.contrib.django",
    "morrow.foundations",
    "morrow.place",
    "morrow.people",
    "morrow.accountability",
    "morrow.charter",
    "morrow.voice",
    "morrow.budget",
    "morrow.support",
    "morrow.commissioning",
    "morrow.community",
    "morrow.learning",
    "morrow.journeys",
    "morrow.story",
    "morrow.desk",
    "morrow.site",
]
ROOMS = [app.removeprefix("morrow.") for app in INSTALLED_APPS if app.startswith("morrow.")]

MIDDLEWARE = [
    "morrow.foundations.web.address.ClientAddressMiddleware",
    "django.middleware.security.SecurityMiddleware",
    # Pages go out compressed. They hold a token against forgery, which an attacker could guess from
    # lengths (BREACH); Django masks the token anew in every answer, and this pads each by a random length.
    "django.middleware.gzip.GZipMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "morrow.foundations.web.hidden_marks.HiddenMarksMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "morrow.foundations.web.place_middleware.PlaceMiddleware",
    "morrow.site.second_factor.SecondFactorMiddleware",
    "morrow.foundations.web.keeping.KeepingMiddleware",
    "morrow.foundations.web.confirming.ConfirmingMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "morrow.site.urls"
WSGI_APPLICATION = "morrow.site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [
            Path(__file__).parent / "templates",
            Path(__file__).parents[1] / "foundations" / "design" / "templates",
        ],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "csp.context_processors.nonce",
                "morrow.site.page_context.page_context",
            ],
            "builtins": ["morrow.foundations.design.templatetags.our_forms"],
            "libraries": {"design": "morrow.foundations.design.templatetags.design"},
        },
    }
]
FORM_RENDERER = "morrow.foundations.design.forms.DesignRenderer"

# The database: the application's role everywhere, the owner's only for migrations.
from morrow.site.database import databases  # noqa: E402

DATABASES = databases(HOME)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CONN_MAX_AGE = 60

# Places
MORROW_PLACE_FINDER = "morrow.place.queries.place_of"
MORROW_VIEWER_FINDER = "morrow.people.queries.viewer_of_request"
MORROW_PLACES = "morrow.place.queries.places"
MORROW_SEAL_SECONDS = 5
MORROW_LOOPBACK = os.environ.get("MORROW_LISTENS_ON", "127.0.0.1") in {"127.0.0.1", "::1", "localhost"}
MORROW_PROXIES = int(os.environ.get("MORROW_PROXIES", "0"))
"""How many proxies of one's own stand before the site; only then is X-Forwarded-For believed."""
PLACE_FREE_PATHS = frozenset({"accounts", "static", "who", "health", "i18n", "styleguide"})

# Signing in
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "morrow.site.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,10/15m/key"}
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if LIVE else "http"
ACCOUNT_FORMS = {
    "login": "morrow.site.forms.Login",
    "signup": "morrow.site.forms.SignUp",
    "add_email": "morrow.site.forms.AddEmail",
    "change_password": "morrow.site.forms.ChangePassword",
    "set_password": "morrow.site.forms.SetPassword",
    "reset_password": "morrow.site.forms.ResetPassword",
    "reset_password_from_key": "morrow.site.forms.ResetPasswordKey",
    "request_login_code": "morrow.site.forms.RequestCode",
    "confirm_login_code": "morrow.site.forms.ConfirmCode",
    "confirm_email_verification_code": "morrow.site.forms.ConfirmEmail",
    "reauthenticate": "morrow.site.forms.Reauthenticate",
}
MFA_FORMS = {
    "authenticate": "morrow.site.forms.SecondFactor",
    "reauthenticate": "morrow.site.forms.SecondFactorAgain",
    "activate_totp": "morrow.site.forms.SetUpApp",
    "add_webauthn": "morrow.site.forms.AddKey",
    "edit_webauthn": "morrow.site.forms.EditKey",
}
MFA_ADAPTER = "morrow.site.accounts.MFAAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Morrow"
MFA_TOTP_TOLERANCE = 1
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_CALLABLE = "morrow.site.accounts.who_tries"
AXES_LOCKOUT_CALLABLE = "morrow.site.accounts.locked_out"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = single_sign_on(os.environ)
SINGLE_SIGN_ON_ORIGINS = origins_of(os.environ)

# Words and time
LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English")]
LOCALE_PATHS = [ROOT / "src" / "morrow" / "locale"]
TIME_ZONE = "Europe/London"
USE_TZ = True

# Files
STATIC_URL = "/static/"
STATICFILES_DIRS = [("", Path(__file__).parents[1] / "foundations" / "design" / "static")]
STATIC_ROOT = os.environ.get("MORROW_STATIC")
WHITENOISE_USE_FINDERS = True
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# Safety
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "form-action": ["'self'", *SINGLE_SIGN_ON_ORIGINS],
    }
}
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 8 * 60 * 60
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "morrow.foundations.web.forgery.refused"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
if LIVE:
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

# Messages
MORROW_SITE = os.environ.get("MORROW_SITE") or (
    f"https://{ALLOWED_HOSTS[0]}" if LIVE else "http://127.0.0.1:8000"
)
"""Where the site is, as it stands in e-mails, texts and letters."""
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if "MORROW_SMTP_HOST" in os.environ
    else "django.core.mail.backends.console.EmailBackend"
)
EMAIL_HOST = os.environ.get("MORROW_SMTP_HOST", "")
EMAIL_PORT = int(os.environ.get("MORROW_SMTP_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("MORROW_SMTP_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("MORROW_SMTP_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("MORROW_SMTP_TLS") == "1"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("MORROW_FROM", "morrow@localhost")
MORROW_NOTIFY_KEY = os.environ.get("MORROW_NOTIFY_KEY", "")
MORROW_NOTIFY_URL = os.environ.get("MORROW_NOTIFY_URL", "https://api.notifications.service.gov.uk")
MORROW_NOTIFY_TEMPLATES = {
    "text": os.environ.get("MORROW_NOTIFY_TEXT", ""),
    "letter": os.environ.get("MORROW_NOTIFY_LETTER", ""),
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "stream": sys.stderr}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
