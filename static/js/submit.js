// How long a form that has been sent waits for the answer before it may be sent again, in milliseconds. Somebody who has stopped a slow
// answer must not be left with a form that does nothing; that two arrive makes one case, as the server sees to.
const patience = 10_000;

// sendOnce lets a form with data-once be sent once for each time that the page is shown. Its button stays as it is: a disabled one would
// be left out of what is sent, and lose the focus.
export function sendOnce(doc) {
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
  });
  doc.defaultView.addEventListener("pageshow", () => {
    sent = new WeakMap();
  });
}
