// Adds a button to each table that can be copied: as text with tabs, which a spreadsheet or a document makes a table of again.

export function copyTables(root) {
  for (const table of root.querySelectorAll("table[data-copy]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "ds-button copy-table";
    button.dataset.variant = "tertiary";
    button.textContent = table.dataset.copy;
    const status = document.createElement("span");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    button.setAttribute("aria-describedby", table.caption.id);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(asText(table));
      status.textContent = table.dataset.copied;
      button.textContent = table.dataset.copied;
    });
    table.closest(".report-table").append(button, status);
  }
}

// asText is the table as lines with tabs. What is only said to a screen reader is left out.
export function asText(table) {
  const line = (row) => [...row.cells].map(seen).join("\t");
  return [...table.rows].map(line).join("\n");
}

function seen(cell) {
  const copy = cell.cloneNode(true);
  for (const said of copy.querySelectorAll(".visually-hidden")) {
    said.remove();
  }
  return copy.textContent.replace(/\s+/g, " ").trim();
}
