// Lets the browser fill in a form with a passkey: asks the server for a challenge, the browser
// for an answer, and posts that like any other form. Where browsers cannot, the form stays away.
(function () {
  "use strict";

  if (!window.PublicKeyCredential || !navigator.credentials) return;

  function bytes(text) {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (c) { return c.charCodeAt(0); });
  }

  function text(buffer) {
    const plain = String.fromCharCode.apply(null, new Uint8Array(buffer));
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function named(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function asked(options) {
    const wanted = Object.assign({}, options, { challenge: bytes(options.challenge) });
    if (options.user) wanted.user = Object.assign({}, options.user, { id: bytes(options.user.id) });
    if (options.allowCredentials) wanted.allowCredentials = named(options.allowCredentials);
    if (options.excludeCredentials) wanted.excludeCredentials = named(options.excludeCredentials);
    return { publicKey: wanted };
  }

  function answered(made) {
    const response = {};
    ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"].forEach(
      function (part) { if (made.response[part]) response[part] = text(made.response[part]); }
    );
    if (made.response.getTransports) response.transports = made.response.getTransports();
    return JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response: response,
      clientExtensionResults: made.getClientExtensionResults(),
    });
  }

  async function challenge(form) {
    const token = form.elements.csrfmiddlewaretoken.value;
    const answer = await fetch(form.dataset.hwChallenge, {
      method: "POST",
      headers: { "X-CSRFToken": token },
      redirect: "error",
    });
    if (!answer.ok) throw new Error("refused");
    return asked((await answer.json()).publicKey);
  }

  async function fill(form) {
    const options = await challenge(form);
    const made = form.dataset.hwPasskey === "create"
      ? await navigator.credentials.create(options)
      : await navigator.credentials.get(options);
    form.elements.credential.value = answered(made);
  }

  document.querySelectorAll("form[data-hw-passkey]").forEach(function (form) {
    const said = form.querySelector("[data-hw-passkey-said]");
    const button = form.querySelector("button");
    form.hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      said.textContent = "";
      button.disabled = true;
      fill(form).then(
        function () { form.submit(); },
        function () {
          said.textContent = said.dataset.hwFailed;
          button.disabled = false;
          button.focus();
        }
      );
    });
  });
})();
