import { sliceText, type Text } from "../../src/documents/text.ts";
import type { Finding } from "../../src/engine/rule.ts";
import type { Subject } from "../../src/engine/subject.ts";
import { fold } from "../../src/french/folded-text.ts";
import { findDates } from "../../src/quotes/dates/date-forms.ts";
import type { Facts } from "./messages.ts";

/** What stands before the first day of a span, and between its two days; a weekday is part of its day. */
const BEFORE =
  /(?<![a-z])(?:du|depuis le|a partir du|a compter du|(?:commenc|debut|demarr)(?:e|ent|era|eront|ant) le) $/;
const BETWEEN =
  /^,? (?:inclus )?(?:au|jusqu'au|(?:et|pour) (?:s'achev|finir|fini|se termin|prend|termin)[a-z]*(?: fin)? le) $/;

/** "Avancé du 30 juin au 11 avril": a day given up for another. */
const MOVED =
  /(?<![a-z])(?:avanc|report|repouss|decal|ramen|recul|deplac|pass|chang|modifi)[a-z]*(?: [a-z']+){0,4} du $/;

/** "Fin du déploiement 03/06/2024, ouverture du chantier 10/06/2024": the end is told before the beginning. */
const ENDS =
  /(?<![a-z])(?:fin|cloture|achevement|terme) (?:du |de la |de l'|des |d')?(?:chantier|deploiement|travaux|intervention|installation|mission|projet|prestation|formation)s?(?: prevue?s?)?\s?:?,? ?(?:le )?$/;
const BEGINS =
  /^\s?[,;–-] ?(?:ouverture|debut|demarrage|lancement|commencement) (?:du |de la |de l'|des |d')?(?:chantier|deploiement|travaux|intervention|installation|mission|projet|prestation|formation)s?(?: prevue?s?)?\s?:?,? ?(?:le )?$/;

/** "Session du 21/06/2024 au 14/06/2024": a time that ends before it begins, whatever it is the time of. */
export function reversedSpans({ quote }: Subject): Finding<Facts>[] {
  const told = quote.statements.filter(({ smallPrint }) => !smallPrint).map(({ text }) => text);
  return [...told, ...quote.lines.map(({ designation }) => designation)].flatMap(spansIn);
}

function spansIn(text: Text): Finding<Facts>[] {
  const folded = fold(text.value);
  const days = findDates(folded.value);
  return days.flatMap((first, index): Finding<Facts>[] => {
    const last = days[index + 1];
    if (last?.first == null || first.first === null || first.precision !== "day" || last.precision !== "day") return [];
    const before = folded.value.slice(0, first.start);
    if (ENDS.test(before) && BEGINS.test(folded.value.slice(first.end, last.start)) && first.first < last.first)
      return [
        {
          code: "span-reversed",
          args: { day: first.first, start: last.first },
          evidence: sliceText(text, folded.origin(first.start), folded.origin(last.end)),
          line: null,
        },
      ];
    const isSpan =
      BEFORE.test(before) && !MOVED.test(before) && BETWEEN.test(folded.value.slice(first.end, last.start));
    if (!isSpan || last.first >= first.first) return [];
    return [
      {
        code: "span-reversed",
        args: { day: last.first, start: first.first },
        evidence: sliceText(text, folded.origin(Math.max(0, first.start - 3)), folded.origin(last.end)),
        line: null,
      },
    ];
  });
}
