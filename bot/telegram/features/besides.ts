import type { Message } from "grammy/types";
import type { Also } from "../../dialogue/reply.ts";
import {
  type ClientContext,
  isClients,
  isMasters,
  type MasterContext,
  type ZapisContext,
} from "../context.ts";
import { NAME_FORM } from "../forms/client-name.ts";
import { reached } from "../reached.ts";
import { speakToClient } from "../relay.ts";
import { takeAnswer } from "./after-booking.ts";
import { redraw } from "./pictures.ts";
import { sendPost, sendQr } from "./share.ts";

type Doing = {
  readonly [K in Also["do"]]: (ctx: ZapisContext, also: Extract<Also, { do: K }>) => Promise<unknown>;
};

const DOING: Doing = {
  async form({ conversation }) {
    if (conversation.active(NAME_FORM) === 0) await conversation.enter(NAME_FORM);
  },
  visit_file: ({ post }, { appointment }) => post.calendarFile(appointment),
  place: ({ post }) => post.directions(),
  picture: (ctx, wanted) => redraw(masters(ctx), wanted),
  share: (ctx, { as }) => (as === "qr" ? sendQr(ctx) : sendPost(ctx)),
  link: ({ post }, { text, label, url }) => post.ask(text, [[{ text: label, url }]]),
  tell: ({ post }, { person, text }) => reached(() => post.toPerson(person, { text: text, buttons: [] })),
  speak(ctx, { relay, words }) {
    const { desk, post } = masters(ctx);
    return speakToClient(desk, post, relay, { text: words } as Message);
  },
  skip_question(ctx) {
    const { desk, post } = clients(ctx);
    return takeAnswer(desk, post, null);
  },
};

/** Does what a tap ended in besides a screen, one after the other. */
export async function doBesides(ctx: ZapisContext, also: readonly Also[] = []): Promise<void> {
  for (const one of also)
    await (DOING[one.do] as (ctx: ZapisContext, also: Also) => Promise<unknown>)(ctx, one);
}

function masters(ctx: ZapisContext): MasterContext {
  if (!isMasters(ctx)) throw new Error("this is done at the master's desk only");
  return ctx;
}

function clients(ctx: ZapisContext): ClientContext {
  if (!isClients(ctx)) throw new Error("this is done at a client's desk only");
  return ctx;
}
