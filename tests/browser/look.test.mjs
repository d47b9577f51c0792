// Pictures of every kind of page, phone and desk, light and dark, in every language: left in screenshots/ to be looked at.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { host, visit } from "./browser.mjs";
import { name, shots } from "./pictures.mjs";
import { demo, kinds, mirrored } from "./site.mjs";

/** Nobody looks at more than so many pixels of a page. */
const TALLEST = 4_000;

test("each kind of page has its picture taken", async () => {
  const turned = kinds(mirrored).filter((page) => page.startsWith("ar-XB/")).map((page) => `mirrored/${page}`);
  for (const page of [...kinds(demo), ...turned]) {
    await visit(`${host}/${page}`, {}, async (tab) => {
      for (const width of [360, 1280]) {
        await tab.setViewportSize({ width, height: 800 });
        for (const scheme of ["light", "dark"]) {
          await tab.emulateMedia({ colorScheme: scheme });
          const height = await tab.evaluate("document.documentElement.scrollHeight");
          const clip = { x: 0, y: 0, width, height: Math.min(height, TALLEST) };
          const picture = await tab.screenshot({ path: join(shots, `${name(page, width, scheme)}.png`), fullPage: true, clip });
          assert.ok(picture.length > 2_000, `${page}: an empty picture`);
        }
      }
    });
  }
});
