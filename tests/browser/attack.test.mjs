// A thousand hostile texts, each somewhere in a site, as Chromium has it: nothing runs, nothing is asked for, nothing
// leads away, and every page is quiet. `cargo test` leaves the site behind.
import assert from "node:assert/strict";
import { test } from "node:test";
import { host, visit } from "./browser.mjs";
import { hostile, kinds, text } from "./site.mjs";

test("hostile texts stand on the pages as texts, and nothing else happens", async () => {
  const sample = kinds(hostile).filter((page) => !page.includes("/rules/"));
  assert.ok(sample.length > 20, `${sample.length} pages`);
  let seen = 0;
  for (const page of sample) {
    await visit(`${host}/hostile/${page}`, {}, async (tab) => {
      const opened = [];
      const noted = (dialog) => { opened.push(dialog.message()); return dialog.dismiss(); };
      tab.on("dialog", noted);
      const found = await tab.evaluate(() => {
        // Whatever could be set off by a pointer or a key is set off.
        for (const element of document.querySelectorAll("body *")) {
          for (const kind of ["mouseover", "focus", "error", "toggle", "animationstart"]) element.dispatchEvent(new Event(kind));
        }
        const handlers = [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on")));
        const away = [...document.querySelectorAll("a[href]")].filter((link) => !/^(https?|mailto|tel):$/.test(link.protocol));
        const foreign = document.querySelectorAll("script:not([src]), iframe, object, embed, base, style, meta[http-equiv=refresh]");
        return {
          wrong: [...handlers, ...away, ...foreign].map((element) => element.outerHTML.slice(0, 200)),
          said: document.body.innerText.includes("alert(1)"),
        };
      });
      tab.off("dialog", noted);
      assert.deepEqual(opened, [], page);
      assert.deepEqual(found.wrong, [], page);
      seen += found.said || text(hostile, page).includes("alert(1)") ? 1 : 0;
      assert.equal(tab.url(), `${host}/hostile/${page}`);
    });
  }
  assert.ok(seen > 10, `hostile texts were seen on ${seen} pages`);
});
