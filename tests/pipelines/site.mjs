// A new site in a git repository, with a sealed version on `main`, and proposals to change it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

assert.ok(process.env.CANDOR, "CANDOR names the program");
export const candor = process.env.CANDOR;
export const repository = join(import.meta.dirname, "../..");
export const languages = ["en", "zh-CN"];

/** What a runner has: the machine's programs, candor among them if it is there, and nothing of whoever runs the test. */
export const surroundings = (withCandor = true) => ({
  HOME: tmpdir(),
  LANG: "C.UTF-8",
  PATH: withCandor ? `${dirname(candor)}:${process.env.PATH}` : "/usr/bin:/bin",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.com", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.com",
});

export class Site {
  #checkouts = [];

  constructor(language = "en") {
    this.folder = mkdtempSync(join(tmpdir(), "candor-pipelines-"));
    this.git("init", "--quiet", "--initial-branch", "main");
    writeFileSync(join(this.folder, "README.md"), "ours\n");
    this.commit();
    this.run(candor, "--lang", language, "init");
    this.commit();
  }

  /** Seals what is there. */
  release(version, effective) {
    this.run(candor, "release", version, "--published", "2026-01-02", "--effective", effective);
    this.commit();
  }

  run(program, ...given) {
    return execFileSync(program, given, { cwd: this.folder, env: surroundings(), encoding: "utf8", stdio: "pipe" });
  }

  git(...given) {
    return this.run("git", ...given).trim();
  }

  commit() {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", "A step");
    return this.git("rev-parse", "HEAD");
  }

  read(path) {
    return readFileSync(join(this.folder, path), "utf8");
  }

  edit(path, from, to) {
    const text = this.read(path);
    assert.ok(text.includes(from), `${path} has no ${from}`);
    writeFileSync(join(this.folder, path), text.replace(from, to));
  }

  append(path, text) {
    appendFileSync(join(this.folder, path), text);
  }

  /** What GitHub checks out for a proposal: the merge of it into `main`, and the commit before. */
  propose(change) {
    this.git("checkout", "--quiet", "-B", "proposal", "main");
    change(this);
    this.commit();
    this.git("checkout", "--quiet", "-B", "merge", "main");
    this.git("merge", "--quiet", "--no-ff", "--message", "Merge", "proposal");
    return this.checkout("merge", 2);
  }

  checkout(branch, depth) {
    const folder = mkdtempSync(join(tmpdir(), "candor-checkout-"));
    this.#checkouts.push(folder);
    this.git("clone", "--quiet", "--branch", branch, "--depth", String(depth), `file://${this.folder}`, folder);
    this.git("checkout", "--quiet", "main");
    return folder;
  }

  remove() {
    [this.folder, ...this.#checkouts].forEach((folder) => rmSync(folder, { recursive: true }));
  }
}

/** An edit by which people's information is kept for longer. */
export const longer = (site) => site.edit("content/sdks/meadow-crash.yaml", "days: 30", "days: 300");
