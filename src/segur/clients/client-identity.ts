import type { ClientIdentity } from "../meaning.ts";
import { clientNameKey } from "./client-names.ts";

/** Identifiers of a client as a context, a ledger or a list gives them. */
export interface GivenClient {
  /** FINESS géographique: of the site. */
  readonly finess?: string | undefined;
  /** FINESS juridique: of the body that the site belongs to. */
  readonly finessLegal?: string | undefined;
  /** A number of nine digits counts as the SIREN. */
  readonly siret?: string | undefined;
  readonly siren?: string | undefined;
  readonly rpps?: string | undefined;
  readonly name?: string | undefined;
  /** Five digits; tells namesakes apart. */
  readonly postCode?: string | undefined;
}

type ClientKey = "finess" | "siret" | "rpps" | "finessLegal" | "siren";

/** What is known of a client, made comparable: upper-case digits, "" where nothing is known. */
export interface ComparableClient extends Readonly<Record<ClientKey, string>> {
  readonly name: string;
  readonly postCode: string;
  /** Identifiers whose check digit is wrong: they prove no difference. */
  readonly misprinted: ReadonlySet<ClientKey>;
}

/** How two clients were found to be one. `sure` is false where another site, or a namesake, is as likely. */
export interface ClientMatch {
  readonly by: ClientKey | "name";
  readonly sure: boolean;
}

export function comparableClient(client: ClientIdentity): ComparableClient {
  const keys = ["finess", "siret", "rpps"] as const;
  return {
    ...comparableGiven({
      finess: client.finess?.value.digits,
      finessLegal: client.legalFiness ?? undefined,
      siret: client.siret?.value.digits,
      siren: client.siren ?? undefined,
      rpps: client.rpps?.value.digits,
      name: client.name ?? undefined,
      postCode: client.postCode ?? undefined,
    }),
    misprinted: new Set(keys.filter((key) => client[key]?.value.valid === false)),
  };
}

const SIREN_LENGTH = 9;

export function comparableGiven(given: GivenClient): ComparableClient {
  const siret = digits(given.siret);
  const isSiren = siret.length === SIREN_LENGTH;
  return {
    finess: digits(given.finess),
    finessLegal: digits(given.finessLegal),
    siret: isSiren ? "" : siret,
    siren: digits(given.siren) || siret.slice(0, SIREN_LENGTH),
    // The national identifier of a professional is an 8 before the RPPS.
    rpps: digits(given.rpps).replace(/^8(?=\d{11}$)/, ""),
    name: clientNameKey(given.name ?? null),
    postCode: given.postCode ?? "",
    misprinted: new Set(),
  };
}

const digits = (value: string | undefined): string => value?.replace(/[^0-9A-Z]/gi, "").toUpperCase() ?? "";

/** Whether anything is known that could tell a client from another. */
export const isIdentified = (client: ComparableClient): boolean =>
  [client.finess, client.siret, client.rpps, client.finessLegal, client.siren, client.name].some((key) => key !== "");

/** A site before its owner, an owner before a person: the first kind that both sides give decides. */
const OF_A_SITE: readonly ClientKey[] = ["finess", "siret", "rpps"];
/** A solution for a doctor is funded for the person, wherever he works. */
const OF_A_PERSON: readonly ClientKey[] = ["rpps", "finess", "siret"];

/**
 * Whether two clients are one. An identifier of one kind on both sides decides: two sites of one body have two FINESS
 * and are two clients. Numbers of the body alone (FINESS juridique, SIREN), and names, leave a doubt, which is said.
 */
export function matchClients(a: ComparableClient, b: ComparableClient, funded: "site" | "person"): ClientMatch | null {
  let contradicted = false;
  for (const by of funded === "person" ? OF_A_PERSON : OF_A_SITE) {
    if (a[by] === "" || b[by] === "") continue;
    if (a[by] === b[by]) return { by, sure: true };
    if (!a.misprinted.has(by) && !b.misprinted.has(by)) return null;
    contradicted = true;
  }
  return matchBodies(a, b) ?? matchNames(a, b, contradicted);
}

/** By the body: sure only where neither side names a site of it. Two bodies are two clients. */
function matchBodies(a: ComparableClient, b: ComparableClient): ClientMatch | null {
  const namesSite = (client: ComparableClient) => client.finess !== "" || client.siret !== "";
  if (a.finessLegal !== "" && a.finessLegal === b.finessLegal)
    return { by: "finessLegal", sure: !namesSite(a) && !namesSite(b) };
  if (a.siren !== "" && a.siren === b.siren && (a.siret === "" || b.siret === "")) return { by: "siren", sure: false };
  return null;
}

function matchNames(a: ComparableClient, b: ComparableClient, contradicted: boolean): ClientMatch | null {
  const isElsewhere = a.postCode !== "" && b.postCode !== "" && a.postCode !== b.postCode;
  const isOtherBody = (["finessLegal", "siren"] as const).some(
    (key) => a[key] !== "" && b[key] !== "" && a[key] !== b[key],
  );
  if (a.name === "" || a.name !== b.name || isElsewhere || isOtherBody) return null;
  return { by: "name", sure: !contradicted };
}
