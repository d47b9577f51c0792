// Where pictures are left to be looked at, and what they are called.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export const shots = join(import.meta.dirname, "screenshots");
mkdirSync(shots, { recursive: true });

/** What a picture is called. */
export const name = (page, ...how) => [page.replace(/\.html$/, "").replaceAll("/", "_"), ...how].join(".");
