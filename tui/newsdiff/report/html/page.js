"use strict";
(() => {
  const root = document.documentElement;
  const at = (id) => document.getElementById(id);
  const grid = at("grid");
  const matrix = at("matrix");
  root.classList.add("js");

  // Runs of empty cells, and those left out at the end, become cells, so that a column can be hidden.
  for (const cell of document.querySelectorAll(".grid tr:not(.y) td[colspan]")) {
    const more = cell.colSpan - 1;
    cell.removeAttribute("colspan");
    for (let n = 0; n < more; n += 1) cell.after(cell.cloneNode(false));
  }
  for (const line of document.querySelectorAll(".grid tbody tr:not(.y)")) {
    while (line.cells.length < grid.tHead.rows[0].cells.length) line.insertCell();
  }
  // Each cell says whose it is, where the columns stand below each other; each place leads to its passage.
  const heads = [...grid.tHead.rows[0].cells];
  for (const table of [grid, matrix].filter(Boolean)) {
    for (const line of table.tBodies.length ? table.querySelectorAll("tbody tr:not(.y)") : []) {
      for (const cell of line.querySelectorAll("td:not(:empty)")) {
        const head = heads[cell.cellIndex];
        cell.dataset.s = head.querySelector("b").textContent;
        for (const places of cell.querySelectorAll("u")) {
          for (const number of places.textContent.split(" ").slice(1)) {
            const link = document.createElement("a");
            link.href = `#p${head.id.slice(1)}-${number}`;
            link.textContent = number;
            places.append(" ", link);
          }
          places.firstChild.data = "¶";
        }
      }
    }
  }
  // What stands in another row says in which one.
  for (const link of grid.querySelectorAll("td > a")) {
    const row = document.querySelector(link.hash)?.closest("tr");
    if (row?.id) link.title = `in row ${row.id.slice(1)}`;
  }
  const rows = [...grid.querySelectorAll("tr[id]")];
  const whys = [...grid.querySelectorAll(".y > td")];
  const facts = matrix ? [...matrix.querySelectorAll("tbody tr:not(.g)")] : [];
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const said = new Map([...rows, ...facts].map((row) => [row, plain(row.textContent)]));
  let row = -1;
  let column = 1;

  // Which rows and columns are shown.
  const isFull = (cell) => cell.querySelector("p[id]") !== null;
  const tests = {
    0: () => true,
    "!": (one) => one.className.includes("c"),
    "~": (one) => one.className.includes("c") || one.className.includes("d"),
    "=": (one) => !one.className.includes("o"),
    "*": (one) => one.querySelector(".n") !== null,
    "+": (one, n) => one.className.includes("o") && isFull(one.cells[n]),
    "-": (one, n) => one.cells[n].childNodes.length === 0,
  };
  const sought = () => plain(at("words").value).split(/\s+/).filter(Boolean);

  function show() {
    const wanted = at("show").value;
    const test = tests[wanted.slice(0, 1)];
    const words = sought();
    const holds = (one) => words.every((word) => said.get(one).includes(word));
    for (const one of rows) {
      one.hidden = !(test(one, Number(wanted.slice(1))) && holds(one));
      const below = one.nextElementSibling;
      if (below && below.className === "y") below.hidden = one.hidden;
    }
    for (const one of facts) one.hidden = !holds(one);
    const left = rows.filter((one) => !one.hidden).length;
    at("said").textContent = left === rows.length ? "" : `${left} of ${rows.length} rows`;
    mark(words);
    see();
  }

  function mark(words) {
    if (!("highlights" in CSS)) return;
    CSS.highlights.delete("found");
    const found = new Highlight();
    for (const one of words.length ? [...rows, ...facts] : []) {
      if (one.hidden) continue;
      const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const text = walk.currentNode.data.toLowerCase();
        for (const word of words) {
          for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length)) {
            found.add(new StaticRange({
              startContainer: walk.currentNode, startOffset: from,
              endContainer: walk.currentNode, endOffset: Math.min(from + word.length, walk.currentNode.length),
            }));
          }
        }
      }
    }
    CSS.highlights.set("found", found);
  }

  const boxes = [...at("columns").querySelectorAll("input")];
  function switchColumn(box) {
    if (boxes.every((one) => !one.checked)) box.checked = true;
    const n = Number(box.value);
    for (const table of [grid, matrix].filter(Boolean)) {
      for (const one of table.rows) if (one.className !== "y") one.cells[n].hidden = !box.checked;
    }
    const shown = boxes.filter((one) => one.checked).length;
    for (const cell of whys) cell.colSpan = shown + 1;
    measure();
  }

  // Where the reader is.
  const shownRows = () => rows.filter((one) => !one.hidden);
  function go(to, over = column) {
    if (!to) return;
    if (row >= 0) rows[row].classList.remove("at");
    row = rows.indexOf(to);
    column = over;
    to.classList.add("at");
    const cell = to.cells[column];
    cell.tabIndex = -1;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    see();
  }
  function step(by, test = () => true) {
    const left = shownRows();
    const here = row < 0 ? (by > 0 ? -1 : left.length) : left.indexOf(rows[row]);
    for (let n = here + by; n >= 0 && n < left.length; n += by) if (test(left[n])) return go(left[n]);
  }
  function sideways(by) {
    for (let n = column + by; n >= 1 && n <= boxes.length; n += by) {
      if (boxes[n - 1].checked) return go(rows[Math.max(row, 0)], n);
    }
  }

  // A link to a passage shows it, whatever was hidden.
  addEventListener("hashchange", () => {
    const passage = document.querySelector("#grid p:target");
    if (!passage) return;
    const cell = passage.closest("td");
    const box = boxes[cell.cellIndex - 1];
    if (!box.checked) { box.checked = true; switchColumn(box); }
    if (cell.parentElement.hidden) everything();
    go(cell.parentElement, cell.cellIndex);
    passage.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  function everything() {
    at("show").value = "0";
    at("words").value = "";
    show();
  }

  // The ruler.
  const seen = at("seen");
  function see() {
    const inView = rows.filter((one) => {
      const box = one.getBoundingClientRect();
      return !one.hidden && box.bottom > 0 && box.top < innerHeight;
    });
    const first = inView.length ? rows.indexOf(inView[0]) : 0;
    seen.setAttribute("y", first);
    seen.setAttribute("height", inView.length ? rows.indexOf(inView.at(-1)) + 1 - first : 0);
  }
  at("ruler").addEventListener("click", (event) => {
    const box = at("ruler").getBoundingClientRect();
    const n = Math.floor(((event.clientY - box.top) / box.height) * rows.length);
    const left = shownRows();
    go(left.find((one) => rows.indexOf(one) >= n) ?? left.at(-1));
  });
  function measure() {
    const bar = at("tools");
    const [first, second] = heads;
    const sizes = {
      "--bar": getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0,
      "--head": grid.tHead.offsetHeight,
      "--left": first.offsetWidth + (second.hidden ? 0 : second.offsetWidth),
    };
    for (const [name, size] of Object.entries(sizes)) root.style.setProperty(name, `${Math.round(size)}px`);
    see();
  }

  // Switches.
  const asides = (on) => root.classList.toggle("aside", on);
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const turn = () => { root.dataset.theme = isDark() ? "light" : "dark"; };
  const help = at("help");
  at("show").addEventListener("change", show);
  at("words").addEventListener("input", show);
  at("aside").addEventListener("change", (event) => { asides(event.target.checked); see(); });
  at("theme").addEventListener("click", turn);
  at("ask").addEventListener("click", () => help.showModal());
  at("shut").addEventListener("click", () => help.close());
  at("tools").addEventListener("submit", (event) => event.preventDefault());
  for (const box of boxes) box.addEventListener("change", () => switchColumn(box));
  grid.addEventListener("click", (event) => {
    const cell = event.target.closest("td, th");
    const one = cell && cell.parentElement;
    if (one && rows.includes(one) && !event.target.closest("a, summary") && String(getSelection()) === "") {
      go(one, Math.max(1, cell.cellIndex));
    }
  });
  addEventListener("scroll", () => requestAnimationFrame(see), { passive: true });
  addEventListener("resize", measure);

  // Keys.
  const differs = tests["~"];
  const conflicts = tests["!"];
  const keys = {
    j: () => step(1), k: () => step(-1), l: () => sideways(1), h: () => sideways(-1),
    g: () => go(shownRows()[0]), G: () => go(shownRows().at(-1)),
    "]c": () => step(1, differs), "[c": () => step(-1, differs), d: () => step(1, differs), D: () => step(-1, differs),
    "]x": () => step(1, conflicts), "[x": () => step(-1, conflicts),
    e: () => at("show").focus(), 0: everything,
    x: () => { boxes[column - 1].checked = false; switchColumn(boxes[column - 1]); },
    X: () => { at("columns").open = true; boxes[0].focus(); },
    v: () => at("aside").click(), "/": () => at("words").focus(),
    f: () => matrix && at("facts").scrollIntoView(), o: () => at("overview")?.scrollIntoView(),
    t: turn, "?": () => help.showModal(),
  };
  let before = "";
  addEventListener("keydown", (event) => {
    const typing = event.target.closest("input[type=search], select, dialog");
    if (event.key === "Escape" && typing && typing !== help) typing.blur();
    if (event.key === "Escape") at("columns").open = false;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !at("single").checked) return;
    const pressed = before + event.key;
    before = event.key === "]" || event.key === "[" ? event.key : "";
    const action = keys[pressed] ?? keys[event.key];
    if (action && !before) {
      event.preventDefault();
      action();
    }
  });
  measure();
})();
