import type { Appointment } from "../../engine/booking/appointment.ts";
import { shownOn } from "../dialogue/asked.ts";
import type { Desk } from "../dialogue/desk.ts";
import { questionOf, settles } from "../dialogue/question.ts";
import type { Reply } from "../dialogue/reply.ts";
import { isOfFlow, type Keyboard, type Screen, staysWithVisit } from "../dialogue/screen.ts";
import { rememberCard } from "../dialogue/state.ts";
import type { Reader } from "../views/reader.ts";
import type { View } from "../views/view.ts";
import { render } from "../views/views.ts";
import type { Line } from "./channel.ts";

/** `tapped`: the message whose button it answers. `fresh`: in a new message all the same. */
export interface How {
  tapped?: number;
  fresh?: boolean;
  /** Stands before the text, with the space or line between them. */
  lead?: string;
  /** What stands before it answers something else. */
  beside?: boolean;
}

/** One person's chat, as the steps' replies are shown in it. */
export interface Post {
  /**
   * Shows what a step ended in: changes the tapped message, or sends a new one and lets the older card lose
   * its buttons. The number of the message that shows it; null: nothing is shown.
   */
  show(reply: Reply, how?: How): Promise<number | null>;
  say(text: string, keyboard?: Keyboard): Promise<number>;
}

export function readerOf(desk: Desk): Reader {
  const { t, f, language, master } = desk;
  return { t, f, language, master, now: desk.booking.clock.now(), isMaster: desk.side === "master" };
}

export function createPost(line: Line, desk: Desk): Post {
  const { state, t, f } = desk;

  /** Changes a message; one that cannot be changed is sent anew. */
  const edit = async (message: number, view: View) =>
    (await line.edit(message, view)) ?? (await line.send(view));

  return {
    async show(reply, { tapped, fresh = false, lead, beside = false } = {}) {
      const { screen } = reply;
      const dead = reply.stale && tapped !== undefined && state.openCard !== tapped ? tapped : null;
      if (!screen) {
        if (dead !== null) await line.strip(dead);
        return null;
      }
      const view = render(screen, readerOf(desk));
      if (lead) view.text = `${lead}${view.text}`;
      const changes = tapped !== undefined && !fresh && !view.keyboard;
      const message = changes ? await edit(tapped, view) : await line.send(view);
      if (!changes && dead !== null) await line.strip(dead);
      const inFlow = isOfFlow(screen);
      if (state.openCard !== null && state.openCard !== message && (inFlow || staysWithVisit(screen))) {
        await line.strip(state.openCard);
        state.openCard = null;
      }
      const question = questionOf(screen, f);
      Object.assign(
        state,
        shownOn(state, {
          put: question && { ...question, ...(beside ? { beside: true } : {}) },
          settles: settles(screen),
          message,
          at: Date.now(),
        }),
      );
      if (screen.kind === "booked" || screen.kind === "moved")
        state.made = { visit: screen.appointment.id, at: desk.booking.clock.now() };
      if (inFlow) state.openCard = message;
      else if (state.openCard === message) state.openCard = null;
      if (staysWithVisit(screen) && "appointment" in screen && screen.appointment)
        await followVisit(screen, screen.appointment, message);
      if (screen.kind === "cancelled") {
        const older = state.cards[screen.appointment.id];
        if (older !== undefined && older !== message)
          await edit(older, { text: t.visits.cancelled, buttons: [] });
        delete state.cards[screen.appointment.id];
        if (state.made?.visit === screen.appointment.id) state.made = null;
      }
      return message;
    },
    async say(text, keyboard) {
      const message = await line.send({ text, buttons: [], ...(keyboard ? { keyboard } : {}) });
      Object.assign(state, { last: message, lastAt: Date.now() });
      return message;
    },
  };

  /** One message shows a visit as it is; the one before it says that it is no longer so. */
  async function followVisit(screen: Screen, appointment: Appointment, message: number): Promise<void> {
    const older = state.cards[appointment.id];
    if (older !== undefined && older !== message) {
      if (screen.kind === "moved")
        await edit(older, { text: t.visits.movedAway(f.moment(appointment.start)), buttons: [] });
      else if (screen.kind !== "visit") await line.strip(older);
    }
    if (desk.side === "client") rememberCard(state, appointment.id, message);
  }
}
