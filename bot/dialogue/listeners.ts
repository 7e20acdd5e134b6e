import { replyToClient } from "./call/speak.ts";
import { forwardedWish, visitsPasted } from "./for-clients/heard.ts";
import type { Listener } from "./heard.ts";
import { fileOfPeople, peoplePasted } from "./imports/heard.ts";
import { takeContact } from "./profile/contact.ts";
import { say } from "./reply.ts";

/**
 * Who answers a message that is neither a tap, a command nor a sentence for the assistant: the first that
 * knows what to do with it.
 */
export const HEARD_BY_CLIENTS: readonly Listener<"client">[] = [takeContact];

export const HEARD_BY_MASTER: readonly Listener<"master">[] = [
  forwardedWish,
  fileOfPeople,
  visitsPasted,
  peoplePasted,
  replyToClient,
  ({ t }) => say(t.assistant.masterExamples),
];
