// The hook for pre-commit, tried by the real one on a new site.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { repository, Site, surroundings } from "./site.mjs";

let site, cache, hooks;
before(() => {
  site = new Site();
  cache = mkdtempSync(join(tmpdir(), "candor-hooks-"));
  // What a team names is a repository; of ours only this file counts.
  hooks = mkdtempSync(join(tmpdir(), "candor-hooks-"));
  git(hooks, "init", "--quiet");
  spawnSync("cp", [join(repository, ".pre-commit-hooks.yaml"), hooks]);
  git(hooks, "add", "--all");
  git(hooks, "commit", "--quiet", "--message", "A step");
  const revision = git(hooks, "rev-parse", "HEAD");
  writeFileSync(join(site.folder, ".pre-commit-config.yaml"), `repos:\n  - repo: file://${hooks}\n    rev: ${revision}\n    hooks:\n      - id: candor-check\n`);
  git(site.folder, "add", "--all");
  preCommit("install");
});
after(() => {
  site.remove();
  [cache, hooks].forEach((folder) => rmSync(folder, { recursive: true }));
});

function env() {
  return { ...surroundings(), PRE_COMMIT_HOME: cache };
}
function git(folder, ...given) {
  const { status, stdout, stderr } = spawnSync("git", given, { cwd: folder, env: env(), encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}
function preCommit(...given) {
  const { error, status, stdout, stderr } = spawnSync("pre-commit", given, { cwd: site.folder, env: env(), encoding: "utf8" });
  assert.ifError(error);
  assert.equal(status, 0, stdout + stderr);
}
function commit() {
  const { status, stdout, stderr } = spawnSync("git", ["commit", "--message", "A step"], { cwd: site.folder, env: env(), encoding: "utf8" });
  return { status, log: stdout + stderr };
}

test("pre-commit lets a right disclosure pass, holds a wrong one back, and passes over what is none", () => {
  const right = commit();
  assert.equal(right.status, 0, right.log);
  site.append("content/sdks/beacon-push.yaml", "# more\n");
  git(site.folder, "add", "--all");
  const checked = commit();
  assert.equal(checked.status, 0, checked.log);
  assert.match(checked.log, /candor check\.+Passed/);
  site.edit("content/sdks/beacon-push.yaml", "provider: beacon", "provider: bacon");
  git(site.folder, "add", "--all");
  const wrong = commit();
  assert.equal(wrong.status, 1);
  assert.match(wrong.log, /candor check\.+Failed[^]*exit code: 1[^]*unknown-reference[^]*beacon-push\.yaml:\d+/);
  git(site.folder, "reset", "--quiet", "--hard");
  site.append("README.md", "more\n");
  git(site.folder, "add", "--all");
  assert.match(commit().log, /no files to check.*Skipped/);
});
