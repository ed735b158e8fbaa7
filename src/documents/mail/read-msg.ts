import { ok, type ReadError, type Result } from "../document.ts";
import { decodeText } from "../encoding.ts";
import { decodeHtml } from "../html/decode-html.ts";
import type { Storage } from "./compound-file.ts";
import { type Attachment, bodyOf, type Mail } from "./mail.ts";

/** Reads a message of Outlook from its compound file. */
export const readMsg = (storage: Storage): Result<Mail, ReadError> => ok(mailOf(storage, MESSAGE_HEADER));

/** Whether a compound file is a message of Outlook. */
export const isMsg = ({ streams }: Storage): boolean => streams.has(PROPERTIES);

const PROPERTIES = "__properties_version1.0";
/** Bytes before the first fixed property: of a message, of one inside another, and of an attachment. */
const MESSAGE_HEADER = 32;
const INNER_MESSAGE_HEADER = 24;
const ATTACHMENT_HEADER = 8;

/** Identifiers of the properties read, as Outlook numbers them. */
const SUBJECT = "0037";
const BODY = "1000";
const SENDER_NAME = "0C1A";
const LONG_NAME = "3707";
const SHORT_NAME = "3704";
const DISPLAY_NAME = "3001";
const DATA = "3701";
const CONTENT_ID = "3712";
const HTML = "1013";
const SUBMITTED = 0x0039;
const DELIVERED = 0x0e06;
const HIDDEN = 0x7ffe;

/** How Outlook names the pictures pasted into a message. */
const NAME_OF_SHOWN = /^image\d{3}\.(?:png|jpe?g|gif)$/i;

function mailOf(storage: Storage, header: number): Mail {
  const html = htmlOf(storage);
  return {
    facts: {
      subject: stringOf(storage, SUBJECT),
      sentOn: dayOf(storage, header),
      from: stringOf(storage, SENDER_NAME),
    },
    body: bodyOf(stringOf(storage, BODY), html === "" ? null : html),
    attachments: [...storage.storages]
      .filter(([name]) => name.startsWith("__attach_version1.0_"))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, attachment], index) => attachmentOf(attachment, index, html)),
  };
}

/** The message as HTML; empty where there is none. */
const htmlOf = ({ streams }: Storage): string => {
  const bytes = streams.get(`__substg1.0_${HTML}0102`);
  return bytes === undefined ? "" : (decodeHtml(bytes()) ?? "");
};

function attachmentOf(storage: Storage, index: number, html: string): Attachment[] {
  const inner = storage.storages.get(`__substg1.0_${DATA}000D`);
  const bytes = storage.streams.get(`__substg1.0_${DATA}0102`);
  const name = stringOf(storage, LONG_NAME) ?? stringOf(storage, SHORT_NAME) ?? stringOf(storage, DISPLAY_NAME) ?? null;
  const place = name?.replace(/[/\\]/g, "_") ?? `attachment-${index + 1}`;
  const contentId = stringOf(storage, CONTENT_ID);
  const shownInText =
    contentId !== null &&
    (html.includes(`cid:${contentId}`) ||
      NAME_OF_SHOWN.test(place) ||
      fixedProperty(storage, HIDDEN, ATTACHMENT_HEADER)?.getUint8(0) === 1);
  if (inner !== undefined) return [{ name: place, content: mailOf(inner, INNER_MESSAGE_HEADER), inline: false }];
  return bytes === undefined ? [] : [{ name: place, content: bytes(), inline: shownInText }];
}

/** A string property, in UTF-16 or in the 8-bit encoding of the sender. */
function stringOf({ streams }: Storage, property: string): string | null {
  const wide = streams.get(`__substg1.0_${property}001F`);
  if (wide !== undefined) return withoutEnd(new TextDecoder("utf-16le").decode(wide()));
  const narrow = streams.get(`__substg1.0_${property}001E`);
  return narrow === undefined ? null : withoutEnd(decodeText(narrow().filter((byte) => byte !== 0))?.text ?? "");
}

function withoutEnd(text: string): string | null {
  const trimmed = text.replaceAll("\0", "").trim();
  return trimmed === "" ? null : trimmed;
}

/** The eight bytes of a property of fixed length. */
function fixedProperty({ streams }: Storage, id: number, header: number): DataView | null {
  const bytes = streams.get(PROPERTIES)?.();
  if (bytes === undefined) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = header; at + 16 <= bytes.length; at += 16)
    if (view.getUint16(at + 2, true) === id) return new DataView(bytes.buffer, bytes.byteOffset + at + 8, 8);
  return null;
}

/** Seconds between the year 1601, from which Outlook counts, and 1970. */
const EPOCH_SECONDS = 11_644_473_600;

/** The day of sending in universal time, the only one that Outlook keeps; of delivery where sending is not said. */
function dayOf(storage: Storage, header: number): string | null {
  const time = fixedProperty(storage, SUBMITTED, header) ?? fixedProperty(storage, DELIVERED, header);
  const ticks = time?.getBigUint64(0, true);
  if (ticks === undefined || ticks === 0n) return null;
  const date = new Date((Number(ticks / 10_000_000n) - EPOCH_SECONDS) * 1000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
