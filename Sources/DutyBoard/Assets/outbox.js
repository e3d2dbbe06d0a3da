// What is typed where there is no network stays in this browser and is sent, once, when the board can be reached.
// The forms work without this.
"use strict";

(() => {
  if (!document.getElementById("outbox")) return;
  const patience = 8000, pause = 10000;
  const say = () => document.getElementById("outbox").dataset;
  const who = () => say().who;

  // Storage: a list of what waits, of what was sent, and a draft for every person and form.
  const read = (name, other) => { try { return JSON.parse(localStorage.getItem(name)) ?? other; } catch { return other; } };
  const write = (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; } };
  const forget = (name) => { try { localStorage.removeItem(name); } catch { /* Nothing was kept. */ } };
  const waiting = () => read("outbox", []);
  const change = (key, next) => write("outbox", waiting().flatMap((item) => item.key !== key ? [item] : next ? [{ ...item, ...next }] : []));
  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const ask = async (path, options) => {
    const stop = new AbortController(), timer = setTimeout(() => stop.abort(), patience);
    try {
      const answer = await fetch(path, { ...options, signal: stop.signal, cache: "no-store" });
      return { answer, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
    } finally { clearTimeout(timer); }
  };
  const reader = (page) => page.getElementById("outbox")?.dataset.who;

  // One attempt: "sent", "refused" (the book does not want it), "stranger" (somebody else or nobody is logged in),
  // "away" (nobody knows whether it arrived; the same key makes sure that it is written once).
  const attempt = async (item, token) => {
    try {
      const fields = new URLSearchParams(item.fields);
      fields.set("token", token);
      fields.set("key", item.key);
      fields.set("typed", item.typed);
      fields.set("clock", new Date().toISOString());
      const { answer, page } = await ask(item.path, { method: "POST", body: fields });
      if (answer.ok && answer.redirected) return { outcome: reader(page) === item.who ? "sent" : "stranger", answer, page };
      if (answer.status >= 500 || answer.status === 429) return { outcome: "away" };
      return { outcome: answer.status === 403 || answer.status === 401 ? "stranger" : "refused", answer, page };
    } catch { return { outcome: "away" }; }
  };

  // Sends what waits, in the order in which it was typed.
  let busy = false;
  const flush = async () => {
    const items = waiting().filter((item) => item.who === who() && !item.why);
    if (busy || items.length === 0) return render();
    busy = true;
    let token = "";
    try {
      const { answer, page } = await ask("/report", {});
      token = answer.ok && reader(page) === who() ? page.querySelector("input[name=token]")?.value ?? "" : "";
      say().state = token ? "" : "stranger";
    } catch { say().state = ""; }
    for (const item of token ? items : []) {
      const { outcome, answer, page } = await attempt(item, token);
      if (outcome === "sent") {
        change(item.key);
        write("sent", [{ label: item.label, at: answer.headers.get("date"), url: answer.url, who: item.who }, ...read("sent", [])].slice(0, 3));
      } else if (outcome === "refused") {
        change(item.key, { why: page.querySelector(".problem")?.textContent.trim().replace(/\s+/g, " ") || String(answer.status) });
      } else {
        say().state = outcome;
        break;
      }
    }
    busy = false;
    render();
  };

  // What the page shows of it.
  const clock = (text) => new Date(text).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: say().zone || undefined });
  const line = (parent, text, look) => {
    const element = document.createElement("p");
    element.textContent = text;
    if (look) element.className = look;
    parent.append(element);
    return element;
  };
  const button = (parent, text, act) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = text;
    element.addEventListener("click", act);
    parent.append(" ", element);
  };
  const words = (item) => {
    const text = new URLSearchParams(item.fields).get("text") ?? "";
    return `${clock(item.typed)} ${item.label}${text ? ": " + (text.length > 40 ? text.slice(0, 40) + "…" : text) : ""}`;
  };
  const render = () => {
    const box = document.getElementById("outbox"), said = box.dataset;
    const own = waiting().filter((item) => item.who === who()), others = waiting().length - own.length;
    const sent = read("sent", []).filter((one) => one.who === who() && Date.now() - new Date(one.at) < 7200000);
    box.replaceChildren();
    const fresh = own.filter((item) => !item.why);
    if (fresh.length) line(box, said.waiting.replace("%", fresh.length), "waiting");
    if (fresh.length && said.state === "stranger") line(box, said.signIn);
    for (const item of own) {
      if (item.why) line(box, `${said.refused} ${item.why}`, "bad");
      const row = line(box, words(item));
      if (!item.why) continue;
      button(row, said.again, () => { change(item.key, { why: undefined }); flush(); });
      button(row, said.drop, () => { change(item.key); render(); });
    }
    for (const one of sent) {
      const row = line(box, `${said.sent.replace("%", clock(one.at))} ${one.label} `), link = document.createElement("a");
      link.href = new URL(one.url).pathname;
      link.textContent = said.open;
      row.append(link);
    }
    if (others) line(box, said.others.replace("%", others), "quiet");
    box.hidden = !box.childElementCount;
  };

  // Half-typed words have a place for every person, form and field.
  const draftsOf = (name) => `draft.${who()}.${name}.`;
  const draftName = (form, field) => draftsOf(form.dataset.draft) + field.name;
  const areas = (form) => [...form.querySelectorAll("textarea")];
  const forgetAll = (start) => { for (const name of Object.keys(localStorage)) if (name.startsWith(start)) forget(name); };

  // A form is sent from here, so that what cannot be sent is kept.
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.dataset.draft && !form.dataset.outbox) {
      // The browser sends it, and only the next page says whether it arrived.
      clearTimeout(timers.get(form));
      keep(form);
      write("handed", form.dataset.draft);
    }
    if (!form.dataset.outbox || event.defaultPrevented) return;
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    clearTimeout(timers.get(form));
    const data = new FormData(form), pressed = event.submitter;
    if (pressed?.name) data.append(pressed.name, pressed.value);
    const token = String(data.get("token") ?? "");
    for (const name of ["token", "key"]) data.delete(name);
    const item = {
      key: newKey(), who: who(), path: new URL(form.action).pathname, typed: new Date().toISOString(),
      label: form.dataset.outbox + (pressed?.name ? ` ${pressed.firstChild.textContent.trim()}` : ""),
      fields: new URLSearchParams(data).toString(),
    };
    // Kept before it is sent: a phone may go out in between.
    const isKept = write("outbox", [...waiting(), item]);
    if (!isKept) { delete form.dataset.outbox; form.requestSubmit(pressed); return; }
    busy = true;
    const { outcome, answer, page } = await attempt(item, token);
    busy = false;
    delete form.dataset.busy;
    if (outcome === "sent") {
      change(item.key);
      if (form.dataset.draft) forgetAll(draftsOf(form.dataset.draft));
      location.assign(answer.url);
    } else if (outcome === "refused" && page.getElementById("page")) {
      change(item.key);
      document.getElementById("page").replaceWith(page.getElementById("page"));
      render();
      (document.querySelector("[role=alert]") ?? document.body).scrollIntoView();
    } else {
      if (form.dataset.draft) forgetAll(draftsOf(form.dataset.draft));
      form.reset();
      render();
      document.getElementById("outbox").scrollIntoView();
      if (outcome === "stranger") flush();
    }
  });

  // Kept as they are typed, with the board too where it has a place for them.
  const timers = new Map();
  const keep = async (form) => {
    for (const field of areas(form)) {
      const isTyped = field.value.trim() && field.value !== field.defaultValue;
      if (isTyped) write(draftName(form, field), field.value); else forget(draftName(form, field));
    }
    if (!form.dataset.draftPath) return;
    const fields = new URLSearchParams({ token: form.querySelector("[name=token]").value, text: form.querySelector("textarea").value });
    try { await fetch(form.dataset.draftPath, { method: "POST", body: fields, redirect: "manual" }); } catch { /* It is kept here. */ }
  };
  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form[data-draft]");
    if (!form || event.target.tagName !== "TEXTAREA" || !who()) return;
    clearTimeout(timers.get(form));
    timers.set(form, setTimeout(() => keep(form), 1500));
  });
  const handed = read("handed", "");
  forget("handed");
  if (handed && document.querySelector(".saved[role=status]")) forgetAll(draftsOf(handed));
  for (const form of document.querySelectorAll("form[data-draft]")) for (const field of areas(form)) {
    // What the board wrote there goes before, unless it is only what usually stands there.
    const text = who() ? read(draftName(form, field), "") : "";
    if (!text || (field.value.trim() && !("usual" in field.dataset))) continue;
    field.value = text;
    const offered = form.parentElement.querySelector(".draft");
    if (offered?.querySelector(".prose").textContent.trim() === text.trim()) offered.remove();
    const note = document.createElement("p");
    note.className = "hint";
    note.textContent = say().restore;
    field.after(note);
  }
  // Whoever leaves takes their half-typed words along; what waits to be sent stays theirs and waits.
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form[action='/logout']")) return;
    forgetAll(`draft.${who()}.`);
    forget("sent");
  });

  addEventListener("online", flush);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) flush(); });
  setInterval(() => { if (waiting().some((item) => item.who === who() && !item.why)) flush(); }, pause);
  flush();
})();
