// Judges every visit of the keyboard, whether it can be seen there; asked again, says what was not reached.
const place = (one) => one.type === "radio" ? `radio ${one.name}` : one;
const called = (one) => `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""} “${(one.textContent || one.value || "").trim().slice(0, 40)}”`;
if (!window.reached) {
  window.reached = new Set();
  window.unseen = [];
  let marked;
  const isMarked = (one) => [one, ...(one.labels ?? [])].some((part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  // A field with stops of its own, as a date, is marked as one only when it is come to.
  document.addEventListener("focusin", ({ target }) => { marked = isMarked(target) ? target : null; });
  // Once the key is up, the page has been scrolled to what it came to.
  document.addEventListener("keyup", (event) => {
    const one = event.target;
    // From the last stop the keyboard leaves the page and comes back; until it is back, nothing shows that it is here.
    if (event.key !== "Tab" || one === document.body || !document.hasFocus()) return;
    window.reached.add(place(one));
    const box = one.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (marked !== one && !isMarked(one)) window.unseen.push(`${called(one)} is not marked`);
    if (!isInView && !one.labels?.length) window.unseen.push(`${called(one)} is out of view`);
  });
  document.activeElement?.blur();
}
const isShown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const wanted = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((one) => isShown(one) && !one.disabled && one.tabIndex >= 0);
const missed = wanted.filter((one) => !window.reached.has(place(one)));
return { wanted: wanted.length, missed: missed.map(called), unseen: window.unseen };
