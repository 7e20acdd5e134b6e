import type { Conversation } from "@grammyjs/conversations";
import type { InSetup, SetupContext, SetupDesk, SetupView } from "./desk.ts";

/** What somebody answered to a question. */
export type Answer =
  | { kind: "tap"; value: string }
  | { kind: "text"; text: string; messageId: number }
  | { kind: "point"; latitude: number; longitude: number }
  | { kind: "bot"; id: number; username: string }
  /** Nothing that answers it: the question is put again. */
  | { kind: "again" };

/**
 * A question-and-answer talk that outlives the process: whatever it does is done once, and its outcome
 * remembered.
 */
export interface Talk {
  /** Puts a question: in place of the one that was just answered by a tap, else as a new message. */
  ask(compose: (desk: SetupDesk) => SetupView | Promise<SetupView>): Promise<void>;
  /** Says something that asks nothing. */
  say(compose: (desk: SetupDesk) => SetupView | Promise<SetupView>): Promise<void>;
  hear(): Promise<Answer>;
  do<T>(work: (desk: SetupDesk) => Promise<T>): Promise<T>;
}

export function createTalk(conversation: Conversation<SetupContext, InSetup>): Talk {
  let card: number | null = null;
  let tapped: number | null = null;
  let values: string[] = [];

  return {
    async ask(compose) {
      const on = { edit: tapped, strip: card };
      const shown = await conversation.external(async ({ setup }) => {
        const view = await compose(setup);
        const id = await setup.channel.show(view, on);
        return { id, values: (view.buttons ?? []).flat().map((one) => one.value ?? "") };
      });
      card = shown.values.length > 0 ? shown.id : null;
      values = shown.values;
      tapped = null;
    },

    async say(compose) {
      tapped = null; // what follows stands below it
      await conversation.external(async ({ setup }) => {
        await setup.channel.show(await compose(setup), { edit: null, strip: null });
      });
    },

    async hear() {
      for (;;) {
        const { update } = await conversation.wait();
        const { callback_query: tap, message } = update;
        const words = tap?.data ?? message?.text ?? "";
        if (words.startsWith("/") || words.startsWith("language:")) await conversation.halt({ next: true });
        if (tap) {
          const fits = tap.message?.message_id === card && values.includes(tap.data ?? "");
          await conversation.external(({ setup }) =>
            setup.channel.answerTap(tap.id, fits ? undefined : setup.t.setup.stale),
          );
          if (!fits) continue;
          tapped = card;
          return { kind: "tap", value: tap.data ?? "" };
        }
        if (!message) continue;
        tapped = null;
        if (message.location) return { kind: "point", ...message.location };
        if (message.managed_bot_created) {
          const { id, username = "" } = message.managed_bot_created.bot;
          return { kind: "bot", id, username };
        }
        const text = message.text ?? message.caption;
        if (text) return { kind: "text", text, messageId: message.message_id };
        return { kind: "again" };
      }
    },

    do: (work) => conversation.external(({ setup }) => work(setup)) as ReturnType<Talk["do"]> as never,
  };
}
