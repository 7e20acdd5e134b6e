import { readPerson } from "../../reading/acts/person.ts";
import { readPressure } from "../../reading/acts/pressure.ts";
import { type ClientRule, call } from "./rule.ts";

export const wantsPerson: ClientRule = ({ raw }) => {
  const why = readPerson(raw);
  return why && call("person", { why });
};

export const haggles: ClientRule = ({ raw }) => (readPressure(raw) ? call("haggle", {}) : null);
