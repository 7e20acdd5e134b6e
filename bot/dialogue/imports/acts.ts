import { act } from "../act.ts";
import { decideImport, takeBackImport } from "./import.ts";

export const importActs = {
  decide: act("im", { by: ["master"], fields: { list: "text", choice: ["yes", "no"] } }, (desk, args) =>
    decideImport(desk, args.list, args.choice === "yes"),
  ),
  takeBack: act("ib", { by: ["master"], fields: { list: "text" } }, (desk, { list }) =>
    takeBackImport(desk, list),
  ),
};
