// Notes what the keyboard comes to and whether it could be seen there; asked again, says what was not reached.
const place = (one) => one.type === "radio" ? `radio ${one.name}` : one;
if (!window.reached) {
  // What was come to, and whether it could be seen then; a window that is only just given the keyboard may show it the next time.
  window.reached = new Map();
  const note = (one) => {
    const labels = [...(one.labels ?? [])];
    const isMarked = [one, ...labels].some((part) => {
      const style = getComputedStyle(part);
      return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    });
    const box = one.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    window.reached.set(place(one), window.reached.get(place(one)) || isMarked && (isInView || labels.length > 0));
  };
  document.addEventListener("focusin", (event) => note(event.target));
  // Once the key is up, the page has been scrolled to what it came to.
  document.addEventListener("keyup", (event) => {
    if (event.key === "Tab" && event.target !== document.body) note(event.target);
  });
  document.activeElement?.blur();
}
const isShown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const wanted = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']")]
  .filter((one) => isShown(one) && !one.disabled && one.tabIndex >= 0);
const missed = wanted.filter((one) => !window.reached.has(place(one)));
const unseen = wanted.filter((one) => window.reached.get(place(one)) === false);
const called = (one) => `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""} “${(one.textContent || one.value || "").trim().slice(0, 40)}”`;
return { wanted: wanted.length, missed: missed.map(called), unseen: unseen.map(called) };
