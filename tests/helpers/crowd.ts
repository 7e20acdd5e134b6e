import { randomBytes } from "node:crypto";
import { Types } from "mongoose";
import { DAY, HOUR } from "../../engine/time.ts";
import type { Models } from "../../models/connect.ts";
import type { Master } from "../../models/master.ts";

/** How many documents of others there are where a collection has many. */
const CROWD = 3_000;
const MASTERS = 1_000;

const token = () => randomBytes(18).toString("base64url");

/**
 * Puts a crowd beside a master: other masters with clients, visits, talks and handled updates, so that a
 * query that reads a whole collection shows. Nothing of it is due. The master has a past of a few hundred
 * documents, too.
 */
export async function bringCrowd(models: Models, master: Master, now: number): Promise<void> {
  const id = () => new Types.ObjectId();
  const others = Array.from({ length: MASTERS }, id);
  const of = (index: number) => (index % 10 === 0 ? master._id : (others[index % MASTERS] as Types.ObjectId));
  const when = (index: number) => new Date(now - 5 * DAY - index * HOUR);
  /** A quarter of the visits is ahead, far off; none of them is the master's. */
  const isAhead = (index: number) => index % 4 === 3;
  const start = (index: number) => (isAhead(index) ? new Date(now + 200 * DAY + index * HOUR) : when(index));
  const stamps = (index: number) => ({ createdAt: when(index), updatedAt: when(index) });
  const many = (count: number, make: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => make(index));
  const clients = Array.from({ length: CROWD }, id);
  const price = { type: "fixed", value: 1, currency: "KZT" };
  const put = async (name: keyof Models, rows: object[]) => {
    await models[name].collection.insertMany(rows as never);
  };
  const { _id: _, userId: __, ...copied } = master;
  await put(
    "masters",
    others.map((one, index) => ({
      ...copied,
      _id: one,
      userId: id(),
      botId: 50_000 + index,
      webhookSecret: token(),
      webhookSecretToken: token(),
      calendarToken: token(),
      ownerCodeHash: null,
      morningAt: null,
      eveningAt: null,
    })),
  );
  await put(
    "users",
    many(CROWD, (index) => ({ tgId: 500_000 + index, igUserId: null, name: "", ...stamps(index) })),
  );
  await put(
    "clients",
    clients.map((one, index) => ({
      _id: one,
      masterId: of(index),
      telegramUserId: index % 3 ? id() : null,
      name: `К${index}`,
      phone: null,
      notes: "",
      linkHash: null,
      deletedAt: index % 7 ? null : when(index),
      ...stamps(index),
    })),
  );
  await put(
    "services",
    many(CROWD, (index) => ({
      master: others[index % MASTERS],
      name: `У${index}`,
      isActive: true,
      position: index % 3,
      reminderMinutes: null,
      price,
      duration: { type: "minutes", value: 60 },
      ...stamps(index),
    })),
  );
  await put(
    "overrides",
    many(CROWD, (index) => ({
      masterId: others[index % MASTERS],
      date: `2025-01-${String(1 + Math.floor(index / MASTERS)).padStart(2, "0")}`,
      blocks: [],
      opens: [],
      source: "manual",
      ...stamps(index),
    })),
  );
  await put(
    "appointments",
    many(CROWD, (index) => ({
      masterId: of(index),
      resourceId: of(index),
      clientId: clients[index],
      startTime: start(index),
      endTime: new Date(start(index).getTime() + HOUR),
      services: [],
      totalDuration: { type: "minutes", value: 60 },
      totalPrice: price,
      internalStatus: isAhead(index) ? "booked" : index % 5 ? "completed" : "cancelled",
      icsToken: token(),
      revision: 1,
      pending: index % 2 ? ["google"] : [],
      occupies: [],
      history: [{ revision: 1, at: when(index), by: "client", kind: "booked", key: token() }],
      offerToken: index % 2 ? token() : null,
      idempotencyKey: index % 3 ? token() : null,
      move: null,
      holdExpiresAt: null,
      notes: "",
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      ...stamps(index),
    })),
  );
  await put(
    "messages",
    many(CROWD, (index) => ({
      user: id(),
      master: of(index),
      userTgId: index,
      role: "user",
      content: "…",
      timestamp: when(index),
      turnKey: token(),
      ...stamps(index),
    })),
  );
  await put(
    "inbox",
    many(CROWD, (index) => ({
      botId: index % 2 ? (master.botId ?? 0) : 7,
      updateId: -1 - index,
      chatKey: `${index % 2 ? master.botId : 7}:${index % 50}`,
      kind: "instant",
      update: {},
      receivedAt: when(index),
      doneAt: new Date(),
      attempts: 0,
      sends: {},
      ...stamps(index),
    })),
  );
  await put(
    "notifications",
    many(CROWD, (index) => ({
      masterId: of(index),
      key: token(),
      kind: "notice",
      appointmentId: id(),
      clientId: clients[index],
      saidAt: when(index),
      messageId: index,
      status: "sent",
      attempts: 1,
      claimedUntil: when(index),
      sentAt: when(index),
      error: null,
      ...stamps(index),
    })),
  );
  await put(
    "plans",
    many(CROWD, (index) => ({
      masterId: others[index % MASTERS],
      key: token(),
      status: index % 3 ? "done" : "dropped",
      lines: [],
      extra: [],
      tell: true,
      ask: false,
      askedAt: null,
      proposedAt: when(index),
      decidedAt: when(index),
      deadline: null,
      messageId: index,
      answersShown: "",
      told: [],
      remindAt: null,
      demand: null,
      ...stamps(index),
    })),
  );
  await put(
    "relays",
    many(CROWD, (index) => ({
      masterId: of(index),
      clientId: clients[index],
      kind: index % 2 ? "person" : "question",
      reason: "asked",
      status: "closed",
      question: "",
      answer: "",
      masterMessages: [index],
      key: token(),
      openedAt: when(index),
      lastAt: when(index),
      waitingSince: null,
      nudgedAt: null,
      closedAt: when(index),
      keptAt: null,
      ...stamps(index),
    })),
  );
  await put(
    "waitlist",
    many(CROWD, (index) => ({
      masterId: of(index),
      clientId: clients[index],
      serviceIds: [id()],
      durationMinutes: 60,
      weekdays: [],
      from: "2025-01-01",
      until: "2025-01-02",
      since: when(index),
      asked: [],
      status: "met",
      key: token(),
      ...stamps(index),
    })),
  );
  await put(
    "wishes",
    many(CROWD, (index) => ({
      masterId: of(index),
      clientId: clients[index],
      week: "2025-W01",
      weekday: 1,
      part: "day",
      notBefore: 0,
      notAfter: 1440,
      serviceIds: [],
      durationMinutes: 60,
      value: 0,
      currency: "KZT",
      at: when(index),
      offeredAt: when(index),
      ...stamps(index),
    })),
  );
  await put(
    "busyEvents",
    many(CROWD, (index) => ({
      masterId: others[index % MASTERS],
      eventId: token(),
      start: when(index),
      end: when(index),
      visitId: null,
      ...stamps(index),
    })),
  );
  await put(
    "googleLinks",
    others.map((masterId, index) => ({
      masterId,
      attempt: index % 2 ? { stateHash: token(), verifier: "", expiresAt: when(index) } : null,
      connectedAt: null,
      fresh: false,
      welcomed: false,
      broken: null,
      channel: null,
      leaseOwner: null,
      leaseUntil: null,
      failures: 0,
      ...stamps(index),
    })),
  );
  await put(
    "usageLogs",
    many(CROWD, (index) => ({
      masterId: of(index),
      model: "m",
      layer: "client",
      wasError: false,
      isFunctionCall: false,
      ...stamps(index),
    })),
  );
  await put(
    "budgets",
    many(CROWD, (index) => ({
      _id: token(),
      masterId: of(index),
      scope: index % 2 ? "client_day" : "master_month",
      spent: 1,
      reserved: [],
      exhaustedAt: index % 3 ? null : when(index),
      toldAt: index % 3 ? null : when(index),
      ...stamps(index),
    })),
  );
  await put(
    "imports",
    many(CROWD, (index) => ({
      masterId: of(index),
      key: token(),
      status: "done",
      rows: [],
      visits: [],
      rejected: [],
      ...stamps(index),
    })),
  );
  await put(
    "chats",
    many(CROWD, (index) => ({
      _id: `7:${index}`,
      botId: 7,
      chatId: index,
      lease: { owner: "", until: new Date(0) },
      fence: 0,
      thinking: null,
      state: {},
      ...stamps(index),
    })),
  );
  await put(
    "bots",
    others.map((masterId, index) => ({
      _id: 50_000 + index,
      masterId,
      pollLease: { owner: "", until: new Date(0) },
      sendAt: new Date(0),
    })),
  );
}
