import { wallTimeAt } from "../../engine/time.ts";
import { calendarDays } from "../dialogue/day/calendar-days.ts";
import { showDay, showWeek } from "../dialogue/day/day.ts";
import type { MasterDesk } from "../dialogue/desk.ts";
import { layoutOf } from "../pictures/layout.ts";
import type { Theme } from "../pictures/paint.ts";
import { button, type View } from "../views/view.ts";
import { render } from "../views/views.ts";
import { readerOf } from "./post.ts";
import type { Scene } from "./scene.ts";

/** The calendar as an image; what it shows is said below it, too. */
export async function draw({ desk, line }: Scene<MasterDesk>, from: string, days: number): Promise<void> {
  const { png, view } = await drawn(desk, from, days, desk.master.pictureTheme ?? "light");
  // Where nothing can be drawn or shown, the words are there.
  if (png && line.carries.files) await line.picture(png, view);
  else await line.send(view);
}

/** In the other theme, which is kept from then on. */
export async function redraw(
  { desk, line }: Scene<MasterDesk>,
  { from, days, theme }: { from: string; days: number; theme: Theme },
  tapped: number | undefined,
): Promise<void> {
  await desk.models.masters.updateOne({ _id: desk.master._id }, { $set: { pictureTheme: theme } });
  const { png, view } = await drawn(desk, from, days === 1 ? 1 : 7, theme);
  if (png && line.carries.files) await line.picture(png, view, tapped);
}

/** Null on a machine its library was not built for: the operator was told so at the start. */
const loadPainter = () => import("../pictures/paint.ts").catch(() => null);

async function drawn(
  desk: MasterDesk,
  from: string,
  days: number,
  theme: Theme,
): Promise<{ png: Buffer | null; view: View }> {
  const { t, f, master, booking } = desk;
  const { minutes } = wallTimeAt(master.timeZone, booking.clock.now());
  const layout = layoutOf(await calendarDays(desk, from, days), minutes, {
    weekday: (date) => f.dayButton(date).split(" ")[0] ?? "",
    day: f.dayOfMonth,
    states: t.day.pictureStates,
  });
  const { screen } = days === 1 ? await showDay(desk, from) : await showWeek(desk, from);
  const said = screen ? render(screen, readerOf(desk)) : { text: "", buttons: [] };
  const other: Theme = theme === "light" ? "dark" : "light";
  const swap = button(other === "dark" ? t.day.darkPicture : t.day.lightPicture, "day.picture", {
    date: from,
    days,
    theme: other,
  });
  const painter = await loadPainter();
  return painter
    ? { png: painter.paint(layout, theme), view: { ...said, buttons: [...said.buttons, [swap]] } }
    : { png: null, view: said };
}
