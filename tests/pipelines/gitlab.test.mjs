// The pipeline that `candor init` writes for GitLab, run by gitlab-ci-local: GitLab's schema, its rules, and the jobs themselves.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { languages, longer, Site, surroundings } from "./site.mjs";

const program = join(import.meta.dirname, "node_modules/.bin/gitlab-ci-local");

/** Runs jobs in a site as its `main` branch, or as a merge request into a commit. */
function run(site, jobs, { base, variables = {}, withCandor = true } = {}) {
  const proposed = { CI_PIPELINE_SOURCE: "merge_request_event", CI_COMMIT_BRANCH: "", CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
  const given = Object.entries({ ...(base ? proposed : {}), ...variables }).flatMap(([name, value]) => ["--variable", `${name}=${value}`]);
  const options = ["--force-shell-executor", "--shell-isolation", "--no-color", "--no-artifacts-to-source"];
  const env = surroundings(withCandor);
  if (!withCandor) env.PATH = `${join(process.execPath, "..")}:${env.PATH}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...options, ...given, ...jobs], { cwd: site.folder, env, encoding: "utf8" });
  return { status, log: stdout + stderr };
}

const kept = (site, job, file) => {
  try {
    return readFileSync(join(site.folder, ".gitlab-ci-local/artifacts", job, file), "utf8");
  } catch {
    return undefined;
  }
};

for (const language of languages) {
  describe(`a site in ${language}`, () => {
    let site, base;
    before(() => {
      site = new Site(language);
      writeFileSync(join(site.folder, ".git/info/exclude"), ".gitlab-ci-local/\n");
      site.git("remote", "add", "origin", "git@gitlab.example.com:lantern/disclosure.git");
      site.git("update-ref", "refs/remotes/origin/main", "main");
      site.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
      site.release("2026.01", "2026-01-02");
      base = site.git("rev-parse", "HEAD");
    });
    after(() => site.remove());
    const propose = (change) => {
      site.git("checkout", "--quiet", "-B", "proposal", base);
      change(site);
      site.commit();
      return run(site, ["candor-check", "candor-changes"], { base });
    };

    test("GitLab's schema takes it, and main is checked and published", () => {
      const { status, log } = run(site, []);
      assert.equal(status, 0, log);
      assert.match(log, /json schema validated/);
      assert.match(log, /PASS +candor-check/);
      assert.match(log, /PASS +pages/);
      assert.ok(!log.includes("candor-changes"), "there is nothing to compare with");
      assert.match(kept(site, "pages", `public/${language}/index.html`), /<html/);
    });

    test("a merge request shows what it changes, and warns where a person has to look", () => {
      const { status, log } = propose(longer);
      assert.equal(status, 0, log);
      assert.match(kept(site, "candor-changes", "candor-changes.md"), /meadow-crash\.yaml:13/);
      const asked = propose((site) => site.edit("content/sdks/meadow-crash.yaml", "fields: [", "fields: [device.oaid, "));
      assert.equal(asked.status, 0, asked.log);
      assert.match(asked.log, /WARN +candor-changes|candor-changes.*warning/i);
    });

    test("where nothing changes there is no text, and an error fails", () => {
      const quiet = propose((site) => site.append("README.md", "more\n"));
      assert.equal(quiet.status, 0, quiet.log);
      assert.equal(kept(site, "candor-changes", "candor-changes.md"), undefined);
      const wrong = propose((site) => site.edit("content/sdks/beacon-push.yaml", "provider: beacon", "provider: bacon"));
      assert.equal(wrong.status, 1);
      assert.match(wrong.log, /FAIL +candor-check/);
      assert.match(JSON.parse(kept(site, "candor-check", "candor-findings.json"))[0].location.path, /beacon-push/);
    });

    test("a sealed version that was edited fails", () => {
      const { status, log } = propose((site) => site.append("content/versions/2026.01/version.yaml", "# later\n"));
      assert.equal(status, 1);
      assert.match(log, /FAIL +candor-changes/);
      assert.match(log, /candor: .*content\/versions\/2026\.01\/version\.yaml/);
    });

    test("without a program the log says what to write where", () => {
      site.git("checkout", "--quiet", "main");
      const { status, log } = run(site, ["candor-check"], { withCandor: false });
      assert.equal(status, 1);
      assert.match(log, /CANDOR_URL.*CANDOR_SHA256/);
      assert.match(log, language === "en" ? /There is no candor/ : /没有可运行的/);
    });
  });
}
