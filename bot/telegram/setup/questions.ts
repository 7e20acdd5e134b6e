import type { Conversation } from "@grammyjs/conversations";
import { ASKING, readAnswer } from "../../reading/acts/answer.ts";
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
  let says: Partial<Record<"yes" | "no", string>> = {};

  return {
    async ask(compose) {
      const on = { edit: tapped, strip: card };
      const shown = await conversation.external(async ({ setup }) => {
        const view = await compose(setup);
        const id = await setup.channel.show(view, on);
        const buttons = (view.buttons ?? []).flat();
        const sayings = buttons.flatMap((one) => (one.says && one.value ? [[one.says, one.value]] : []));
        return { id, values: buttons.map((one) => one.value ?? ""), says: Object.fromEntries(sayings) };
      });
      card = shown.values.length > 0 ? shown.id : null;
      values = shown.values;
      says = shown.says ?? {}; // remembered by one that asked before there were any
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
        const value = text && saidBy(text, says);
        if (value) return { kind: "tap", value };
        if (text) return { kind: "text", text, messageId: message.message_id };
        return { kind: "again" };
      }
    },

    do: (work) => conversation.external(({ setup }) => work(setup)) as ReturnType<Talk["do"]> as never,
  };
}

/** The value of the button that a yes or a no with nothing else in it stands for; null: it is neither. */
function saidBy(text: string, says: Partial<Record<"yes" | "no", string>>): string | null {
  const answer = readAnswer(text, { ...ASKING.setup, echo: [] });
  if (answer?.rest !== "") return null;
  if (answer.means === "no") return says.no ?? null;
  return answer.means === "later" || answer.means === "thanks" ? null : (says.yes ?? null);
}
