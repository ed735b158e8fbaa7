import type { Text } from "../documents/text.ts";
import { readText, stated } from "./reading/reading.ts";

/** "Paiement à 30 jours", "coloris au choix": whether words tell on what terms a thing is sold, or what it is like. */
export const tellsOfGoods = (text: Text): boolean =>
  ["of-offer", "of-feature"].some((concept) => stated(readText(text), concept) !== undefined);
