// Every link and anchor of every page, read from the files; and the ways that people take, in a real browser.
import assert from "node:assert/strict";
import { test } from "node:test";
import { posix } from "node:path";
import { bases, host, visit } from "./browser.mjs";
import { demo, files, kinds, languages, pages, tags } from "./site.mjs";

/** The file that a link of a page leads to, and the place in it. */
function target(page, href) {
  const [file, anchor = ""] = decodeURI(href).split("#");
  return { file: file === "" ? page : posix.normalize(posix.join(posix.dirname(page), file)), anchor };
}

test("every link of every page leads to a file of the site, and its anchor to a place in it", () => {
  const all = new Set(files(demo));
  const places = new Map();
  const wanted = [];
  const leads = new Map();
  for (const page of pages(demo)) {
    const found = tags(demo, page);
    const ids = found.flatMap(({ attributes }) => attributes.id ?? []);
    assert.equal(new Set(ids).size, ids.length, `${page}: each id once`);
    places.set(page, new Set(ids));
    const to = new Set();
    for (const { name, attributes } of found) {
      const href = attributes.href ?? attributes.src;
      if (href === undefined) continue;
      if (/^[a-z]+:/.test(href)) {
        assert.match(href, /^(https?:\/\/|mailto:|tel:)/, page);
        assert.ok(name === "a" || attributes.rel === "canonical", `${page}: ${name} asks ${href}`);
        continue;
      }
      assert.ok(!href.startsWith("/"), `${page}: ${href} is not relative`);
      const { file, anchor } = target(page, href);
      assert.ok(all.has(file), `${page}: ${href} leads nowhere`);
      if (anchor) wanted.push([page, file, anchor]);
      if (name === "a") to.add(file);
    }
    leads.set(page, to);
  }
  for (const [page, file, anchor] of wanted) assert.ok(places.get(file)?.has(anchor), `${page}: ${file} has no place ${anchor}`);
  // From the choice of a language every page can be reached, but those that old addresses lead on from.
  const reached = new Set(["index.html"]);
  for (const page of reached) for (const file of leads.get(page) ?? []) reached.add(file);
  const lost = pages(demo).filter((page) => !reached.has(page) && leads.get(page).size > 12);
  assert.deepEqual(lost, [], "pages that nothing leads to");
});

for (const scripts of [true, false]) {
  test(`from the choice of a language to the answer in two taps, at any address, ${scripts ? "with" : "without"} scripts`, async () => {
    for (const base of bases) {
      for (const [language, words] of [["zh-CN", /通讯录/], ["en", /contacts/i]]) {
        await visit(`${base}index.html`, { width: 360, scripts }, async (tab) => {
          await tab.locator(`main a[hreflang="${language}"]`).click();
          await tab.locator('main a[href$="social.contacts.html"]').first().click();
          assert.match(await tab.locator("main").innerText(), words);
          assert.equal(tab.url(), `${base}${language}/fields/social.contacts.html`);
        });
      }
    }
  });
}

test("each kind of page opens from a folder of a host and from the disk without scripts, styled", async () => {
  for (const page of kinds(demo)) {
    // The languages share their templates: one from the folder, the other from the disk.
    const base = page.startsWith("zh-CN/") ? bases[1] : bases[2];
    await visit(`${base}${page}`, { scripts: false }, async (tab) => {
      assert.equal(await tab.locator("h1").count(), 1, page);
      const { x } = await tab.locator("main").boundingBox();
      assert.ok(x > 100, `${base}${page} isn't set in a column`);
    });
  }
});

test("a language switch keeps the page, and a link to a place shows that place", async () => {
  const [[first, second], change] = [languages, kinds(demo).find((page) => /^en\/changes\/[^i]/.test(page))];
  await visit(`${host}/${first}/fields/social.contacts.html`, {}, async (tab) => {
    await tab.locator(`header a[hreflang="${second}"]`).click();
    assert.equal(tab.url(), `${host}/${second}/fields/social.contacts.html`);
  });
  await visit(`${host}/${change}`, {}, async (tab) => {
    const link = tab.locator(".permalink a:visible").last();
    await link.click();
    const id = (await link.getAttribute("href")).slice(1);
    const box = await tab.locator(`[id="${id}"]`).boundingBox();
    assert.ok(box.y < 800 && box.y + box.height > 0, id);
  });
});

test("a missing address leads home, however deep it is", async () => {
  await visit(`${host}/en/deep/er/none.html`, {}, async (tab, said) => {
    assert.deepEqual(said.splice(0).filter((line) => !line.includes("404")), []);
    await tab.locator('a[href$="/en/index.html"]').click();
    assert.equal(tab.url(), `${host}/en/index.html`);
  });
});
