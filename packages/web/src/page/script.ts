/**
 * The one script of all pages. It replaces the part of a page that can change when the server says that it has changed.
 * Every page and every form works without it.
 */
export const SCRIPT = `"use strict";
(() => {
  const live = document.querySelector("[data-events]");
  if (!live || !("EventSource" in window)) return;
  const source = new EventSource(live.dataset.events);
  source.addEventListener("changed", async () => {
    const response = await fetch(location.href, { headers: { accept: "text/html" } });
    if (!response.ok) return source.close();
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const next = page.querySelector("[data-events]");
    const form = live.querySelector("form[data-decide]");
    // What a person has typed stays, unless it can no longer be decided.
    if (form && next && next.querySelector("form[data-decide]")) return;
    if (next) live.replaceChildren(...next.childNodes);
  });
  source.addEventListener("end", () => source.close());
})();
`;
