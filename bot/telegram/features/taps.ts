import { Composer } from "grammy";
import {
  addAt,
  addDay,
  addTime,
  addWhat,
  addWho,
  askKnowledge,
  dropKnowledge,
  setPause,
  vacation,
  vacationTo,
} from "../../dialogue/by-buttons.ts";
import { askForCard, eraseCard, mergeCards, showCardMore, showDoubles } from "../../dialogue/card-words.ts";
import {
  openDays,
  openServices,
  openTimes,
  pickService,
  startBooking,
  swapService,
} from "../../dialogue/choose.ts";
import { blockClient, showClient } from "../../dialogue/client-card.ts";
import { makeClientLink } from "../../dialogue/client-link.ts";
import { isCardField } from "../../dialogue/clients/screens.ts";
import { openForDemand, showDemand } from "../../dialogue/demand.ts";
import type { Desk } from "../../dialogue/desk.ts";
import { putBackInGoogle, takeFromGoogle } from "../../dialogue/google.ts";
import { decideImport, takeBackImport } from "../../dialogue/imports.ts";
import {
  allCame,
  callList,
  showDay,
  showWeek,
  turnNoShow,
  whoDidNotCome,
} from "../../dialogue/master-day.ts";
import { confirm, decline, otherTime, propose, takeSlot, tryAgain } from "../../dialogue/offer.ts";
import { closeHours } from "../../dialogue/plan-wishes.ts";
import {
  decidePlan,
  notePlanMessage,
  remindSilent,
  takeInstead,
  toldInPerson,
  undoPlan,
} from "../../dialogue/plans.ts";
import { type Reply, say, stale } from "../../dialogue/reply.ts";
import type { PlanChoice } from "../../dialogue/screens.ts";
import { joinSession, showSession } from "../../dialogue/sessions.ts";
import { offerService, showOwnService } from "../../dialogue/settings.ts";
import {
  askCancel,
  cancel,
  coming,
  forgetPerson,
  optOut,
  repeatVisit,
  showVisit,
  showVisits,
  startMove,
  wantReminders,
} from "../../dialogue/visits.ts";
import { joinWaitlist } from "../../dialogue/waitlist.ts";
import { type Action, decodeAction } from "../callbacks.ts";
import type { ZapisContext } from "../context.ts";
import { NAME_FORM } from "../conversations/client-name.ts";
import { answerByTap, carryOut, giveBack, keepAnswer } from "../relay.ts";
import { writeLine } from "../talk.ts";
import { afterCard, takeAnswer } from "./after-booking.ts";
import { rotateFeed } from "./feed.ts";
import { leaveGoogle, offerGoogleLink } from "./google.ts";
import { leaveForm } from "./leave-form.ts";
import { redraw } from "./pictures.ts";
import { sendPost, sendQr } from "./share.ts";

const CHOICES: ReadonlySet<PlanChoice> = new Set(["yes", "ask", "instead", "silent", "no"]);

/** Every button tap. It is always answered, exactly once, and edits the message it belongs to. */
const composer = new Composer<ZapisContext>();

composer.on("callback_query:data", async (ctx) => {
  const { desk, post } = ctx;
  const action = decodeAction(ctx.callbackQuery.data);
  const tapped = ctx.callbackQuery.message?.message_id;
  let toast: string | undefined;
  try {
    if (!action) {
      toast = desk.t.stale;
      return;
    }
    // A button of an earlier flow: nothing happens, and it goes away.
    if ("flow" in action && desk.state.flow?.id !== action.flow) {
      toast = desk.t.stale;
      if (tapped !== undefined) await post.show({ stale: true }, { tapped });
      return;
    }
    if (action.do === "rename") {
      if (ctx.conversation.active(NAME_FORM) === 0) await ctx.conversation.enter(NAME_FORM);
      return;
    }
    await leaveForm(ctx);
    desk.state.awaiting = null; // whoever taps means that
    await noteTap(ctx);
    const reply = await carryOut(desk, post, await step(desk, action, ctx));
    toast = reply.toast;
    const fresh = action.do === "move" || action.do === "book" || action.do === "visits";
    await post.show(reply, { ...(tapped === undefined ? {} : { tapped }), fresh });
    if (action.do === "plan" && tapped !== undefined) await notePlanMessage(desk, action.plan, tapped);
    await afterCard(desk, post, reply);
  } finally {
    // A toast that cannot be shown is gone with the tap; it must not hide what went wrong before it.
    await ctx.answerCallbackQuery(toast ? { text: toast } : {}).catch(() => undefined);
  }
});

/** What was tapped is part of the talk. */
async function noteTap({ desk, callbackQuery }: ZapisContext): Promise<void> {
  if (desk.actor.kind !== "client") return;
  const rows = callbackQuery?.message?.reply_markup?.inline_keyboard ?? [];
  const tapped = rows
    .flat()
    .find((one) => "callback_data" in one && one.callback_data === callbackQuery?.data);
  if (tapped) await writeLine(desk, { role: "user", content: tapped.text, name: "tap" });
}

async function step(
  desk: Desk,
  action: Exclude<Action, { do: "rename" }>,
  ctx: ZapisContext,
): Promise<Reply> {
  const { post } = ctx;
  switch (action.do) {
    case "service":
      return pickService(desk, action.id);
    case "swap":
      return swapService(desk, action.id);
    case "services":
      return startBooking(desk);
    case "add":
      return openServices(desk);
    case "page":
      return openDays(desk, action.page);
    case "day":
      return openTimes(desk, action.date, null);
    case "part":
      return openTimes(desk, action.date, action.part);
    case "time":
      return propose(desk, action.start);
    case "session":
      return desk.actor.kind === "client" ? showSession(desk, action.visit) : {};
    case "seat":
      return desk.actor.kind === "client" ? joinSession(desk, action.visit) : {};
    case "otherTime":
      return otherTime(desk);
    case "confirm":
      return confirm(desk, action.token);
    case "decline":
      return decline(desk, action.token);
    case "keepVisit": {
      const id = desk.state.flow?.movingId;
      const token = desk.state.flow?.offerToken;
      if (token) return decline(desk, token);
      return id ? showVisit(desk, id) : stale(desk);
    }
    case "book":
      return desk.actor.kind === "client" ? startBooking(desk) : {};
    case "again":
      return desk.actor.kind === "client" ? tryAgain(desk, action.visit) : {};
    case "visits":
      return showVisits(desk);
    case "visit":
      return showVisit(desk, action.visit);
    case "move":
      return startMove(desk, action.visit);
    case "cancel":
      return askCancel(desk, action.visit);
    case "cancelYes":
      return cancel(desk, action.visit, action.start);
    case "coming":
      return coming(desk, action.visit, action.start);
    case "calendar": {
      const shown = await showVisit(desk, action.visit);
      if (shown.screen?.kind !== "visit") return shown;
      await post.calendarFile(shown.screen.appointment);
      return {};
    }
    case "directions": {
      const shown = await showVisit(desk, action.visit);
      if (shown.screen?.kind !== "visit") return shown;
      await post.directions();
      return {};
    }
    case "wait":
    case "waitYes":
      return desk.actor.kind === "client" ? joinWaitlist(desk) : {};
    case "callPerson":
      return desk.actor.kind === "client"
        ? { call: { kind: "person", reason: "asked", question: desk.t.callPerson } }
        : {};
    case "may":
      return answerByTap(desk, post, action.relay, action.answer);
    case "keepAnswer":
      return keepAnswer(desk, action.relay);
    case "giveBack":
      return giveBack(desk, post, action.relay);
    case "skipQuestion":
      if (desk.state.asking?.appointmentId !== action.visit) return stale(desk);
      await takeAnswer(desk, post, null);
      return { stale: true };
    case "erase":
      return forgetPerson(desk);
    case "rotateFeed":
      return (await rotateFeed(desk)) ? say(desk.t.feedRotated) : {};
    case "plan":
      return CHOICES.has(action.choice as PlanChoice)
        ? decidePlan(desk, action.plan, action.choice as PlanChoice)
        : {};
    case "planRemind":
      return remindSilent(desk, action.plan);
    case "planKnows":
      return toldInPerson(desk, action.plan, action.client);
    case "planMine":
      return desk.actor.kind === "master" ? { stale: true, toast: desk.t.noted } : {};
    case "undo":
      return undoPlan(desk, action.plan);
    case "instead":
      return takeInstead(desk, action.visit, action.start);
    case "addWho":
      return addWho(desk, { service: action.service, start: action.start });
    case "addWhat":
      return addWhat(desk, action.client);
    case "addDay":
      return addDay(desk, action.client, action.service);
    case "addTime":
      return addTime(desk, action.client, action.service, action.date);
    case "addAt":
      return addAt(desk, action.client, action.service, action.start);
    case "openDay":
      return closeHours(desk, "open", {
        from: action.date,
        to: action.date,
        notBefore: null,
        notAfter: null,
      });
    case "vacationFrom":
      return vacationTo(desk, action.date);
    case "vacation":
      return vacation(desk, action.date, action.until);
    case "pause":
      return setPause(desk, action.wanted === "yes");
    case "knowledgeAdd":
      return askKnowledge(desk, action.type);
    case "knowledgeDrop":
      return dropKnowledge(desk, action.index);
    case "slot":
      return takeSlot(desk, action.service, action.start);
    case "demandShow":
      return showDemand(desk);
    case "demand":
      return openForDemand(desk, action.weekday, action.part);
    case "closeDay":
      return closeHours(desk, "close", {
        from: action.date,
        to: action.date,
        notBefore: null,
        notAfter: null,
      });
    case "import":
      return decideImport(desk, action.list, action.choice === "yes");
    case "importBack":
      return takeBackImport(desk, action.list);
    case "block":
      return blockClient(desk, action.client, action.wanted === "yes");
    case "cardAsk":
      return isCardField(action.field) ? askForCard(desk, action.client, action.field) : {};
    case "cardMore":
      return showCardMore(desk, action.client);
    case "cardDoubles":
      return showDoubles(desk, action.client);
    case "merge":
      return mergeCards(desk, action.client, action.other);
    case "cardErase":
      return eraseCard(desk, action.client, action.sure === "yes");
    case "clientLink":
      return makeClientLink(desk, action.client);
    case "ownService":
      return showOwnService(desk, action.id);
    case "hideService":
    case "offerService":
      return offerService(desk, action.id, action.do === "offerService");
    case "picture":
      await redraw(ctx, action);
      return {};
    case "shareQr":
      if (desk.actor.kind === "master") await sendQr(ctx);
      return {};
    case "sharePost":
      if (desk.actor.kind === "master") await sendPost(ctx);
      return {};
    case "googleConnect":
      await offerGoogleLink(desk, post);
      return {};
    case "googleDisconnect":
      return (await leaveGoogle(desk)) ? say(desk.t.googleDisconnected) : {};
    case "googleTake":
      return takeFromGoogle(desk, action.visit, action.start);
    case "googleBack":
      return putBackInGoogle(desk, action.visit);
    case "masterWeek":
      return desk.actor.kind === "master" ? showWeek(desk) : {};
    case "callList":
      return callList(desk, action.date);
    case "allCame":
      return allCame(desk, action.date);
    case "whoNot":
      return whoDidNotCome(desk, action.date);
    case "noShow":
      return turnNoShow(desk, action.visit, action.date);
    case "repeat":
      return desk.actor.kind === "client" ? repeatVisit(desk, action.visit) : {};
    case "lateFine":
      return desk.actor.kind === "master" ? { stale: true, toast: desk.t.noted } : {};
    case "noInvitations":
      return optOut(desk);
    case "noReminders":
      return wantReminders(desk, action.wanted === "yes");
    case "client":
      return showClient(desk, action.client);
    case "masterDay":
      return desk.actor.kind === "master" ? showDay(desk, action.date) : {};
  }
}

export { composer as tapsFeature };
