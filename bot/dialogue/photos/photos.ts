import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { ClientDesk } from "../desk.ts";
import type { Reply } from "../reply.ts";
import { upcoming } from "../upcoming.ts";

/** Pictures of one wish. */
const AT_MOST = 5;

/** Keeps pictures for the visit they are about: the one being chosen, else the next one there is. */
export async function keepPhotos(
  desk: ClientDesk,
  photos: readonly { fileId: string; caption: string }[],
): Promise<Reply> {
  desk.state.photos = [...desk.state.photos, ...photos].slice(-AT_MOST);
  const [next] = desk.state.flow ? [] : await upcoming(desk);
  if (next) await passPhotosOn(desk, next);
  return { screen: { kind: "photo_kept", appointment: next ?? null } };
}

/** Attaches the kept pictures to a visit, and shows them to the master. */
export async function passPhotosOn(desk: ClientDesk, visit: Appointment): Promise<void> {
  const { photos } = desk.state;
  if (photos.length === 0) return;
  await desk.models.appointments.updateOne(
    { masterId: desk.master._id, _id: visit.id },
    { $addToSet: { photos: { $each: photos } } },
  );
  desk.state.photos = [];
  for (const { fileId, caption } of photos)
    await desk.tell("master", {
      kind: "client_photo",
      who: desk.client.name,
      appointment: visit,
      photo: fileId,
      caption,
    });
}
