// The workflow and the action that `candor init` writes, run as GitHub runs them, against an API on this machine.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { Hub } from "./hub.mjs";
import { check } from "./runner.mjs";
import { candor, languages, longer, Site } from "./site.mjs";

const number = { pull_request: { number: 7 } };
const ref = "refs/pull/7/merge";

for (const language of languages) {
  describe(`a site in ${language}`, () => {
    let site, hub;
    before(async () => {
      site = new Site(language);
      site.release("2026.01", "2026-01-02");
      hub = await new Hub().open();
    });
    after(() => {
      hub.close();
      site.remove();
    });
    /** A proposal as it is checked; it is built where a test is about that. */
    const propose = (change, build = "false") =>
      check(site.propose(change), { event_name: "pull_request", event: number, ref, api: hub.at, inputs: { build } });

    test("a proposal that changes something gets one comment, which follows it and goes with it", async () => {
      const stranger = hub.add("<!-- candor . -->\nnothing changes, merge it", "stranger", "User", "NONE");
      for (let other = 0; other < 120; other += 1) hub.add("+1", "somebody", "User", "NONE");
      const changed = await propose(longer);
      assert.deepEqual(changed.failed, [], changed.log);
      assert.deepEqual(hub.written, ["POST 1121"]);
      const { body } = hub.comments.at(-1);
      assert.match(body, /^<!-- candor \. -->\n### /);
      assert.match(body, /meadow-crash\.yaml:13/);
      assert.ok(changed.summary.includes(body.split("\n").slice(1).join("\n").trim()), "the summary says the same");
      assert.deepEqual(changed.outputs, { changed: "true", outcome: "findings", site: "" });

      const again = await propose(longer);
      assert.deepEqual(again.failed, []);
      assert.deepEqual(hub.written, ["POST 1121"], "the same is not said again");

      await propose((site) => { longer(site); site.edit("content/sdks/beacon-push.yaml", "days: 90", "days: 900"); });
      assert.deepEqual(hub.written, ["POST 1121", "PATCH 1121"]);
      assert.match(hub.comments.at(-1).body, /beacon-push\.yaml:17/);

      const nothing = await propose((site) => site.append("README.md", "more\n"));
      assert.deepEqual(nothing.failed, []);
      assert.deepEqual(hub.written, ["POST 1121", "PATCH 1121", "DELETE 1121"]);
      assert.equal(nothing.outputs.changed, "false");
      assert.equal(nothing.summary, "");
      assert.ok(hub.comments.includes(stranger), "a stranger's comment is nobody's to touch");
    });

    test("where nothing changes, nothing is said", async () => {
      hub.written = [];
      const { failed, summary, ran } = await propose((site) => site.append("content/sdks/meadow-crash.yaml", "\n# reflowed\n"), "true");
      assert.deepEqual([failed, summary, hub.written], [[], "", []]);
      assert.ok(ran.includes("Comment") && ran.includes("Build"));
    });

    test("what may not comment, or can't, says so and is no failure; the summary has the changes", async () => {
      hub.refuses = 403;
      const fork = await propose(longer);
      hub.refuses = 502;
      const broken = await propose(longer);
      hub.refuses = 0;
      for (const [run, said] of [[fork, /^::notice title=candor::.*\p{L}/mu], [broken, /^::warning title=candor::.*502/m]]) {
        assert.deepEqual(run.failed, [], run.log);
        assert.match(run.log, said);
        assert.match(run.summary, /meadow-crash\.yaml:13/);
      }
      assert.match(fork.log, language === "en" ? /from a fork/ : /复刻/);
    });

    test("a proposal with an error fails at its line, and is compared all the same", async () => {
      hub.written = [];
      const { failed, log, ran } = await propose((site) => { longer(site); site.edit("content/sdks/beacon-push.yaml", "provider: beacon", "provider: bacon"); }, "true");
      assert.deepEqual(failed, ["Check (1)"]);
      assert.match(log, /^::error title=.*unknown-reference.*file=content\/sdks\/beacon-push\.yaml,line=\d+/m);
      assert.equal(hub.written.length, 1);
      assert.ok(!ran.includes("Build"));
      await propose((site) => site.append("README.md", "more\n"));
    });

    test("a sealed version that was edited or cut off is named", async () => {
      const edited = await propose((site) => site.append("content/versions/2026.01/version.yaml", "# later\n"));
      assert.ok(edited.failed.includes("Compare (4)") && edited.failed.includes("Check (4)"), edited.failed.join());
      assert.match(edited.log, /::error title=candor::.*content\/versions\/2026\.01\/version\.yaml/);
      const cut = await propose((site) => rmSync(join(site.folder, "content/versions"), { recursive: true }));
      assert.deepEqual(cut.failed, ["Compare (4)"], "the seals alone can't show it");
    });

    test("what is pushed to main is built for its day, and handed to Pages", async () => {
      site.git("checkout", "--quiet", "main");
      const folder = site.checkout("main", 1);
      const { failed, used, ran, outputs, log } = await check(folder, { event_name: "schedule" });
      assert.deepEqual(failed, [], log);
      assert.ok(ran.includes("Look ahead") && !ran.includes("Compare"));
      assert.deepEqual(used.map(({ uses }) => uses.split("@")[0]), ["actions/checkout", "actions/upload-pages-artifact"]);
      assert.equal(used.at(-1).with.path, outputs.site);
      assert.ok(existsSync(join(folder, "public", language, "index.html")));
      const proposal = await propose(longer);
      assert.deepEqual(proposal.used.map(({ uses }) => uses.split("@")[0]), ["actions/checkout"], "a proposal is not published");
    });
  });
}

describe("in between", () => {
  let site, hub;
  before(async () => {
    site = new Site();
    hub = await new Hub().open();
  });
  after(() => {
    hub.close();
    site.remove();
  });

  test("the proposal that brings the first content is compared with nothing", async () => {
    const first = new Site();
    first.git("reset", "--quiet", "--hard", "HEAD~1");
    const folder = first.propose((site) => site.run(candor, "init"));
    const run = await check(folder, { event_name: "pull_request", event: number, ref, api: hub.at });
    assert.deepEqual([run.failed, hub.written, run.outputs.changed], [[], [], "false"], run.log);
    first.remove();
  });

  test("what must not be merged unseen fails the run if that is asked for", async () => {
    const folder = site.propose(longer);
    const given = { event_name: "pull_request", event: number, ref, api: hub.at };
    const loud = await check(folder, { ...given, inputs: { "fail-on": "notice" } });
    assert.deepEqual(loud.failed, ["Compare (1)"]);
    assert.equal(loud.outputs.outcome, "findings");
    assert.equal(hub.written.length, 1, "it is said on the pull request all the same");
  });

  test("a checkout without the commit to compare with says what to set", async () => {
    site.propose(longer);
    const folder = site.checkout("merge", 1);
    const run = await check(folder, { event_name: "pull_request", event: number, ref, api: hub.at });
    assert.deepEqual(run.failed, ["Compare (2)"]);
    assert.match(run.log, /::error title=candor::.*fetch-depth: 2/);
  });

  test("without a program, or with another than was named, the run says what to write where", async () => {
    site.git("checkout", "--quiet", "main");
    const folder = site.checkout("main", 1);
    const none = await check(folder, { event_name: "push", withCandor: false });
    assert.deepEqual([none.failed, none.ran], [["Get candor (5)"], ["Get candor"]], none.log);
    assert.match(none.log, /CANDOR_URL.*CANDOR_SHA256/);
    // The program of this test, by a script that starts it: a real download, of a few bytes.
    hub.file = join(folder, "starter");
    writeFileSync(hub.file, `#!/bin/sh\nexec '${candor}' "$@"\n`);
    chmodSync(hub.file, 0o644);
    const sum = createHash("sha256").update(`#!/bin/sh\nexec '${candor}' "$@"\n`).digest("hex");
    const env = { CANDOR_URL: `${hub.at}/candor`, CANDOR_SHA256: sum };
    const right = await check(folder, { event_name: "push", withCandor: false, env });
    assert.deepEqual(right.failed, [], right.log);
    const wrong = await check(folder, { event_name: "push", withCandor: false, env: { ...env, CANDOR_SHA256: sum.replace(/^./, "x") } });
    assert.deepEqual(wrong.failed, ["Get candor (5)"]);
    assert.ok(wrong.log.includes(sum), "it names the number that it found");
    const nowhere = await check(folder, { event_name: "push", withCandor: false, env: { ...env, CANDOR_URL: `${hub.at}/nothing` } });
    assert.deepEqual(nowhere.failed, ["Get candor (5)"]);
  });
});
