// What belongs to a page of texts: sentences that answer each other light up together, and lines can be copied.
"use strict";
(() => {
  const groups = new Map();
  for (const sentence of document.querySelectorAll("[data-g]")) {
    for (const group of sentence.dataset.g.split(" ").filter(Boolean)) {
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(sentence);
    }
  }

  function light(target) {
    for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
    const sentence = target?.closest?.("[data-g]");
    if (!sentence) return;
    sentence.classList.add("lit");
    for (const group of sentence.dataset.g.split(" ")) for (const other of groups.get(group) ?? []) other.classList.add("lit");
  }
  document.addEventListener("mouseover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));

  // One stop for the tab key, then the arrows: nobody wants to tab through every sentence.
  const numbers = [...document.querySelectorAll("a.number")];
  const stop = (number) => numbers.forEach((other) => { other.tabIndex = other === number ? 0 : -1; });
  stop(numbers[0]);
  document.addEventListener("keydown", (event) => {
    const at = numbers.indexOf(event.target.closest?.(".row")?.querySelector("a.number"));
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0 || !by || !numbers[at + by]) return;
    event.preventDefault();
    stop(numbers[at + by]);
    numbers[at + by].focus();
  });

  // A finding that the filter hides is not marked in the texts either.
  document.addEventListener("checker:filtered", () => {
    for (const section of document.querySelectorAll(".section")) {
      const hidden = new Set([...section.querySelectorAll(".card[hidden]")].map((card) => card.dataset.n));
      for (const mark of section.querySelectorAll(".texts .mark")) mark.classList.toggle("off", hidden.has(mark.dataset.n));
    }
  });

  for (const code of document.querySelectorAll(".allow code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(code);
        button.textContent = "Selected";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    code.after(button);
  }
  // Paper has no triangles to click on.
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
})();
