import { openServices, pickService, startBooking, swapService } from "../../dialogue/booking/choose.ts";
import { joinSession, showSession } from "../../dialogue/booking/groups.ts";
import { takeInstead } from "../../dialogue/booking/instead.ts";
import { takeSlot, tryAgain } from "../../dialogue/booking/offer.ts";
import type { ClientDesk } from "../../dialogue/desk.ts";
import { forgetPerson } from "../../dialogue/profile/forget-me.ts";
import { optOut, wantReminders } from "../../dialogue/profile/opt-out.ts";
import { stale } from "../../dialogue/reply.ts";
import { repeatVisit } from "../../dialogue/visits/again.ts";
import { coming } from "../../dialogue/visits/coming.ts";
import { showVisit, showVisits } from "../../dialogue/visits/mine.ts";
import { joinWaitlist } from "../../dialogue/waiting/waiting.ts";
import { takeAnswer } from "./after-booking.ts";
import type { Taps } from "./tap.ts";

/** Buttons of a client: choosing, coming, waiting, and what they want to hear. */
export const tapsOfClient = {
  book: (desk) => startBooking(desk),
  service: (desk, { id }) => pickService(desk, id),
  swap: (desk, { id }) => swapService(desk, id),
  services: (desk) => startBooking(desk),
  add: (desk) => openServices(desk),
  session: (desk, { visit }) => showSession(desk, visit),
  seat: (desk, { visit }) => joinSession(desk, visit),
  again: (desk, { visit }) => tryAgain(desk, visit),
  repeat: (desk, { visit }) => repeatVisit(desk, visit),
  slot: (desk, { service, start }) => takeSlot(desk, service, start),
  instead: (desk, { visit, start }) => takeInstead(desk, visit, start),
  wait: (desk) => joinWaitlist(desk),
  waitYes: (desk) => joinWaitlist(desk),
  visits: (desk) => showVisits(desk),
  coming: (desk, { visit, start }) => coming(desk, visit, start),
  async calendar(desk, { visit }, { post }) {
    const shown = await showVisit(desk, visit);
    if (shown.screen?.kind !== "visit") return shown;
    await post.calendarFile(shown.screen.appointment);
    return {};
  },
  async directions(desk, { visit }, { post }) {
    const shown = await showVisit(desk, visit);
    if (shown.screen?.kind !== "visit") return shown;
    await post.directions();
    return {};
  },
  callPerson: ({ t }) => ({ call: { kind: "person", reason: "asked", question: t.call.callPerson } }),
  async skipQuestion(desk, { visit }, { post }) {
    if (desk.state.asking?.appointmentId !== visit) return stale(desk);
    await takeAnswer(desk, post, null);
    return { stale: true };
  },
  noInvitations: (desk) => optOut(desk),
  noReminders: (desk, { wanted }) => wantReminders(desk, wanted === "yes"),
  erase: (desk) => forgetPerson(desk),
} satisfies Taps<ClientDesk>;
