import { fold, ranked } from "./match.js";

// How long after the last key the number of matches is said, in milliseconds: not in the middle of a word.
const pause = 400;

// Combobox lets somebody type to choose from a <select>, which stays in the form and carries the value. It follows the combobox pattern
// of ARIA 1.2 with a list that filters: focus stays in the input, and aria-activedescendant points out the option.
//
// The select says what is told of the matches: data-none, data-count-one and data-count-many, where %d stands for the number.
export class Combobox {
  #select;
  #input;
  #list;
  #status;
  #options; // all there is to choose, as {label, value, folded, group}
  #shown = []; // the options on the list, in its order
  #active = -1; // which of them Enter takes
  #typed = false; // whether the input's text was typed rather than chosen
  #timer;

  constructor(select) {
    this.#select = select;
    this.#options = [...select.options]
      .filter((o) => o.value !== "")
      .map((o) => ({ label: o.label, value: o.value, folded: fold(o.label), group: o.parentElement.label ?? "" }));
    this.#build();
    this.#listen();
    this.#showChosen();
  }

  // build puts the input where the select is. It takes over the select's id, and with it the label, links to the field, and what explains
  // it; the select moves behind it.
  #build() {
    const select = this.#select;
    const id = select.id;
    const label = select.labels[0];
    label.id ||= `${id}-label`;
    select.id = `${id}-select`;
    this.#input = element("input", {
      id,
      type: "text",
      class: "ds-input",
      role: "combobox",
      autocomplete: "off",
      autocapitalize: "none",
      spellcheck: "false",
      "aria-autocomplete": "list",
      "aria-controls": `${id}-list`,
      "aria-expanded": "false",
    });
    for (const name of ["aria-describedby", "aria-invalid", "required"]) {
      if (select.hasAttribute(name)) {
        this.#input.setAttribute(name, select.getAttribute(name));
        select.removeAttribute(name);
      }
    }
    this.#list = element("div", { id: `${id}-list`, class: "combobox-list", role: "listbox", "aria-labelledby": label.id, hidden: "" });
    this.#status = element("p", { class: "combobox-status visually-hidden", role: "status" });
    const box = element("div", { class: "combobox" });
    select.replaceWith(box);
    select.hidden = true;
    box.append(this.#input, this.#list, this.#status, select);
  }

  #listen() {
    this.#input.addEventListener("input", () => this.#type());
    this.#input.addEventListener("keydown", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing && this.#key(event)) {
        event.preventDefault();
      }
    });
    this.#input.addEventListener("focus", () => this.#input.select());
    this.#input.addEventListener("click", () => {
      if (!this.#typed) {
        this.#input.select();
      }
      this.#open();
    });
    this.#input.addEventListener("blur", () => {
      this.#close();
      if (this.#select.value) {
        this.#showChosen();
      }
    });
    // A press on the list must not take the focus from the input, or the list would be gone before it is let go.
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) {
        this.#choose(Number(option.dataset.index));
      }
    });
    this.#select.form?.addEventListener("reset", () => setTimeout(() => this.#showChosen()));
    // The browser may fill in the form again after it has come back to the page.
    window.addEventListener("pageshow", () => this.#typed || this.#showChosen());
  }

  // type follows what is typed. Only a whole name is a choice at once; the only match is one Enter or Tab away, and of several
  // none is before somebody moves to it.
  #type() {
    this.#typed = true;
    const folded = fold(this.#input.value);
    this.#set(this.#options.find((o) => o.folded === folded)?.value ?? "");
    this.#open();
    if (folded === "") {
      this.#tell(null);
    } else {
      if (this.#shown.length === 1) {
        this.#activate(0);
      }
      this.#tell(this.#shown.length);
    }
  }

  // key does what the key is for, and reports whether that was all: otherwise the browser goes on with it.
  #key(event) {
    const open = !this.#list.hidden;
    switch (event.key) {
      case "ArrowDown":
        return event.altKey ? this.#open() : this.#step(1);
      case "ArrowUp":
        return event.altKey ? this.#close() : this.#step(-1);
      case "Home":
        return open && this.#activate(0);
      case "End":
        return open && this.#activate(this.#shown.length - 1);
      case "Enter": // a name that is typed in part does not send the form
        return this.#choose(this.#active) || this.#unfinished();
      case "Tab":
        this.#choose(this.#active);
        return false;
      case "Escape":
        return open ? this.#close() : this.#clear();
      default:
        return false;
    }
  }

  // step goes up or down the list and round its ends. A closed list opens where the chosen option is, or else at the end it comes from.
  #step(by) {
    if (this.#list.hidden) {
      this.#open();
      if (this.#active >= 0) {
        return true;
      }
    }
    const n = this.#shown.length;
    const from = this.#active < 0 && by < 0 ? n : this.#active;
    return this.#activate((from + by + n) % n);
  }

  #open() {
    const filtered = this.#typed && fold(this.#input.value) !== "";
    this.#shown = filtered ? ranked(this.#options, this.#input.value) : this.#options;
    this.#list.replaceChildren(...(filtered ? this.#shown.map((o, i) => this.#option(o, i)) : this.#groups()));
    this.#expand(this.#shown.length > 0);
    this.#activate(this.#shown.findIndex((o) => o.value === this.#select.value));
    return true;
  }

  #close() {
    this.#expand(false);
    this.#activate(-1);
    return true;
  }

  #clear() {
    this.#set("");
    this.#showChosen();
    return true;
  }

  #expand(open) {
    this.#list.hidden = !open;
    this.#input.setAttribute("aria-expanded", String(open));
  }

  // activate points out the option with this index, or none where there is no such, and reports whether there is.
  #activate(index) {
    this.#list.querySelector("[aria-selected=true]")?.setAttribute("aria-selected", "false");
    const option = this.#list.querySelector(`[data-index="${index}"]`);
    this.#active = option ? index : -1;
    if (!option) {
      this.#input.removeAttribute("aria-activedescendant");
      return false;
    }
    option.setAttribute("aria-selected", "true");
    this.#input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
    return true;
  }

  // choose takes the option with this index of the open list, and reports whether there is one.
  #choose(index) {
    const option = this.#shown[index];
    if (!option || this.#list.hidden) {
      return false;
    }
    this.#set(option.value);
    this.#showChosen();
    return this.#close();
  }

  // unfinished reports whether something is typed that is no choice.
  #unfinished() {
    return this.#typed && this.#select.value === "" && fold(this.#input.value) !== "";
  }

  #set(value) {
    if (this.#select.value !== value) {
      this.#select.value = value;
      this.#select.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  // showChosen makes the input say what the select has.
  #showChosen() {
    const chosen = this.#select.selectedOptions[0];
    this.#input.value = chosen?.value ? chosen.label : "";
    this.#typed = false;
    this.#tell(null);
  }

  // tell says the number of matches, or nothing for null. That there are none is shown too, since the list is then closed.
  #tell(count) {
    clearTimeout(this.#timer);
    const { none, countOne, countMany } = this.#select.dataset;
    this.#status.classList.toggle("visually-hidden", count !== 0);
    if (count === null) {
      this.#status.textContent = "";
      return;
    }
    const text = count === 0 ? none : count === 1 ? countOne : countMany;
    this.#timer = setTimeout(() => (this.#status.textContent = text.replace("%d", count)), pause);
  }

  // groups are all options in the groups of the select, each under its name.
  #groups() {
    const out = [];
    let name = "";
    let group;
    this.#shown.forEach((o, i) => {
      if (o.group !== name) {
        name = o.group;
        const heading = element("div", { id: `${this.#list.id}-${i}-group`, class: "combobox-group", role: "presentation" }, name);
        group = element("div", { role: "group", "aria-labelledby": heading.id });
        group.append(heading);
        out.push(group);
      }
      const option = this.#option(o, i);
      if (name) {
        group.append(option);
      } else {
        out.push(option);
      }
    });
    return out;
  }

  #option(o, index) {
    const id = `${this.#list.id}-${index}`;
    return element("div", { id, class: "combobox-option", role: "option", "aria-selected": "false", "data-index": index }, o.label);
  }
}

function element(name, attributes, text = "") {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.textContent = text;
  return made;
}
