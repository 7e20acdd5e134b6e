import { act } from "../act.ts";
import { addAt, addDay, addTime, addWhat, addWho } from "./add.ts";

/** The master writes somebody down by buttons: who, what, which day, when. */
export const forClientsActs = {
  who: act("a0", { by: ["master"], fields: { service: "text", start: "minute" } }, addWho),
  what: act("a1", { by: ["master"], fields: { client: "text" } }, (desk, { client }) =>
    addWhat(desk, client),
  ),
  day: act("a2", { by: ["master"], fields: { client: "text", service: "text" } }, (desk, args) =>
    addDay(desk, args.client, args.service),
  ),
  time: act(
    "a3",
    { by: ["master"], fields: { client: "text", service: "text", date: "text" } },
    (desk, { client, service, date }) => addTime(desk, client, service, date),
  ),
  at: act(
    "a4",
    { by: ["master"], fields: { client: "text", service: "text", start: "minute" } },
    (desk, { client, service, start }) => addAt(desk, client, service, start),
  ),
};
