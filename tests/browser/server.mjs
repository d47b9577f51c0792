// A real nginx before the sites: each under its own path, with the headers that its `_headers` asks for.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { folder, text } from "./site.mjs";

/** A port that nobody listens on. */
function port() {
  return new Promise((found) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address();
      probe.close(() => found(free));
    });
  });
}

/** The rules of a `_headers` file: for each header, which value it has on which paths; a later rule wins. */
export function headers(site) {
  const rules = new Map();
  let path = "";
  for (const line of text(site, "_headers").split("\n")) {
    if (/^\S/.test(line)) path = line.trim();
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.set(name, [...(rules.get(name) ?? []), { path, value }]);
  }
  return rules;
}

/** One header as nginx gives it: a variable by the path of the request, below the path of the site. */
function variables(rules, at, prefix) {
  const of = ([name, values]) => {
    const pattern = ({ path, value }) => `"~^${at}${path.slice(1).replaceAll(".", "\\.").replaceAll("*", ".*")}$" "${value}";`;
    return `map $uri $${prefix}_${name.toLowerCase().replaceAll("-", "_")} { default ""; ${values.toReversed().map(pattern).join(" ")} }`;
  };
  return [...rules].map(of).join("\n");
}

function location({ site, at }, prefix) {
  const add = [...headers(site).keys()].map((name) => `add_header ${name} $${prefix}_${name.toLowerCase().replaceAll("-", "_")} always;`);
  return `location ${at} { alias ${site}/; index index.html; error_page 404 ${at}404.html; ${add.join(" ")} }`;
}

/** Serves sites, `{at: "/a/b/", site: folder}`, and says where; the server goes when the tests end. */
export async function serve(sites) {
  const root = folder("nginx");
  const at = await port();
  mkdirSync(join(root, "logs"), { recursive: true });
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((what) => `${what}_temp_path ${root}/${what};`);
  writeFileSync(join(root, "nginx.conf"), `
${process.getuid() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${root}/pid;
error_log ${root}/logs/error.log;
events { worker_connections 256; }
http {
  access_log off;
  ${own.join(" ")}
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  charset utf-8;
  absolute_redirect off;
  ${sites.map((served, index) => variables(headers(served.site), served.at, `h${index}`)).join("\n")}
  server {
    listen 127.0.0.1:${at};
    ${sites.map((served, index) => location(served, `h${index}`)).join("\n")}
  }
}
`);
  // It returns once it listens.
  execFileSync("nginx", ["-p", root, "-c", join(root, "nginx.conf"), "-e", join(root, "logs/error.log")], { stdio: "pipe" });
  const id = Number(readFileSync(join(root, "pid"), "utf8"));
  process.on("exit", () => process.kill(id));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  return `http://127.0.0.1:${at}`;
}
