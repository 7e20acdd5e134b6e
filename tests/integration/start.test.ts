import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { occupied } from "../../engine/booking/appointment.ts";
import { bookByMaster, confirmHold } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { holdSlot } from "../../engine/booking/hold.ts";
import { confirmMove, proposeMove } from "../../engine/booking/move.ts";
import { bookSeries } from "../../engine/booking/series.ts";
import { leaveSeat, openSession, takeSeat } from "../../engine/booking/session.ts";
import type { Outcome } from "../../engine/refusal.ts";
import { toAppointment } from "../../models/appointment-as-known.ts";
import { at, full, openSalon, type Salon } from "../helpers/store.ts";

const timeZone = "Asia/Almaty";
const ROUNDS = full ? 200 : 6;
const DAY = "2026-03-04";
let keys = 0;
const key = () => `k${++keys}-${randomBytes(3).toString("hex")}`;

/** A visit that was said to be there, or a person's seat in it. */
type Acknowledged = { id: string; seatOf?: string };

/** What a way in did: the visits it was told were made or moved there. */
type Way = (salon: Salon, start: number) => Promise<Outcome<Acknowledged>[]>;

const hold: Way = async (salon, start) => [
  await holdSlot(salon.booking, {
    clientId: await salon.newClient(),
    visit: await salon.visit("Маникюр"),
    start,
    timeZone,
    key: key(),
  }),
];

const confirm: Way = async (salon, start) => {
  const clientId = await salon.newClient();
  const held = await holdSlot(salon.booking, {
    clientId,
    visit: await salon.visit("Маникюр"),
    start,
    timeZone,
    key: key(),
  });
  return held.ok
    ? [await confirmHold(salon.booking, { clientId, token: held.value.offerToken ?? "", timeZone })]
    : [held];
};

const byMaster: Way = async (salon, start) => [
  await bookByMaster(salon.booking, {
    clientId: null,
    visit: await salon.visit("Педикюр"),
    start,
    timeZone,
    key: key(),
  }),
];

/** Moves a visit of another day onto the start; that day and hour are the mover's own. */
let elsewhere = 0;
async function visitElsewhere(salon: Salon): Promise<{ id: string; clientId: string }> {
  const clientId = await salon.newClient();
  const start = at("2026-03-05", "10:00") + (elsewhere++ % 40) * 86_400_000 * 7;
  const booked = await bookByMaster(salon.booking, {
    clientId,
    visit: await salon.visit("Маникюр"),
    start,
    timeZone,
    key: key(),
    by: { kind: "system" },
    squeezeIn: true,
  });
  if (!booked.ok) throw new Error("squeezed in is always possible");
  return { id: booked.value.id, clientId };
}

const proposal: Way = async (salon, start) => {
  const { id, clientId } = await visitElsewhere(salon);
  return [
    await proposeMove(salon.booking, {
      appointmentId: id,
      start,
      by: { kind: "client", clientId },
      timeZone,
      cutoffHours: 0,
    }),
  ];
};

const move: Way = async (salon, start) => {
  const { id, clientId } = await visitElsewhere(salon);
  const by = { kind: "client", clientId } as const;
  const proposed = await proposeMove(salon.booking, {
    appointmentId: id,
    start,
    by,
    timeZone,
    cutoffHours: 0,
  });
  return proposed.ok
    ? [
        await confirmMove(salon.booking, {
          token: proposed.value.move?.token ?? "",
          by,
          timeZone,
          cutoffHours: 0,
        }),
      ]
    : [proposed];
};

const series: Way = async (salon, start) => {
  const rule = {
    from: DAY,
    until: DAY,
    everyWeeks: 1,
    at: new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(start),
  };
  const results = await bookSeries(salon.booking, {
    clientId: await salon.newClient(),
    visit: await salon.visit("Маникюр"),
    rule,
    timeZone,
    key: key(),
  });
  return results.map((one) =>
    one.ok
      ? { ok: true as const, value: one.appointment }
      : { ok: false as const, refusal: { code: "slot_taken" as const, nearest: [] } },
  );
};

const squatAndLeave: Way = async (salon, start) => {
  const booked = await bookByMaster(salon.booking, {
    clientId: null,
    visit: await salon.visit("Маникюр"),
    start,
    timeZone,
    key: key(),
  });
  if (!booked.ok) return [booked];
  const left = await cancelVisit(salon.booking, {
    appointmentId: booked.value.id,
    by: { kind: "master" },
    cutoffHours: 0,
    key: key(),
  });
  return left.ok ? [] : [left];
};

const group: Way = async (salon, start) => [
  await openSession(salon.booking, {
    visit: await salon.visit("Педикюр"),
    start,
    maxParticipants: 6,
    timeZone,
    key: key(),
  }),
];

/**
 * Three reach for the two seats of a class at that hour; the first gives the seat back while a fourth reaches
 * for it.
 */
const seat: Way = async (salon, start) => {
  const opened = await openSession(salon.booking, {
    visit: await salon.visit("Маникюр"),
    start,
    maxParticipants: 2,
    timeZone,
    key: key(),
  });
  if (!opened.ok) return [opened];
  const appointmentId = opened.value.id;
  const people = await Promise.all(Array.from({ length: 4 }, () => salon.newClient()));
  const take = async (clientId: string): Promise<Outcome<Acknowledged>> => {
    const taken = await takeSeat(salon.booking, { appointmentId, clientId, key: key() });
    return taken.ok ? { ok: true, value: { id: appointmentId, seatOf: clientId } } : taken;
  };
  const [first = "", ...others] = people;
  const began = await take(first);
  const [left, ...taken] = await Promise.all([
    leaveSeat(salon.booking, {
      appointmentId,
      clientId: first,
      by: { kind: "client", clientId: first },
      cutoffHours: 0,
      key: key(),
    }),
    ...others.map(take),
  ]);
  return [opened, ...(left.ok ? [] : [began]), ...taken];
};

const WAYS: [string, Way][] = [
  ["hold", hold],
  ["confirm", confirm],
  ["the master's booking", byMaster],
  ["a proposed move", proposal],
  ["a confirmed move", move],
  ["a series", series],
  ["a group session", group],
  ["a group seat", seat],
  ["a booking cancelled at once", squatAndLeave],
];
const pairs = WAYS.flatMap(([a, first], index) =>
  WAYS.slice(index).map(([b, second]) => [a, b, first, second] as const),
);

test.each(pairs)(
  "%s against %s: nothing overlaps, and what was acknowledged is there",
  async (_a, _b, first, second) => {
    const salon = await openSalon();
    // Wide open, so that only the race decides.
    await salon.store.models.masters.updateOne({}, { $set: { planningHorizon: 365 } });
    for (let round = 0; round < ROUNDS; round++) {
      const start = at(DAY, "15:00") + (round % 4) * 15 * 60_000;
      const other = start + ([0, 30, -30, 55][round % 4] ?? 0) * 60_000;
      const outcomes = (
        await Promise.all([
          first(salon, start),
          second(salon, other),
          first(salon, other),
          second(salon, start),
        ])
      ).flat();
      const documents = (
        await salon.store.models.appointments.find({ internalStatus: { $in: ["held", "booked"] } }).lean()
      ).map(toAppointment);
      const onDay = documents
        .flatMap((one) => [occupied(one.start, one), ...(one.move ? [occupied(one.move.start, one)] : [])])
        .filter((one) => one.start >= at(DAY, "00:00") && one.start < at("2026-03-05", "00:00"));
      const sorted = onDay.sort((a, b) => a.start - b.start);
      expect(sorted.filter((one, index) => index > 0 && one.start < (sorted[index - 1]?.end ?? 0))).toEqual(
        [],
      );
      const there = new Map(documents.map((one) => [one.id, one]));
      for (const { session } of documents)
        if (session) expect(session.seats.length).toBeLessThanOrEqual(session.maxParticipants);
      for (const outcome of outcomes) {
        if (!outcome.ok) continue;
        const { id, seatOf } = outcome.value;
        expect(there.has(id)).toBe(true);
        if (seatOf) expect(there.get(id)?.session?.seats.map((one) => one.clientId)).toContain(seatOf);
      }
      await salon.store.models.appointments.deleteMany({});
    }
  },
  300_000,
);
