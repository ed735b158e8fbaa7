import type { Text } from "../../documents/text.ts";
import { plain } from "../../french/folded-text.ts";
import type { ColumnRole } from "../../tables/layout.ts";
import type { CellValue } from "./item-cells.ts";

/** Headings that ask why a line is billed: "Motif", "Pourquoi ?", "Justification du poste", "Nature de la dépense". */
const ASKS_WHY =
  /^(?:(?:votre |le |la )?(?:motifs?|justifi\w+|motivations?|pourquoi|raisons?|explications?|causes?)\b|nature (?:de (?:la |l['’] ?)?(?:depense|facturation|charge)|du (?:besoin|cout)))/;
/** "Motif de la remise", "Raison sociale": asks of something else. */
const OF_OTHER = /\b(?:remises?|rabais|sociale|gratuite|tva|exoneration|delais?|quantites?)\b/;

/** What a line holds in a column whose heading asks why it is billed; null without such a column, or in an empty cell of it. */
export function motiveOf(
  roles: readonly ColumnRole[],
  values: readonly (CellValue | null)[],
  headings: readonly string[],
): Text | null {
  const column = headings.findIndex((heading, at) => {
    const asked = plain(heading);
    return roles[at] === "other" && ASKS_WHY.test(asked) && !OF_OTHER.test(asked);
  });
  const words = values[column]?.text ?? null;
  return words !== null && /\p{L}{2}/u.test(words.value) ? words : null;
}
