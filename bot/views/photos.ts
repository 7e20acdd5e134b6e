import type { PhotoScreen } from "../dialogue/photos/screens.ts";
import { doors } from "./doors.ts";
import type { Reader } from "./reader.ts";
import type { View } from "./view.ts";
import { inText } from "./visit-card.ts";

/** Pictures are with the visit, or wait for it. */
export function photoKeptView(screen: PhotoScreen, reader: Reader): View {
  const { t, f, master } = reader;
  const { appointment } = screen;
  return {
    text: appointment
      ? t.photos.goesWith(master.masterName, `${inText(appointment, reader)}, ${f.moment(appointment.start)}`)
      : t.photos.kept(master.masterName),
    buttons: appointment ? [] : doors(t),
  };
}
