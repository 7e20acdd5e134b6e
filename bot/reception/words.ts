import type { Heard } from "../dialogue/heard.ts";

/** What rows of a turn came to in words: texts, captions, and speech that was listened to. */
export interface Words {
  text: string;
  /** Spoken: said back, so that a wrong ear shows. */
  spoken: boolean;
  photos: { fileId: string; caption: string }[];
  problem: "too_long" | "not_heard" | null;
  /** The last of the messages. */
  last: Heard;
}
