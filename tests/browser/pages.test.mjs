// The built demo in a real browser, from the disk, without JavaScript: what a reader sees.
// The site is built by `tests/all` and named by SITE; screenshots are left in screenshots/ to be looked at.
import assert from "node:assert/strict";
import { mkdirSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const site = process.env.SITE;
const shots = join(import.meta.dirname, "screenshots");
let browser;

before(async () => {
  assert.ok(site, "SITE names the built site");
  mkdirSync(shots, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
});

after(() => browser?.close());

function pages(folder = site) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pages(path);
    // The page of missing addresses alone links by the site's address: it is for a server, not for the disk.
    return entry.name.endsWith(".html") && entry.name !== "404.html" ? [relative(site, path)] : [];
  });
}

/** One page of each kind and language, and every page of changes. */
function kinds() {
  const kind = (page) => page.replace(/versions\/[^/]+\//, "versions/_/").replace(/changes\/(?!index)[^/]+$/, "changes/_").replace(/(sdks|fields|apps|policies)\/(?!index)[^/]+$/, "$1/_");
  return [...new Map(pages().map((page) => [kind(page), page])).values()];
}

const contexts = new Map();

/** A browser as one kind of reader has it; scripts are off. */
async function reader(width, scheme) {
  const key = `${width} ${scheme}`;
  if (!contexts.has(key)) {
    contexts.set(key, await browser.newContext({
      viewport: { width, height: 800 }, colorScheme: scheme, javaScriptEnabled: false,
    }));
  }
  return contexts.get(key);
}

async function open(page, { width, scheme = "light" }, look) {
  const tab = await (await reader(width, scheme)).newPage();
  const said = [];
  tab.on("console", (message) => said.push(message.text()));
  tab.on("request", (request) => request.url().startsWith("file:") || said.push(`asks ${request.url()}`));
  tab.on("requestfailed", (request) => said.push(`misses ${request.url()}`));
  await tab.goto(pathToFileURL(join(site, page)).href);
  try {
    await look(tab);
    assert.deepEqual(said, [], page);
  } finally {
    await tab.close();
  }
}

// With scripts off, the page is measured through the debugging protocol.
async function measure(tab) {
  const session = await tab.context().newCDPSession(tab);
  const { cssContentSize, cssLayoutViewport } = await session.send("Page.getLayoutMetrics");
  return { content: cssContentSize.width, viewport: cssLayoutViewport.clientWidth };
}

test("every page loads from the disk with nothing missing and nobody asked", { timeout: 1_200_000 }, async () => {
  // Of the sealed copies, which are the same pages once more, one of each kind.
  const read = new Set([...pages().filter((page) => !/(versions|changes)\/[^i]/.test(page)), ...kinds()]);
  assert.ok(read.size > 20);
  for (const page of read) {
    await open(page, { width: 1280 }, async (tab) => {
      assert.equal(await tab.locator("h1").count(), 1, `${page}: one heading`);
      assert.match(await tab.title(), /\S/, `${page}: a title`);
      if (page !== "index.html") {
        const language = await tab.locator("html").getAttribute("lang");
        assert.ok(page.startsWith(`${language}/`), `${page} says it is in ${language}`);
      }
    });
  }
});

test("no kind of page scrolls sideways on the narrowest phone", { timeout: 1_200_000 }, async () => {
  for (const page of kinds()) {
    await open(page, { width: 320 }, async (tab) => {
      const { content, viewport } = await measure(tab);
      assert.ok(content <= viewport, `${page}: ${content} in ${viewport}`);
    });
  }
});

test("each kind of page has its picture taken, on a phone and a desk, light and dark", { timeout: 1_200_000 }, async () => {
  for (const page of kinds()) {
    for (const width of [360, 1280]) {
      for (const scheme of ["light", "dark"]) {
        await open(page, { width, scheme }, async (tab) => {
          const name = `${page.replaceAll("/", "_")}.${width}.${scheme}.png`;
          const picture = await tab.screenshot({ path: join(shots, name), fullPage: true });
          assert.ok(picture.length > 2_000, `${page}: an empty picture`);
        });
      }
    }
  }
});

test("a reader gets from the choice of language to the answer in two taps, in both languages", async () => {
  for (const language of ["zh-CN", "en"]) {
    await open("index.html", { width: 360 }, async (tab) => {
      await tab.locator(`a[hreflang="${language}"], a[lang="${language}"]`).first().click();
      await tab.locator('a[href$="social.contacts.html"]').first().click();
      const answer = await tab.locator("main").innerText();
      assert.match(answer, language === "en" ? /contacts/i : /通讯录/);
    });
  }
});
