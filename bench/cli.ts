import { join } from "node:path";

/** The command, as `npm run build` leaves it. */
export const CLI = join("dist", "cli.js");
