/** A message as either of its formats gives it. */
export interface Mail {
  readonly facts: MailFacts;
  readonly body: MailBody;
  readonly attachments: readonly Attachment[];
}

/** The text of a message, in the form that tells most of its layout. */
export interface MailBody {
  readonly form: "text" | "html";
  readonly text: string;
}

/** Of a body written twice: the page where it has a table, which plain text takes apart, or says far more; else the text. */
export const bodyOf = (text: string | null, html: string | null): MailBody =>
  html !== null &&
  (text === null || text.trim() === "" || /<table[\s>]/i.test(html) || figuresIn(text) * 2 < figuresIn(wordsOf(html)))
    ? { form: "html", text: html }
    : { form: "text", text: text ?? "" };

/** "Ce message est au format HTML" says nothing of the quote. */
const figuresIn = (text: string): number => text.match(/\d+/g)?.length ?? 0;

/** The words of a page, near enough to count its figures. */
const wordsOf = (html: string): string =>
  html
    .split("<")
    .flatMap((part) => (/^(?:style|script|!--)/i.test(part) ? [] : [part.slice(part.indexOf(">") + 1)]))
    .join(" ");

/** What a message says around the quote that it brings. */
export interface MailFacts {
  readonly subject: string | null;
  /** ISO day of sending, in the time zone that the sender wrote; null where the message does not say. */
  readonly sentOn: string | null;
  readonly from: string | null;
}

export interface Attachment {
  readonly name: string;
  /** A file, or a message forwarded as an attachment of Outlook. */
  readonly content: Uint8Array | Mail;
  /** A picture of the message's text, such as a logo under a signature. */
  readonly inline: boolean;
}
