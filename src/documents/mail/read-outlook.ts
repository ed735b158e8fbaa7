import { failed, type ReadError, type Result } from "../document.ts";
import { openCompoundFile } from "./compound-file.ts";
import type { Mail } from "./mail.ts";
import { isMsg, readMsg } from "./read-msg.ts";

/** Reads a compound file as a message of Outlook; null when it is something else: an old or encrypted office file. */
export function readOutlook(bytes: Uint8Array): Result<Mail, ReadError> | null {
  try {
    const storage = openCompoundFile(bytes);
    return isMsg(storage) ? readMsg(storage) : null;
  } catch (cause) {
    return failed({ code: "damaged", cause });
  }
}

/** Why a compound file that is no message cannot be read. */
export function compoundFileError(bytes: Uint8Array): ReadError {
  try {
    const { streams } = openCompoundFile(bytes);
    return { code: streams.has("EncryptedPackage") ? "encrypted" : "unsupported-type" };
  } catch (cause) {
    return { code: "damaged", cause };
  }
}
