// What a page weighs on its way to a phone: gzipped, as hosts send it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { demo, elements, files, grown, kind, languages, pages } from "./site.mjs";

const KIB = 1_024;
const gzipped = (site, file) => gzipSync(readFileSync(join(site, file))).length;

/** Demands that files stay within a number of KiB. */
function within(limit, site, list) {
  assert.ok(list.length > 0);
  const heavy = list.map((file) => [file, gzipped(site, file)]).filter(([, size]) => size > limit * KIB);
  assert.deepEqual(heavy, [], `more than ${limit} KiB`);
}

test("home, app, SDK and field pages arrive in the first flight: 14 KiB", () => {
  within(14, demo, pages(demo).filter((page) => /^[^/]+\/(index|(sdks|fields|apps)\/_)\.html$/.test(`${kind(page)}.html`.replace(/(\.html)+$/, ".html"))));
});

test("a page of changes weighs at most 80 KiB", () => {
  within(80, demo, pages(demo).filter((page) => /\/changes\//.test(page)));
});

test("style weighs at most 10 KiB and all script together at most 6", () => {
  const sum = (end) => files(demo).filter((file) => file.startsWith("assets/") && file.endsWith(end)).reduce((sum, file) => sum + gzipped(demo, file), 0);
  assert.ok(sum(".css") > 0 && sum(".css") <= 10 * KIB, `style: ${sum(".css")}`);
  assert.ok(sum(".js") <= 6 * KIB, `script: ${sum(".js")}`);
});

test("a list of 100 SDKs weighs at most 60 KiB and has at most 3,000 elements", () => {
  const site = grown(100, "/");
  for (const language of languages) {
    const page = `${language}/sdks/index.html`;
    within(60, site, [page]);
    const found = elements(site, page).filter(({ name }) => !name.startsWith("#"));
    assert.ok(found.filter(({ name, attributes }) => name === "tr" || attributes.class === "sdk").length >= 100, page);
    assert.ok(found.length <= 3_000, `${page}: ${found.length} elements`);
  }
});
