import { failed, ok, type ReadError, type Result, type SourceDocument, type StructuredDocument } from "./document.ts";
import { fileTypeOf } from "./file-type.ts";
import { type DocumentLimits, defaultLimits } from "./limits.ts";
import type { Mail, MailBody, MailFacts } from "./mail/mail.ts";
import { underSubject } from "./mail/under-subject.ts";
import { holdsNoQuote } from "./other-files.ts";
import { pause } from "./pause.ts";
import { type ReadOptions, readDocument } from "./read.ts";
import { readStructured } from "./read-structured.ts";
import { openZip, type ZipFile } from "./zip/open-zip.ts";

/** A document of an input: the input itself, or one that a mail or an archive brings. */
export interface OpenedDocument {
  /** Names of the attachments and entries that lead to it, parted by "/"; null for the input itself. */
  readonly part: string | null;
  readonly read: Result<SourceDocument | StructuredDocument, ReadError>;
  /** The message that brought it. */
  readonly mail: MailFacts | null;
  /** The text of a message rather than a document of its own: it is a quote only where nothing else is. */
  readonly isBody: boolean;
}

export interface OpenedInput {
  /** Whether the input is a mail or an archive, in which a document that is no quote is no fault. */
  readonly container: boolean;
  readonly documents: readonly OpenedDocument[];
}

interface Place {
  readonly part: string | null;
  readonly mail: MailFacts | null;
  /** Containers opened so far, one inside another. */
  readonly depth: number;
}

/** A budget that everything unpacked from one input shares. */
interface Budget {
  readonly options: ReadOptions;
  readonly limits: DocumentLimits;
  expandedBytes: number;
}

/** The documents of an input: one for a file, one for each document inside of a mail or an archive. */
export async function openInput(bytes: Uint8Array, options: ReadOptions = {}): Promise<OpenedInput> {
  const budget: Budget = { options, limits: { ...defaultLimits, ...options.limits }, expandedBytes: 0 };
  const place: Place = { part: null, mail: null, depth: 0 };
  if (bytes.length > budget.limits.bytes)
    return { container: false, documents: [documentAt(place, failed({ code: "too-large" }))] };
  const container = await containerOf(bytes, budget);
  return { container: container !== null, documents: await openContainer(container ?? bytes, place, budget) };
}

type Container =
  | { readonly kind: "archive"; readonly zip: ZipFile }
  | { readonly kind: "mail"; readonly mail: Result<Mail, ReadError> };

/** The container that bytes are, null for a document. What an office file unpacks to is counted here. */
async function containerOf(bytes: Uint8Array, budget: Budget): Promise<Container | null> {
  switch (fileTypeOf(bytes)) {
    case "mail":
      return { kind: "mail", mail: await (await import("./mail/read-eml.ts")).readEml(bytes) };
    case "compound-file": {
      const { readOutlook } = await import("./mail/read-outlook.ts");
      const mail = readOutlook(bytes);
      return mail === null ? null : { kind: "mail", mail };
    }
    case "zip": {
      const zip = await openZip(bytes, budget.limits);
      if (!zip.ok) return null;
      const { packageKindOf } = await import("./zip/package-kind.ts");
      if ((await packageKindOf(zip.value)) === "archive") return { kind: "archive", zip: zip.value };
      budget.expandedBytes += zip.value.entries.reduce((sum, entry) => sum + entry.bytes, 0);
      return null;
    }
    default:
      return null;
  }
}

async function openBytes(bytes: Uint8Array, place: Place, budget: Budget): Promise<OpenedDocument[]> {
  if (bytes.length > budget.limits.bytes) return [documentAt(place, failed({ code: "too-large" }))];
  return openContainer((await containerOf(bytes, budget)) ?? bytes, place, budget);
}

async function openContainer(content: Container | Uint8Array, place: Place, budget: Budget): Promise<OpenedDocument[]> {
  await pause(budget.options.signal);
  if (content instanceof Uint8Array) {
    if (budget.expandedBytes > budget.limits.expandedBytes) return [documentAt(place, failed({ code: "too-large" }))];
    const structured = await readStructured(content, budget.limits);
    // An archive brings settings and context files along with quotes: JSON that is no quote is not told of.
    if (place.part !== null && structured?.ok === false && isOtherJson(content, structured.error)) return [];
    return [documentAt(place, structured ?? (await readDocument(content, budget.options)))];
  }
  if (place.depth >= budget.limits.nesting) return [documentAt(place, failed({ code: "nested-too-deep" }))];
  if (content.kind === "archive") return openArchive(content.zip, place, budget);
  return content.mail.ok ? openMail(content.mail.value, place, budget) : [documentAt(place, content.mail)];
}

async function openArchive(zip: ZipFile, place: Place, budget: Budget): Promise<OpenedDocument[]> {
  const opened: OpenedDocument[] = [];
  for (const { name, bytes } of zip.entries) {
    if (holdsNoQuote(name)) continue;
    const inside = { ...place, part: below(place.part, name), depth: place.depth + 1 };
    budget.expandedBytes += bytes;
    const unpacked = budget.expandedBytes > budget.limits.expandedBytes ? null : zip.unpack(name);
    if (unpacked === null) opened.push(documentAt(inside, failed({ code: "too-large" })));
    else if (!unpacked.ok) opened.push(documentAt(inside, unpacked));
    else opened.push(...(await openBytes(unpacked.value, inside, budget)));
  }
  return opened;
}

async function openMail(mail: Mail, place: Place, budget: Budget): Promise<OpenedDocument[]> {
  if (mail.attachments.length > budget.limits.entries) return [documentAt(place, failed({ code: "too-large" }))];
  const opened: OpenedDocument[] = [];
  for (const { name, content, inline } of mail.attachments) {
    if (inline || holdsNoQuote(name)) continue;
    const inside = { part: below(place.part, name), mail: mail.facts, depth: place.depth + 1 };
    if (content instanceof Uint8Array) opened.push(...(await openBytes(content, inside, budget)));
    else {
      const forwarded: Container = { kind: "mail", mail: { ok: true, value: content } };
      opened.push(...(await openContainer(forwarded, inside, budget)));
    }
  }
  if (mail.body.text.trim() === "") return opened;
  const body = await readBody(mail.body, budget.limits);
  const read = body.ok && body.value.kind === "grid" ? ok(underSubject(body.value, mail.facts.subject)) : body;
  // A body without words is none: a page that only shows the picture of a signature.
  if (!read.ok && read.error.code === "empty-file") return opened;
  // One that cannot be read is told where the message brings nothing else.
  const isBody = read.ok || opened.length > 0;
  return [...opened, { ...documentAt({ ...place, mail: mail.facts }, read), isBody }];
}

async function readBody({ form, text }: MailBody, limits: DocumentLimits): Promise<OpenedDocument["read"]> {
  if (form === "html") return (await import("./html/read-html.ts")).readHtmlText(text, limits);
  return (await import("./csv/read-csv.ts")).readText(text, limits);
}

const documentAt = ({ part, mail }: Place, read: OpenedDocument["read"]): OpenedDocument => ({
  part,
  read,
  mail,
  isBody: false,
});

const isOtherJson = (bytes: Uint8Array, { code }: ReadError): boolean =>
  code === "unsupported-type" && fileTypeOf(bytes) === "json";

const below = (part: string | null, name: string): string => (part === null ? name : `${part}/${name}`);
