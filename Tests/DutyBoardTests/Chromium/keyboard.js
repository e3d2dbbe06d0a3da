// Notes what the keyboard comes to and whether it can be seen there; asked again, says what was not reached.
if (!window.reached) {
  window.reached = new Set();
  window.unmarked = new Set();
  window.away = new Set();
  const isMarked = (one) => [one, ...(one.labels ?? [])].some((part) => {
    const style = getComputedStyle(part);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  document.addEventListener("focusin", (event) => {
    const one = event.target;
    window.reached.add(one.type === "radio" ? `radio ${one.name}` : one);
    if (!isMarked(one)) window.unmarked.add(one);
  });
  // Once the key is up, the window is known to have the keyboard and has scrolled to what it came to.
  document.addEventListener("keyup", (event) => {
    const one = event.target;
    if (event.key !== "Tab" || one === document.body) return;
    if (isMarked(one)) window.unmarked.delete(one);
    const box = one.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!isInView && !one.labels?.length) window.away.add(one);
  });
  document.activeElement?.blur();
}
const isShown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const wanted = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((one) => isShown(one) && !one.disabled && one.tabIndex >= 0);
const missed = wanted.filter((one) => !window.reached.has(one.type === "radio" ? `radio ${one.name}` : one));
const called = (one) => `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""} “${(one.textContent || one.value || "").trim().slice(0, 40)}”`;
return { wanted: wanted.length, missed: missed.map(called), unseen: [...window.unmarked, ...window.away].map(called) };
