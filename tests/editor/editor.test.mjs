// What an editor shows in a site that `candor init` made: the real yaml-language-server, with the schemas that stand there.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node.js";

const candor = process.env.CANDOR;
assert.ok(candor, "CANDOR names the program");
const sdk = "content/sdks/beacon-push.yaml";
const languages = {
  en: {
    website: /Its website/, retention: /How long it is kept/, oaid: /OAID/, push: /Push messages/, camera: /Camera/,
    payment: /Paying/, token: /\*\*Push token\*\*[^]*messages reach it/, notifications: /Notifications/, category: /Push messages/,
  },
  "zh-CN": {
    website: /官方网站/, retention: /保存多久/, oaid: /OAID[^]*。/, push: /消息推送/, camera: /相机/,
    payment: /支付/, token: /\*\*推送标识\*\*[^]*消息靠它送达/, notifications: /通知/, category: /推送/,
  },
};

/** A new site, and an editor in which it is open. */
async function open(language) {
  const folder = mkdtempSync(join(tmpdir(), "candor-editor-"));
  execFileSync(candor, ["--lang", language, "init"], { cwd: folder, stdio: "ignore" });
  const server = spawn(process.execPath, ["node_modules/yaml-language-server/bin/yaml-language-server", "--stdio"]);
  const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  const marked = new Map();
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => marked.get(uri)?.(diagnostics));
  // The server fetches nothing: each schema stands in the site.
  connection.onRequest("workspace/configuration", ({ items }) =>
    items.map(({ section }) => (section === "yaml" ? { schemaStore: { enable: false }, validate: true, hover: true, completion: true } : {})));
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: { workspace: { configuration: true }, textDocument: { hover: { contentFormat: ["markdown"] }, completion: { completionItem: { documentationFormat: ["markdown"] } } } },
  });
  await connection.sendNotification("initialized", {});
  let version = 0;
  const opened = new Set();
  /** Shows a text as the file, and gives what the editor marks in it. */
  const show = (path, text) => new Promise((done) => {
    const uri = pathToFileURL(join(folder, path)).href;
    marked.set(uri, done);
    version += 1;
    if (opened.has(uri)) {
      connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges: [{ text }] });
    } else {
      opened.add(uri);
      connection.sendNotification("textDocument/didOpen", { textDocument: { uri, version, languageId: "yaml", text } });
    }
  });
  /** Asks at the place of `|` in a text. */
  const ask = async (request, path, text) => {
    const at = text.indexOf("|");
    const lines = text.slice(0, at).split("\n");
    const plain = text.slice(0, at) + text.slice(at + 1);
    await show(path, plain);
    const uri = pathToFileURL(join(folder, path)).href;
    return connection.sendRequest(request, { textDocument: { uri }, position: { line: lines.length - 1, character: lines.at(-1).length } });
  };
  return {
    folder,
    show,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    hover: async (path, text) => (await ask("textDocument/hover", path, text))?.contents?.value ?? "",
    complete: async (path, text) => {
      const answer = await ask("textDocument/completion", path, text);
      return new Map(answer.items.map((item) => [item.label, item.documentation?.value ?? item.documentation ?? ""]));
    },
    close: () => {
      connection.dispose();
      server.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Writes the schemas again, as `check` says when they lack an id of the content. */
function refresh(site) {
  const before = spawnSync(candor, ["--lang", "en", "check"], { cwd: site.folder, encoding: "utf8" });
  assert.match(before.stderr, /older than the content/);
  execFileSync(candor, ["schema", "--out", ".candor/schemas"], { cwd: site.folder, stdio: "ignore" });
}

/** A text with one piece of it replaced, which must be there. */
function edited(text, from, to) {
  const found = typeof from === "string" ? text.includes(from) : from.test(text);
  assert.ok(found, `no ${from}`);
  return typeof from === "string" ? text.replace(from, () => to) : text.replace(from, to);
}

/** What both must find wrong, or both right: a file, a piece of it, and what stands there instead. */
const files = [
  [true, "as it was made", sdk, "category: push", "category: push"],
  [true, "a text in the prevailing language alone", sdk, /name:\n {2}\S+: (.*)\nprovider/, "name: $1\nprovider"],
  [true, "purposes as a list", sdk, "{ service.push: { basis: consent } }", "[service.push]"],
  [true, "bases by law", sdk, "{ basis: consent }", "{ basis: { cn: consent, eu: consent } }"],
  [true, "permissions as a list", sdk, /permissions:\n(?: +.*\n)+/, "permissions: [android:POST_NOTIFICATIONS]\n"],
  [true, "several providers", sdk, "provider: beacon ", "provider: [beacon, meadow] "],
  [true, "a time of keeping in words", sdk, /retention: .*/, "retention: { until: ab }"],
  [true, "quoted numbers", sdk, "category: push", "'category': \"push\""],
  [true, "how often", sdk, "        method: [sdk]\n", "        method: [sdk]\n        frequency: { times: 1, per: day }\n"],
  [true, "an app as it was made", "content/apps/notes.yaml", "directed: false", "directed: false"],
  [true, "what is shipped of an SDK", "content/apps/notes.yaml", "[beacon-push,", "[{ sdk: beacon-push, platforms: [android] },"],
  [true, "the site with a look", "content/site.yaml", "gate: consent", "look: { light: { ink: \"#101010\" } }\ngate: notice"],
  [false, "a wrong key", sdk, "starts:", "strats:"],
  [false, "a wrong key, far inside", sdk, "if_refused:", "if_declined:"],
  [false, "a wrong word", sdk, "role: processor", "role: vendor"],
  [false, "a wrong word in a list", sdk, "method: [sdk]", "method: [magic]"],
  [false, "a text for a flag", sdk, "required: false", "required: maybe"],
  [false, "a number for a text", sdk, 'version: "4.10"', "version: 4.10"],
  [false, "a text for a number", sdk, "days: 90", "days: ninety"],
  [false, "less than nothing", sdk, "days: 90", "days: -1"],
  [false, "a list for a word", sdk, "category: push", "category: [push]"],
  [false, "a word for a list", sdk, "features:\n", "features: deliver\nfeatures_:\n"],
  [false, "nothing after a key", sdk, "category: push", "category:"],
  [false, "an empty text", sdk, "category: push", 'opt_out: ""'],
  [false, "a key twice", sdk, "category: push", "category: push\ncategory: push"],
  [false, "without its features", sdk, "features:\n", "feature:\n"],
  [false, "a bracket left open", sdk, "method: [sdk]", "method: [sdk"],
  [false, "a word that nobody knows, of an app", "content/apps/notes.yaml", "directed: false", "targeted: false"],
  [false, "a flag as a text", "content/apps/notes.yaml", "required: true", "required: 'true'"],
  [false, "a gate that is no level", "content/site.yaml", "gate: consent", "gate: strict"],
  [false, "days as a text", "content/site.yaml", "notice_days: 15", "notice_days: fifteen"],
  [false, "a decision that is no level", "content/next.yaml", "decisions: []", "decisions: [{ change: c-000000000000, level: later, reason: x }]"],
  [false, "a contact that doesn't exist", "content/organisations.yaml", "email: privacy@beacon.example", "fax: privacy@beacon.example"],
];

/** What takes the whole folder to see, and what the law asks for: candor alone finds it. */
const beyond = [
  ["a name that nobody gave", sdk, /^name:\n.*\n/m, ""],
  ["a company that isn't there", sdk, "provider: beacon ", "provider: beakon "],
  ["a field that isn't in the catalog", sdk, "app.push-token", "app.push-tokens"],
];

for (const [language, words] of Object.entries(languages)) {
  describe(language, () => {
    let site;
    before(async () => { site = await open(language); });
    after(() => site.close());
    const at = (from, to) => edited(site.read(sdk), from, to);

    test("keys are completed and explained", async () => {
      const keys = await site.complete(sdk, at("category: push\n", "category: push\n|\n"));
      assert.match(keys.get("website"), words.website);
      assert.ok(keys.has("transfer") && keys.has("reviewed") && !keys.has("category"), "what stands there isn't offered again");
      const inside = await site.complete(sdk, at("        if_refused:", "        |\n        if_refused:"));
      assert.ok(inside.has("frequency") && inside.has("necessity") && !inside.has("provider"), [...inside.keys()].join());
      assert.match(await site.hover(sdk, at("retention:", "reten|tion:")), words.retention);
    });

    test("ids of fields, purposes and permissions are completed by name, and closed words", async () => {
      const fields = await site.complete(sdk, at("[app.push-token,", "[|,"));
      // The server itself adds one for "another item of the list".
      const others = [...fields.keys()].filter((label) => !/^[a-z]+\.[a-z0-9.-]+$/.test(label));
      assert.ok(fields.size >= 190 && others.length <= 2, others.join());
      assert.match(fields.get("device.oaid"), words.oaid);
      const purposes = await site.complete(sdk, at("purposes: { service.push: { basis: consent } }", "purposes:\n      |"));
      assert.match(purposes.get("service.push"), words.push);
      const permissions = await site.complete(sdk, at("  android:POST", "  |\n  android:POST"));
      assert.match(permissions.get("android:CAMERA"), words.camera);
      const categories = await site.complete(sdk, at("category: push", "category: |"));
      assert.match(categories.get("payment"), words.payment);
    });

    test("what the pointer rests on is explained, and nothing else", async () => {
      for (const [from, to, says] of [
        ["app.push-token", "app.pu|sh-token", words.token],
        ["service.push", "serv|ice.push", words.push],
        ["android:POST", "andr|oid:POST", words.notifications],
        ["category: push", "category: pu|sh", words.category],
      ]) {
        const said = await site.hover(sdk, at(from, to));
        assert.match(said, says);
        assert.ok(said.length < 500, said);
      }
    });

    test("a wrong key is marked at its place", async () => {
      const [mark, ...more] = await site.show(sdk, at("starts:", "strats:"));
      assert.deepEqual(more, []);
      assert.match(mark.message, /strats/);
      assert.equal(site.read(sdk).split("\n")[mark.range.start.line].slice(0, 7), "starts:");
    });

  });
}

describe("the ids of a site's own", () => {
  let site;
  before(async () => {
    site = await open("en");
    mkdirSync(join(site.folder, "content/catalog"));
    const seat = "ticket.seat:\n  name: Seat in the hall\n  what: Where you sit.\n  group: account\n  sensitive: false\n  kind: field\n";
    writeFileSync(join(site.folder, "content/catalog/fields.yaml"), seat);
    refresh(site);
  });
  after(() => site.close());
  const at = (from, to) => edited(site.read(sdk), from, to);

  test("are completed and explained where a key takes them", async () => {
    const fields = await site.complete(sdk, at("[app.push-token,", "[|,"));
    assert.match(fields.get("ticket.seat"), /Seat in the hall[^]*Where you sit/);
    assert.ok(fields.has("device.oaid"), "beside those of the catalog");
    assert.match(await site.hover(sdk, at("[app.push-token,", "[tick|et.seat,")), /Seat in the hall/);
    const providers = await site.complete(sdk, at(/provider: .*\n/, "provider: |\n"));
    assert.match(providers.get("beacon"), /Beacon/);
    const app = "content/apps/notes.yaml";
    const ships = await site.complete(app, edited(site.read(app), "[beacon-push,", "[|,"));
    assert.match(ships.get("meadow-crash"), /Meadow/);
  });

  test("are no closed list: what is added tomorrow is no error today", async () => {
    assert.deepEqual(await site.show(sdk, at("provider: beacon ", "provider: somebody-new ")), []);
    assert.deepEqual(await site.show(sdk, at("[app.push-token,", "[ticket.row,")), []);
  });
});

describe("candor and the editor", () => {
  let site;
  before(async () => { site = await open("en"); });
  after(() => site.close());

  /** What each of the two finds wrong in an edited file. */
  const judged = async (path, from, to) => {
    const before = site.read(path);
    const text = edited(before, from, to);
    const marks = await site.show(path, text);
    writeFileSync(join(site.folder, path), text);
    const run = spawnSync(candor, ["check", "--format", "json"], { cwd: site.folder, encoding: "utf8" });
    writeFileSync(join(site.folder, path), before);
    const errors = JSON.parse(run.stdout).findings.filter((finding) => ["error", "unreadable"].includes(finding.severity));
    return { marks, errors };
  };

  for (const [right, what, path, from, to] of files) {
    test(`agree that ${what} is ${right ? "right" : "wrong"}`, async () => {
      const { marks, errors } = await judged(path, from, to);
      assert.equal(marks.length === 0, right, `the editor: ${JSON.stringify(marks.map((mark) => mark.message))}`);
      assert.equal(errors.length === 0, right, `candor: ${JSON.stringify(errors.map((error) => error.message))}`);
    });
  }

  for (const [what, path, from, to] of beyond) {
    test(`leave ${what} to candor`, async () => {
      const { marks, errors } = await judged(path, from, to);
      assert.deepEqual(marks, []);
      assert.notDeepEqual(errors, []);
    });
  }
});
