// Filter, search, order and keys of a list of findings or articles.  What is chosen stands in the address after #,
// before it the anchor of the current finding: "#f-0123…&severity=major&q=東京".
"use strict";
(() => {
  document.documentElement.classList.add("js");
  const form = document.getElementById("filter");
  const items = [...document.querySelectorAll("[data-item]")];
  const lists = [...document.querySelectorAll("[data-list]")];
  const dialog = document.getElementById("keys");
  const texts = new Map();
  let current = null;

  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const cell = (item, key) => item.querySelector(`[data-cell="${key}"]`)?.dataset.value ?? item.dataset[key] ?? "";

  function textOf(item) {
    if (!texts.has(item)) {
      // Not what is there to be copied: everybody's holds the same words.
      const parts = [...item.childNodes].filter((part) => !part.classList?.contains("allow"));
      texts.set(item, plain(parts.map((part) => part.textContent).join(" ")));
    }
    return texts.get(item);
  }

  // The address, read and written.  Only its part after # changes, which every browser allows for files too.
  function readAddress() {
    const parts = location.hash.slice(1).split("&");
    return {
      anchor: parts.find((part) => part && !part.includes("=")) ?? "",
      chosen: new URLSearchParams(parts.filter((part) => part.includes("=")).join("&")),
    };
  }

  function chosen() {
    const all = new URLSearchParams(form ? new FormData(form) : "");
    return new URLSearchParams([...all].filter(([, value]) => value.trim() !== ""));
  }

  function writeAddress(anchor, push) {
    const hash = [anchor, chosen().toString()].filter(Boolean).join("&");
    if (hash === location.hash.slice(1)) return;
    const address = hash ? `#${hash}` : location.href.split("#")[0];
    if (push) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  function setForm(values) {
    for (const field of form.elements) {
      if (field.type === "checkbox") field.checked = values.getAll(field.name).includes(field.value);
      else if (field.name) field.value = values.get(field.name) ?? "";
      if (field.tagName === "SELECT" && field.selectedIndex < 0) field.selectedIndex = 0;
    }
  }

  function fits(item, wanted) {
    for (const name of new Set(wanted.keys())) {
      if (name === "sort") continue;
      const values = wanted.getAll(name);
      const words = name === "q" ? plain(values[0]).split(/\s+/) : [];
      if (name === "q" && !words.every((word) => textOf(item).includes(word))) return false;
      if (name !== "q" && !values.some((value) => (item.dataset[name] ?? "").split(" ").includes(value))) return false;
    }
    return true;
  }

  function sort(key) {
    const down = key.startsWith("-");
    const name = key.replace(/^-/, "");
    const place = new Map(items.map((item, index) => [item, index]));
    const order = (a, b) => {
      const [x, y] = [cell(a, name), cell(b, name)];
      const by = x !== "" && y !== "" && !isNaN(x) && !isNaN(y) ? x - y : x.localeCompare(y);
      return (down ? -by : by) || place.get(a) - place.get(b);
    };
    for (const list of lists) {
      const inside = items.filter((item) => item.parentElement === list);
      list.append(...(key ? inside.sort(order) : inside));
    }
    for (const head of document.querySelectorAll("th[data-key]")) {
      if (head.dataset.key.replace("-", "") !== name) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", down ? "descending" : "ascending");
    }
  }

  let sorted = "";
  function apply() {
    if (!form) return;
    const wanted = chosen();
    for (const item of items) item.hidden = !fits(item, wanted);
    const key = wanted.get("sort") ?? "";
    if (key !== sorted) sort(key);
    sorted = key;
    const shown = items.filter((item) => !item.hidden).length;
    document.getElementById("shown").textContent = `${shown} of ${items.length} shown`;
    for (const list of lists) {
      const empty = list.closest("section, main").querySelector(".empty");
      if (empty) empty.hidden = [...list.children].some((item) => !item.hidden);
    }
    document.dispatchEvent(new Event("checker:filtered"));
  }

  function mark(target) {
    current?.classList.remove("current");
    current = target?.closest(".card, .row, .line, [data-item]") ?? null;
    current?.classList.add("current");
  }

  function show(target, focus) {
    if (!target) return;
    target.closest("details")?.setAttribute("open", "");
    mark(target);
    const place = current ?? target;
    place.scrollIntoView({ block: place.matches(".row, .line, tr") ? "center" : "start" });
    if (focus) (target.matches("tr, .row") ? target.querySelector("a") : target).focus({ preventScroll: true });
  }

  function step(by) {
    const shown = [...document.querySelectorAll("[data-item]")].filter((item) => !item.hidden);
    if (!shown.length) return;
    const at = shown.indexOf(current);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))];
    writeAddress(next.id, false);
    show(next, true);
  }

  function follow() {
    const { anchor, chosen: values } = readAddress();
    if (form) setForm(values);
    apply();
    const target = anchor && document.getElementById(decodeURIComponent(anchor));
    if (!target) return;
    // Whoever follows a link to a finding wants to see it, whatever the filter says.
    if (target.matches("[data-item]")) target.hidden = false;
    show(target, target.matches("[data-item]"));
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || dialog.open) return;
    if (event.target.closest("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = { j: () => step(1), k: () => step(-1), "/": () => form?.elements.q.focus(), "?": () => dialog.showModal() }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    if (target.matches("[data-item]")) target.hidden = false;
    writeAddress(target.id, true);
    if (!target.matches(".row, [tabindex]")) target.tabIndex = -1;
    show(target, true);
  });

  // The keys are there as soon as the script is.
  for (const word of form ? document.querySelectorAll("[data-sets]") : []) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = word.textContent;
    button.addEventListener("click", () => {
      const field = form.elements[word.dataset.sets];
      field.value = field.value === word.dataset.value ? "" : word.dataset.value;
      writeAddress("", false);
      apply();
    });
    word.replaceChildren(button);
  }
  for (const head of document.querySelectorAll("th[data-key]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const [key, other] = [head.dataset.key, head.dataset.key.startsWith("-") ? head.dataset.key.slice(1) : `-${head.dataset.key}`];
      form.elements.sort.value = form.elements.sort.value === key ? other : key;
      writeAddress("", false);
      apply();
    });
  }
  if (form) {
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => { writeAddress("", false); apply(); });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      setForm(new URLSearchParams());
      writeAddress("", false);
      apply();
    });
  }
  for (const button of document.querySelectorAll("[data-keys]")) button.addEventListener("click", () => dialog.showModal());
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
  follow();
})();
