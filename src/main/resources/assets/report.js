/* Comfort for a report: it saves by itself and shows what colleagues type. Everything works without. */
"use strict";

(() => {
  const form = document.getElementById("report");
  if (!form || form.dataset.open !== "true") return;
  const state = document.getElementById("report-state");
  const shown = Number(form.querySelector('input[name="since"]').value);
  const bases = new Map();
  const dirty = new Set();
  let flying = new Set();
  let seen = shown;
  let timer = 0;
  let busy = false;

  const say = (text) => {
    if (text && state && state.textContent !== text) state.textContent = text;
  };
  const valueOf = (part) => (part.type === "checkbox" ? (part.checked ? part.value : "") : part.value);
  const baseOf = (part) => (bases.has(part.name) ? bases.get(part.name) : shown);

  /* Each text goes with the version of the one its author saw there. */
  const message = (parts) => {
    const sent = new URLSearchParams();
    sent.append("_csrf", form.querySelector('input[name="_csrf"]').value);
    sent.append("since", seen);
    parts.forEach((part) => {
      sent.append(part.name, valueOf(part));
      sent.append(`base.${part.name}`, baseOf(part));
    });
    return sent;
  };

  /* What was typed elsewhere goes in where nobody here is typing; elsewhere it stays unseen, and will meet this text. */
  const merge = (answer) => {
    answer.cells.forEach((cell) => {
      const part = form.elements.namedItem(cell.name);
      if (!part) return;
      if (valueOf(part) === cell.said || (cell.own && flying.has(part))) {
        bases.set(cell.name, cell.version);
        return;
      }
      if (dirty.has(part) || flying.has(part) || document.activeElement === part) return;
      if (part.type === "checkbox") part.checked = cell.said === part.value;
      else part.value = cell.said;
      bases.set(cell.name, cell.version);
      const line = part.closest("[data-line]");
      const live = line && line.querySelector(".report-live");
      if (live && !cell.own) live.textContent = form.dataset.colleague;
    });
    seen = Math.max(seen, answer.version);
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  async function save() {
    if (busy || dirty.size === 0) return;
    busy = true;
    flying = new Set(dirty);
    dirty.clear();
    const back = () => flying.forEach((part) => dirty.add(part));
    try {
      const answer = await fetch(form.dataset.cells, {
        method: "POST",
        body: message([...flying]),
        redirect: "manual",
      });
      if (answer.ok) {
        const told = await answer.json();
        merge(told);
        say(told.words);
      } else if (answer.status === 409 || answer.status === 422) {
        /* Sending it again would be refused again: it stays here, and the words say so. */
        back();
        say((await answer.json()).words);
        flying = new Set();
        busy = false;
        return;
      } else {
        back();
        const renewed = await renewForms();
        if (!renewed) say(form.dataset.ended);
        soon(renewed ? 500 : 5000);
      }
    } catch {
      back();
      say(form.dataset.lost);
      soon(5000);
    }
    flying = new Set();
    busy = false;
    if (dirty.size > 0) soon(2000);
  }

  const look = async () => {
    if (busy || dirty.size > 0 || document.visibilityState === "hidden") return;
    try {
      const answer = await fetch(`${form.dataset.cells}?since=${seen}`, { redirect: "manual" });
      if (answer.ok) {
        const told = await answer.json();
        merge(told);
        say(told.words);
      }
    } catch {
      /* The next look will tell. */
    }
  };
  setInterval(look, 5000);

  form.addEventListener("input", (event) => {
    const part = event.target;
    if (!part.name || !part.name.includes(".")) return;
    dirty.add(part);
    say(form.dataset.typing);
    soon(part.tagName === "SELECT" ? 300 : 2000);
  });
  form.addEventListener("focusout", () => {
    if (dirty.size > 0) soon(300);
  });

  const places = () => [...form.querySelectorAll('[data-main="true"]')].filter((part) => part.offsetParent);
  form.addEventListener("keydown", (event) => {
    const part = event.target;
    if (event.isComposing || part.tagName !== "INPUT" || part.type === "checkbox") return;
    const all = places();
    const at = all.indexOf(part);
    let step = 0;
    if (event.key === "Enter") {
      event.preventDefault();
      step = event.shiftKey ? -1 : 1;
    }
    if (event.key === "ArrowDown" && !event.altKey) step = 1;
    if (event.key === "ArrowUp" && !event.altKey) step = -1;
    const next = step !== 0 && at >= 0 ? all[at + step] : null;
    if (next) {
      event.preventDefault();
      next.focus();
      if (next.select) next.select();
    }
  });

  /* What is sent while leaving may not arrive, and a browser takes little of it: then it asks first. */
  const unsaved = () => [...new Set([...dirty, ...flying])];
  const leave = () => unsaved().length === 0 || navigator.sendBeacon(form.dataset.cells, message(unsaved()));
  addEventListener("beforeunload", (event) => {
    if (unsaved().length > 0 && !leave()) event.preventDefault();
  });
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  form.addEventListener("submit", () => {
    dirty.clear();
    flying = new Set();
    clearTimeout(timer);
    bases.forEach((version, name) => {
      const base = document.createElement("input");
      base.type = "hidden";
      base.name = `base.${name}`;
      base.value = version;
      form.append(base);
    });
  });
})();
