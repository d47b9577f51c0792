// Without a mouse, and with a thumb: everything is reached in turn, in sight, and large enough to hit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./axe.mjs";
import { host, visit } from "./browser.mjs";
import { demo, kinds, languages, nothing } from "./site.mjs";

/** Both languages share their templates: here one will do. */
const every = kinds(demo).filter((page) => !page.startsWith("zh-CN/"));
/** After so many stops a page repeats itself. */
const STOPS = 45;

/** Where the keyboard is: how it is shown, and whether something lies over it. */
const focus = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const all = window.all_ ??= [...document.querySelectorAll("*")];
  const style = getComputedStyle(element);
  const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    // Of what is larger than the screen, the middle of what is on it.
    const middle = (from, to, screen) => (Math.max(from, 0) + Math.min(to, screen)) / 2;
    const there = document.elementFromPoint(middle(left, right, innerWidth), middle(top, bottom, innerHeight));
    return there && (element.contains(there) || (there !== document.body && there.parentElement.contains(element)));
  });
  return {
    name: `${element.localName}.${element.className} ${element.textContent.trim().slice(0, 30)}`,
    place: all.indexOf(element),
    left: element === document.body,
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen,
  };
});

test("the keyboard alone reaches everything in the order of the page, and one sees where it is", async () => {
  const found = [];
  for (const page of every) {
    await visit(`${host}/${page}`, { width: 360, height: 640 }, async (tab) => {
      const stops = await tab.evaluate(() => document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']").length);
      let last = -1;
      for (let stop = 0; stop < Math.min(stops, STOPS); stop += 1) {
        await tab.keyboard.press("Tab");
        const at = await focus(tab);
        if (at.left) break;
        if (at.place <= last) found.push(`${page}: ${at.name} comes out of turn`);
        if (!at.outlined) found.push(`${page}: ${at.name} doesn't show that it has the focus`);
        if (!at.seen) found.push(`${page}: ${at.name} has the focus out of sight`);
        last = at.place;
      }
      assert.ok(last > 0, page);
    });
  }
  nothing(found);
});

test("the first stop of the keyboard skips to the text, in a person's own colours too", async () => {
  for (const language of languages) {
    await visit(`${host}/${language}/index.html`, {}, async (tab) => {
      await tab.emulateMedia({ forcedColors: "active" });
      await tab.keyboard.press("Tab");
      const first = await focus(tab);
      assert.ok(first.name.startsWith("a.skip") && first.seen && first.outlined, JSON.stringify(first));
      await tab.keyboard.press("Enter");
      await tab.waitForFunction("document.activeElement.localName === 'main'");
      await tab.keyboard.press("Tab");
      assert.ok(await tab.evaluate("document.querySelector('main').contains(document.activeElement)"));
    });
  }
});

test("what stands on a small screen can be hit with a thumb: 24 px, or room around it", async () => {
  const found = [];
  for (const page of every) {
    await visit(`${host}/${page}`, { width: 360 }, async (tab) => {
      // What stands by itself is not excused as a word in a sentence is.
      const small = await tab.evaluate(() => [...document.querySelectorAll("nav a, button, input, select, summary, .choice a")]
        .filter((element) => element.checkVisibility())
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`));
      found.push(...[...small, ...await findings(tab, ["target-size"])].map((finding) => `${page}: ${finding}`));
    });
  }
  nothing(found);
});
