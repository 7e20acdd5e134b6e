import { readStop } from "../../reading/acts/stop.ts";
import { type ClientRule, call } from "./rule.ts";

export const stops: ClientRule = ({ raw }) => {
  const what = readStop(raw);
  return what.length > 0 ? call("stop", { what }) : null;
};
