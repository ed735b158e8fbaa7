import { isFiness, isRpps, isSiret } from "../../documents/check-digits.ts";
import type { Identifier, Party, Read } from "../model.ts";
import type { Placing } from "./placing.ts";
import type { QuoteInput } from "./quote-input.ts";

type PartyInput = NonNullable<QuoteInput["vendor"]>;

/** A party of the quote, each value placed at its own key. */
export function partyOf(input: PartyInput | undefined, key: "vendor" | "client", place: Placing): Party {
  const given = (name: keyof PartyInput): string | null => input?.[name]?.trim() || null;
  const read = (name: "name" | "postCode"): Read<string> | null => {
    const value = given(name);
    return value === null ? null : { value, text: place(value, `/${key}/${name}`) };
  };
  const identifier = (
    name: "siret" | "finess" | "rpps",
    isValid: (digits: string) => boolean,
  ): Read<Identifier> | null => {
    const value = given(name);
    if (value === null) return null;
    const digits = value.replace(/[\s.-]/g, "").toUpperCase();
    const text = place(`${name.toUpperCase()} ${value}`, `/${key}/${name}`);
    return { value: { digits, valid: isValid(digits) }, text };
  };
  return {
    name: read("name"),
    siret: identifier("siret", isSiret),
    finess: identifier("finess", isFiness),
    rpps: identifier("rpps", isRpps),
    postCode: read("postCode"),
  };
}
