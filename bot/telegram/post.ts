import { type Api, GrammyError, InputFile } from "grammy";
import type { InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove } from "grammy/types";
import type { Appointment } from "../../engine/booking/appointment.ts";
import { calendarFile } from "../calendar/event.ts";
import type { Desk } from "../dialogue/desk.ts";
import type { Reply } from "../dialogue/reply.ts";
import { isOfFlow, type Screen, staysWithVisit } from "../dialogue/screen.ts";
import { rememberCard } from "../dialogue/state.ts";
import type { Reader } from "../views/reader.ts";
import { asMasterWould, type Keyboard, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import { inText } from "../views/visit-card.ts";
import { encode } from "./buttons.ts";
import { AS_HTML, CAPTION_LENGTH, htmlOf } from "./html.ts";
import { reached } from "./reached.ts";

/** One person's chat, as handlers use it. */
export interface Post {
  /**
   * Shows what a step ended in: edits the tapped message, or sends a new one and lets the older card lose its buttons.
   * `lead` stands before its text, with the space or line between them.
   */
  show(reply: Reply, how?: { tapped?: number; fresh?: boolean; lead?: string }): Promise<void>;
  say(text: string, keyboard?: View["keyboard"]): Promise<number>;
  ask(text: string, buttons: View["buttons"]): Promise<number>;
  view(view: View): Promise<number>;
  /** A picture with what it shows in words; in place of one that was tapped, or as a new message. */
  picture(png: Buffer, view: View, tapped?: number): Promise<void>;
  file(name: string, content: string, caption: string): Promise<void>;
  calendarFile(appointment: Appointment): Promise<void>;
  directions(): Promise<void>;
  /** To the master's own chat. Null when there is no one, or they cannot be reached. */
  toMaster(view: View): Promise<number | null>;
  photoToMaster(fileId: string, caption: string): Promise<void>;
  /** To another person's chat with this bot. */
  toPerson(chatId: number, view: View): Promise<number>;
  /** A message of this chat, as it is, to another person. */
  copyTo(chatId: number, messageId: number): Promise<void>;
}

export function readerOf(desk: Desk): Reader {
  const { t, f, language, master } = desk;
  return { t, f, language, master, now: desk.booking.clock.now(), isMaster: desk.side === "master" };
}

/** Telegram's limit for what a button puts on the clipboard. */
const COPY_LENGTH = 256;

export function inlineKeyboard(view: View): InlineKeyboardMarkup {
  const carried = view.buttons
    .map((row) => row.filter(({ copy = "" }) => copy.length <= COPY_LENGTH))
    .filter((row) => row.length > 0);
  return {
    inline_keyboard: carried.map((row) =>
      row.map(({ text, tap, url, copy, style }) => ({
        text,
        ...(copy !== undefined
          ? { copy_text: { text: copy } }
          : url !== undefined
            ? { url }
            : { callback_data: tap ? encode(tap) : "" }),
        ...(style ? { style } : {}),
      })),
    ),
  };
}

function underInput(
  desk: Pick<Desk, "t" | "state" | "services">,
  kind: Keyboard,
): ReplyKeyboardMarkup | ReplyKeyboardRemove {
  const { t, state, services } = desk;
  if (kind === "none") return { remove_keyboard: true };
  // Telegram shows 64 characters there; a long name is left out rather than cut.
  const named = t.start.inputHint(services[0]?.name ?? "");
  const hint = named.length <= 64 ? named : t.start.inputHint("");
  const wayOut = state.trial ? [[{ text: state.trial.goesOn ? t.trial.goOn : t.trial.end }]] : [];
  return kind === "phone"
    ? {
        keyboard: [
          [{ text: t.profile.sendPhone, request_contact: true }],
          [{ text: t.profile.otherName }, { text: t.profile.notNow }],
          ...wayOut,
        ],
        resize_keyboard: true,
        one_time_keyboard: true,
      }
    : {
        keyboard: [[{ text: t.start.book }, { text: t.start.myVisits }], ...wayOut],
        resize_keyboard: true,
        is_persistent: true,
        input_field_placeholder: hint,
      };
}

const silentLinks = { is_disabled: true } as const;

export function createPost(api: Api, chatId: number, desk: Desk): Post {
  const { state } = desk;

  async function send(view: View, to = chatId): Promise<number> {
    const markup = view.keyboard
      ? underInput(desk, view.keyboard)
      : view.buttons.length > 0
        ? inlineKeyboard(view)
        : undefined;
    const message = await api.sendMessage(to, htmlOf(view), {
      ...AS_HTML,
      link_preview_options: silentLinks,
      ...(markup ? { reply_markup: markup } : {}),
    });
    return message.message_id;
  }

  /** Edits a message; one that is gone or too old is sent anew. */
  async function edit(messageId: number, view: View): Promise<number> {
    try {
      await api.editMessageText(chatId, messageId, htmlOf(view), {
        ...AS_HTML,
        link_preview_options: silentLinks,
        reply_markup: inlineKeyboard(view),
      });
      return messageId;
    } catch (error) {
      if (
        error instanceof GrammyError &&
        error.error_code === 400 &&
        /message to edit not found|message can't be edited|no text in the message to edit/.test(
          error.description,
        )
      )
        return send(view);
      throw error;
    }
  }

  async function strip(messageId: number): Promise<void> {
    try {
      await api.editMessageReplyMarkup(chatId, messageId, { reply_markup: { inline_keyboard: [] } });
    } catch (error) {
      if (!(error instanceof GrammyError && error.error_code === 400)) throw error; // gone already: nothing to take off
    }
  }

  /** The master's chat; null while nobody owns the bot. */
  async function masterChat(): Promise<number | null> {
    const { userId } = desk.master;
    const owner = userId ? await desk.models.users.findOne({ _id: userId }, { tgId: 1 }).lean() : null;
    return owner?.tgId ?? null;
  }

  return {
    async toMaster(view) {
      const to = await masterChat();
      const seen = desk.master.sandbox ? asMasterWould(desk.t, view) : view;
      return to === null ? null : reached(() => send(seen, to));
    },
    async photoToMaster(fileId, caption) {
      const to = await masterChat();
      if (to !== null)
        await reached(() => api.sendPhoto(to, fileId, { caption: caption.slice(0, CAPTION_LENGTH) }));
    },
    toPerson: (to, view) => send(view, to),
    async copyTo(to, messageId) {
      await api.copyMessage(to, chatId, messageId);
    },
    async show(reply, { tapped, fresh = false, lead } = {}) {
      const { screen } = reply;
      if (!screen) {
        if (reply.stale && tapped !== undefined && state.openCard !== tapped) await strip(tapped);
        return;
      }
      const view = render(screen, readerOf(desk));
      if (lead) view.text = `${lead}${view.text}`;
      const messageId =
        tapped !== undefined && !fresh && !view.keyboard ? await edit(tapped, view) : await send(view);
      const inFlow = isOfFlow(screen);
      if (state.openCard !== null && state.openCard !== messageId && (inFlow || staysWithVisit(screen))) {
        await strip(state.openCard);
        state.openCard = null;
      }
      if (inFlow) state.openCard = messageId;
      else if (state.openCard === messageId) state.openCard = null;
      if (staysWithVisit(screen) && "appointment" in screen && screen.appointment)
        await followVisit(screen, screen.appointment, messageId);
      if (screen.kind === "cancelled") {
        const older = state.cards[screen.appointment.id];
        if (older !== undefined && older !== messageId)
          await edit(older, { text: desk.t.visits.cancelled, buttons: [] });
        delete state.cards[screen.appointment.id];
      }
    },
    say: (text, keyboard) => send({ text, buttons: [], ...(keyboard ? { keyboard } : {}) }),
    view: (view) => send(view),
    ask: (text, buttons) => send({ text, buttons }),
    async picture(png, view, tapped) {
      const file = new InputFile(png, "calendar.png");
      const caption = { caption: htmlOf(view, CAPTION_LENGTH), ...AS_HTML };
      const reply_markup = inlineKeyboard(view);
      if (tapped === undefined) await api.sendPhoto(chatId, file, { ...caption, reply_markup });
      else
        await api.editMessageMedia(
          chatId,
          tapped,
          { type: "photo", media: file, ...caption },
          { reply_markup },
        );
    },
    async file(name, content, caption) {
      await api.sendDocument(chatId, new InputFile(Buffer.from(content), name), { caption });
    },
    async calendarFile(appointment) {
      const file = new InputFile(Buffer.from(calendarFile(appointment, desk.master)), "visit.ics");
      await api.sendDocument(chatId, file, {
        caption: desk.t.visits.calendarFile(
          `${inText(appointment, desk)}, ${desk.f.moment(appointment.start)}`,
        ),
      });
    },
    async directions() {
      const { address, addressNote, location, businessName } = desk.master;
      if (!address) {
        await send({ text: desk.t.visits.noAddress, buttons: [] });
        return;
      }
      if (location) await api.sendVenue(chatId, location.latitude, location.longitude, businessName, address);
      if (addressNote || !location)
        await send({ text: [address, addressNote].filter(Boolean).join(", "), buttons: [] });
    },
  };

  /** One message shows a visit as it is; the one before it says that it is no longer so. */
  async function followVisit(screen: Screen, appointment: Appointment, messageId: number): Promise<void> {
    const older = state.cards[appointment.id];
    if (older !== undefined && older !== messageId) {
      if (screen.kind === "moved")
        await edit(older, {
          text: desk.t.visits.movedAway(desk.f.moment(appointment.start)),
          buttons: [],
        });
      else if (screen.kind !== "visit") await strip(older);
    }
    if (desk.side === "client") rememberCard(state, appointment.id, messageId);
  }
}
