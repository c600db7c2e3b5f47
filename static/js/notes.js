import { filledIn } from "./submit.js";

// How long nothing must change before the form is kept, in milliseconds.
const pause = 800;

// follow keeps a form with data-notes-by while it is filled in: it is sent as by a button of the name "do" with that value, and what the
// server answers takes the place of the notes
// of the same name. Where nothing is answered, everything stays as it is.
export function follow(doc) {
  for (const form of doc.querySelectorAll("form[data-notes-by]")) {
    let timer;
    let asked = new AbortController();
    const stop = () => {
      clearTimeout(timer);
      asked.abort();
    };
    const said = form.querySelector("[data-notes=said]");
    form.addEventListener("change", () => {
      stop();
      said.toggleAttribute("data-stale", true); // nothing is said rather than what may not hold any more
      asked = new AbortController();
      timer = setTimeout(() => ask(form, asked.signal).catch(() => {}), pause);
    });
    form.addEventListener("submit", stop);
  }
}

async function ask(form, signal) {
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body: filledIn(form, "do", form.dataset.notesBy), signal });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const said = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const notes of form.querySelectorAll("[data-notes]")) {
    const now = said.querySelector(`[data-notes="${notes.dataset.notes}"]`);
    notes.removeAttribute("data-stale");
    if (now && now.innerHTML !== notes.innerHTML) {
      const focused = notes.contains(form.ownerDocument.activeElement);
      notes.replaceChildren(...now.childNodes);
      if (focused) {
        notes.querySelector("button")?.focus();
      }
    }
  }
}
