import type { Clock } from "../../engine/time.ts";
import type { Announcer, Said, Told } from "../../jobs/announcer.ts";
import type { Client } from "../../models/client.ts";
import type { ClientImport } from "../../models/client-import.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";
import type { User } from "../../models/user.ts";
import { birthdaysOn } from "../dialogue/day/birthdays.ts";
import { showDay } from "../dialogue/day/day.ts";
import { type ClientDesk, type MasterDesk, nameOf } from "../dialogue/desk.ts";
import type { Messages } from "../i18n/messages.ts";
import { button, lines, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import { inText, placeText } from "../views/visit-card.ts";
import { eveningView } from "./evening.ts";
import { readerOf } from "./post.ts";

/** How an announcer finds people and writes to them. */
export interface Voice {
  models: Models;
  clock: Clock;
  personOf(master: Master, clientId: string | null): Promise<{ client: Client; user: User | null } | null>;
  deskFor(master: Master, user: User, client: Client): Promise<ClientDesk>;
  send(master: Master, user: User, view: View): Promise<Told>;
  /** Changes a message in the master's chat; it may be gone already. */
  editOwner(
    master: Master,
    messageId: number | null,
    compose: (desk: MasterDesk) => View | Promise<View>,
  ): Promise<void>;
  toOwner(master: Master, compose: (desk: MasterDesk) => View | null | Promise<View | null>): Promise<Said>;
}

type Unasked = Pick<
  Announcer,
  | "freed"
  | "opened"
  | "morning"
  | "evening"
  | "review"
  | "nudge"
  | "relayNudge"
  | "relayBack"
  | "budgetSpent"
  | "googleWish"
  | "googleConnected"
  | "googleBroken"
  | "importRead"
  | "importProgress"
>;

/** What is said of no visit's change: the day, freed time, invitations, talks that wait. */
/** What is in a list: how many, and every line that nobody is in. */
function importText(list: ClientImport, t: Messages): string {
  const { rows, known, doubles, visits } = list;
  return lines(
    t.imports.found(rows.length, known, doubles),
    visits.length > 0 && t.imports.visits(visits.length),
    ...rejectedLines(list, t),
  );
}

/** Every line that could not be taken, with its reason; of many, the numbers. */
function rejectedLines({ rejected }: ClientImport, t: Messages): (string | false)[] {
  const reasons: Record<string, string> = t.imports.reasons;
  const shown = rejected.slice(0, REJECTED_SHOWN);
  return [
    rejected.length > 0 && t.imports.rejected(rejected.length),
    ...shown.map(({ line, text, reason }) => `${line}: ${text.slice(0, 60)} (${reasons[reason] ?? reason})`),
    rejected.length > shown.length &&
      t.imports.rejectedToo(
        rejected
          .slice(shown.length)
          .map(({ line }) => line)
          .slice(0, 400)
          .join(", "),
      ),
  ];
}
const REJECTED_SHOWN = 20;

export function unasked({ models, clock, personOf, deskFor, send, toOwner, editOwner }: Voice): Unasked {
  return {
    async freed(master, held) {
      const person = await personOf(master, held.clientId);
      if (!person?.user) return "nobody";
      const desk = await deskFor(master, person.user, person.client);
      const { t, f } = desk;
      const reader = readerOf(desk);
      const token = held.offerToken ?? "";
      return send(master, person.user, {
        text: lines(
          t.waiting.freed(f.clock(held.holdExpiresAt ?? clock.now())),
          t.booking.card(
            nameOf(held.services),
            f.span(held.start, held.end),
            f.price(held.price),
            placeText(held, reader),
          ),
        ),
        buttons: [
          [
            button(t.booking.confirm, { do: "confirm", token }, "success"),
            button(t.common.notNeeded, { do: "decline", token }),
          ],
        ],
      });
    },

    async opened(master, clientId, services, starts) {
      const person = await personOf(master, clientId);
      if (!person?.user) return "nobody";
      const { t, f } = await deskFor(master, person.user, person.client);
      const [service] = services;
      return send(master, person.user, {
        text: t.demand.opened(nameOf(services)),
        buttons: starts.map((start) => [
          button(f.moment(start), { do: "slot", service: service?.serviceId ?? "", start }),
        ]),
      });
    },

    async morning(master, date) {
      return (
        await toOwner(master, async (desk) => {
          const day = await showDay(desk, date);
          if (day.screen?.kind !== "day" || (!day.screen.works && day.screen.visits.length === 0))
            return null;
          const view = render(day.screen, readerOf(desk));
          const born = await birthdaysOn(desk, date);
          if (born.length > 0) view.text = `${view.text}\n${desk.t.day.birthdayToday(born.join(", "))}`;
          const toCall = day.screen.visits.filter((one) => one.phone !== null).length;
          view.buttons.push([
            ...(toCall > 0 ? [button(desk.t.day.whomToCall(toCall), { do: "callList", date })] : []),
            button(desk.t.start.masterCommands.week, { do: "masterWeek" }),
          ]);
          return view;
        })
      ).told;
    },

    async evening(master, date) {
      return (await toOwner(master, (desk) => eveningView(desk, date))).told;
    },

    async review(master, appointment) {
      const person = await personOf(master, appointment.clientId);
      if (!person?.user) return "nobody";
      const { t } = await deskFor(master, person.user, person.client);
      return send(master, person.user, {
        text: lines(t.invitations.reviewAsked(master.masterName), t.invitations.optOutHint),
        buttons: [[button(t.visits.bookAgain, { do: "book" })]],
      });
    },

    async nudge(master, appointment) {
      const person = await personOf(master, appointment.clientId);
      if (!person?.user) return "nobody";
      const desk = await deskFor(master, person.user, person.client);
      return send(master, person.user, {
        text: lines(desk.t.invitations.nudged(inText(appointment, desk)), desk.t.invitations.optOutHint),
        buttons: [[button(desk.t.visits.bookAgain, { do: "repeat", visit: appointment.id })]],
      });
    },

    async relayNudge(master, relay) {
      const person = await personOf(master, String(relay.clientId));
      const { told, messageId } = await toOwner(master, ({ t }) => ({
        text: t.call.nudge(person?.client.name || t.common.noName, relay.question.slice(0, 600)),
        buttons:
          relay.kind === "person"
            ? [[button(t.call.giveBack, { do: "giveBack", relay: String(relay._id) })]]
            : [],
      }));
      if (messageId !== null)
        await models.relays.updateOne(
          { masterId: master._id, _id: relay._id },
          { $addToSet: { masterMessages: messageId } },
        );
      return told;
    },

    async relayBack(master, relay) {
      const person = await personOf(master, String(relay.clientId));
      if (!person?.user) return "nobody";
      const { t } = await deskFor(master, person.user, person.client);
      return send(master, person.user, { text: t.call.assistantBack, buttons: [] });
    },

    async googleWish(master, appointment, start) {
      const person = await personOf(master, appointment.clientId);
      const { told } = await toOwner(master, (desk) => {
        const { t, f } = desk;
        const what = [person?.client.name || t.common.noName, inText(appointment, desk)].join(" · ");
        const visit = appointment.id;
        const back = button(start === null ? t.google.putBack : t.google.keep, { do: "googleBack", visit });
        const take = button(start === null ? t.google.cancel : t.google.move, {
          do: "googleTake",
          visit,
          start: start ?? 0,
        });
        return {
          text:
            start === null
              ? t.google.deleted(what, f.moment(appointment.start))
              : t.google.moved(what, f.moment(appointment.start), f.moment(start)),
          buttons: [[take], [back]],
        };
      });
      return told;
    },

    async googleConnected(master, events) {
      return (await toOwner(master, ({ t }) => ({ text: t.google.connected(events), buttons: [] }))).told;
    },

    async googleBroken(master) {
      const { told } = await toOwner(master, ({ t }) => ({
        text: t.google.broken,
        buttons: [[button(t.google.connect, { do: "googleConnect" })]],
      }));
      return told;
    },

    async importRead(master, list) {
      const { messageId } = await toOwner(master, ({ t }) => {
        if (!list) return { text: t.imports.failed, buttons: [] };
        const id = String(list._id);
        const yes = button(
          t.imports.yes(list.rows.length),
          { do: "import", list: id, choice: "yes" },
          "success",
        );
        return {
          text: importText(list, t),
          buttons: [
            ...(list.rows.length > 0 ? [[yes]] : []),
            [button(t.common.notNeeded, { do: "import", list: id, choice: "no" })],
          ],
        };
      });
      return messageId;
    },

    async importProgress(master, list) {
      const { rows, done, messageId } = list;
      const over = list.status === "done";
      await editOwner(master, messageId, ({ t }) => ({
        text: over
          ? lines(
              t.imports.done(done),
              list.visits.length > 0 && t.imports.visitsDone(list.visitsBooked, list.visits.length),
              ...rejectedLines(list, t),
            )
          : t.imports.soFar(done, rows.length),
        buttons: over ? [[button(t.plans.undo, { do: "importBack", list: String(list._id) })]] : [],
      }));
    },

    async budgetSpent(master) {
      return (await toOwner(master, ({ t }) => ({ text: t.stats.budgetSpent, buttons: [] }))).told;
    },
  };
}
