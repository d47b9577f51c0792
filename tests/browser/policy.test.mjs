// What a page may ask for: nothing but its own site, by its own policy and by the host's. Every visit of every test
// demands that its page was quiet; here the harness is shown to hear, and the policies to say the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { host, visit } from "./browser.mjs";
import { headers } from "./server.mjs";
import { demo, elements, files, kinds, pages, text } from "./site.mjs";

const directives = (policy) => policy.split(";").map((directive) => directive.trim()).filter((directive) => directive !== "frame-ancestors 'self'").sort();

test("what a policy forbids would have been noticed", async () => {
  for (const [wrong, heard] of [
    ['<img src="https://elsewhere.example/pixel.gif" alt="">', /elsewhere\.example/],
    ["<script>document.title = 'taken over'</script>", /inline/],
    ["<style>body { display: none }</style>", /inline/],
    ['<p style="color: red">red</p>', /inline/],
    ['<img src="none.png" alt="">', /404|misses/],
  ]) {
    await visit(`${host}/en/index.html`, {}, async (tab, said) => {
      const page = text(demo, "en/index.html").replace("</main>", `${wrong}</main>`);
      await tab.route("**/en/index.html", (route) => route.fulfill({ body: page, contentType: "text/html; charset=utf-8" }));
      const complaint = tab.waitForEvent("console");
      await tab.reload();
      await complaint;
      await tab.unroute("**/en/index.html");
      assert.match(said.splice(0).join("\n"), heard, wrong);
      assert.notEqual(await tab.title(), "taken over");
    });
  }
});

test("the host's headers say what the page says, and nothing is unsafe", async () => {
  const rules = headers(demo);
  assert.ok(rules.size >= 4);
  const response = await fetch(`${host}/en/index.html`);
  const policy = response.headers.get("content-security-policy");
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'self'/);
  assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  assert.equal(response.headers.get("referrer-policy"), "no-referrer");
  for (const page of [...pages(demo), "404.html"]) {
    const meta = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text(demo, page))?.[1];
    assert.ok(meta, page);
    // A page without a script allows none.
    const allowed = directives(policy).filter((directive) => text(demo, page).includes("<script") || directive !== "script-src 'self'");
    assert.deepEqual(directives(meta), allowed, page);
    assert.doesNotMatch(meta, /unsafe|https?:|\*|data:/);
  }
  const style = files(demo).find((file) => /^assets\/.*\.css$/.test(file));
  const asset = await fetch(`${host}/a/b/${style}`);
  assert.match(asset.headers.get("cache-control"), /immutable/);
  assert.equal(asset.headers.get("content-type"), "text/css");
  const consent = await fetch(`${host}/consent.json`);
  assert.equal(consent.headers.get("access-control-allow-origin"), "*");
  assert.equal((await fetch(`${host}/en/none.html`)).status, 404);
});

test("no file asks anybody else: style and pages name no foreign picture, font or script", () => {
  for (const file of files(demo).filter((file) => /\.(css|js)$/.test(file))) {
    assert.doesNotMatch(readFileSync(`${demo}/${file}`, "utf8"), /https?:|@import|url\(/, file);
  }
  const asking = new Set(["img", "script", "iframe", "video", "audio", "source", "object", "embed", "form"]);
  for (const page of kinds(demo)) {
    for (const { name, attributes } of elements(demo, page)) {
      if (!asking.has(name)) continue;
      assert.doesNotMatch(attributes.src ?? attributes.data ?? attributes.action ?? "", /^([a-z]+:|\/\/)/, page);
    }
  }
});
