import type { GoogleScreen } from "../dialogue/google/screens.ts";
import type { Reader } from "./reader.ts";
import { button, type View, type ViewsOf } from "./view.ts";
import { inText } from "./visit-card.ts";

/** Google and the diary differ about a visit: which is right? */
function googleWishView(
  { appointment, who, start }: Extract<GoogleScreen, { kind: "google_wish" }>,
  reader: Reader,
): View {
  const { t, f } = reader;
  const what = [who, inText(appointment, reader)].join(" · ");
  const visit = appointment.id;
  const back = button(start === null ? t.google.putBack : t.google.keep, "google.putBack", { visit });
  const take = button(start === null ? t.google.cancel : t.google.move, "google.take", {
    visit,
    start: start ?? 0,
  });
  return {
    text:
      start === null
        ? t.google.deleted(what, f.moment(appointment.start))
        : t.google.moved(what, f.moment(appointment.start), f.moment(start)),
    buttons: [[take], [back]],
  };
}

/** The connection works no more; a button to connect again. */
const googleBrokenView = ({ t }: Reader): View => ({
  text: t.google.broken,
  buttons: [[button(t.google.connect, "google.connect")]],
});

export const googleViews: ViewsOf<GoogleScreen> = {
  google_wish: googleWishView,
  google_broken: (_, reader) => googleBrokenView(reader),

  google(screen, { t, f }) {
    if (!screen.connected)
      return { text: t.google.offer, buttons: [[button(t.google.connect, "google.connect")]] };
    const pulled = screen.pulled === null ? null : f.moment(screen.pulled);
    const text =
      pulled === null ? t.google.waits : screen.paused ? t.google.paused(pulled) : t.google.works(pulled);
    return { text, buttons: [[button(t.google.disconnect, "google.disconnect")]] };
  },

  google_link: ({ url }, { t }) => ({ text: t.google.link, buttons: [[{ text: t.google.open, url }]] }),
};
