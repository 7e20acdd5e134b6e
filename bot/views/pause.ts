import type { PauseScreen } from "../dialogue/pause/screens.ts";
import type { Reader } from "./reader.ts";
import { button, type View } from "./view.ts";

export function pauseView({ paused }: PauseScreen, { t }: Reader): View {
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
}
