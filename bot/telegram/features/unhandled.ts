import { Composer } from "grammy";
import { say } from "../../dialogue/reply.ts";
import type { ZapisContext } from "../context.ts";

/** Whatever no feature knew: a kind answer and the way on. */
const composer = new Composer<ZapisContext>();

composer.on("message", async (ctx) => {
  const { desk, post } = ctx;
  const { t } = desk;
  const { message } = ctx;
  const longText = message.text !== undefined && !message.forward_origin && !message.text.startsWith("/");
  const text = (() => {
    if (longText) return t.assistant.tooLong;
    if (message.voice || message.audio || message.video_note) return t.assistant.voiceLater;
    return message.forward_origin ? t.assistant.forwardedLater : t.assistant.textOnly;
  })();
  await post.show(say(text, { doors: true }));
});

export { composer as unhandledFeature };
