// What makes the pages quicker to use. Each of them works without it.

import { Combobox } from "./combobox.js";
import { copyTables } from "./copytable.js";
import { focusErrorSummary } from "./errors.js";
import { sendOnce } from "./submit.js";

for (const select of document.querySelectorAll("select[data-combobox]")) {
  new Combobox(select);
}
sendOnce(document);
copyTables(document);
focusErrorSummary(document);
