import type { Message } from "grammy/types";
import type { Appointment } from "../../../engine/booking/appointment.ts";
import { type ClientDesk, nameOf } from "../../dialogue/desk.ts";
import type { Reply } from "../../dialogue/reply.ts";
import { upcoming } from "../../dialogue/visits/mine.ts";
import type { Post } from "../post.ts";
import { masterSide, whoIs } from "../relay.ts";

/** Pictures of one wish. */
const AT_MOST = 5;

/** The largest size of a picture, by Telegram's id: it is passed on as it is, never downloaded. */
export function photoOf(message: Message | undefined): { fileId: string; caption: string } | null {
  const photo = message?.photo?.at(-1);
  return photo ? { fileId: photo.file_id, caption: message?.caption ?? "" } : null;
}

/** Keeps pictures for the visit they are about: the one being chosen, else the next one there is. */
export async function keepPhotos(
  desk: ClientDesk,
  post: Post,
  photos: readonly { fileId: string; caption: string }[],
): Promise<Reply> {
  desk.state.photos = [...desk.state.photos, ...photos].slice(-AT_MOST);
  const [next] = desk.state.flow ? [] : await upcoming(desk);
  if (next) await sendPhotos(desk, post, next);
  return { screen: { kind: "photo_kept", appointment: next ?? null } };
}

/** Attaches the kept pictures to a visit, and shows them to the master. */
export async function sendPhotos(desk: ClientDesk, post: Post, visit: Appointment): Promise<void> {
  const { photos } = desk.state;
  if (photos.length === 0) return;
  await desk.models.appointments.updateOne(
    { masterId: desk.master._id, _id: visit.id },
    { $addToSet: { photos: { $each: photos } } },
  );
  desk.state.photos = [];
  const { t, f } = masterSide(desk);
  const what = `${nameOf(visit.services)}, ${f.moment(visit.start)}`;
  for (const { fileId, caption } of photos)
    await post.photoToMaster(fileId, [t.photos.from(whoIs(desk), what), caption].filter(Boolean).join("\n"));
}
