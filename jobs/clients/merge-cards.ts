import { Types } from "mongoose";
import { giveBackToCard, moveToCard } from "../../models/cards.ts";
import type { Client } from "../../models/client.ts";
import type { Outcome, PlanDeps } from "../plans/step.ts";

/** What a card was before another one was added to it. */
export type Before = Pick<
  Client,
  "name" | "phone" | "notes" | "tags" | "birthday" | "optedOut" | "noReminders"
> & {
  telegramUserId: string | null;
};

/**
 * All that is `gone`'s is `keep`'s from now on; what only `gone` knew, `keep` knows. Each write is guarded,
 * so it may be left anywhere and done again. What `keep` was before is returned, for taking it apart.
 */
export async function mergeCards(
  { models, master, booking }: PlanDeps,
  keepId: string,
  goneId: string,
): Promise<Outcome<Before>> {
  const own = { masterId: master._id };
  const [keep, gone] = [new Types.ObjectId(keepId), new Types.ObjectId(goneId)];
  const [kept, other] = await Promise.all(
    [keep, gone].map((_id) => models.clients.findOne({ ...own, _id }).lean<Client>()),
  );
  if (!kept || !other || kept.deletedAt) return { done: false, reason: "not_found" };
  const begun = other.mergedInto?.equals(keep) === true;
  if (!begun && (other.deletedAt || (kept.telegramUserId && other.telegramUserId)))
    return { done: false, reason: "changed_meanwhile" };
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
        optedOut: before.optedOut || other.optedOut,
        noReminders: before.noReminders || other.noReminders,
        ...(before.telegramUserId === null && other.telegramUserId
          ? { telegramUserId: other.telegramUserId }
          : {}),
      },
    },
  );
  await moveToCard(models, master._id, gone, keep, booking.clock.now());
  return { done: true, left: before };
}

/**
 * Two cards again, each with what it had. Of several merges the last is taken apart first: an earlier one
 * would give what it brought to the wrong card.
 */
export async function partCards(
  { models, master }: PlanDeps,
  keepId: string,
  goneId: string,
  before: Before | null,
): Promise<Outcome> {
  const own = { masterId: master._id };
  const [keep, gone] = [new Types.ObjectId(keepId), new Types.ObjectId(goneId)];
  const [kept, other] = await Promise.all(
    [keep, gone].map((_id) => models.clients.findOne({ ...own, _id }).lean<Client>()),
  );
  if (!kept || !other) return { done: false, reason: "not_found" };
  if (other.mergedInto === null && other.deletedAt === null) return { done: true };
  const later = await models.clients
    .findOne({ ...own, mergedInto: keep, deletedAt: { $gt: other.deletedAt ?? new Date(0) } }, { _id: 1 })
    .lean<Client>();
  if (kept.deletedAt || later || !other.mergedInto?.equals(keep))
    return { done: false, reason: "changed_meanwhile" };
  if (before) {
    const { telegramUserId, ...fields } = before;
    await models.clients.updateOne(
      { ...own, _id: keep },
      { $set: { ...fields, telegramUserId: telegramUserId ? new Types.ObjectId(telegramUserId) : null } },
    );
  }
  await giveBackToCard(models, master._id, keep, gone);
  await models.clients.updateOne(
    { ...own, _id: gone, mergedInto: keep },
    { $set: { mergedInto: null, deletedAt: null, mergedBefore: null } },
  );
  return { done: true };
}

const beforeOf = ({
  name,
  phone,
  notes,
  tags,
  birthday,
  optedOut,
  noReminders,
  telegramUserId,
}: Client): Before => ({
  name,
  phone,
  notes,
  tags: tags ?? [],
  birthday: birthday ?? null,
  optedOut: optedOut ?? false,
  noReminders: noReminders ?? false,
  telegramUserId: telegramUserId ? String(telegramUserId) : null,
});
