import type { Language } from "../../engine/rule.ts";
import { dayIn, typeset } from "../../language/typography.ts";
import type { Basis } from "../../segur/regulation/known.ts";
import type { Bound, Judged, WindowAnswer } from "../../segur/regulation/order-window.ts";
import { regulation, sourceOf } from "../../segur/regulation/regulation.ts";
import type { Style } from "../pretty/style.ts";
import { hang, wrap } from "../wrap.ts";
import { type WindowWords, windowWords } from "./words.ts";

interface Terminal {
  readonly style: Style;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The answer for a person: each end of the window with its reason, citation and certainty, then the dates given. */
export function prettyWindow(answer: WindowAnswer, language: Language, { style, width }: Terminal): string {
  const words = windowWords(language);
  const { question, bounds, judged, needsClause, unknownDeadlines } = answer;
  const set = (text: string): string => typeset(language, text);
  const { asOf } = question;
  const remarks = [
    ...(needsClause === null ? [] : [words.clause(needsClause)]),
    ...unknownDeadlines.map((kind) => words.notFound[kind]),
    ...(question.dsr === null ? [words.noDsr] : []),
    ...(bounds.length === 0 ? [words.noBound] : []),
  ];
  return `${[
    style.heading(set(words.title(question.wave, question.dsr))),
    ...wrap(set(words.version(regulation.version, asOf === null ? null : dayIn(language, asOf))), width).map(
      style.faint,
    ),
    ...(bounds.length === 0 ? [] : [""]),
    ...bounds.flatMap((bound) => boundLines(bound)),
    ...(judged.length === 0 ? [] : ["", style.strong(words.given)]),
    ...judged.flatMap((one) => judgedLines(one)),
    ...(remarks.length === 0 ? [] : [""]),
    ...remarks.flatMap((remark) => wrap(set(remark), width)),
  ].join("\n")}\n`;

  function boundLines(bound: Bound): string[] {
    const { step, end, day, reason, days, movedFrom, citation, basis } = bound;
    const moved = movedFrom === null ? "" : `, ${words.movedFrom(dayIn(language, movedFrom))}`;
    const label = `  ${words.steps[step].padEnd(longest(words))}  `;
    return [
      ...hang(label, set(words.ends[end](dayIn(language, day))), width).map(style.strong),
      ...hang("    ", set(`${words.reasons[reason](days ?? 0)}${moved} ; ${citation}`), width),
      ...hang("    ", set(basisWords(words, basis)), width).map(style.faint),
    ];
  }

  function judgedLines({ step, day, rule, standing, valid }: Judged): string[] {
    const [mark, paint] =
      valid === null
        ? (["?", style.warning] as const)
        : valid
          ? (["✔", style.success] as const)
          : (["✖", style.error] as const);
    const colon = language === "fr" ? " : " : ": ";
    const said = `${words.on(words.steps[step], dayIn(language, day))}, ${words.rules[rule]}${colon}${words.standings[standing]}`;
    return hang(`  ${mark} `, set(said), width).map(paint);
  }
}

const longest = ({ steps }: WindowWords): number => Math.max(...Object.values(steps).map((step) => step.length));

const basisWords = (words: WindowWords, { certainty, source }: Basis): string =>
  `${words.certainties[certainty]} : ${source.map((key) => sourceOf(key).title).join(" ; ")}`;
