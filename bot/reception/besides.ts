import { calendarFile } from "../calendar/event.ts";
import { menuFor } from "../dialogue/commands.ts";
import type { Desk, MasterDesk } from "../dialogue/desk.ts";
import type { Also } from "../dialogue/reply.ts";
import { qrOf } from "../pictures/qr.ts";
import { inText } from "../views/visit-card.ts";
import type { Line } from "./channel.ts";
import { draw, redraw } from "./draw.ts";
import type { Scene } from "./scene.ts";

type Doing = {
  readonly [K in Also["do"]]: (
    scene: Scene,
    also: Extract<Also, { do: K }>,
    tapped: number | undefined,
  ) => Promise<unknown>;
};

const DOING: Doing = {
  show: ({ post }, { screen }) => post.show({ screen }),
  form: ({ line }, { form }) => line.openForm(form),
  file: ({ line }, { name, content, caption }) => sendFile(line, name, content, caption),
  visit_file: ({ desk, line }, { appointment }) =>
    sendFile(
      line,
      "visit.ics",
      calendarFile(appointment, desk.master),
      desk.t.visits.calendarFile(`${inText(appointment, desk)}, ${desk.f.moment(appointment.start)}`),
    ),
  async place({ desk, line }) {
    const { address, addressNote, location, businessName } = desk.master;
    const say = (text: string) => line.send({ text, buttons: [] });
    if (!address) return say(desk.t.visits.noAddress);
    if (location) await line.place({ ...location, title: businessName, address });
    if (addressNote || !location) await say([address, addressNote].filter(Boolean).join(", "));
    return undefined;
  },
  picture: (scene, { from, days, theme }, tapped) =>
    theme === null ? draw(masters(scene), from, days) : redraw(masters(scene), { from, days, theme }, tapped),
  async qr({ desk, line }) {
    const { botLink } = desk.master;
    const view = { text: desk.t.share.qrCaption(botLink), buttons: [] };
    if (line.carries.files) await line.picture(await qrOf(botLink), view);
    else await line.send(view);
  },
  menu: ({ desk, line }) => line.menu(menuFor("master", desk.t)),
};

/** Where no files are carried, what would be in one is named. */
const sendFile = async (line: Line, name: string, content: string, caption: string): Promise<unknown> =>
  line.carries.files ? line.file(name, content, caption) : line.send({ text: caption, buttons: [] });

/** Does what a reply asks for besides its screen, one after the other. */
export async function doBesides(scene: Scene, also: readonly Also[] = [], tapped?: number): Promise<void> {
  for (const one of also)
    await (DOING[one.do] as (scene: Scene, also: Also, tapped?: number) => Promise<unknown>)(
      scene,
      one,
      tapped,
    );
}

const isMasters = (scene: Scene<Desk>): scene is Scene<MasterDesk> => scene.desk.side === "master";

function masters(scene: Scene): Scene<MasterDesk> {
  if (!isMasters(scene)) throw new Error("this is done at the master's desk only");
  return scene;
}
