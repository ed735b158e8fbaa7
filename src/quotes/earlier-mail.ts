import type { Cell, SourceDocument } from "../documents/document.ts";
import { plain } from "../french/folded-text.ts";
import { opensSummary } from "../tables/headings/summary-words.ts";
import { findNumbers, isMoney, numberStyleOf } from "./amounts/amounts.ts";

type Row = readonly Cell[];

/** "Le ven. 1 juil. 2022 à 18:20, Ondine <devis@ondine.example> a écrit :", "-----Message d'origine-----". */
const OPENS_EARLIER =
  /^[>\s]*(?:(?:le|on) [^;]{0,120}\d[^;]{0,160}(?<![a-z])(?:a ecrit|wrote)\s?:\s*$|[-_\s]*(?:message d'origine|message original|original message)[-_\s]*$)/;
/** The head that mail programs print over the message that is answered: who, then when and about what. */
const SENDER = /^[>\s]*(?:de|from|expediteur)\s?:/;
const SENT = /^[>\s]*(?:envoye(?: le)?|sent|date)\s?:/;
const SUBJECT = /^[>\s]*(?:objet|subject|sujet)\s?:/;
const LONGEST_HEAD = 6;

/** Who vendor and client are may be told in an earlier message alone. */
const IDENTIFIER = /siret|siren|finess|rpps|adeli|(?<!\d)(?:\d[ .]?){9,14}(?!\d)/;

/**
 * A mail without the earlier correspondence under its quote: what was asked or answered before is no term of it. Where no
 * quote with its totals stands above, or amounts stand below, it may be the quote itself that was sent before: all stays.
 */
export function withoutEarlierMail(document: SourceDocument): SourceDocument {
  if (document.kind !== "grid") return document;
  const { rows } = document;
  const from = rows.findIndex((_, at) => opensEarlier(rows, at));
  if (from < 1) return document;
  const style = numberStyleOf(rows.flat().map(({ text }) => text));
  const bearsMoney = (row: Row): boolean => row.some(({ text }) => findNumbers(text, style).some(isMoney));
  const totals = rows.slice(0, from).filter((row) => opensSummary(row[0]?.text ?? "") && bearsMoney(row));
  if (totals.length < 2 || rows.slice(from).some(bearsMoney)) return document;
  return { ...document, rows: rows.filter((row, at) => at < from || IDENTIFIER.test(folded(row))) };
}

function opensEarlier(rows: readonly Row[], at: number): boolean {
  const words = folded(rows[at] ?? []);
  if (OPENS_EARLIER.test(words)) return true;
  if (!SENDER.test(words)) return false;
  const head = rows.slice(at + 1, at + LONGEST_HEAD).map(folded);
  return head.some((row) => SENT.test(row)) && head.some((row) => SUBJECT.test(row));
}

const folded = (row: Row): string => plain(row.map(({ text }) => text).join(" "));
