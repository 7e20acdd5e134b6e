import { GrammyError } from "grammy";
import type { Appointment, HistoryEntry } from "../../engine/booking/appointment.ts";
import { seatsLeft } from "../../engine/booking/session.ts";
import { isQuiet } from "../../engine/quiet-hours.ts";
import { canBook } from "../../engine/schedule/can-book.ts";
import { addDays, type Clock, localDate, wallTimeAt } from "../../engine/time.ts";
import type { Announcer, Said, Told } from "../../jobs/announcer.ts";
import type { Client } from "../../models/client.ts";
import type { Models } from "../../models/connect.ts";
import { createDiary } from "../../models/diary.ts";
import { botIdOf, type Master } from "../../models/master.ts";
import type { User } from "../../models/user.ts";
import { type ClientDesk, type MasterDesk, nameOf } from "../dialogue/desk.ts";
import { type ChatState, emptyState } from "../dialogue/state.ts";
import { asMasterWould, type Button, button, lines, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import { inText } from "../views/visit-card.ts";
import { aboutPlans, dayClosedView, relativeDay } from "./announcer-plans.ts";
import { unasked } from "./announcer-unasked.ts";
import { AS_HTML, htmlOf } from "./html.ts";
import { dressDesk } from "./open-desk.ts";
import { inlineKeyboard, readerOf } from "./post.ts";
import { reached } from "./reached.ts";
import type { Registry } from "./registry.ts";

interface AnnouncerDeps {
  models: Models;
  clock: Clock;
  registry: Registry;
}

/** Booked again after it was called off: it was put back. */
const wasCancelled = ({ history }: Appointment, entry: HistoryEntry) =>
  history.some((one) => one.kind === "cancelled" && one.revision < entry.revision);

/** Says in Telegram what nobody asked for just now: notices, reminders, the end of a hold. */
export function createAnnouncer({ models, clock, registry }: AnnouncerDeps): Announcer {
  async function personOf(
    master: Master,
    clientId: string | null,
  ): Promise<{ client: Client; user: User | null } | null> {
    const client =
      clientId === null
        ? null
        : await models.clients.findOne({ masterId: master._id, _id: clientId }).lean<Client>();
    if (!client) return null;
    return {
      client,
      user: client.telegramUserId
        ? await models.users.findOne({ _id: client.telegramUserId }).lean<User>()
        : null,
    };
  }

  async function partsOf(master: Master, user: User) {
    const chat = await models.chats.findOne({ _id: `${botIdOf(master)}:${user.tgId}` }, { state: 1 }).lean();
    const state: ChatState = { ...emptyState(), ...(chat?.state as Partial<ChatState> | undefined) };
    return { models, calendars: null, clock, master, services: [], user, state, key: "announcement" };
  }
  const deskFor = async (master: Master, user: User, client: Client): Promise<ClientDesk> =>
    dressDesk({ ...(await partsOf(master, user)), client });
  const deskOfOwner = async (master: Master, owner: User): Promise<MasterDesk> =>
    dressDesk({ ...(await partsOf(master, owner)), client: null });

  async function send(
    master: Master,
    user: User,
    view: View,
    silent = false,
    sent: (messageId: number) => void = () => {},
  ): Promise<Told> {
    const bot = await registry.bot(botIdOf(master));
    if (!bot || user.tgId === null) return "nobody";
    const { tgId } = user;
    const message = await reached(() =>
      bot.api.sendMessage(tgId, htmlOf(view), {
        ...AS_HTML,
        link_preview_options: { is_disabled: true },
        ...(silent ? { disable_notification: true } : {}),
        ...(view.buttons.length > 0 ? { reply_markup: inlineKeyboard(view) } : {}),
      }),
    );
    if (!message) return "unreachable";
    sent(message.message_id);
    return "told";
  }

  /** Sends, and tells which message it became. */
  async function say(master: Master, user: User, view: View, silent = false): Promise<Said> {
    let messageId: number | null = null;
    const told = await send(master, user, view, silent, (id) => {
      messageId = id;
    });
    return { told, messageId };
  }

  /** To the master. Where things are only tried out, the same person reads what the master would. */
  const tellOwner = (master: Master, owner: User, { t }: MasterDesk, view: View): Promise<Said> =>
    say(master, owner, master.sandbox ? asMasterWould(t, view) : view);

  /** A client changed something: the master hears when, what, how much and who. */
  async function tellMaster(master: Master, appointment: Appointment, entry: HistoryEntry): Promise<Told> {
    const owner = master.userId ? await models.users.findOne({ _id: master.userId }).lean<User>() : null;
    const person = await personOf(master, entry.clientId ?? appointment.clientId);
    if (!owner) return "nobody";
    const desk = await deskOfOwner(master, owner);
    const { t, f } = desk;
    const tell = async (view: View) => (await tellOwner(master, owner, desk, view)).told;
    const what = inText(appointment, desk);
    const earlier = await models.appointments.countDocuments({
      masterId: master._id,
      clientId: person?.client._id ?? null,
      internalStatus: { $in: ["booked", "completed", "no_show"] },
      createdAt: { $lt: new Date(appointment.createdAt) },
    });
    const name = person?.client.name || t.common.noName;
    const handle = person?.user?.username ? `@${person.user.username}` : "";
    const phone = person?.client.phone ?? "";
    const who = (seen: string) => [name, seen, handle, phone].filter(Boolean).join(", ");
    const link: Button[] = person?.user
      ? [
          {
            text: t.common.write,
            url: person.user.username
              ? `https://t.me/${person.user.username}`
              : `tg://user?id=${person.user.tgId}`,
          },
        ]
      : [];
    const acts = [
      button(t.visits.move, { do: "move", visit: appointment.id }),
      button(t.visits.cancel, { do: "cancel", visit: appointment.id }),
    ];
    switch (entry.kind) {
      case "booked": {
        const text = lines(
          t.visits.noticeBooked(
            who(earlier === 0 ? t.visits.firstTime : t.visits.visitNumber(earlier + 1)),
            what,
            f.span(appointment.start, appointment.end),
            f.price(appointment.price),
          ),
          appointment.notes && t.visits.wish(appointment.notes),
        );
        return tell({
          text,
          buttons: [link, acts].filter((row) => row.length > 0),
        });
      }
      case "seat_taken": {
        const { session } = appointment;
        const seats = t.booking.seatsLeft(seatsLeft(appointment), session?.maxParticipants ?? 0);
        const text = t.visits.seatTaken(
          [name, handle].filter(Boolean).join(", "),
          what,
          f.moment(appointment.start),
          seats,
        );
        return tell({ text, buttons: link.length > 0 ? [link] : [] });
      }
      case "moved": {
        const text = t.visits.noticeMoved(
          name,
          what,
          f.moment(entry.from ?? appointment.start),
          f.moment(entry.to ?? appointment.start),
        );
        return tell({
          text,
          buttons: [link, acts].filter((row) => row.length > 0),
        });
      }
      case "move_dropped":
        return tell({
          text: t.visits.moveDeclined(name, what, f.moment(appointment.start)),
          buttons: link.length > 0 ? [link] : [],
        });
      default:
        return tell({
          text: t.visits.noticeCancelled(name, what, f.moment(entry.from ?? appointment.start)),
          buttons: link.length > 0 ? [link] : [],
        });
    }
  }

  /** The master changed something: the client hears it plainly, and can answer with a tap. */
  async function tellClient(master: Master, appointment: Appointment, entry: HistoryEntry): Promise<Told> {
    const person = await personOf(master, appointment.clientId);
    if (!person?.user) return "nobody";
    const desk = await deskFor(master, person.user, person.client);
    const { t, f } = desk;
    const what = inText(appointment, desk);
    const acts = [
      [
        button(t.visits.move, { do: "move", visit: appointment.id }),
        button(t.visits.cancel, { do: "cancel", visit: appointment.id }),
      ],
    ];
    const view: View =
      entry.kind === "cancelled" && entry.reason === "day_closed"
        ? await dayClosedView(desk, appointment, entry.from ?? appointment.start, clock.now())
        : entry.kind === "cancelled"
          ? {
              text: t.visits.cancelledByMaster(what, f.moment(entry.from ?? appointment.start)),
              buttons: [[button(t.visits.bookAgain, { do: "book" })]],
            }
          : entry.kind === "moved"
            ? {
                text: t.visits.movedByMaster(
                  what,
                  f.moment(entry.from ?? appointment.start),
                  f.moment(entry.to ?? appointment.start),
                ),
                buttons: acts,
              }
            : {
                text: (wasCancelled(appointment, entry)
                  ? t.visits.restoredByMaster
                  : t.visits.bookedByMaster)(what, f.span(appointment.start, appointment.end)),
                buttons: acts,
              };
    const told = await send(master, person.user, view);
    if (told === "unreachable") await tellUnreachable(master, person.client);
    if (told === "told" && entry.kind !== "booked")
      await correctCard(master, person.user, desk, appointment, entry);
    return told;
  }

  /** The card that showed the visit as it was says that it is no longer so; it may be gone already. */
  async function correctCard(
    master: Master,
    user: User,
    desk: ClientDesk,
    appointment: Appointment,
    entry: HistoryEntry,
  ): Promise<void> {
    const card = desk.state.cards[appointment.id];
    const bot = await registry.bot(botIdOf(master));
    if (card === undefined || !bot || user.tgId === null) return;
    const text =
      entry.kind === "cancelled"
        ? desk.t.visits.cancelled
        : desk.t.visits.movedAway(desk.f.moment(appointment.start));
    await bot.api
      .editMessageText(user.tgId, card, htmlOf({ text }), {
        ...AS_HTML,
        reply_markup: { inline_keyboard: [] },
      })
      .catch((error) => {
        if (!(error instanceof GrammyError)) throw error;
      });
  }

  async function tellUnreachable(master: Master, client: Client): Promise<void> {
    const owner = master.userId ? await models.users.findOne({ _id: master.userId }).lean<User>() : null;
    if (!owner) return;
    const { t } = await deskOfOwner(master, owner);
    await send(master, owner, {
      text: t.visits.unreachable(client.name || t.common.noName, client.phone ?? ""),
      buttons: [],
    });
  }

  /** To the master's own chat. Returns the message's id; null when there is nobody, or they cannot be reached. */
  async function toOwner(
    master: Master,
    compose: (desk: MasterDesk) => View | null | Promise<View | null>,
  ): Promise<Said> {
    const owner = master.userId ? await models.users.findOne({ _id: master.userId }).lean<User>() : null;
    const desk = owner && (await deskOfOwner(master, owner));
    const view = desk && (await compose(desk));
    // Nothing to say of a day without work is nobody told.
    return owner && view ? tellOwner(master, owner, desk, view) : { told: "nobody", messageId: null };
  }

  async function editOwner(
    master: Master,
    messageId: number | null,
    compose: (desk: MasterDesk) => View | Promise<View>,
  ): Promise<void> {
    const owner = master.userId ? await models.users.findOne({ _id: master.userId }).lean<User>() : null;
    const bot = await registry.bot(botIdOf(master));
    if (!owner?.tgId || !bot || messageId === null) return;
    const view = await compose(await deskOfOwner(master, owner));
    await bot.api
      .editMessageText(owner.tgId, messageId, htmlOf(view), {
        ...AS_HTML,
        reply_markup: inlineKeyboard(view),
      })
      .catch((error) => {
        if (!(error instanceof GrammyError)) throw error; // gone, or the same already
      });
  }

  return {
    ...unasked({ models, clock, personOf, deskFor, send, toOwner, editOwner }),
    ...aboutPlans({ models, clock, personOf, deskFor, send, toOwner, editOwner }),

    async accepted(master) {
      try {
        const bot = await registry.bot(botIdOf(master));
        await bot?.api.getMe();
        return true; // without a bot nothing is refused: its words find nobody, and are ticked off
      } catch (error) {
        if (error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404))
          return false;
        throw error;
      }
    },

    notice: (master, appointment, entry) =>
      entry.by === "client" ? tellMaster(master, appointment, entry) : tellClient(master, appointment, entry),

    async reminder(master, appointment) {
      const person = await personOf(master, appointment.clientId);
      if (!person?.user) return { told: "nobody", messageId: null };
      const desk = await deskFor(master, person.user, person.client);
      const { t, f } = desk;
      const now = clock.now();
      const date = localDate(master.timeZone, appointment.start);
      const day = relativeDay(desk, date, now);
      const online = appointment.services.every((service) => service.format === "online");
      const place = online
        ? t.booking.online
        : [master.address, master.addressNote].filter(Boolean).join(", ");
      const text = t.reminders.line(
        [day, f.moment(appointment.start)].filter(Boolean).join(", "),
        nameOf(appointment.services),
        [master.masterName, place].filter(Boolean).join(", "),
      );
      // At night a reminder makes no sound, unless the visit is early.
      const silent =
        isQuiet(master.timeZone, now) && wallTimeAt(master.timeZone, appointment.start).minutes >= 11 * 60;
      const coming = button(
        t.visits.coming,
        { do: "coming", visit: appointment.id, start: appointment.start },
        "success",
      );
      const said = await say(
        master,
        person.user,
        {
          text,
          buttons: [
            [coming],
            [
              button(t.visits.move, { do: "move", visit: appointment.id }),
              button(t.visits.cancel, { do: "cancel", visit: appointment.id }),
            ],
          ],
        },
        silent,
      );
      if (said.told === "unreachable") await tellUnreachable(master, person.client);
      return said;
    },

    async holdEnded(master, appointment) {
      const person = await personOf(master, appointment.clientId);
      if (!person?.user) return "nobody";
      const desk = await deskFor(master, person.user, person.client);
      const moving = appointment.status === "booked";
      const stillFree = !moving && (await isFree(master, appointment));
      const { openCard, flow } = desk.state;
      const bot = await registry.bot(botIdOf(master));
      // The card that asked for a yes loses its buttons; it may be gone already.
      const token = appointment.offerToken;
      const asked =
        flow?.offerToken === token ||
        appointment.history.some((entry) => entry.kind === "move_dropped" && entry.key === flow?.offerToken);
      if (bot && openCard !== null && person.user.tgId !== null && asked)
        await bot.api
          .editMessageReplyMarkup(person.user.tgId, openCard, { reply_markup: { inline_keyboard: [] } })
          .catch((error) => {
            if (!(error instanceof GrammyError)) throw error;
          });
      return send(
        master,
        person.user,
        render({ kind: "hold_expired", appointment, stillFree }, readerOf(desk)),
      );
    },
  };

  async function isFree(master: Master, appointment: Appointment): Promise<boolean> {
    const date = localDate(master.timeZone, appointment.start);
    const range = { from: addDays(date, -1), to: addDays(date, 1) };
    const now = clock.now();
    const { cutoffHours: _, ...facts } = await createDiary(models, master._id).facts(range, now);
    const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = appointment;
    return canBook(
      { ...facts, ...range, now, service: { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } },
      appointment.start,
    ).ok;
  }
}
