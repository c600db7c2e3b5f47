// focusErrorSummary moves to the list of what has to be put right, so that it is read first.
export function focusErrorSummary(doc) {
  doc.querySelector("[data-error-summary]")?.focus();
}
