import type { Wording } from "../wording.ts";
import type { Style } from "./style.ts";

/** What every block of the report is laid out with. */
export interface Page {
  readonly wording: Wording;
  readonly style: Style;
  /** Columns. */
  readonly width: number;
}
