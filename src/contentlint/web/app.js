"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const articles = () => [...document.querySelectorAll("article")];
  const current = () => document.activeElement.closest("article");
  const focus = (target) => {
    if (!target) return;
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  };
  const step = (direction) => {
    const all = articles();
    const at = all.indexOf(current());
    if (at + direction >= all.length && by("following")) by("following").click();
    else focus(all[Math.min(all.length - 1, Math.max(0, at + direction))]);
  };
  // The next one that is open here, else the way to the others.
  const nextOpen = (article) => {
    const all = articles();
    const rest = all.slice(all.indexOf(article) + 1).concat(all);
    return rest.find((one) => one.classList.contains("open")) || by("following") || by("next") || article;
  };

  let decided = ""; // the last one, which can be undone from anywhere

  // A decision changes one card and the numbers in the header; without script the whole page is sent again.
  const decide = async (form, goOn) => {
    const article = form.closest("article");
    const answer = await fetch(form.action, {
      method: "POST",
      headers: { "X-Part": "card" },
      body: new URLSearchParams(new FormData(form)),
    });
    const part = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = part.querySelector("article");
    if (!answer.ok || !fresh) { location.reload(); return; }
    article.replaceWith(document.importNode(fresh, true));
    decided = fresh.id;
    const told = part.getElementById("progress");
    by("progress").textContent = told.textContent;
    by("done").setAttribute("width", told.dataset.share);
    const go = document.querySelector("header .go"), said = part.querySelector(".go");
    go.textContent = said.textContent;
    go.disabled = said.disabled;
    const replaced = by(fresh.id);
    focus(goOn ? nextOpen(replaced) : replaced);
  };
  // One decision after the other, in the order in which they were made.
  let last = Promise.resolve();
  const busy = new Set();
  document.addEventListener("submit", (event) => {
    const form = event.target, article = form.closest("article");
    if (!article) return;
    event.preventDefault();
    if (busy.has(article.id)) return;
    busy.add(article.id);
    const goOn = !form.classList.contains("undo");
    last = last.then(() => decide(form, goOn)).catch(() => location.reload()).finally(() => busy.delete(article.id));
  });

  const FORMS = { a: "form.accept", r: "form.reject", u: "form.undo" };
  const FOLDS = { e: "details.edit", s: "details.silence" };
  const KEYS_OFF = "contentlint-keys-off";
  const keysAreOff = () => localStorage.getItem(KEYS_OFF) === "yes";
  const act = (key) => {
    const article = current() || articles().find((one) => one.classList.contains("open"));
    const find = (place) => FORMS[key] && place && place.querySelector(FORMS[key]);
    const form = find(article) || (key === "u" && find(by(decided)));
    const fold = FOLDS[key] && article && article.querySelector(FOLDS[key]);
    if (form) form.requestSubmit();
    if (fold) { fold.open = true; fold.querySelector("textarea").focus(); }
    return Boolean(form || fold);
  };
  document.addEventListener("keydown", (event) => {
    const writes = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    if (event.key === "Escape" && writes) focus(current());
    if (event.ctrlKey || event.metaKey || event.altKey || writes || keysAreOff()) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "n" && by("next")) by("next").click();
    else if (act(event.key)) event.preventDefault();
  });
  const keys = by("keys"), on = keys.textContent;
  const label = () => { keys.textContent = keysAreOff() ? keys.dataset.off : on; };
  keys.addEventListener("click", () => {
    localStorage.setItem(KEYS_OFF, keysAreOff() ? "no" : "yes");
    label();
  });
  label();
})();
