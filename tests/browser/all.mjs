// Every browser test in one process: one browser, one server, a page after the other.
// Each file can be run alone too: `CANDOR=… SITE=… node --test print.test.mjs`.
import { rmSync } from "node:fs";
import { join } from "node:path";

rmSync(join(import.meta.dirname, "screenshots"), { recursive: true, force: true });
for (const file of ["links", "policy", "attack", "access", "keyboard", "reflow", "print", "look", "weight"]) {
  await import(`./${file}.test.mjs`);
}
