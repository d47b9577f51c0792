// The sites under test: the built demo, and larger ones grown from its content. Folders of files, read without a browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parse } from "parse5";

function named(variable, what) {
  const path = process.env[variable];
  assert.ok(path, `${variable} names ${what}`);
  return resolve(path);
}

const program = () => named("CANDOR", "the built program");
const repository = resolve(import.meta.dirname, "../..");

/** The built demo. */
export const demo = named("SITE", "the built demo");
/** A site with a third, made-up language that is written from right to left; `cargo test` leaves it behind. */
export const mirrored = named("MIRRORED", "the site from right to left");
/** A site of hostile texts; `cargo test` leaves it behind. */
export const hostile = named("HOSTILE", "the site of hostile texts");
/** The languages that are complete. */
export const languages = ["zh-CN", "en"];

const scratch = mkdtempSync(join(tmpdir(), "candor-browser-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** A folder of its own that goes when the tests end. */
export function folder(name) {
  const path = join(scratch, name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** The files under a folder, each by its address in the site. */
export function files(site, under = site) {
  return readdirSync(under, { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    return entry.isDirectory() ? files(site, path) : [relative(site, path)];
  }).sort();
}

/** Its pages; that of missing addresses alone links from the root of the host. */
export function pages(site) {
  return files(site).filter((file) => file.endsWith(".html") && file !== "404.html");
}

/** Which kind of page stands at an address; the sealed copy of a page is of its kind. */
export function kind(page) {
  return page
    .replace(/^([^/]+)\/versions\/(?!index)[^/]+\//, "$1/")
    .replace(/-(collected|shared)\.html$/, "$1.html")
    .replace(/\/(sdks|fields|apps|policies|purposes|permissions|changes|rules)\/(?!index\.html)[^/]+$/, "/$1/_");
}

/** One page of each kind and language: the longest, in which the most can go wrong; and the longest of the sealed. */
export function kinds(site) {
  const longest = new Map();
  for (const page of pages(site)) {
    const sealed = /\/versions\/(?!index)/.test(page);
    const moved = !sealed && readFileSync(join(site, page)).length < 3_000;
    const key = `${sealed ? page.split("/")[0] + "/sealed" : kind(page)}${moved ? " short" : ""}`;
    const size = statSync(join(site, page)).size;
    if (sealed && /all\.html$/.test(page)) continue;
    if (size > (longest.get(key)?.size ?? 0)) longest.set(key, { page, size });
  }
  return [...longest.values()].map(({ page }) => page).sort();
}

/** The text of a file of a site. */
export function text(site, file) {
  return readFileSync(join(site, file), "utf8");
}

/** The tags of a page with their attributes, quickly; `elements` shows that pages are as regular as this needs. */
export function tags(site, page) {
  return [...text(site, page).matchAll(/<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].map(([, name, rest]) => ({
    name,
    attributes: Object.fromEntries([...rest.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, key, value]) => [key, plain(value)])),
  }));
}

const plain = (value) => value.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

/** Every element of a page, each with its attributes as an object; what the parser objects to is an error. */
export function elements(site, page) {
  const wrong = [];
  const found = [];
  const walk = (node, above) => {
    const attributes = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
    const language = attributes.lang ?? above?.language;
    const element = { name: node.nodeName, attributes, language, above, value: node.value, node };
    found.push(element);
    for (const child of node.childNodes ?? []) walk(child, element);
  };
  walk(parse(text(site, page), { onParseError: (error) => wrong.push(error.code) }), null);
  assert.deepEqual(wrong, [], `${page} is well-formed`);
  return found;
}

/** A site grown from the demo's content: as many SDKs, sealed once, published under a path of its own. */
export function grown(sdks, path) {
  const root = folder(`grown-${sdks}`);
  const content = join(root, "content");
  // The guides to candor itself are no part of a company's disclosure.
  const kept = (from) => !from.endsWith("/versions") && !/policies\/(consent-)?guide/.test(from);
  cpSync(join(repository, "content"), content, { recursive: true, filter: kept });
  const own = readdirSync(join(content, "sdks"));
  const models = own.filter((file) => !/system|merchants/.test(file));
  const ships = [];
  for (let number = own.length; number < sdks; number += 1) {
    const model = readFileSync(join(content, "sdks", models[number % models.length]), "utf8");
    const name = /^name:\n  zh-CN: (.*)\n  en: (.*)$/m;
    assert.match(model, name);
    writeFileSync(join(content, "sdks", `copy-${number}.yaml`), model.replace(name, `name:\n  zh-CN: $1 ${number}\n  en: $2 ${number}`));
    ships.push(`  - copy-${number}\n`);
  }
  edit(join(content, "apps/wallet.yaml"), /^ships:\n/m, `ships:\n${ships.join("")}`);
  edit(join(content, "site.yaml"), /^base_url:.*$/m, `base_url: http://127.0.0.1${path}`);
  writeFileSync(join(content, "next.yaml"), "note: { zh-CN: 首次公示。, en: The first version. }\n");
  const run = (...arguments_) => execFileSync(program(), ["--lang", "en", ...arguments_], { cwd: root, stdio: "pipe" });
  run("release", "2026.11", "--published", "2026-11-01", "--effective", "2026-11-16");
  run("build", "--as-of", "2026-11-16");
  return join(root, "public");
}

function edit(file, pattern, replacement) {
  const before = readFileSync(file, "utf8");
  assert.match(before, pattern, file);
  writeFileSync(file, before.replace(pattern, replacement));
}

/** Demands that nothing was found, and tells all of what was. */
export function nothing(found) {
  assert.ok(found.length === 0, `${found.length}:\n${found.join("\n")}`);
}
