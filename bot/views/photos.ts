import type { PhotoScreen } from "../dialogue/photos/screens.ts";
import { doors } from "./doors.ts";
import type { ViewsOf } from "./view.ts";
import { inText } from "./visit-card.ts";

export const photosViews: ViewsOf<PhotoScreen> = {
  /** Pictures are with the visit, or wait for it. */
  photo_kept(screen, reader) {
    const { t, f, master } = reader;
    const { appointment } = screen;
    return {
      text: appointment
        ? t.photos.goesWith(
            master.masterName,
            `${inText(appointment, reader)}, ${f.moment(appointment.start)}`,
          )
        : t.photos.kept(master.masterName),
      buttons: appointment ? [] : doors(t),
    };
  },
};
