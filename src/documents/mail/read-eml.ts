import { failed, ok, type ReadError, type Result } from "../document.ts";
import { windows1252OfControls } from "../encoding.ts";
import { bodyOf, type Mail } from "./mail.ts";

/** Reads an internet message. The one place that knows the library. */
export async function readEml(bytes: Uint8Array): Promise<Result<Mail, ReadError>> {
  const { default: PostalMime } = await import("postal-mime");
  try {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: "arraybuffer" });
    const header = (key: string): string | undefined => mail.headers.find((one) => one.key === key)?.value;
    return ok({
      facts: {
        subject: mended(mail.subject),
        sentOn: dayOf(header("date") ?? ""),
        from: mended(mail.from?.name || mail.from?.address),
      },
      body: bodyOf(mended(mail.text), mended(mail.html)),
      attachments: mail.attachments.map((attachment, index) => ({
        name: nameOf(mended(attachment.filename), attachment.mimeType, index),
        content:
          typeof attachment.content === "string"
            ? new TextEncoder().encode(attachment.content)
            : new Uint8Array(attachment.content),
        inline: attachment.mimeType.startsWith("image/") && (attachment.related ?? attachment.disposition === "inline"),
      })),
    });
  } catch (cause) {
    return failed({ code: "damaged", cause });
  }
}

/** The library decodes windows-1252 by the platform, and several of them take it for latin-1. */
const mended = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text === "" ? null : windows1252OfControls(text);

/** Names are a place in the result: a path inside of an attachment's name would be one of another. */
const nameOf = (name: string | null, type: string, index: number): string =>
  name?.replace(/[/\\]/g, "_") ?? `${type === "message/rfc822" ? "message" : "attachment"}-${index + 1}`;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The day of a `Date:` header as written, whatever the time zone of the machine. */
function dayOf(header: string): string | null {
  const match = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})/i.exec(header);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? "");
  if (match === null || month === -1) return null;
  return [match[3], String(month + 1).padStart(2, "0"), (match[1] ?? "").padStart(2, "0")].join("-");
}
