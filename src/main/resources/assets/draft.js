/* Comfort for forms that must lose nothing: they keep what is typed by themselves, here until the server has it. Everything
   works without. */
"use strict";

/* What lies on this device carries its day. After thirty days it goes, whoever left it there and whether its form still is. */
try {
  const today = Math.floor(Date.now() / 86400000);
  Object.keys(localStorage)
    .filter((at) => at.startsWith("yukidoke."))
    .forEach((at) => {
      const [day, ...rest] = localStorage.getItem(at).split(".");
      if (rest.length === 2 && Number(day) > today) localStorage.setItem(at, [today, ...rest].join("."));
      else if (rest.length !== 2 || !(today - Number(day) <= 30)) localStorage.removeItem(at);
    });
} catch {
  /* A browser that keeps nothing. */
}

/* Each form of a page by itself; one that was woken by a former line of the page is left alone. */
document.querySelectorAll(".draft[data-action]:not([data-awake])").forEach((draft) => {
  const form = draft.closest("form");
  if (!form) return;
  draft.dataset.awake = "yes";
  const state = form.querySelector(".draft-state");
  const keep = form.querySelector(".draft-keep");
  const own = (name) => form.elements.namedItem(name);
  /* A page a browser takes out again counts from the start: it is another hand. */
  if (globalThis.crypto && crypto.randomUUID) own("draft-writer").value = crypto.randomUUID();
  const writer = own("draft-writer").value;
  const slot = `yukidoke.${draft.dataset.slot}.`;
  const place = slot + writer;
  let turn = 0;
  let dirty = false;
  let busy = false;
  let stopped = false;
  let timer = 0;
  let first = 0;
  let failures = 0;
  let quiet = 0;
  let flying = null;
  let key = null;

  if (keep) keep.hidden = true;
  const say = (text) => {
    if (text && state && state.textContent !== text) state.textContent = text;
  };

  const typed = () => {
    const fields = [];
    new FormData(form).forEach((value, name) => {
      if (typeof value === "string" && name !== "_csrf" && name !== "draft" && !name.startsWith("draft-"))
        fields.push([name, value]);
    });
    return fields;
  };
  const message = () => {
    const sent = new URLSearchParams(typed());
    ["_csrf", "draft", "draft-seen", "draft-writer", "draft-base", "draft-page"].forEach((name) =>
      sent.append(name, own(name).value));
    sent.append("draft-turn", turn);
    return sent;
  };

  /* On the device: sealed by a key of this form alone, which comes with its page and stays nowhere. */
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  /* A sign at a time: as arguments of one call a long text would be too many. */
  const text = (array) => btoa(Array.from(new Uint8Array(array), (sign) => String.fromCharCode(sign)).join(""));
  const ready = (async () => {
    if (!globalThis.crypto || !crypto.subtle) return;
    try {
      key = await crypto.subtle.importKey("raw", bytes(draft.dataset.key), "AES-GCM", false, ["encrypt", "decrypt"]);
    } catch {
      key = null;
    }
    draft.removeAttribute("data-key");
  })();
  /* What lies here is what the next message will hold, and no answer to an earlier one is taken for its own. True once it
     lies here: where it does not, nobody is told that it does. */
  const store = async (by = turn + 1) => {
    if (!key) return false;
    const at = turn;
    const plain = new TextEncoder().encode(
      JSON.stringify({
        draft: own("draft").value,
        seen: own("draft-seen").value,
        base: own("draft-base").value,
        writer,
        turn: by,
        fields: typed(),
      }));
    const day = Math.floor(Date.now() / 86400000);
    const salt = crypto.getRandomValues(new Uint8Array(12));
    try {
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: salt }, key, plain);
      if (!dirty || at !== turn) return false;
      localStorage.setItem(place, `${day}.${text(salt)}.${text(sealed)}`);
      return true;
    } catch {
      /* A full device: the text still stands in the page. */
      return false;
    }
  };
  const forget = (at) => {
    try {
      localStorage.removeItem(at);
    } catch {
      /* Nothing could be stored either. */
    }
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, Math.max(wait, quiet - Date.now()));
  };
  /* A server that refuses again and again is asked less and less, whatever is typed meanwhile: at last every five minutes. */
  const later = (wait) => {
    quiet = Date.now() + Math.min(300000, wait);
    soon(wait);
  };

  async function save() {
    clearTimeout(timer);
    if (busy || !dirty || stopped) return;
    busy = true;
    dirty = false;
    first = 0;
    quiet = 0;
    turn++;
    let waits = false;
    /* Once the form is sent, what lies here is what was sent with it. */
    const back = async () => {
      dirty = true;
      return !stopped && store();
    };
    flying = new AbortController();
    const line = flying;
    const patience = setTimeout(() => line.abort(), 20000);
    try {
      const answer = await fetch(draft.dataset.action, {
        method: "POST",
        headers: { "X-Draft": "yes" },
        body: message(),
        redirect: "manual",
        signal: flying.signal,
      });
      if (answer.ok) {
        const told = await answer.json();
        own("draft").value = told.draft;
        own("draft-seen").value = told.seen;
        failures = 0;
        say(told.words);
        if (!dirty) forget(place);
      } else if (answer.status === 422 || answer.status === 404) {
        /* Sending it again would be refused again: it stays here, and the words say so. */
        back();
        say((await answer.json()).words);
        busy = false;
        return;
      } else if (answer.status === 409) {
        back();
        later(12000);
        waits = true;
      } else {
        back();
        const renewed = await renewForms().catch(() => true);
        failures++;
        if (!renewed) say(draft.dataset.ended);
        else if (failures > 1) say(draft.dataset.refused);
        later(renewed && failures === 1 ? 500 : 5000 * 2 ** Math.min(failures - 1, 6));
        waits = true;
      }
    } catch {
      const here = await back();
      if (!stopped) {
        say(here ? draft.dataset.lost : draft.dataset.bare);
        soon(5000);
      }
    } finally {
      clearTimeout(patience);
    }
    busy = false;
    if (dirty && !stopped && !waits) soon(2000);
  }

  const changed = (event) => {
    if (!event.target.name) return;
    dirty = true;
    stopped = false;
    say(draft.dataset.typing);
    const now = Date.now();
    if (!first) first = now;
    /* Two seconds after the last letter, and at the latest five after the first. */
    soon(Math.max(0, Math.min(2000, first + 5000 - now)));
    store();
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("focusout", () => dirty && soon(300));

  /* What is sent while leaving may not arrive; what lies on the device is offered again. */
  const leave = () => {
    if (!dirty || stopped) return;
    turn++;
    /* Marked, so that the answer is nothing: a browser follows one that leads to a page, and reads all of it. */
    const sent = message();
    sent.append("draft-beacon", "yes");
    navigator.sendBeacon(draft.dataset.action, sent);
  };
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  addEventListener("online", () => {
    quiet = 0;
    if (dirty) soon(100);
  });
  /* One field, however often the form is sent: of several the server reads the first. */
  const last = document.createElement("input");
  last.type = "hidden";
  last.name = "draft-turn";
  form.addEventListener("submit", () => {
    stopped = true;
    clearTimeout(timer);
    if (flying) flying.abort();
    turn++;
    last.value = turn;
    form.append(last);
    dirty = true;
    store(turn);
  });
  /* Back to a form that was sent: typing goes on. */
  addEventListener("pageshow", (event) => {
    if (event.persisted) stopped = false;
  });

  /* True when every field found its place; a row that was added to the page stands in no fresh one. */
  const fill = (fields) => {
    const left = fields.filter(([, value]) => value);
    const found = (name, value) => {
      const at = left.findIndex((one) => one[0] === name && one[1] === value);
      if (at >= 0) left.splice(at, 1);
    };
    const taken = {};
    [...form.elements].forEach((part) => {
      if (!part.name || part.tagName === "BUTTON") return;
      const values = fields.filter(([name]) => name === part.name).map(([, value]) => value);
      if (part.type === "hidden") found(part.name, part.value);
      else if (part.type === "checkbox" || part.type === "radio") {
        part.checked = values.includes(part.value);
        if (part.checked) found(part.name, part.value);
      } else if (values.length) {
        const turnOf = taken[part.name] || 0;
        taken[part.name] = turnOf + 1;
        if (turnOf >= values.length) return;
        part.value = values[turnOf];
        if (part.tagName !== "SELECT" || part.value === values[turnOf]) found(part.name, values[turnOf]);
      }
    });
    return left.length === 0;
  };

  /* What somebody recognises their text by: the longest they typed. What was chosen, or stands hidden, is a code. */
  const begins = (fields) => {
    const parts = [...form.elements];
    const longest = (own) =>
      fields
        .filter(([name, value]) => value.trim() && own(name, value))
        .map(([, value]) => value)
        .sort((a, b) => b.length - a.length)[0];
    return (
      longest((name) =>
        parts.some((part) => part.name === name && (part.tagName === "TEXTAREA" || part.type === "text"))) ||
      longest((name, value) => !/^[A-Za-z0-9:._|-]*$/.test(value)) ||
      ""
    );
  };

  /* Whether the page shows what its author had before them: what stands hidden in a form is which version it changes, and
     which line each field belongs to. */
  const level = (found) => {
    const names = new Set([...form.elements].filter((part) => part.type === "hidden").map((part) => part.name));
    const hidden = (fields) => JSON.stringify(fields.filter(([name]) => names.has(name)));
    return found.base === own("draft-base").value && hidden(found.fields) === hidden(typed());
  };

  /* A text about something that changed since goes to the server as it is, which shows it beside what is there now. True
     once the page that shows it is on its way. */
  const carry = async (found) => {
    const sent = new URLSearchParams(found.fields);
    ["_csrf", "draft-page"].forEach((name) => sent.append(name, own(name).value));
    ["draft", "writer", "turn", "base", "seen"].forEach((name) =>
      sent.append(name === "draft" ? name : `draft-${name}`, found[name] || ""));
    try {
      const answer = await fetch(draft.dataset.action, {
        method: "POST",
        headers: { "X-Draft": "yes" },
        body: sent,
        redirect: "manual",
      });
      const told = answer.ok || [404, 409, 422].includes(answer.status) ? await answer.json() : null;
      if (answer.ok) {
        const page = own("draft-page").value;
        location.assign(`${page}${page.includes("?") ? "&" : "?"}draft=${told.draft}`);
        return true;
      }
      say(told ? told.words : draft.dataset.refused);
    } catch {
      say(draft.dataset.lost);
    }
    return false;
  };

  /* What stands in the fields goes to the server before anything is put over it. */
  const settled = async () => {
    for (let i = 0; i < 250 && busy; i++) await new Promise((done) => setTimeout(done, 100));
    if (dirty) await save();
    return !dirty && !busy;
  };

  /* What could not be sent from here the last time. */
  const offer = async () => {
    await ready;
    if (!key) return;
    const box = draft.querySelector(".draft-device");
    for (let i = localStorage.length - 1; i >= 0; i--) {
      const at = localStorage.key(i);
      if (!at || !at.startsWith(slot) || at === place) continue;
      let found;
      try {
        const [, salt, sealed] = localStorage.getItem(at).split(".");
        const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytes(salt) }, key, bytes(sealed));
        found = JSON.parse(new TextDecoder().decode(plain));
      } catch {
        continue;
      }
      const asked = new URLSearchParams({
        draft: found.draft,
        "draft-writer": found.writer,
        "draft-turn": found.turn,
      });
      try {
        const answer = await fetch(`${draft.dataset.action}?${asked}`, { redirect: "manual" });
        if (answer.status === 204) {
          forget(at);
          continue;
        }
      } catch {
        /* No line: better offered once too often. */
      }
      box.querySelector(".draft-device-text").textContent = begins(found.fields).slice(0, 200);
      box.hidden = false;
      box.querySelector(".draft-device-take").onclick = async () => {
        if (!(await settled())) return;
        if (!level(found)) {
          if (await carry(found)) forget(at);
          return;
        }
        const whole = fill(found.fields);
        /* It goes on where it was typed: the server lays beside whatever was written there since. */
        own("draft").value = found.draft;
        own("draft-seen").value = found.seen || 0;
        box.hidden = whole;
        dirty = true;
        if ((await store()) && whole) forget(at);
        soon(100);
      };
      box.querySelector(".draft-device-drop").onclick = () => {
        box.hidden = true;
        forget(at);
      };
      return;
    }
  };
  offer();
});
