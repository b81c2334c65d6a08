// Beside a cable: show the row of a figure without loading the page again, step through figures, copy a citation.
// Without script each figure is an ordinary link to the same page with its row.
"use strict";

const panel = document.getElementById("panel");

async function show(id, push) {
  const answer = await fetch(`/figures/${encodeURIComponent(id)}?part=1`);
  if (!answer.ok) return false;
  panel.innerHTML = await answer.text();
  document.querySelectorAll(".figure[aria-current]").forEach((f) => f.removeAttribute("aria-current"));
  const figure = document.getElementById(`f-${id}`);
  if (figure) {
    figure.setAttribute("aria-current", "true");
    figure.scrollIntoView({ block: "nearest" });
  }
  if (push) history.pushState({ id }, "", `?figure=${encodeURIComponent(id)}#f-${id}`);
  return true;
}

async function copy(button) {
  const text = (await (await fetch(button.dataset.citation)).text()).trim();
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    button.insertAdjacentHTML("afterend", '<textarea readonly rows="6" aria-label="Citation"></textarea>');
    const area = button.nextElementSibling;
    area.value = text;
    area.select();
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-citation]");
  if (button) return copy(button);
  const link = event.target.closest("[data-figure]");
  if (!link || !panel || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!document.getElementById(`f-${link.dataset.figure}`)) return; // a figure of another cable: follow the link
  event.preventDefault();
  if (!(await show(link.dataset.figure, true))) location.href = link.href;
});

document.addEventListener("keydown", (event) => {
  if (!panel || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
  if (event.key !== "n" && event.key !== "p") return;
  const figures = [...document.querySelectorAll("article .figure")];
  if (!figures.length) return;
  const at = figures.findIndex((f) => f.hasAttribute("aria-current"));
  const next = event.key === "n" ? (at + 1) % figures.length : (at <= 0 ? figures.length : at) - 1;
  figures[next].focus();
  show(figures[next].dataset.figure, true);
});

window.addEventListener("popstate", () => {
  const id = new URLSearchParams(location.search).get("figure");
  if (panel && id) show(id, false);
  else if (panel && panel.querySelector("[data-shown]")) location.reload(); // back to where none was chosen
});
