import { readPerson } from "../../reading/acts/person.ts";
import { readPressure } from "../../reading/acts/pressure.ts";
import { masterNamed } from "../../reading/named-master.ts";
import { withoutPlease } from "../../reading/plain-words.ts";
import { type ClientRule, call } from "./rule.ts";

export const wantsPerson: ClientRule = ({ raw, facts }) => {
  const why = readPerson(withoutPlease(masterNamed(raw, facts.master)));
  return why && call("person", { why });
};

export const haggles: ClientRule = ({ raw }) => (readPressure(raw) ? call("haggle", {}) : null);
