import type { Desk } from "../../dialogue/desk.ts";
import type { Post } from "../post.ts";
import { button } from "../views/view.ts";

/** After the first booking, once: the name the master will see, and the number if the master wants it. */
export async function afterBooking(desk: Desk, post: Post): Promise<void> {
  const { client, master, t, state } = desk;
  if (!client) return;
  if (client.askedContactAt !== null) return;
  const name = client.name || t.noName;
  const askPhone = master.askPhone && !client.phone;
  if (askPhone) {
    state.askingPhone = true;
    await post.say(`${t.masterSeesName(master.masterName, name)} ${t.askPhone}`, "phone");
  } else await post.ask(t.masterSeesName(master.masterName, name), [[button(t.otherName, { do: "rename" })]]);
  await desk.models.clients.updateOne(
    { masterId: master._id, _id: client._id },
    { $set: { askedContactAt: new Date(desk.booking.clock.now()) } },
  );
}
