// How long a part that is being worked out is left before it is looked at again, in milliseconds.
const pause = 2000;

// awaitParts replaces each part of the page that is still being worked out (data-later, with the address of the page)
// by what the page has of the same id later. The rest of the page stays as it is, with all that has been typed. Where
// the server answers with something else, or not at all, the part keeps its link.
export function awaitParts(doc) {
  for (const part of doc.querySelectorAll("[data-later]")) {
    setTimeout(() => look(part).catch(() => {}), pause);
  }
}

async function look(part) {
  const answer = await fetch(part.dataset.later);
  if (!answer.ok || answer.redirected) {
    return;
  }
  const now = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
  if (!part.isConnected) {
    return;
  }
  if (!now || now.dataset.later) { // the page itself may have to be worked out again
    setTimeout(() => look(part).catch(() => {}), pause);
    return;
  }
  const focused = part.contains(part.ownerDocument.activeElement);
  delete part.dataset.later;
  part.replaceChildren(...now.childNodes);
  if (focused) { // the link that had it is gone
    part.tabIndex = -1;
    part.focus();
  }
}
