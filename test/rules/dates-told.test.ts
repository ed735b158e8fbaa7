import { expect, test } from "vitest";
import { outcomeOf, toldBy } from "./judged-rule.ts";

/** Days that sentences set against each other, on a quote of the 17/06/2022 that is valid until the 05/07/2022. */
const said = (text: string): string[] => toldBy(outcomeOf("dates", { texts: [text] }));

test.each([
  ["Atelier du 12/10/2022 au 05/10/2022.", ["span-reversed «du 12/10/2022 au 05/10/2022»"]],
  ["Atelier du 5 octobre 2022 au 12 octobre 2022.", ["pass"]],
  ["L'atelier est ramené du 12/10/2022 au 05/10/2022.", ["pass"]],
])("%s", (text, told) => expect(said(text)).toEqual(told));
