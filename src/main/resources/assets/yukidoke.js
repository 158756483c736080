/* Comfort only: every page works without this file. */
"use strict";

/* Says at which edge of a table more is hidden. */
function edges(frame) {
  const rest = frame.scrollWidth - frame.clientWidth;
  const more = [];
  if (rest > 1 && frame.scrollLeft > 1) more.push("start");
  if (rest > 1 && frame.scrollLeft < rest - 1) more.push("end");
  frame.dataset.more = more.join(" ");
}

for (const frame of document.querySelectorAll(".table-frame")) {
  frame.addEventListener("scroll", () => edges(frame), { passive: true });
  new ResizeObserver(() => edges(frame)).observe(frame);
}

/* Where many pages stand in one line, the one that is open is in sight. */
for (const tab of document.querySelectorAll(".tabs > [aria-current]")) {
  const line = tab.parentElement;
  line.scrollLeft = tab.offsetLeft - line.offsetLeft - (line.clientWidth - tab.offsetWidth) / 2;
}

/* Keeps what the reader opened open when they come back within this visit. */
for (const more of document.querySelectorAll("details.more[id]")) {
  const key = "open:" + location.pathname + "#" + more.id;
  if (sessionStorage.getItem(key)) more.open = true;
  more.addEventListener("toggle", () => {
    if (more.open) sessionStorage.setItem(key, "1");
    else sessionStorage.removeItem(key);
  });
}

/* Everything is on paper, also what is folded on the screen. */
addEventListener("beforeprint", () => {
  for (const more of document.querySelectorAll("details.more:not([open]), details.card:not([open])")) {
    more.dataset.folded = "";
    more.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const more of document.querySelectorAll("details[data-folded]")) {
    delete more.dataset.folded;
    more.open = false;
  }
});

/* The key / leads to the search of the page, unless something is being typed. */
addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  const search = document.querySelector("input[type=search]");
  if (event.key !== "/" || typing || !search || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  search.focus();
  search.select();
});

/* Whoever signs in on another page gets a new proof for the forms here; other scripts ask for it. False where nobody is signed
   in; a server that cannot answer now has not said so. */
async function renewForms() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
  if (answer.redirected || !answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = page.querySelector('input[name="_csrf"]');
  if (!token) return false;
  document.querySelectorAll('input[name="_csrf"]').forEach((part) => {
    part.value = token.value;
  });
  return true;
}
