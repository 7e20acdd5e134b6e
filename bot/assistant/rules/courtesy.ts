import { readAnswer } from "../../reading/acts/answer.ts";
import { readSocial } from "../../reading/acts/social.ts";
import { type ClientRule, call, type MasterRule } from "./rule.ts";

/** A yes or a no to nothing that was offered. */
export const plainYesOrNo: ClientRule = ({ raw }) => {
  // A deed is a wish: «отмените» is no mere no.
  const said = readAnswer(raw, { yes: [], no: [], echo: [] });
  const answers = said?.rest === "" && /^(?:yes|agree|ack|no)$/.test(said.means);
  return answers ? call("social", { kind: "what_can_you_do" }) : null;
};

/** A courtesy and nothing else, or who answers here. */
export const isCourteous: ClientRule = ({ raw }) => {
  const kind = readSocial(raw);
  return kind && call("social", { kind });
};

export const masterIsCourteous: MasterRule = ({ raw }) => {
  const kind = readSocial(raw);
  return kind && call("social", { kind });
};
