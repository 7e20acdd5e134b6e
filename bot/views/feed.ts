import type { FeedScreen } from "../dialogue/feed/screens.ts";
import { button, type ViewsOf } from "./view.ts";

export const feedViews: ViewsOf<FeedScreen> = {
  feed: ({ full, busy }, { t }) => ({
    text: t.feed.links(full, busy),
    buttons: [[button(t.feed.rotate, "feed.rotate")]],
  }),
};
