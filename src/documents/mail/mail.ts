/** A message as either of its formats gives it. */
export interface Mail {
  readonly facts: MailFacts;
  /** The text of the message. */
  readonly body: string;
  readonly attachments: readonly Attachment[];
}

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
