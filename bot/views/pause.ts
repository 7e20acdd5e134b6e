import type { PauseScreen } from "../dialogue/pause/screens.ts";
import { button, type ViewsOf } from "./view.ts";

export const pauseViews: ViewsOf<PauseScreen> = {
  pause({ paused }, { t }) {
    return {
      text: paused ? t.pause.paused : t.pause.open,
      buttons: [
        [
          paused
            ? button(t.pause.end, { do: "pause", wanted: "no" }, "success")
            : button(t.pause.begin, { do: "pause", wanted: "yes" }, "danger"),
        ],
      ],
    };
  },
};
