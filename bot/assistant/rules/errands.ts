import { errandIn } from "../../reading/errand.ts";
import { call, type MasterRule } from "./rule.ts";

/** A time and words that are no service and no other wish: something of the master's own. */
export const hasAnErrand: MasterRule = ({ raw, facts }) => {
  const errand = errandIn(raw, facts);
  return errand === null ? null : call("plan_errand", { what: errand, when: raw.slice(0, 200) });
};
