import { plainAnswer } from "../../reading/acts/of-its-own.ts";
import { readSocial } from "../../reading/acts/social.ts";
import type { ModelAnswer } from "../model.ts";
import { OFFERED } from "./catalog.ts";
import { type ClientRule, call, has } from "./rule.ts";

/** A yes or a no to nothing that was offered. */
export const plainYesOrNo: ClientRule = ({ raw }) => {
  const said = plainAnswer(raw);
  return said === "yes" || said === "no" ? call("social", { kind: "what_can_you_do" }) : null;
};

/** A courtesy and nothing else, or who answers here; what is offered is a question of its own. */
export const isCourteous: ClientRule = ({ raw, text }) => {
  const kind = readSocial(raw);
  if (kind === "what_can_you_do" && has(text, OFFERED)) return null;
  return kind && call("social", { kind });
};

/** A courtesy of the master's; null: it is none. */
export const ofMaster = (raw: string): ModelAnswer | null => {
  const kind = readSocial(raw);
  return kind && call("social", { kind });
};
