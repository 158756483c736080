/* Comfort for a report: it saves by itself and shows what colleagues type. Everything works without. */
"use strict";

(() => {
  const form = document.getElementById("report");
  if (!form || form.dataset.open !== "true") return;
  const state = document.getElementById("report-state");
  const since = form.querySelector('input[name="since"]');
  const dirty = new Set();
  let timer = 0;
  let busy = false;

  const say = (text) => {
    if (text && state.textContent !== text) state.textContent = text;
  };
  const valueOf = (part) => (part.type === "checkbox" ? (part.checked ? part.value : "") : part.value);

  const message = (parts) => {
    const sent = new URLSearchParams();
    sent.append("_csrf", form.querySelector('input[name="_csrf"]').value);
    sent.append("since", since.value);
    parts.forEach((part) => sent.append(part.name, valueOf(part)));
    return sent;
  };

  /* What a colleague typed goes in where nobody here is typing. */
  const merge = (answer) => {
    let blocked = false;
    answer.cells.filter((cell) => !cell.own).forEach((cell) => {
      const part = form.elements.namedItem(cell.name);
      if (!part || valueOf(part) === cell.said) return;
      if (dirty.has(part) || document.activeElement === part) {
        blocked = true;
        return;
      }
      if (part.type === "checkbox") part.checked = cell.said === part.value;
      else part.value = cell.said;
      const line = part.closest("[data-line]");
      const live = line && line.querySelector(".report-live");
      if (live) live.textContent = form.dataset.colleague;
    });
    /* A text not shown yet must meet the one typed over it, so what was seen does not move on past it. */
    if (!blocked && answer.version > Number(since.value)) since.value = answer.version;
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  async function save() {
    if (busy || dirty.size === 0) return;
    busy = true;
    const parts = [...dirty];
    dirty.clear();
    try {
      const answer = await fetch(form.dataset.cells, { method: "POST", body: message(parts), redirect: "manual" });
      if (answer.ok) {
        const told = await answer.json();
        merge(told);
        say(told.words);
      } else if (answer.status === 409 || answer.status === 422) {
        say((await answer.json()).words);
      } else {
        parts.forEach((part) => dirty.add(part));
        const renewed = await renewForms();
        if (!renewed) say(form.dataset.ended);
        soon(renewed ? 500 : 5000);
      }
    } catch {
      parts.forEach((part) => dirty.add(part));
      say(form.dataset.lost);
      soon(5000);
    }
    busy = false;
    if (dirty.size > 0) soon(2000);
  }

  const look = async () => {
    if (busy || dirty.size > 0 || document.visibilityState === "hidden") return;
    try {
      const answer = await fetch(`${form.dataset.cells}?since=${since.value}`, { redirect: "manual" });
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

  const leave = () => {
    if (dirty.size > 0) navigator.sendBeacon(form.dataset.cells, message([...dirty]));
  };
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  form.addEventListener("submit", () => {
    dirty.clear();
    clearTimeout(timer);
  });
})();
