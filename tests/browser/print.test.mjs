// On paper: printed to PDF by the browser, read back by poppler; pictures of the sheets are left in screenshots/.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { visit } from "./browser.mjs";
import { name, shots } from "./pictures.mjs";
import { demo, folder, grown, kinds, nothing } from "./site.mjs";

const paper = folder("paper");

/** The sheets of the page that is open, each as its text. */
async function sheets(tab) {
  const path = join(paper, "page.pdf");
  await tab.pdf({ path, preferCSSPageSize: true });
  const told = execFileSync("pdfinfo", [path], { encoding: "utf8" });
  assert.match(told, /Page size:\s+59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 });
  return text.split("\f").slice(0, -1);
}

/** Leaves pictures of the sheets that were printed last. */
function picture(page, first, last) {
  const to = join(shots, name(page, "paper"));
  execFileSync("pdftoppm", ["-png", "-r", "60", "-f", String(first), "-l", String(last), join(paper, "page.pdf"), to]);
}

const on = (site, page) => pathToFileURL(join(site, page)).href;
/** Without white space; and without Chinese, for which the browser embeds some faces as drawings that can't be read back. */
const flat = (text) => text.replace(/[\s\p{Script=Han}]+/gu, "");

/** Sheets without the address of the page, its seal and their number in the foot, or with nothing else. */
async function badFeet(tab, printed) {
  const { sheet = "", stamp, lang } = await tab.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
  // A sheet of Chinese words alone can't be told from an empty one.
  const least = lang.startsWith("zh") ? 0 : 20;
  return printed.flatMap((text, index) => {
    const wanted = [...sheet.split("\n"), ...(stamp ? stamp.split("\n") : []), `${index + 1} / ${printed.length}`];
    const missing = wanted.filter((line) => !flat(text).includes(flat(line)));
    const own = flat(text).length - flat(wanted.join("")).length;
    return [...missing.map((line) => `sheet ${index + 1} lacks ${line}`), ...(own < least ? [`sheet ${index + 1} is empty`] : [])];
  });
}

test("each kind of page prints on A4, with its address, its seal and the number of the sheet in each foot", async () => {
  const found = [];
  for (const page of kinds(demo).filter((page) => page !== "index.html" && !page.endsWith("all.html"))) {
    // The languages share their templates: every other page in the other.
    await visit(on(demo, page), {}, async (tab) => {
      const printed = await sheets(tab);
      found.push(...(await badFeet(tab, printed)).map((what) => `${page}: ${what}`));
      const skip = await tab.locator(".skip").textContent();
      if (printed.some((text) => text.includes(skip))) found.push(`${page}: what is only for the screen is printed`);
      picture(page, 1, 3);
    });
  }
  nothing(found);
});

test("a table goes on under its head, and no row is cut in two", async () => {
  const found = [];
  for (const page of ["zh-CN/lists/wallet-shared.html", "en/lists/wallet-collected.html", "en/index.html"]) {
    await visit(on(demo, page), {}, async (tab) => {
      // A mark at both ends of each row tells on which sheet they are.
      const { rows, head } = await tab.evaluate(() => {
        const mark = (text) => Object.assign(document.createElement("span"), { textContent: text, className: "small" });
        const all = [...document.querySelectorAll("main table tbody tr")];
        all.forEach((row, index) => {
          row.firstElementChild.prepend(mark(`«${index}«`));
          row.lastElementChild.append(mark(`»${index}»`));
        });
        return { rows: all.length, head: document.querySelector("main thead th:last-child").textContent };
      });
      const printed = (await sheets(tab)).map(flat);
      const sheet = (text) => printed.findIndex((sheet) => sheet.includes(text));
      const used = new Set();
      for (let row = 0; row < rows; row += 1) {
        const [from, to] = [sheet(`«${row}«`), sheet(`»${row}»`)];
        assert.ok(from >= 0 && to >= 0, `${page}: row ${row} is printed`);
        if (from !== to) found.push(`${page}: row ${row} begins on sheet ${from + 1} and ends on ${to + 1}`);
        used.add(from);
      }
      assert.ok(used.size > 1, `${page} has a table on several sheets`);
      for (const index of used) if (!printed[index].includes(flat(head))) found.push(`${page}: no head on sheet ${index + 1}`);
    });
  }
  nothing(found);
});

test("links that lead out print their address, others don't; what is folded is printed open", async () => {
  const page = "en/sdks/skiff-map.html";
  await visit(on(demo, page), {}, async (tab) => {
    const out = await tab.locator("main a.out").evaluateAll((links) => links.map((link) => link.href));
    assert.ok(out.length > 0);
    await tab.evaluate(() => {
      const folded = document.createElement("details");
      folded.innerHTML = "<summary>Title</summary><p>folded away</p>";
      document.querySelector("main").append(folded);
    });
    const text = flat((await sheets(tab)).join(""));
    for (const address of out) assert.ok(text.includes(flat(`(${address})`)), address);
    assert.doesNotMatch(text, /\(\.\.\/|\(mailto:|\.html\)/);
    assert.match(text, /foldedaway/);
  });
});

test("everything about 50 SDKs fits on 60 sheets, each with its foot", async () => {
  const site = grown(50, "/c/d/");
  const found = [];
  for (const page of ["zh-CN/all.html", "en/all.html"]) {
    await visit(on(site, page), {}, async (tab) => {
      assert.ok(await tab.locator('section[id^="sdks/"]').count() >= 50);
      const printed = await sheets(tab);
      found.push(...(await badFeet(tab, printed)).map((what) => `${page}: ${what}`));
      if (printed.length > 60) found.push(`${page}: ${printed.length} sheets`);
      picture(`fifty/${page}`, 1, printed.length);
    });
  }
  nothing(found);
});
