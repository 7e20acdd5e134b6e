import type { Desk } from "../dialogue/desk.ts";
import type { Line } from "./channel.ts";
import type { Post } from "./post.ts";

/** One update in its chat: who, what is chosen so far, and the way to answer. */
export interface Scene<D extends Desk = Desk> {
  desk: D;
  line: Line;
  post: Post;
  /** Does what sends messages; undefined when the person cannot be reached, which is no error. */
  within<T>(work: () => Promise<T>): Promise<T | undefined>;
}
