import { act } from "../act.ts";
import { command } from "../command.ts";
import { offerService, showOwnService, showOwnServices } from "./services.ts";

export const catalogActs = {
  show: act("os", { by: ["master"], fields: { id: "text" } }, (desk, { id }) => showOwnService(desk, id)),
  hide: act("hs", { by: ["master"], fields: { id: "text" } }, (desk, { id }) =>
    offerService(desk, id, false),
  ),
  offer: act("of", { by: ["master"], fields: { id: "text" } }, (desk, { id }) =>
    offerService(desk, id, true),
  ),
};

export const catalogCommands = [
  command("services", { by: ["master"], about: (t) => t.catalog.command, menu: true }, showOwnServices),
];
