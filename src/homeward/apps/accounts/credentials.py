"""What a member proves themselves with: passkeys, an app's codes, recovery codes.

`allauth.mfa` keeps them and does the cryptography; what is ours is who may, when, and what the
log says of it. Its pages are not used: they know no audit and speak of mail addresses. Its
`internal` modules are, and the lock file holds the version whose tests passed.

The traps: every function here needs a transaction in which the member acts, because row security
shows keys to nobody else. And a key older than `keys_from` is there but counts no more.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from allauth.account.utils import url_str_to_user_pk
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from allauth.mfa.webauthn.internal import auth as webauthn
from cryptography.fernet import Fernet
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from fido2.utils import websafe_decode

from homeward.apps.accounts.access import member_by_key
from homeward.apps.accounts.models import Member

PASSKEY, APP = Authenticator.Type.WEBAUTHN, Authenticator.Type.TOTP
RECOVERY = Authenticator.Type.RECOVERY_CODES
PERIOD = 30  # seconds an app's code is shown
DRIFT = 1  # periods before and after, for clocks that differ
ISSUER = "Homeward"


class WrongKeyError(Exception):
    """What was shown proves nothing."""


class Adapter(DefaultMFAAdapter):
    """Seals secrets in the table with this machine's key, and names the product to apps."""

    def encrypt(self, text: str) -> str:
        """Seal a secret."""
        return _sealer().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Open a sealed secret; another machine's key opens nothing."""
        return _sealer().decrypt(encrypted_text.encode()).decode()

    def get_totp_issuer(self) -> str:
        """Name who issues the codes."""
        return ISSUER

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Name the site to the browser."""
        return {**super().get_public_key_credential_rp_entity(), "name": ISSUER}


def _sealer() -> Fernet:
    digest = hashlib.sha256(f"second factors\0{settings.SECRET_KEY}".encode()).digest()
    return Fernet(base64.urlsafe_b64encode(digest))


@dataclass(frozen=True, slots=True)
class Passkey:
    """A passkey as its owner sees it."""

    key: int
    name: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Holding:
    """What a member has: passkeys, whether an app, how many recovery codes are left."""

    passkeys: tuple[Passkey, ...]
    app: bool
    codes_left: int

    @property
    def enough(self) -> bool:
        """Say whether they can come in with a second factor."""
        return bool(self.passkeys) or self.app


def holding(member: Member) -> Holding:
    """Say what a member has to prove themselves with."""
    found = list(_living(member).order_by("created_at"))
    recovery = next((a for a in found if a.type == RECOVERY), None)
    return Holding(
        passkeys=tuple(
            Passkey(a.pk, str(a.data.get("name", "")), a.created_at, a.last_used_at)
            for a in found
            if a.type == PASSKEY
        ),
        app=any(a.type == APP for a in found),
        codes_left=len(RecoveryCodes(recovery).get_unused_codes()) if recovery else 0,
    )


def challenge(member: Member | None) -> dict[str, Any]:
    """Ask the browser for one of the member's passkeys, or for any that names its owner."""
    return webauthn.begin_authentication(member)


def named_by(credential: dict[str, Any]) -> Member:
    """Give the member a passkey says it belongs to; that is a claim until it is checked.

    Raises:
        WrongKeyError: It names nobody.
    """
    try:
        handle = websafe_decode(credential["response"]["userHandle"]).decode()
        found = member_by_key(url_str_to_user_pk(handle))
    except (ValidationError, KeyError, AttributeError, TypeError, ValueError) as error:
        raise WrongKeyError from error
    if found is None:
        raise WrongKeyError
    return found


def check_passkey(member: Member, credential: dict[str, Any]) -> Authenticator:
    """Check what the browser answered to `challenge`.

    Raises:
        WrongKeyError: It is not their passkey, not an answer to us, or counts no more.
    """
    try:
        found = webauthn.complete_authentication(
            member, webauthn.parse_authentication_response(credential)
        )
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise WrongKeyError from error
    if not _living(member).filter(pk=found.pk).exists():
        raise WrongKeyError
    return found


def new_passkey(member: Member) -> dict[str, Any]:
    """Ask the browser to make a passkey that asks for its owner and can be found without a name."""
    return webauthn.begin_registration(member, passwordless=True)


def keep_passkey(member: Member, name: str, credential: dict[str, Any]) -> None:
    """Keep the passkey that the browser made. Stands inside `audit.change`.

    Raises:
        WrongKeyError: It is no answer to `new_passkey`.
    """
    try:
        webauthn.parse_registration_response(credential)
        webauthn.complete_registration(credential)
    except (ValidationError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise WrongKeyError from error
    webauthn.WebAuthn.add(member, name, credential)


def keep_app(member: Member, secret: str, counter: int) -> None:
    """Keep an app's secret, its first code being used. Stands inside `audit.change`."""
    _living(member).filter(type=APP).delete()
    made = TOTP.activate(member, secret).instance
    made.data["counter"] = counter
    made.save(update_fields=["data"])


def counter_of(secret: str, code: str, at: int, after: int = 0) -> int | None:
    """Say which of the codes around a moment this is; `None` when it is none, or used.

    Args:
        secret: The app's, in base 32.
        code: What was typed; spaces do not matter.
        at: The moment in seconds.
        after: The last code used. Codes up to it are worth nothing any more.
    """
    typed = "".join(code.split())
    for counter in range(at // PERIOD - DRIFT, at // PERIOD + DRIFT + 1):
        expected = format_hotp_value(hotp_value(secret, counter))
        if counter > after and compare_user_code(actual=typed, expected=expected):
            return counter
    return None


def use_code(member: Member, code: str, at: int) -> bool:
    """Say whether an app's code is right, and use it up. Stands inside `audit.change`."""
    app = _living(member).select_for_update().filter(type=APP).first()
    if app is None:
        return False
    counter = counter_of(decrypt(app.data["secret"]), code, at, app.data.get("counter", 0))
    if counter is None:
        return False
    app.data["counter"] = counter
    app.save(update_fields=["data"])
    return True


def use_recovery_code(member: Member, code: str) -> bool:
    """Say whether a recovery code is right, and use it up. Stands inside `audit.change`."""
    found = _living(member).filter(type=RECOVERY).first()
    return found is not None and RecoveryCodes(found).validate_code("".join(code.split()))


def make_codes(member: Member) -> list[str]:
    """Make ten new recovery codes; the old ones are worth nothing. Stands inside `audit.change`."""
    Authenticator.objects.filter(user=member, type=RECOVERY).delete()
    return RecoveryCodes.activate(member).get_unused_codes()


def remove(member: Member, key: int) -> bool:
    """Take a passkey away; says whether there was one. Stands inside `audit.change`."""
    gone, _kinds = _living(member).filter(pk=key, type=PASSKEY).delete()
    return bool(gone)


def drop_old(member: Member) -> None:
    """Delete what counts no more. Stands inside `audit.change`."""
    if member.keys_from is not None:
        Authenticator.objects.filter(user=member, created_at__lt=member.keys_from).delete()


def shown_code(member: Member, at: int) -> str:
    """Say an app's next code, for the invented members of a trial store and for nobody else.

    Empty while the codes of this minute are used up.

    Raises:
        PermissionError: The member is none of these.
    """
    if not member.is_trial or settings.HOMEWARD_DECLARATION is not None:
        raise PermissionError
    app = _living(member).filter(type=APP).first()
    counter = max(app.data.get("counter", 0) + 1, at // PERIOD - DRIFT) if app else 0
    if app is None or counter > at // PERIOD + DRIFT:
        return ""
    return format_hotp_value(hotp_value(decrypt(app.data["secret"]), counter))


def _living(member: Member) -> QuerySet[Authenticator]:
    found = Authenticator.objects.filter(user=member)
    return found if member.keys_from is None else found.filter(created_at__gte=member.keys_from)
