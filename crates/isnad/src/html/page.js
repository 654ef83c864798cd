"use strict";
(() => {
  const card = document.getElementById("card");
  let lit = [];
  const show = (id) => {
    hide();
    const facts = document.getElementById("f" + id);
    if (!facts) return;
    lit = [...document.querySelectorAll(`[data-q="${id}"]`)];
    for (const e of lit) e.classList.add("on");
    card.replaceChildren(...[...facts.childNodes].map((n) => n.cloneNode(true)));
    for (const c of [...card.classList]) card.classList.remove(c);
    card.classList.add("facts", ...[...facts.classList].filter((c) => /^s\d+$/.test(c)));
    card.hidden = false;
  };
  const hide = () => {
    for (const e of lit) e.classList.remove("on");
    lit = [];
    card.hidden = true;
  };
  const of = (event) => event.target.closest && event.target.closest("article [data-q]");
  document.addEventListener("pointerover", (e) => { const at = of(e); if (at) show(at.dataset.q); else if (e.pointerType === "mouse" && !card.contains(e.target)) hide(); });
  document.addEventListener("focusin", (e) => { const at = of(e); if (at) show(at.dataset.q); });
  document.addEventListener("click", (e) => { const at = of(e); if (at) show(at.dataset.q); else if (!card.contains(e.target)) hide(); });
  document.addEventListener("keydown", (e) => { if (e.key === "Escape") hide(); });
})();
