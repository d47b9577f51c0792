// Narrows the lists of a page while somebody types. Without it every list stands whole, and its pages are the filters.
// The page brings all words and marks: [data-row] are rows, [data-group] goes with its rows.
(() => {
  const form = document.querySelector("form.find");
  if (!form) return;
  const rows = [...document.querySelectorAll("[data-row]")];
  const groups = [...document.querySelectorAll("[data-group]")];
  const count = form.querySelector("output");
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const hay = rows.map((row) => plain(row.textContent + " " + row.dataset.row));
  const held = (row, name, value) => (row.dataset[name] || "").split(" ").includes(value);

  const asked = () => [...new FormData(form)].filter(([, value]) => value.trim());
  const wanted = (index, all) => all.every(([name, value]) => name === "q"
    ? plain(value).split(/\s+/).every((word) => hay[index].includes(word))
    : held(rows[index], name, value));

  const narrow = () => {
    const all = asked();
    let shown = 0;
    rows.forEach((row, index) => { shown += !(row.hidden = !wanted(index, all)); });
    groups.forEach((group) => {
      const left = group.querySelectorAll("[data-row]:not([hidden])").length;
      group.hidden = !left;
      group.querySelector(".count")?.replaceChildren(left);
    });
    count.textContent = count.dataset.said.replace("%1", shown).replace("%2", rows.length);
    form.querySelector("[type=reset]").hidden = !all.length;
    const query = new URLSearchParams(all).toString();
    // Some browsers keep the address of a local file as it is.
    try { history.replaceState(null, "", (query ? "?" + query : location.pathname) + location.hash); } catch { /* so be it */ }
  };

  // The cells as they are read, but for the labels that only a narrow screen shows; never a formula.
  const cell = (of) => {
    const copy = of.cloneNode(true);
    copy.querySelectorAll("[aria-hidden]").forEach((label) => label.remove());
    copy.querySelectorAll("p, .plain, br").forEach((part) => part.append(" "));
    // Behind a semicolon too: in much of Europe a spreadsheet cuts its lines there.
    const text = copy.textContent.replace(/\s+/g, " ").trim().replace(/(;[ "]*)(?=[=+\-@＝＋－＠])/g, "$1'");
    return '"' + (/^[=+\-@＝＋－＠]/.test(text) ? "'" : "") + text.replaceAll('"', '""') + '"';
  };
  const save = () => {
    const lines = [];
    let head = "";
    for (const row of document.querySelectorAll("main thead tr, main [data-row]:not([hidden])")) {
      const line = [...row.cells].map(cell).join(",");
      const again = row.parentElement.tagName === "THEAD" && line === head;
      if (row.closest("[hidden]") || again) continue;
      if (row.parentElement.tagName === "THEAD") head = line;
      lines.push(line);
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\uFEFF" + lines.join("\r\n") + "\r\n"], { type: "text/csv" }));
    link.download = form.dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field && field.type === "checkbox") field.checked = field.value === value;
    else if (field && "value" in field) field.value = value;
  }
  form.addEventListener("input", narrow);
  form.addEventListener("reset", () => setTimeout(narrow));
  form.addEventListener("submit", (event) => {
    // Where the list stands on another page, the form leads there.
    if (!rows.length) return;
    event.preventDefault();
    narrow();
  });
  form.querySelectorAll("[data-save]").forEach((button) => button.addEventListener("click", save));
  form.hidden = false;
  if (rows.length) narrow();
})();
