import type { PauseScreen } from "../dialogue/pause/screens.ts";
import { bad, button, good, type ViewsOf } from "./view.ts";

export const pauseViews: ViewsOf<PauseScreen> = {
  pause({ paused }, { t }) {
    return {
      text: paused ? t.pause.paused : t.pause.open,
      buttons: [
        [
          paused
            ? good(button(t.pause.end, "pause.set", { wanted: "no" }))
            : bad(button(t.pause.begin, "pause.set", { wanted: "yes" })),
        ],
      ],
    };
  },
};
