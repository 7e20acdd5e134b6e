import type { Api, Bot } from "grammy";
import type { Update } from "grammy/types";
import { confirm, decline } from "../dialogue/booking/offer.ts";
import type { ClientDesk, Desk } from "../dialogue/desk.ts";
import { optOut } from "../dialogue/profile/opt-out.ts";
import type { Reply } from "../dialogue/reply.ts";
import { joinWaitlist } from "../dialogue/waiting/waiting.ts";
import { callReason, plainWord } from "../reading/plain-words.ts";
import { bad, button } from "../views/view.ts";
import type { ZapisContext } from "./context.ts";
import { afterCard } from "./features/after-booking.ts";
import type { Post } from "./post.ts";
import { carryOut, openRelay } from "./relay.ts";

/** One update in its chat: who, what is chosen so far, and the way to answer. */
export interface Scene<D extends Desk = Desk> {
  desk: D;
  post: Post;
  bot: Bot<ZapisContext>;
  api: Api;
  update: Update;
  react(emoji: "❤" | "👀"): Promise<void>;
  /** Shows that an answer is on its way. */
  typing(): void;
}

/** What code understands without any model: a plain yes or no to the one open offer, thanks, a call for a person. */
export async function byPlainWords(scene: Scene<ClientDesk>, text: string): Promise<boolean> {
  const { desk, post } = scene;
  const { t, state } = desk;
  const word = plainWord(text);
  const token = await openOffer(desk);
  const show = async (reply: Reply) => {
    const onCard = state.openCard !== null && reply.screen !== undefined ? { tapped: state.openCard } : {};
    await post.show(reply, onCard);
    await afterCard(desk, post, reply);
  };
  switch (word) {
    case "yes": {
      if (!token && state.flow?.unmet && state.openCard !== null && state.flow.shown.length === 0) {
        const reply = await joinWaitlist(desk);
        if (!reply.screen) return false;
        await post.show(reply);
        await afterCard(desk, post, reply);
        return true;
      }
      if (!token) return false;
      const reply = await confirm(desk, token);
      if (!reply.screen) return false;
      await post.show(reply);
      await afterCard(desk, post, reply);
      return true;
    }
    case "no":
      if (!token) return false;
      await show(await decline(desk, token));
      return true;
    case "thanks":
      await scene.react("❤");
      return true;
    case "opt_out":
      await post.show(await optOut(desk));
      return true;
    case "erase":
      await post.ask(t.profile.eraseQuestion, [
        [bad(button(t.profile.erase, "profile.erase")), button(t.common.keep, "visits.mine")],
      ]);
      return true;
    case null: {
      const reason = callReason(text);
      // Who already has the master in the chat is passed on, not announced again.
      if (!reason || (await openRelay(desk))) return false;
      await post.show(await carryOut(desk, post, { call: { kind: "person", reason, question: text } }));
      return true;
    }
  }
}

/** The token of the one card that waits for a yes. */
export const openOffer = async (desk: ClientDesk) => desk.state.flow?.offerToken ?? (await keptForThem(desk));

/** The offer of freed time that waits for their yes; it came unasked, so no flow knows of it. */
async function keptForThem({ models, master, client, booking }: ClientDesk): Promise<string | null> {
  const held = await models.appointments
    .findOne(
      {
        masterId: master._id,
        clientId: client._id,
        internalStatus: "held",
        waitlistId: { $exists: true },
        holdExpiresAt: { $gt: new Date(booking.clock.now()) },
      },
      { offerToken: 1 },
    )
    .lean();
  return held?.offerToken ?? null;
}
