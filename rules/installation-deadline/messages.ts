import type { Messages } from "../../src/engine/rule.ts";
import type { DeadlineFacts } from "../deadline-findings.ts";
import { deadlineMessages } from "../deadline-messages.ts";

export type Facts = DeadlineFacts;

export const messages: Messages<Facts> = deadlineMessages({ fr: "d'installation", en: "installation" });
