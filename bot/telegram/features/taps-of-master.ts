import { offerService, showOwnService } from "../../dialogue/catalog/services.ts";
import { blockClient } from "../../dialogue/clients/block.ts";
import { showCardMore, showClient } from "../../dialogue/clients/card.ts";
import { mergeCards, showDoubles } from "../../dialogue/clients/doubles.ts";
import { eraseCard } from "../../dialogue/clients/erase.ts";
import { makeClientLink } from "../../dialogue/clients/link.ts";
import { isCardField } from "../../dialogue/clients/screens.ts";
import { askForCard } from "../../dialogue/clients/words.ts";
import { callList, showDay, showWeek } from "../../dialogue/day/day.ts";
import { allCame, turnNoShow, whoDidNotCome } from "../../dialogue/day/no-shows.ts";
import { openForDemand, showDemand } from "../../dialogue/demand/demand.ts";
import type { MasterDesk } from "../../dialogue/desk.ts";
import { addAt, addDay, addTime, addWhat, addWho } from "../../dialogue/for-clients/add.ts";
import { putBackInGoogle, takeFromGoogle } from "../../dialogue/google/wish.ts";
import { closeHours } from "../../dialogue/hours/close.ts";
import { vacation, vacationTo } from "../../dialogue/hours/open-and-vacation.ts";
import { decideImport, takeBackImport } from "../../dialogue/imports/import.ts";
import { askKnowledge, dropKnowledge } from "../../dialogue/knowledge/knowledge.ts";
import { setPause } from "../../dialogue/pause/pause.ts";
import { decidePlan, remindSilent, toldInPerson, undoPlan } from "../../dialogue/plans/decide.ts";
import type { PlanChoice } from "../../dialogue/plans/screens.ts";
import { type Reply, say } from "../../dialogue/reply.ts";
import { answerByTap, giveBack, keepAnswer } from "../relay.ts";
import { rotateFeed } from "./feed.ts";
import { leaveGoogle, offerGoogleLink } from "./google.ts";
import { redraw } from "./pictures.ts";
import { sendPost, sendQr } from "./share.ts";
import type { Taps } from "./tap.ts";

const CHOICES: readonly string[] = ["yes", "ask", "instead", "silent", "no"] satisfies PlanChoice[];
const isChoice = (text: string): text is PlanChoice => CHOICES.includes(text);

const wholeDay = (date: string) => ({ from: date, to: date, notBefore: null, notAfter: null });
const noted = ({ t }: MasterDesk): Reply => ({ stale: true, toast: t.common.noted });

/** Buttons of the master: the day, people, plans, what is offered and when. */
export const tapsOfMaster = {
  masterDay: (desk, { date }) => showDay(desk, date),
  masterWeek: (desk) => showWeek(desk),
  async picture(desk, action, ctx) {
    await redraw(desk, ctx, action);
    return {};
  },
  callList: (desk, { date }) => callList(desk, date),
  allCame: (desk, { date }) => allCame(desk, date),
  whoNot: (desk, { date }) => whoDidNotCome(desk, date),
  noShow: (desk, { visit, date }) => turnNoShow(desk, visit, date),
  lateFine: noted,

  plan: (desk, { plan, choice }) => (isChoice(choice) ? decidePlan(desk, plan, choice) : {}),
  planRemind: (desk, { plan }) => remindSilent(desk, plan),
  planKnows: (desk, { plan, client }) => toldInPerson(desk, plan, client),
  planMine: noted,
  undo: (desk, { plan }) => undoPlan(desk, plan),

  addWho: (desk, { service, start }) => addWho(desk, { service, start }),
  addWhat: (desk, { client }) => addWhat(desk, client),
  addDay: (desk, { client, service }) => addDay(desk, client, service),
  addTime: (desk, { client, service, date }) => addTime(desk, client, service, date),
  addAt: (desk, { client, service, start }) => addAt(desk, client, service, start),
  openDay: (desk, { date }) => closeHours(desk, "open", wholeDay(date)),
  closeDay: (desk, { date }) => closeHours(desk, "close", wholeDay(date)),
  vacationFrom: (_desk, { date }) => vacationTo(date),
  vacation: (desk, { date, until }) => vacation(desk, date, until),
  pause: (desk, { wanted }) => setPause(desk, wanted === "yes"),
  demandShow: (desk) => showDemand(desk),
  demand: (desk, { weekday, part }) => openForDemand(desk, weekday, part),

  client: (desk, { client }) => showClient(desk, client),
  block: (desk, { client, wanted }) => blockClient(desk, client, wanted === "yes"),
  clientLink: (desk, { client }) => makeClientLink(desk, client),
  cardAsk: (desk, { client, field }) => (isCardField(field) ? askForCard(desk, client, field) : {}),
  cardMore: (desk, { client }) => showCardMore(desk, client),
  cardDoubles: (desk, { client }) => showDoubles(desk, client),
  merge: (desk, { client, other }) => mergeCards(desk, client, other),
  cardErase: (desk, { client, sure }) => eraseCard(desk, client, sure === "yes"),
  import: (desk, { list, choice }) => decideImport(desk, list, choice === "yes"),
  importBack: (desk, { list }) => takeBackImport(desk, list),

  may: (desk, { relay, answer }, { post }) => answerByTap(desk, post, relay, answer),
  keepAnswer: (desk, { relay }) => keepAnswer(desk, relay),
  giveBack: (desk, { relay }, { post }) => giveBack(desk, post, relay),

  ownService: (desk, { id }) => showOwnService(desk, id),
  hideService: (desk, { id }) => offerService(desk, id, false),
  offerService: (desk, { id }) => offerService(desk, id, true),
  knowledgeAdd: (desk, { type }) => askKnowledge(desk, type),
  knowledgeDrop: (desk, { index }) => dropKnowledge(desk, index),
  async shareQr(_desk, _action, ctx) {
    await sendQr(ctx);
    return {};
  },
  async sharePost(_desk, _action, ctx) {
    await sendPost(ctx);
    return {};
  },
  async rotateFeed(desk) {
    await rotateFeed(desk);
    return say(desk.t.feed.rotated);
  },
  async googleConnect(desk, _action, { post }) {
    await offerGoogleLink(desk, post);
    return {};
  },
  googleDisconnect: async (desk) => ((await leaveGoogle(desk)) ? say(desk.t.google.disconnected) : {}),
  googleTake: (desk, { visit, start }) => takeFromGoogle(desk, visit, start),
  googleBack: (desk, { visit }) => putBackInGoogle(desk, visit),
} satisfies Taps<MasterDesk>;
