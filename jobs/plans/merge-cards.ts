import { Types } from "mongoose";
import type { AppointmentDocument } from "../../models/appointment.ts";
import { endHold } from "../../models/appointment-writes/lapse.ts";
import type { Client } from "../../models/client.ts";
import type { Outcome, PlanDeps } from "./step.ts";

/** What a card was before another one was added to it. */
type Before = Pick<Client, "name" | "phone" | "notes" | "tags" | "birthday"> & {
  telegramUserId: string | null;
};

/**
 * The visits and words of `gone` are those of `keep` from now on; what only `gone` knew, `keep` knows. Each write is guarded, so it
 * may be left anywhere and done again. What `keep` was before is returned, for taking it apart.
 */
export async function mergeCards(
  { models, master, booking }: PlanDeps,
  keepId: string,
  goneId: string,
): Promise<Outcome> {
  const own = { masterId: master._id };
  const [keep, gone] = [new Types.ObjectId(keepId), new Types.ObjectId(goneId)];
  const [kept, other] = await Promise.all(
    [keep, gone].map((_id) => models.clients.findOne({ ...own, _id }).lean<Client>()),
  );
  if (!kept || !other || kept.deletedAt) return { done: false, reason: "not_found" };
  const begun = other.mergedInto?.equals(keep) === true;
  if (!begun && (other.deletedAt || (kept.telegramUserId && other.telegramUserId)))
    return { done: false, reason: "changed_meanwhile" };
  // Nobody holds two times at once: the one of the card that goes is let go.
  const held = await models.appointments
    .findOne({ ...own, clientId: gone, internalStatus: "held" })
    .lean<AppointmentDocument>();
  if (held) await endHold(models.appointments, held, booking.clock.now(), "let_go");
  // Put away first: a Telegram belongs to one card at a time.
  await models.clients.updateOne(
    { ...own, _id: gone, mergedInto: null },
    { $set: { mergedInto: keep, deletedAt: new Date(booking.clock.now()), mergedBefore: beforeOf(kept) } },
  );
  const put = await models.clients.findOne({ ...own, _id: gone }).lean<Client>();
  const before = (put?.mergedBefore as Before | undefined) ?? beforeOf(kept);
  await models.clients.updateOne(
    { ...own, _id: keep },
    {
      $set: {
        name: before.name || other.name,
        phone: before.phone ?? other.phone,
        notes: [before.notes, other.notes].filter(Boolean).join("\n").slice(-2_000),
        tags: [...new Set([...before.tags, ...(other.tags ?? [])])].slice(0, 10),
        birthday: before.birthday ?? other.birthday ?? null,
        ...(before.telegramUserId === null && other.telegramUserId
          ? { telegramUserId: other.telegramUserId }
          : {}),
      },
    },
  );
  await models.appointments.updateMany(
    { ...own, clientId: gone },
    { $set: { clientId: keep, mergedFrom: gone } },
  );
  await models.waitlist.updateMany({ ...own, clientId: gone }, { $set: { clientId: keep } });
  return { done: true, made: JSON.stringify(before) };
}

/** Two cards again, with the visits each had. */
export async function partCards(
  { models, master }: PlanDeps,
  keepId: string,
  goneId: string,
  made: string | null,
): Promise<Outcome> {
  const own = { masterId: master._id };
  const [keep, gone] = [new Types.ObjectId(keepId), new Types.ObjectId(goneId)];
  if (made) {
    const before = JSON.parse(made) as Before;
    const { telegramUserId, ...fields } = before;
    await models.clients.updateOne(
      { ...own, _id: keep },
      { $set: { ...fields, telegramUserId: telegramUserId ? new Types.ObjectId(telegramUserId) : null } },
    );
  }
  await models.appointments.updateMany(
    { ...own, mergedFrom: gone },
    { $set: { clientId: gone }, $unset: { mergedFrom: 1 } },
  );
  await models.clients.updateOne(
    { ...own, _id: gone, mergedInto: keep },
    { $set: { mergedInto: null, deletedAt: null, mergedBefore: null } },
  );
  return { done: true };
}

const beforeOf = ({ name, phone, notes, tags, birthday, telegramUserId }: Client): Before => ({
  name,
  phone,
  notes,
  tags: tags ?? [],
  birthday: birthday ?? null,
  telegramUserId: telegramUserId ? String(telegramUserId) : null,
});
