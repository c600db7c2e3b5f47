// What makes the pages quicker to use. Each of them works without it.

import { Combobox } from "./combobox.js";
import { copyTables } from "./copytable.js";
import { focusErrorSummary } from "./errors.js";
import { awaitParts } from "./later.js";
import { follow } from "./notes.js";
import { sendOnce } from "./submit.js";

// improve does what has to be done with each page that is shown.
function improve() {
  for (const select of document.querySelectorAll("select[data-combobox]")) {
    new Combobox(select);
  }
  follow(document);
  copyTables(document);
  awaitParts(document);
  focusErrorSummary(document);
}

sendOnce(document, improve);
improve();
