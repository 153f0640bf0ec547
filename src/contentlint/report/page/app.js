"use strict";
(async () => {
  const by = (id) => document.getElementById(id);
  const strings = JSON.parse(by("strings").textContent);
  const PAGES = 20, PER_PAGE = 200, MOST_LINES = 2000, ON_PAPER = 2000, IN_FULL = 20;
  const languages = Object.keys(strings);
  // A report in another language than English was asked for; else the browser knows its reader.
  const told = document.documentElement.dataset.language;
  let language = [told === "en" ? "" : told, ...navigator.languages.map((tag) => tag.split("-")[0]), "en"].find((each) => strings[each]);
  const following = () => languages[(languages.indexOf(language) + 1) % languages.length];
  const say = (key, values) =>
    (strings[language][key] || key).replace(/\{(\w+)\}/g, (whole, name) => (values ? values[name] : whole));

  // What nobody can see, or what turns text around, becomes visible.
  const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/u;
  const HIDDEN_ALL = new RegExp(HIDDEN.source, "gu");
  const notation = (char) => {
    const code = char.charCodeAt(0);
    if (code === 9) return "→";
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code >= 0xdc80 && code <= 0xdcff) return "\\x" + (code - 0xdc00).toString(16);
    return "\\u" + code.toString(16).padStart(4, "0");
  };
  const visible = (text) => text.replace(HIDDEN_ALL, notation);

  const make = (name, properties, ...children) => {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (key === "text") node.textContent = visible(value);
      else node.setAttribute(key, value);
    }
    node.append(...children.filter((child) => child !== null));
    return node;
  };
  const message = (text) =>
    text.split(/`([^`]+)`/).map((part, at) => make(at % 2 ? "code" : "span", { text: part }));

  const unpack = async () => {
    const text = atob(by("data").textContent), bytes = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).json();
  };
  const { rules, pages } = await unpack();
  const LEVELS = ["info", "warning", "error"];
  const all = pages.flatMap((page) => page.found.map((found) => ({ page, found })));

  // A line with some stretches marked: [start, end, tag] in UTF-16 units.
  const row = (number, text, marks) => {
    const cell = make("span", { dir: "auto" });
    let at = 0;
    for (const [start, end, tag, inserted, link] of marks.sort((a, b) => a[0] - b[0])) {
      if (start < at) continue;
      cell.append(make("span", { text: text.slice(at, start) }));
      const marked = text.slice(start, end);
      if (end > start && link) cell.append(make(tag, {}, make("a", { href: link, text: marked })));
      else if (end > start && tag) cell.append(make(tag, { text: marked }));
      if (inserted) cell.append(make("ins", { text: inserted }));
      at = end;
    }
    cell.append(make("span", { text: text.slice(at) }));
    return make("div", { class: "row" }, make("span", { class: "no", text: String(number) }), cell);
  };
  const on = (line, [l1, c1, l2, c2], text) =>
    line < l1 || line > l2 ? null : [line === l1 ? c1 : 0, line === l2 ? c2 : text.length];

  const shown = (page, places) =>
    page.lines.filter(([line]) => places.some(([l1, , l2]) => line >= l1 - 1 && line <= Math.min(l2, l1 + 5) + 1));
  const excerpt = (page, place) => {
    const rows = shown(page, [place]).map(([line, text]) => {
      const span = on(line, place, text);
      return row(line, text, span ? [[...span, "mark", ""]] : []);
    });
    return make("div", { class: "text" }, ...rows);
  };
  // Of an edit only what really differs, so that one letter in a long word is one letter marked.
  const trimmed = (page, [l1, c1, l2, c2, text]) => {
    const line = page.lines.find(([number]) => number === l1);
    if (l1 !== l2 || !line) return [l1, c1, l2, c2, text];
    const old = line[1].slice(c1, c2);
    let start = 0, end = 0;
    while (start < Math.min(old.length, text.length) && old[start] === text[start]) start += 1;
    while (end < Math.min(old.length, text.length) - start && old.at(-1 - end) === text.at(-1 - end)) end += 1;
    const split = (unit) => unit >= 0xd800 && unit <= 0xdfff;
    if (split(old.charCodeAt(start)) || split(text.charCodeAt(start))) start = end = 0; // never half of a sign
    return [l1, c1 + start, l2, c2 - end, text.slice(start, text.length - end)];
  };
  const side = (page, edits, end, after) => {
    const rows = shown(page, edits).filter(([line]) => !end || line < end).map(([line, text]) => {
      const marks = edits.map((edit) => [edit, on(line, edit, text)]).filter(([, span]) => span);
      return row(line, text, marks.map(([edit, span]) => [...span, after ? "" : "del", after && line === edit[0] ? edit[4] : ""]));
    });
    return make("div", {}, make("h5", { text: say(after ? "after" : "before") }), make("div", { class: "text" }, ...rows));
  };
  const repaired = (page, [title, level, written, number, end]) => {
    const edits = written.map((edit) => trimmed(page, edit));
    const parts = [make("p", { class: "meta" }, make("span", { class: "badge", lang: told }, ...message(title)), make("span", { text: say(level) }))];
    parts.push(make("div", { class: "sides" }, side(page, edits, end, false), side(page, edits, end, true)));
    if (number > edits.length) parts.push(make("p", { class: "meta", text: say("more-edits", { number: number - edits.length }) }));
    return make("div", {}, ...parts);
  };
  const nameOf = (page, found) => "f-" + found[5] + "-" + pages.indexOf(page);
  const card = ({ page, found }) => {
    const [rule, severity, text, place, fix, , column] = found;
    const [id, , summary, why] = rules[rule];
    const level = LEVELS[severity];
    const name = nameOf(page, found);
    const meta = make("p", { class: "meta" },
      make("span", { class: "badge " + level, text: say("one-" + level) }),
      make("a", { href: "#" + name, "aria-label": say("link") }, make("span", { text: say("line", { line: place[0], column }) })),
      make("span", { text: id }));
    const article = make("article", { id: name, tabindex: "-1" }, make("h4", { lang: told }, ...message(text)), meta);
    article.append(fix ? repaired(page, fix) : excerpt(page, place));
    if (summary) article.append(make("details", {}, make("summary", { text: say("why") }), make("p", { class: "why", text: summary + "\n" + why })));
    return article;
  };

  // The text of one page as far as it is here, with all its places marked; each leads to its finding.
  const whole = (page) => {
    const places = page.found.map((found) => [found[3], "#" + nameOf(page, found)]).sort((a, b) => a[0][0] - b[0][0] || a[0][1] - b[0][1]);
    const box = make("div", { class: "text", tabindex: "0", role: "region", "aria-label": say("whole", { path: page.path }) });
    const of = new Map();
    for (const one of places) {
      for (let line = one[0][0]; line <= Math.min(one[0][2], one[0][0] + 5); line += 1) of.set(line, [...(of.get(line) || []), one]);
    }
    let before = 0;
    for (const [line, text] of page.lines.slice(0, MOST_LINES)) {
      if (line > before + 1) box.append(make("div", { class: "gap", title: say("gap"), text: "⋯" }));
      const marks = (of.get(line) || []).map(([place, link]) => [on(line, place, text), link]);
      box.append(row(line, text, marks.map(([span, link]) => [...span, "mark", "", link])));
      before = line;
    }
    return [make("h3", { text: say("whole", { path: page.path }) }), box];
  };

  const filters = { search: by("search"), severity: by("severity"), rule: by("rule"), fix: by("fix"), page: by("page") };
  const choices = () => ({
    severity: ["error", "warning", "info"].map((name) => [name, say(name)]),
    rule: rules.map(([id]) => [id, id]),
    fix: ["safe", "unsafe", "display", "none"].map((name) => [name, say(name)]),
    page: pages.map(({ path }, at) => [String(at), path]),
  });
  const fill = () => {
    for (const [name, options] of Object.entries(choices())) {
      const chosen = filters[name].value;
      filters[name].replaceChildren(make("option", { value: "", text: say("all") }), ...options.map(([value, text]) => make("option", { value, text })));
      filters[name].value = chosen;
    }
  };
  const matches = ({ page, found }) => {
    const words = filters.search.value.trim().toLowerCase();
    if (filters.severity.value && LEVELS[found[1]] !== filters.severity.value) return false;
    if (filters.rule.value && rules[found[0]][0] !== filters.rule.value) return false;
    if (filters.fix.value && (found[4] ? found[4][1] : "none") !== filters.fix.value) return false;
    if (filters.page.value && pages[Number(filters.page.value)] !== page) return false;
    return !words || (page.path + " " + rules[found[0]][0] + " " + found[2]).toLowerCase().includes(words);
  };

  let chosen = [], next = 0;
  const draw = () => {
    const list = by("list");
    const files = new Map();
    let cards = 0;
    for (; next < chosen.length && files.size <= PAGES && cards < PER_PAGE; next += 1, cards += 1) {
      const { page } = chosen[next];
      if (!files.has(page)) files.set(page, []);
      files.get(page).push(card(chosen[next]));
    }
    for (const [page, articles] of files) {
      list.append(make("div", { class: "file", lang: page.lang }, make("h3", { text: page.path, lang: "" }), ...articles));
    }
    by("more").hidden = next >= chosen.length;
  };
  const count = () => {
    by("count").textContent = !all.length ? say("nothing") : chosen.length ? say("shown", { shown: chosen.length, all: all.length }) : say("no-match");
  };
  const refresh = () => {
    chosen = all.filter(matches);
    next = 0;
    by("list").replaceChildren();
    const page = filters.page.value && pages[Number(filters.page.value)];
    by("whole").replaceChildren(...(page ? whole(page) : []));
    count();
    draw();
  };
  const speak = () => {
    document.documentElement.lang = language;
    for (const node of document.querySelectorAll("[data-text]")) node.textContent = say(node.dataset.text, node.dataset);
    by("language").textContent = strings[following()].language;
    by("language").lang = following();
    by("more").textContent = say("more");
    fill();
    refresh();
  };
  const named = (hash) => { try { return decodeURIComponent(hash); } catch { return ""; } };
  const follow = () => {
    const name = named(location.hash.slice(1));
    const at = name.startsWith("p-") ? pages.findIndex((page) => page.path === name.slice(2)) : -1;
    if (at >= 0) { filters.page.value = String(at); refresh(); by("findings-title").scrollIntoView(); }
    if (!name.startsWith("f-")) return;
    while (!by(name) && next < chosen.length) draw();
    const target = by(name);
    if (target) { target.scrollIntoView(); target.focus(); }
  };
  const step = (direction) => {
    let articles = [...document.querySelectorAll("article")];
    const at = articles.indexOf(document.activeElement.closest("article"));
    if (at + direction >= articles.length && next < chosen.length) { draw(); articles = [...document.querySelectorAll("article")]; }
    const target = articles[Math.max(0, at + direction)];
    if (target) { target.focus(); target.scrollIntoView({ block: "center" }); }
  };

  by("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const field of Object.values(filters)) field.addEventListener("input", refresh);
  by("more").addEventListener("click", draw);
  by("language").addEventListener("click", () => { language = following(); speak(); });
  addEventListener("hashchange", follow);
  // On paper, few findings stand as they do here, many in a list with a line for each.
  const listed = ({ page, found }) => {
    const [rule, severity, text, place, , , column] = found;
    const level = LEVELS[severity];
    return make("tr", {},
      make("td", { text: place[0] + ":" + column }),
      make("td", { class: "badge " + level, text: say("one-" + level) }),
      make("td", {}, make("span", { lang: told }, ...message(text)), " ", make("i", { text: rules[rule][0] })));
  };
  const onPaper = (most) => {
    const tables = new Map();
    for (const each of chosen.slice(0, most)) {
      if (!tables.has(each.page)) tables.set(each.page, []);
      tables.get(each.page).push(listed(each));
    }
    return [...tables].flatMap(([page, rows]) => [make("h3", { text: page.path }), make("table", {}, make("tbody", {}, ...rows))]);
  };
  addEventListener("beforeprint", () => {
    const isList = chosen.length > IN_FULL, isAll = chosen.length <= ON_PAPER;
    document.body.classList.toggle("listed", isList);
    if (!isList) return;
    by("paper").replaceChildren(...onPaper(ON_PAPER));
    by("count").textContent = say(isAll ? "listed" : "printed", { shown: ON_PAPER, all: chosen.length, most: IN_FULL });
  });
  addEventListener("afterprint", () => { by("paper").replaceChildren(); count(); });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") { event.preventDefault(); filters.search.focus(); }
  });
  speak();
  follow();
})();
