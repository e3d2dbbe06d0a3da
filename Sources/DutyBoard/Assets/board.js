// The board works without this; it only saves reloading.
"use strict";

// Parts marked `data-live` are put in anew, from the same page, whenever the book has changed.
(() => {
  if (!document.querySelector("[data-live]") || !window.EventSource) return;
  const stale = document.getElementById("stale");
  let busy = false, again = false;

  const renew = async () => {
    if (busy) { again = true; return; }
    busy = true;
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" }, cache: "no-store" });
      if (answer.redirected || !answer.ok) { location.reload(); return; }
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      for (const part of document.querySelectorAll("[data-live]")) {
        const next = fresh.getElementById(part.id);
        // What somebody is typing in, or stands in with the keyboard, is left alone until they leave it.
        if (next && !part.contains(document.activeElement) && part.innerHTML !== next.innerHTML) part.innerHTML = next.innerHTML;
      }
      stale.hidden = true;
    } catch { stale.hidden = false; }
    busy = false;
    if (again) { again = false; renew(); }
  };

  const feed = new EventSource("/live");
  feed.addEventListener("changed", renew);
  feed.addEventListener("open", renew);
  feed.addEventListener("error", () => { stale.hidden = false; });
  // The clock and what time alone changes.
  setInterval(renew, 60000);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) renew(); });
})();

// A roster tells what was found about the cell under the pointer or the keyboard, and shows the cells of a finding.
(() => {
  const told = document.getElementById("told");
  if (!told) return;
  const lines = new Map([...document.querySelectorAll("[data-number]")].map(line => [line.dataset.number, line]));
  const cells = [...document.querySelectorAll("[data-found]")];
  const tell = event => {
    const cell = event.target.closest("[data-found]");
    if (cell) {
      const found = cell.dataset.found.split(" ").filter(Boolean).map(number => {
        const line = lines.get(number);
        return line ? line.closest("details").querySelector("summary").firstChild.textContent.trim() + " — " + line.textContent : "";
      });
      told.textContent = [cell.title, ...found].join("\n");
      told.hidden = false;
    }
    const line = event.target.closest("[data-number]");
    if (line) for (const cell of cells) cell.parentElement.classList.toggle("told-of", cell.dataset.found.split(" ").includes(line.dataset.number));
  };
  document.addEventListener("mouseover", tell);
  document.addEventListener("focusin", tell);
})();
// Where the menu is pushed along, the page that is shown stands in view.
document.querySelector(".head [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
// A page that is made for paper can be printed at one touch.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
