/* Asks the device for a passkey and sends its answer as an ordinary form. Pages say what to do without this file. */
"use strict";

(() => {
  const forms = document.querySelectorAll("form[data-passkey]");
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => {
    const plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
  };
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const listed = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const create = (options) =>
    navigator.credentials.create({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: { ...options.user, id: bytes(options.user.id) },
        excludeCredentials: listed(options.excludeCredentials),
      },
    });
  const get = (options) =>
    navigator.credentials.get({
      publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: listed(options.allowCredentials),
      },
    });

  const message = (made) => {
    const answer = made.response;
    const response = { clientDataJSON: text(answer.clientDataJSON) };
    if (answer.attestationObject) {
      response.attestationObject = text(answer.attestationObject);
      response.transports = answer.getTransports ? answer.getTransports() : [];
    } else {
      response.authenticatorData = text(answer.authenticatorData);
      response.signature = text(answer.signature);
      if (answer.userHandle) response.userHandle = text(answer.userHandle);
    }
    return JSON.stringify({
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      authenticatorAttachment: made.authenticatorAttachment,
      clientExtensionResults: {},
      response,
    });
  };

  for (const form of forms) {
    const fault = form.querySelector("[data-passkey-fault]");
    form.querySelector("[data-passkey-part]").hidden = false;
    form.querySelector("[data-passkey-none]").hidden = true;
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      fault.hidden = true;
      try {
        const token = new URLSearchParams();
        token.set("_csrf", form.elements._csrf.value);
        const answer = await fetch(form.dataset.options, { method: "POST", body: token, redirect: "error" });
        if (!answer.ok) throw new Error("options");
        const options = await answer.json();
        const made = form.dataset.passkey === "create" ? await create(options) : await get(options);
        form.elements.credential.value = message(made);
        form.submit();
      } catch {
        fault.hidden = false;
      }
    });
  }
})();
