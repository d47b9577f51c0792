// The rules of axe on the page that is open.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page: by all rules of WCAG 2.0 to 2.2 A and AA and of good practice, or by those named. */
export async function findings(page, rules) {
  const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: standard };
  // The debugging protocol runs it: the page's own policy forbids every script.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const options = { runOnly, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), options);
  const why = ({ failureSummary }) => failureSummary.split("\n").slice(1).join(" ").trim();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")}: ${why(node)}`));
}
