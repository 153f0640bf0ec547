"use strict";
(() => {
  const articles = () => [...document.querySelectorAll("article")];
  const current = () => document.activeElement.closest("article");
  const focus = (article) => {
    if (!article) return;
    article.focus();
    article.scrollIntoView({ block: "nearest" });
  };
  const step = (direction) => {
    const all = articles();
    const at = all.indexOf(current());
    focus(all[Math.min(all.length - 1, Math.max(0, at + direction))]);
  };
  const nextOpen = (article) => {
    const all = articles();
    const rest = all.slice(all.indexOf(article) + 1).concat(all);
    return rest.find((one) => one.classList.contains("open")) || document.getElementById("next") || article;
  };

  // A decision changes one card and the two numbers in the header; without script the whole page is sent again.
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
    document.getElementById("progress").textContent = part.getElementById("progress").textContent;
    const go = document.querySelector("header .go");
    go.textContent = part.querySelector(".go").textContent;
    go.disabled = !/\d/.test(go.textContent);
    const replaced = document.getElementById(fresh.id);
    const target = goOn ? nextOpen(replaced) : replaced;
    target.focus();
    target.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.closest("article")) return;
    event.preventDefault();
    decide(form, !form.classList.contains("undo"));
  });
  const KEYS = { a: "form.accept", r: "form.reject", u: "form.undo" };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (KEYS[event.key]) {
      const article = current() || articles().find((one) => one.classList.contains("open"));
      const form = article && article.querySelector(KEYS[event.key]);
      if (form) form.requestSubmit();
    }
  });
})();
