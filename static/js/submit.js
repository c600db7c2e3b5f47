// How long a form that has been sent waits for the answer before it may be sent again, in milliseconds. Somebody who has stopped a slow
// answer must not be left with a form that does nothing; that two arrive makes one case, as the server sees to.
const patience = 10_000;

// sendOnce lets a form with data-once be sent once for each time that the page is shown. Its button stays as it is: a disabled one would
// be left out of what is sent, and lose the focus. A form that says in data-away what to tell when the server can't be reached is sent
// without leaving the page, so that what is filled in stays where it is; shown is called after an answer has taken the page's place.
export function sendOnce(doc, shown) {
  let sent = new WeakMap();
  doc.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-once]") || event.defaultPrevented) {
      return;
    }
    if (event.timeStamp - (sent.get(form) ?? -Infinity) < patience) {
      event.preventDefault();
      return;
    }
    sent.set(form, event.timeStamp);
    if (form.dataset.away) {
      event.preventDefault();
      send(form, event.submitter, shown).catch(() => {
        sent.delete(form);
        tellAway(form);
      });
    }
  });
  doc.defaultView.addEventListener("pageshow", () => {
    sent = new WeakMap();
  });
}

// send sends the form and goes to where the answer leads, or shows the answer in the page's place.
async function send(form, button, shown) {
  const doc = form.ownerDocument;
  form.querySelector(".away")?.remove();
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body: filledIn(form, button?.name, button?.value) });
  const text = await answer.text();
  if (answer.redirected) {
    doc.defaultView.location.assign(answer.url);
    return;
  }
  const page = new DOMParser().parseFromString(text, "text/html");
  doc.title = page.title;
  doc.documentElement.lang = page.documentElement.lang;
  doc.body.replaceWith(doc.adoptNode(page.body));
  shown();
  (doc.querySelector("[autofocus], [data-error-summary]") ?? doc.getElementById("content")).focus();
}

// filledIn is what the form holds, with the button that sends it where that has a name.
export function filledIn(form, name, value) {
  const out = new URLSearchParams(new FormData(form));
  if (name) {
    out.set(name, value);
  }
  return out;
}

function tellAway(form) {
  const told = form.ownerDocument.createElement("div");
  told.className = "ds-alert away";
  told.dataset.color = "warning";
  told.setAttribute("role", "alert");
  told.textContent = form.dataset.away;
  form.append(told);
  told.scrollIntoView({ block: "nearest" });
}
