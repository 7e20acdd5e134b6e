import { act } from "../act.ts";
import { blockClient } from "./block.ts";
import { showCardMore, showClient } from "./card.ts";
import { mergeCards, showDoubles } from "./doubles.ts";
import { eraseCard } from "./erase.ts";
import { makeClientLink } from "./link.ts";
import { CARD_FIELDS } from "./screens.ts";
import { askForCard } from "./words.ts";

export const clientActs = {
  show: act("cl", { by: ["master"], fields: { client: "text" } }, (desk, { client }) =>
    showClient(desk, client),
  ),
  more: act("cm", { by: ["master"], fields: { client: "text" } }, (desk, { client }) =>
    showCardMore(desk, client),
  ),
  ask: act("cw", { by: ["master"], fields: { client: "text", field: CARD_FIELDS } }, (desk, args) =>
    askForCard(desk, args.client, args.field),
  ),
  link: act("ck", { by: ["master"], fields: { client: "text" } }, (desk, { client }) =>
    makeClientLink(desk, client),
  ),
  block: act("bl", { by: ["master"], fields: { client: "text", wanted: ["yes", "no"] } }, (desk, args) =>
    blockClient(desk, args.client, args.wanted === "yes"),
  ),
  doubles: act("cb", { by: ["master"], fields: { client: "text" } }, (desk, { client }) =>
    showDoubles(desk, client),
  ),
  merge: act("mg", { by: ["master"], fields: { client: "text", other: "text" } }, (desk, args) =>
    mergeCards(desk, args.client, args.other),
  ),
  erase: act("ce", { by: ["master"], fields: { client: "text", sure: ["yes", "no"] } }, (desk, args) =>
    eraseCard(desk, args.client, args.sure === "yes"),
  ),
};
