// Debian's Chromium, as different readers have it; whatever a page says, misses or asks of strangers fails its test.
import assert from "node:assert/strict";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { demo, hostile, mirrored } from "./site.mjs";
import { serve } from "./server.mjs";

const chrome = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

/** Where the demo and the site from right to left are served. */
export const host = await serve([{ at: "/", site: demo }, { at: "/a/b/", site: demo }, { at: "/mirrored/", site: mirrored }, { at: "/hostile/", site: hostile }]);
/** The address of the demo on a host at its root, in a folder of a host, and from the disk. */
export const bases = [`${host}/`, `${host}/a/b/`, pathToFileURL(join(demo, "/")).href];

const tabs = new Map();

after(async () => {
  await chrome.close();
  assert.deepEqual([...tabs.values()].flatMap(({ said }) => said), [], "after the last visit");
});

/** One tab for readers with scripts and one for those without; what the page does wrong is noted in `said`. */
async function tab(scripts) {
  if (!tabs.has(scripts)) {
    const context = await chrome.newContext({ javaScriptEnabled: scripts });
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    const page = await context.newPage();
    const said = [];
    const own = (address) => bases.some((base) => address.startsWith(base)) || address.startsWith("file:");
    // A browser asks a host for its icon by itself; a team that has one puts it into `static/`.
    const icon = (address) => new URL(address).pathname === "/favicon.ico";
    page.on("console", (message) => icon(message.location().url || host) || said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => own(request.url()) || said.push(`asks ${request.url()}`));
    page.on("requestfailed", (request) => said.push(`misses ${request.url()}`));
    page.on("response", (response) => response.ok() || response.status() === 304 || icon(response.url()) || said.push(`${response.status()} ${response.url()}`));
    tabs.set(scripts, { page, said });
  }
  return tabs.get(scripts);
}

/** Opens an address as a reader has it, looks, and demands that the page was quiet. */
export async function visit(address, { width = 1280, height = 800, scheme = "light", scripts = true }, look) {
  const { page, said } = await tab(scripts);
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, media: null, forcedColors: "none", reducedMotion: "no-preference" });
  await page.goto(address);
  const answer = await look(page, said);
  // What is said late is heard by the next visit, and after the last one.
  assert.deepEqual(said.splice(0), [], address);
  return answer;
}

/** By how much a page scrolls sideways, if it does, and what stands out. */
export function overflow(page) {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return (right > clientWidth + 1 || left < -1) && !element.closest(".scroll, .hidden, .skip");
    });
    return [`${scrollWidth} in ${clientWidth}: ${out.at(-1)?.outerHTML.slice(0, 120)}`];
  });
}
