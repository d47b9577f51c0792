// As people change a page to read it: narrow, enlarged, spaced out, in their own colours, without motion, from right to left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, overflow, visit } from "./browser.mjs";
import { demo, files, kinds, mirrored, text, nothing } from "./site.mjs";

/** What is cut off: text that is wider or higher than a box which hides what doesn't fit. */
const clipped = (page) => page.evaluate(() => [...document.querySelectorAll("body *")]
  .filter((element) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(element);
    // What is only for listening is cut off on purpose.
    if (clipPath !== "none" || element.closest(".hidden")) return false;
    const hides = (axis, beyond) => ["hidden", "clip"].includes(axis) && beyond > 1;
    return hides(overflowX, element.scrollWidth - element.clientWidth) || hides(overflowY, element.scrollHeight - element.clientHeight);
  })
  .map((element) => `is cut off: ${element.outerHTML.slice(0, 120)}`));

/** What scrolls by itself without being named, in words, and reached by the keyboard. */
const unreached = (page) => page.evaluate(() => [...document.querySelectorAll("body *")]
  .filter((element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    const scrolls = (axis, beyond) => ["auto", "scroll"].includes(axis) && beyond > 0;
    return scrolls(overflowX, element.scrollWidth - element.clientWidth) || scrolls(overflowY, element.scrollHeight - element.clientHeight);
  })
  .filter((element) => {
    const by = document.getElementById(element.getAttribute("aria-labelledby"));
    const named = /\S/.test(element.getAttribute("aria-label") ?? by?.textContent ?? "");
    const role = element.getAttribute("role") ?? (element.localName === "nav" ? "region" : "");
    return element.tabIndex < 0 || !named || !/^(region|group)$/.test(role);
  })
  .map((element) => `scrolls unreached: ${element.outerHTML.slice(0, 120)}`));

/** The spacing that WCAG 1.4.12 lets a reader choose. It is no part of the page, so the page's policy doesn't ask. */
const spaceOut = (page) => page.evaluate(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets.push(sheet);
});

test("at 320 px, which is 1280 px at 400 %, nothing scrolls sideways or is cut off, with a reader's own spacing too", async () => {
  const found = [];
  for (const page of kinds(demo)) {
    await visit(`${host}/${page}`, { width: 320, height: 256 }, async (tab) => {
      const look = async (how) => {
        const wrong = [...await overflow(tab), ...await clipped(tab), ...await unreached(tab)];
        found.push(...wrong.map((what) => `${page} ${how}: ${what}`));
      };
      await look("at 320 px");
      await spaceOut(tab);
      await look("spaced out at 320 px");
      await tab.setViewportSize({ width: 1280, height: 800 });
      await look("spaced out");
    });
  }
  nothing(found);
});

test("from right to left the page is mirrored, and nothing scrolls sideways", async () => {
  const turned = kinds(mirrored).filter((page) => page.startsWith("ar-XB/"));
  assert.ok(turned.length > 15, String(turned.length));
  const found = [];
  for (const page of turned) {
    await visit(`${host}/mirrored/${page}`, { width: 320 }, async (tab) => {
      const look = async () => found.push(...[...await overflow(tab), ...await unreached(tab)].map((what) => `${page}: ${what}`));
      await look();
      await tab.setViewportSize({ width: 1280, height: 800 });
      await look();
      const { title, main } = await tab.evaluate(() => {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector("h1"));
        return { title: range.getBoundingClientRect().right, main: document.querySelector("main").getBoundingClientRect().right };
      });
      if (Math.abs(title - main) > 2) found.push(`${page}: its title ends at ${title}, not at ${main}`);
    });
  }
  nothing(found);
});

test("nothing moves, and what is told by colour is told by a line as well", async () => {
  const style = text(demo, files(demo).find((file) => /^assets\/.*\.css$/.test(file)));
  const unasked = style.replace(/@media \(prefers-reduced-motion: no-preference\) \{[^}]*\}[^}]*\}/g, "");
  assert.doesNotMatch(unasked, /animation|transition|scroll-behavior:\s*smooth/);
  assert.doesNotMatch(style, /forced-color-adjust:\s*none/);
  const marked = kinds(demo).find((page) => /^en\/changes\/[^i]/.test(page));
  await visit(`${host}/${marked}`, {}, async (tab) => {
    await tab.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    assert.equal(await tab.evaluate("document.getAnimations().length"), 0);
    const line = (name) => tab.evaluate((selector) => getComputedStyle(document.querySelector(selector)).textDecorationLine, name);
    assert.equal(await line("main ins"), "underline");
    assert.equal(await line("main del"), "line-through");
    assert.notEqual(await tab.evaluate("getComputedStyle(document.querySelector('.stamp')).borderBlockStartStyle"), "none");
  });
});
