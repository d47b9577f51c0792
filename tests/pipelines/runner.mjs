// Runs the `check` job of a site's own workflow as GitHub would: expressions, conditions, outputs, and each script by bash.
//
// What needs GitHub itself, official actions, is noted down and not run.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { surroundings } from "./site.mjs";

/** An expression's value: names are looked up in what GitHub knows; a name with a dash is no name in JavaScript. */
function value(expression, known) {
  const names = Object.keys(known);
  const written = expression.replaceAll(/\b([a-z]+(?:\.[a-z_]+)*)\.([a-z]+(?:-[a-z]+)+)/g, "$1['$2']");
  return new Function(...names, `return (${written});`)(...names.map((name) => known[name]));
}

function filled(text, known) {
  return String(text).replaceAll(/\$\{\{(.*?)\}\}/g, (_, expression) => value(expression, known) ?? "");
}

const filledAll = (map, known) => Object.fromEntries(Object.entries(map ?? {}).map(([key, text]) => [key, filled(text, known)]));

/** Whether a step runs: by its condition, else if nothing failed before. */
function runs(step, failed, known) {
  if (step.if === undefined) return !failed;
  const condition = String(step.if).replace(/^\$\{\{(.*)\}\}$/, "$1");
  const holds = value(condition, { ...known, cancelled: () => false, always: () => true });
  return holds && (!failed || /cancelled\(\)|always\(\)/.test(condition));
}

function outputs(file) {
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  return Object.fromEntries(lines.filter(Boolean).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

/** Runs a script as a step with `shell: bash`. */
function bash(script, folder, environment) {
  const file = join(environment.RUNNER_TEMP, "step.sh");
  writeFileSync(file, script);
  const shell = spawn("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", file], { cwd: folder, env: environment });
  let log = "";
  shell.stdout.on("data", (data) => { log += data; });
  shell.stderr.on("data", (data) => { log += data; });
  return new Promise((done) => shell.on("close", (code) => done({ code, log })));
}

/**
 * Runs the job on a checkout. `given` replaces inputs of the action or variables of the workflow; `event` is what GitHub
 * says of what happened.
 */
export async function check(folder, { event_name, event = {}, ref = "refs/heads/main", api = "", inputs: given = {}, env = {}, withCandor = true }) {
  const temporary = mkdtempSync(join(tmpdir(), "candor-runner-"));
  const summary = join(temporary, "summary.md");
  const workflow = parse(readFileSync(join(folder, ".github/workflows/disclosure.yml"), "utf8"));
  const github = { event_name, ref, token: "the-token" };
  const known = { github, env: { ...workflow.env, ...env }, steps: {} };
  const action = join(folder, ".github/actions/candor");
  writeFileSync(join(temporary, "event.json"), JSON.stringify(event));
  const environment = {
    ...surroundings(withCandor),
    RUNNER_TEMP: temporary,
    GITHUB_ACTION_PATH: action,
    GITHUB_API_URL: api,
    GITHUB_EVENT_PATH: join(temporary, "event.json"),
    GITHUB_REPOSITORY: "lantern/disclosure",
    GITHUB_STEP_SUMMARY: summary,
  };
  const result = { log: "", failed: [], ran: [], used: [], outputs: {} };
  for (const step of workflow.jobs.check.steps) {
    if (!runs(step, result.failed.length > 0, known)) continue;
    if (step.uses.startsWith("./")) {
      assert.equal(step.uses, "./.github/actions/candor");
      const outputs = await composite(action, { ...filledAll(step.with, known), ...given }, folder, environment, github, result);
      known.steps[step.id] = { outputs, outcome: result.failed.length ? "failure" : "success" };
      result.outputs = outputs;
    } else {
      result.used.push({ uses: step.uses, with: filledAll(step.with, known) });
    }
  }
  const said = existsSync(summary) ? readFileSync(summary, "utf8") : "";
  rmSync(temporary, { recursive: true });
  return { ...result, summary: said };
}

async function composite(action, given, folder, environment, github, result) {
  const { inputs: declared, outputs: promised, runs: { steps } } = parse(readFileSync(join(action, "action.yml"), "utf8"));
  const unknown = Object.keys(given).filter((name) => !(name in declared));
  assert.deepEqual(unknown, [], "the action has these inputs");
  const inputs = Object.fromEntries(Object.entries(declared).map(([name, input]) => [name, filled(given[name] ?? input.default, { github })]));
  const known = { inputs, github, steps: {} };
  // What no step has set yet is empty to GitHub.
  steps.filter((step) => step.id).forEach((step) => { known.steps[step.id] = { outputs: { changed: "" }, outcome: "skipped" }; });
  for (const [index, step] of steps.entries()) {
    if (!runs(step, result.failed.length > 0, known)) continue;
    const output = join(environment.RUNNER_TEMP, `output-${index}`);
    const { code, log } = await bash(step.run, folder, { ...environment, ...filledAll(step.env, known), GITHUB_OUTPUT: output });
    result.ran.push(step.name);
    result.log += log;
    if (code !== 0) result.failed.push(`${step.name} (${code})`);
    if (step.id) known.steps[step.id] = { outputs: { changed: "", ...outputs(output) }, outcome: code === 0 ? "success" : "failure" };
  }
  return filledAll(Object.fromEntries(Object.entries(promised).map(([name, { value }]) => [name, value])), known);
}
