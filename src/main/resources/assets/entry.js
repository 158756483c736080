/* Comfort for the sheet of actuals: it moves like a spreadsheet and keeps what is typed. Everything works without. */
"use strict";

(() => {
  const form = document.getElementById("entry");
  if (!form) return;
  const state = document.getElementById("entry-state");
  const shared = ["_csrf", "of", "year", "by", "all"];
  const dirty = new Set();
  let timer = 0;
  let saving = false;

  const say = (text) => {
    if (state.textContent !== text) state.textContent = text;
  };
  const fill = (text, ...values) => values.reduce((all, value, i) => all.replace(`{${i}}`, value), text);
  const cellOf = (part) => part.closest("[data-cell]");
  const fieldsOf = (cell) => [...cell.querySelectorAll("input[name], select[name], textarea[name]")];
  const changed = (part) =>
    part.tagName === "SELECT"
      ? [...part.options].some((option) => option.selected !== option.defaultSelected)
      : part.value !== part.defaultValue;

  /* What stands where: rows of places to type; a shut cell is an empty place, so that a pasted block keeps its shape. */
  const rows = () =>
    [...form.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td.entry-cell, td.entry-shut")].flatMap((cell) => {
        const places = [...cell.querySelectorAll(".entry-line > input:not([type=hidden])")];
        const grade = cell.querySelector(".entry-line > select[data-main]");
        return grade ? [grade] : places.length ? places : [null];
      }));

  const placeOf = (part) => {
    const all = rows();
    for (let row = 0; row < all.length; row++) {
      const column = all[row].indexOf(part);
      if (column >= 0) return { all, row, column };
    }
    return null;
  };

  const go = (part) => {
    if (!part) return false;
    part.focus();
    if (part.select) part.select();
    return true;
  };

  const down = (at, step) => {
    for (let row = at.row + step; row >= 0 && row < at.all.length; row += step) {
      const line = at.all[row];
      const part = line[Math.min(at.column, line.length - 1)];
      if (part) return part;
    }
    return null;
  };

  const along = (at, step) => {
    const line = at.all.flatMap((row) => row).filter((part) => part);
    return line[line.indexOf(at.all[at.row][at.column]) + step] || null;
  };

  const aside = (at, step) => {
    const line = at.all[at.row];
    for (let column = at.column + step; column >= 0 && column < line.length; column += step) {
      if (line[column]) return line[column];
    }
    return null;
  };

  form.addEventListener("keydown", (event) => {
    const part = event.target;
    if (event.isComposing || !part.matches("input, select, textarea")) return;
    const cell = cellOf(part);
    if (event.key === "Escape" && cell && part.dataset.before !== undefined && part.value !== part.dataset.before) {
      part.value = part.dataset.before;
      part.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    const at = placeOf(part);
    if (!at) {
      /* Enter in a remark or a day must not send the sheet. */
      if (event.key === "Enter" && part.tagName === "INPUT") event.preventDefault();
      return;
    }
    const text = part.tagName === "INPUT";
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    let next = null;
    if (event.altKey && event.key === "ArrowDown" && text) {
      next = cell.querySelector(".entry-state");
    } else if (event.key === "Enter" && plain) {
      event.preventDefault();
      next = down(at, event.shiftKey ? -1 : 1) || (event.shiftKey ? null : form.querySelector(".entry-bar button"));
    } else if (event.key === "Tab" && plain) {
      next = along(at, event.shiftKey ? -1 : 1);
    } else if (text && plain && !event.shiftKey) {
      const whole = part.selectionStart === 0 && part.selectionEnd === part.value.length;
      const first = whole || (part.selectionStart === 0 && part.selectionEnd === 0);
      const last = whole || part.selectionStart === part.value.length;
      if (event.key === "ArrowUp") next = down(at, -1);
      if (event.key === "ArrowDown") next = down(at, 1);
      if (event.key === "ArrowLeft" && first) next = aside(at, -1);
      if (event.key === "ArrowRight" && last) next = aside(at, 1);
    }
    if (go(next)) event.preventDefault();
  });

  /* A block copied from a spreadsheet: tabs between cells, line ends between rows, quotes around cells that hold them. */
  const block = (text) => {
    const lines = [[""]];
    let quoted = false;
    const trimmed = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    for (let i = 0; i < trimmed.length; i++) {
      const sign = trimmed[i];
      const line = lines[lines.length - 1];
      if (sign === '"' && (quoted || line[line.length - 1] === "")) {
        if (quoted && trimmed[i + 1] === '"') line[line.length - 1] += trimmed[++i];
        else quoted = !quoted;
      } else if (sign === "\t" && !quoted) {
        line.push("");
      } else if (sign === "\n" && !quoted) {
        lines.push([""]);
      } else {
        line[line.length - 1] += sign;
      }
    }
    return lines;
  };

  form.addEventListener("paste", (event) => {
    const at = placeOf(event.target);
    const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!at || !/[\t\n]/.test(text.replace(/\s+$/, ""))) return;
    event.preventDefault();
    let filled = 0;
    let left = 0;
    block(text).forEach((line, row) =>
      line.forEach((value, column) => {
        const part = (at.all[at.row + row] || [])[at.column + column];
        if (part && part.tagName === "INPUT") {
          part.value = value.trim();
          mark(part);
          filled++;
        } else if (value.trim()) {
          left++;
        }
      }));
    say(left ? fill(form.dataset.overflow, filled, left) : fill(form.dataset.pasted, filled));
    soon(1500);
  });

  const mark = (part) => {
    const cell = cellOf(part);
    if (!cell) return;
    dirty.add(cell);
    cell.classList.toggle("is-typed", fieldsOf(cell).some(changed));
  };

  const soon = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const message = (cells) => {
    const sent = new URLSearchParams();
    shared.forEach((name) => {
      const part = form.querySelector(`input[name="${name}"]`);
      if (part) sent.append(name, part.value);
    });
    cells.forEach((cell) => fieldsOf(cell).forEach((part) => sent.append(part.name, part.value)));
    return sent;
  };

  const chips = (cells) =>
    cells.forEach((cell) => {
      const notes = cell.querySelector(".entry-notes");
      let chip = cell.querySelector(".entry-kept");
      const typed = fieldsOf(cell).some(changed);
      if (typed && !chip && !notes.querySelector(".chip-info")) {
        chip = document.createElement("span");
        chip.className = "chip chip-info entry-kept";
        chip.textContent = form.dataset.draft;
        notes.prepend(chip);
      }
      if (!typed && chip) chip.remove();
    });

  async function save() {
    clearTimeout(timer);
    if (saving || dirty.size === 0) return;
    saving = true;
    const cells = [...dirty];
    dirty.clear();
    try {
      const answer = await fetch(form.dataset.drafts, { method: "POST", body: message(cells), redirect: "manual" });
      if (answer.ok) {
        say(await answer.text());
        chips(cells);
        document.getElementById("entry-discard").hidden = false;
      } else {
        cells.forEach((cell) => dirty.add(cell));
        const renewed = await renewForms();
        if (!renewed) say(form.dataset.ended);
        soon(renewed ? 500 : 5000);
      }
    } catch {
      cells.forEach((cell) => dirty.add(cell));
      say(form.dataset.lost);
      soon(5000);
    }
    saving = false;
    if (dirty.size > 0 && !timer) soon(3000);
  }

  form.addEventListener("focusin", (event) => {
    if (event.target.matches("input, textarea")) event.target.dataset.before = event.target.value;
  });
  form.addEventListener("input", (event) => {
    if (!cellOf(event.target)) return;
    mark(event.target);
    say(form.dataset.typing);
    soon(3000);
  });
  form.addEventListener("change", (event) => {
    if (!cellOf(event.target)) return;
    mark(event.target);
    soon(300);
  });
  form.addEventListener("focusout", (event) => {
    const cell = cellOf(event.target);
    if (cell && dirty.has(cell) && !cell.contains(event.relatedTarget)) soon(300);
  });
  /* What is sent while leaving may not arrive; whoever comes back still has it marked. */
  const leave = () => {
    if (dirty.size > 0) navigator.sendBeacon(form.dataset.drafts, message([...dirty]));
  };
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
  form.addEventListener("submit", () => dirty.clear());
})();
