import { wordsBesides } from "../../reading/errand.ts";
import { act } from "../act.ts";
import { command } from "../command.ts";
import { whenHere } from "../when-said.ts";
import { dropErrand, errandHours, keepErrand, showErrands } from "./errands.ts";
import { errandAt, proposeErrand } from "./propose.ts";

export const errandActs = {
  list: act("el", { by: ["master"] }, (desk) => showErrands(desk)),
  hours: act("eh", { by: ["master"], fields: { date: "text" } }, (desk, { date }) => errandHours(desk, date)),
  at: act("ea", { by: ["master"], fields: { start: "minute" } }, (desk, { start }) => errandAt(desk, start)),
  drop: act("ex", { by: ["master"], fields: { errand: "text" } }, (desk, { errand }) =>
    dropErrand(desk, errand),
  ),
  keep: act("ek", { by: ["master"], fields: { errand: "text" } }, (desk, { errand }) =>
    keepErrand(desk, errand),
  ),
};

export const errandCommands = [
  command("errand", { by: ["master"], about: (t) => t.errands.command }, (desk, words) =>
    words === ""
      ? showErrands(desk)
      : proposeErrand(desk, { what: wordsBesides(words, whenHere(desk)), when: words }),
  ),
];
