// For everyone: axe without a finding in both languages and both themes, and each text in the language that it says.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findings } from "./axe.mjs";
import { host, visit } from "./browser.mjs";
import { demo, elements, kinds, mirrored, pages, tags, nothing } from "./site.mjs";

test("axe finds nothing on any kind of page, in any language, light, dark and in a person's own colours", async () => {
  const found = [];
  const turned = kinds(mirrored).filter((page) => page.startsWith("ar-XB/")).map((page) => `mirrored/${page}`);
  for (const page of [...kinds(demo), "404.html", ...turned]) {
    await visit(`${host}/${page}`, {}, async (tab) => {
      const add = (how, list) => found.push(...list.map((finding) => `${page}${how}: ${finding}`));
      add("", await findings(tab));
      if (turned.includes(page)) return;
      await tab.emulateMedia({ colorScheme: "dark" });
      add(" in the dark", await findings(tab, ["color-contrast", "link-in-text-block"]));
      await tab.emulateMedia({ colorScheme: "light", forcedColors: "active" });
      add(" in a person's own colours", await findings(tab, ["color-contrast"]));
    });
  }
  nothing(found);
});

/** Whether an element's text is read as words: not an id, a citation, or the name of the page. */
function spoken(element) {
  if (!element) return true;
  const coded = /\b(id|permalink|cite)\b/.test(element.attributes.class ?? "");
  return !coded && !/^(title|script|style|code)$/.test(element.name) && spoken(element.above);
}

/** What shows that a text is in another language than it says. A name may be Latin in Chinese; a run of words in small letters is a sentence. */
const foreign = {
  en: /[\p{Script=Han}\p{Script=Arabic}]/u,
  "zh-CN": /\p{Script=Arabic}|(\b[a-z]+ ){3}/u,
  "ar-XB": /\p{Script=Han}|(\b[a-z]+ ){3}/u,
};

test("every fragment in another language says so, and every label is in the language of its page", () => {
  const found = [];
  // The made-up language has the Chinese titles of the rule book, since English ones stand in the pages of the rules.
  const turned = kinds(mirrored).filter((page) => !page.includes("/rules/"));
  for (const page of [...kinds(demo).map((page) => [demo, page]), ...turned.map((page) => [mirrored, page])]) {
    for (const { name, attributes, language, above, value } of elements(...page)) {
      const said = name === "#text" && spoken(above) ? value : attributes["aria-label"] ?? attributes.alt ?? "";
      // The sentence of a change is sealed as text, with the names in it.
      const sealed = above?.name === "h3" && above.above?.name === "article";
      if (!sealed && foreign[language]?.test(said)) found.push(`${page[1]}: “${said.trim().slice(0, 60)}” isn't ${language}`);
    }
  }
  nothing(found);
});

test("every page says its language and direction, and has one main part with one title", () => {
  for (const page of pages(demo)) {
    const found = tags(demo, page);
    const count = (name) => found.filter((element) => element.name === name).length;
    const { lang, dir } = found.find(({ name }) => name === "html").attributes;
    assert.ok(page === "index.html" || page.startsWith(`${lang}/`), `${page} says it is in ${lang}`);
    assert.equal(dir, "ltr", page);
    // A mark of a picture has a title too; the page's stands in its head.
    const head = found.slice(0, found.findIndex(({ name }) => name === "body"));
    assert.deepEqual([count("h1"), count("main")], [1, 1], page);
    assert.equal(head.filter(({ name }) => name === "title").length, 1, page);
  }
});
