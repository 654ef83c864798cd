"use strict";
(() => {
  const root = document.documentElement, card = document.getElementById("card"), text = document.querySelector("article");
  const wide = matchMedia("(min-width: 62.01rem)");
  const parts = new Map(); // number of a quotation -> the pieces of it in the text
  for (const e of text.querySelectorAll("[data-q]")) {
    const list = parts.get(e.dataset.q);
    if (list) list.push(e); else parts.set(e.dataset.q, [e]);
  }
  let lit = [], leaving = 0;
  const hide = () => {
    clearTimeout(leaving);
    for (const e of lit) e.classList.remove("on");
    lit = [];
    card.hidden = true;
  };
  const show = (id, at) => {
    clearTimeout(leaving);
    const facts = document.getElementById("f" + id);
    if (!facts) return;
    for (const e of lit) e.classList.remove("on");
    lit = parts.get(id) || [];
    for (const e of lit) e.classList.add("on");
    card.replaceChildren(...[...facts.childNodes].map((n) => n.cloneNode(true)));
    card.className = facts.className;
    card.hidden = false;
    card.style.top = card.style.left = "";
    if (!wide.matches) return;
    // Below the line pointed at, or above it where the window ends; its right edge on the piece's, within the window.
    const box = at.getClientRects()[0], room = innerHeight - box.bottom;
    const top = room > card.offsetHeight + 16 ? box.bottom + 8 : Math.max(8, box.top - card.offsetHeight - 8);
    const left = Math.min(Math.max(8, box.right - card.offsetWidth), root.clientWidth - card.offsetWidth - 8);
    card.style.top = top + scrollY + "px";
    card.style.left = left + scrollX + "px";
  };
  const of = (event) => event.target.closest && event.target.closest("article [data-q]");
  document.addEventListener("pointerover", (e) => {
    const at = of(e);
    if (e.pointerType !== "mouse") return;
    if (at) show(at.dataset.q, at);
    else if (card.contains(e.target)) clearTimeout(leaving);
    else { clearTimeout(leaving); leaving = setTimeout(hide, 250); }
  });
  document.addEventListener("focusin", (e) => { const at = of(e); if (at) show(at.dataset.q, at); });
  document.addEventListener("click", (e) => { const at = of(e); if (at) show(at.dataset.q, at); else if (!card.contains(e.target)) hide(); });
  document.addEventListener("keydown", (e) => { if (e.key === "Escape") { hide(); only(null); } });

  // One speaker alone: the others' words step back.
  const only = (button) => {
    const on = button && button.getAttribute("aria-pressed") !== "true" ? button : null;
    for (const b of document.querySelectorAll(".who")) b.setAttribute("aria-pressed", String(b === on));
    text.classList.toggle("only", on !== null);
    for (const list of parts.values()) for (const e of list) e.classList.toggle("lit", on !== null && e.classList.contains("s" + on.dataset.s));
  };
  for (const b of document.querySelectorAll(".who")) b.addEventListener("click", () => only(b));

  const theme = document.getElementById("theme"), night = matchMedia("(prefers-color-scheme: dark)");
  theme.hidden = false;
  theme.addEventListener("click", () => { root.dataset.theme = (root.dataset.theme || (night.matches ? "dark" : "light")) === "dark" ? "light" : "dark"; });

  const linked = () => { const m = /^#q(\d+)$/.exec(location.hash), at = m && document.getElementById("q" + m[1]); if (at) show(m[1], at); };
  addEventListener("hashchange", linked);
  linked();
})();
