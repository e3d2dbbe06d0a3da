// What must hold on every page: found with it are the faults of the page that is shown, one line each.
// Told: the language the page should have, whether it is touched, and whether it is a sheet made for paper.
const [language, isTouched, isPaper] = arguments;
const faults = [];
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const isShown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const called = (one) => {
  const look = one.className.baseVal ?? one.className;
  return `${one.tagName.toLowerCase()}${one.id ? "#" + one.id : ""}${look ? "." + look.trim().replace(/\s+/g, ".") : ""} “${one.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}”`;
};
const fault = (what, one) => faults.push(one ? `${what}: ${called(one)}` : what);

// The page as a whole.
if (document.documentElement.lang !== language) fault(`lang is ${document.documentElement.lang}`);
if (!document.title.trim()) fault("no title");
if (document.documentElement.scrollWidth > innerWidth) {
  fault(`${document.documentElement.scrollWidth} pixels wide on ${innerWidth}`);
  for (const one of all("body *")) if (isShown(one) && !one.closest(".wide") && one.getBoundingClientRect().right > innerWidth + 1) fault("sticks out", one);
}
const ids = new Set();
for (const one of all("[id]")) {
  if (ids.has(one.id)) fault(`id twice ${one.id}`);
  ids.add(one.id);
}
for (const name of ["for", "aria-labelledby", "aria-describedby", "aria-controls", "list"]) {
  for (const one of all(`[${name}]`)) {
    for (const id of one.getAttribute(name).split(/\s+/)) if (!ids.has(id)) fault(`${name} of nothing, ${id}`, one);
  }
}

// The menu takes one line of a desk's screen, and no column of a table is too narrow for its words.
const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
for (const one of all("header.head").filter(isShown)) if (innerWidth >= 1280 && one.offsetHeight > 4 * rem) fault("a menu of several lines", one);
for (const one of all("td:not(.calendar td)").filter(isShown)) {
  const words = one.textContent.trim();
  if (words.length > 3 && one.clientWidth < 4 * rem && one.clientHeight > 5 * rem) fault(`a column of ${one.clientWidth} pixels`, one);
}

// Headings and landmarks.
if (all("h1").filter(isShown).length !== 1) fault(`${all("h1").filter(isShown).length} h1`);
if (!isPaper && all("main").length !== 1) fault("not one main");
if (!document.body.classList.contains("wall") && !isPaper && (all("header").length < 1 || all("nav[aria-label]").length < 1)) fault("no header or nav");
let level = 0;
for (const one of all("h1, h2, h3, h4").filter(isShown)) {
  const next = Number(one.tagName[1]);
  if (next > level + 1) fault(`h${next} after h${level}`, one);
  level = next;
}
const words = (one) => one.getAttribute("aria-label") ?? one.getAttribute("aria-labelledby")?.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ") ?? "";
for (const one of all("nav, [role=region]")) if (!words(one).trim()) fault("a region without a name", one);
for (const one of all("section")) if (!words(one).trim() && !one.querySelector("h2, h3, form, table")) fault("a section without a head", one);
for (const one of all("svg")) if (one.getAttribute("aria-hidden") !== "true" && !(one.getAttribute("role") === "img" && (words(one) || one.querySelector("title")))) fault("a drawing without a name", one);
for (const one of all("img")) if (!one.hasAttribute("alt")) fault("a picture without words", one);
for (const one of all("table")) if (one.querySelector("td") && !one.querySelector("th")) fault("a table without heads", one);

// Controls: each has a name and room for a finger.
const controls = all("a[href], button, input:not([type=hidden]), select, textarea, summary").filter(isShown);
for (const one of controls) {
  const labels = [...(one.labels ?? [])].map((label) => label.textContent).join(" ");
  if (!(words(one) || labels || (one.matches("a, button, summary") && one.textContent) || one.title).trim()) fault("a control without a name", one);
  if (!isTouched || isPaper) continue;
  const boxes = [one, ...(one.labels ?? [])].map((part) => part.getBoundingClientRect());
  const place = getComputedStyle(one);
  // A link in the middle of a sentence is as high as its line.
  const isInSentence = one.matches("a") && place.display === "inline" && one.parentElement.textContent.trim().length > one.textContent.trim().length;
  const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
  const isSeen = boxes[0].right > 0 && place.position !== "absolute" || boxes.length > 1;
  if (isSeen && !isInSentence && (height < 40 || width < 24)) fault(`too small for a finger, ${Math.round(width)} × ${Math.round(height)}`, one);
}
for (const one of all("button, .button, label, h1, h2, h3, .head .name").filter(isShown)) {
  if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1 && getComputedStyle(one).display !== "inline") fault("its words do not fit", one);
}

// Contrast, from the colours that are really used.
const shade = (text) => {
  const [red, green, blue, alpha = 1] = (text.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  return [red, green, blue, alpha];
};
const over = (top, below) => [0, 1, 2].map((part) => top[part] * top[3] + below[part] * (1 - top[3])).concat(1);
const ground = (one) => {
  if (!one) return matchMedia("(prefers-color-scheme: dark)").matches && document.querySelector("meta[name=color-scheme]") ? [18, 18, 18, 1] : [255, 255, 255, 1];
  const own = shade(getComputedStyle(one).backgroundColor);
  return own[3] === 1 ? own : over(own, ground(one.parentElement));
};
const light = (colour) => {
  const [red, green, blue] = colour.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (first, second) => {
  const [dark, bright] = [light(first), light(second)].sort((one, other) => one - other);
  return (bright + 0.05) / (dark + 0.05);
};
const seen = new Set();
const measure = (one, colour, style, what) => {
  const below = ground(one), ratio = contrast(over(shade(colour), below), below);
  const size = parseFloat(style.fontSize), isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const line = `${what} contrast ${ratio.toFixed(2)}, ${colour} on ${below.slice(0, 3).map(Math.round)}`;
  if (ratio >= (isLarge ? 3 : 4.5) || seen.has(line)) return;
  seen.add(line);
  fault(line, one);
};
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const one = texts.currentNode.parentElement;
  if (!texts.currentNode.textContent.trim() || one.closest("script, noscript, datalist, option, title") || !isShown(one)) continue;
  const style = getComputedStyle(one);
  measure(one, one.closest("svg") ? style.fill : style.color, style, "text");
}
for (const one of all("[placeholder]").filter(isShown)) {
  const style = getComputedStyle(one, "::placeholder");
  measure(one, style.color, style, "placeholder");
}
return faults;
