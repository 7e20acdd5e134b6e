import { describe, expect, test } from "vitest";
import { bookByMaster, confirmHold } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { holdSlot, letGo } from "../../engine/booking/hold.ts";
import { listSlots } from "../../engine/booking/list-slots.ts";
import { confirmMove, keepAsIs, proposeMove } from "../../engine/booking/move.ts";
import { HOUR, MINUTE } from "../../engine/time.ts";
import { at, openSalon, type Salon } from "../helpers/store.ts";

const timeZone = "Asia/Almaty";
let keys = 0;

async function hold(salon: Salon, clientId: string, start: number, service = "Маникюр") {
  return holdSlot(salon.booking, {
    clientId,
    visit: await salon.visit(service),
    start,
    timeZone,
    key: `key-${++keys}`,
  });
}
async function booked(salon: Salon, clientId: string, start: number, service = "Маникюр") {
  const held = await hold(salon, clientId, start, service);
  if (!held.ok) throw new Error(held.refusal.code);
  const outcome = await confirmHold(salon.booking, {
    clientId,
    token: held.value.offerToken ?? "",
    timeZone,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
const startsOn = async (salon: Salon, date: string) =>
  (await listSlots(salon.booking, await salon.visit("Маникюр"), { from: date, to: date })).map(
    (slot) => slot.start,
  );

describe("a hold", () => {
  test("takes the time from others and leaves it to its client", async () => {
    const salon = await openSalon();
    const [dana, zarina] = [await salon.newClient(), await salon.newClient()];
    const start = at("2026-03-04", "11:00");
    const held = await hold(salon, dana, start);
    expect(held.ok).toBe(true);
    expect(await startsOn(salon, "2026-03-04")).not.toContain(start);
    const refused = await hold(salon, zarina, start + 30 * MINUTE);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "slot_taken" } });
  });

  test("is rewritten, not doubled, when its client chooses another time", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    await hold(salon, dana, at("2026-03-04", "11:00"));
    await hold(salon, dana, at("2026-03-04", "15:00"));
    expect(await salon.store.models.appointments.countDocuments({})).toBe(1);
    expect(await startsOn(salon, "2026-03-04")).toContain(at("2026-03-04", "11:00"));
  });

  test("asked twice under one key is one hold", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const request = {
      clientId: dana,
      visit: await salon.visit("Маникюр"),
      start: at("2026-03-04", "11:00"),
      timeZone,
      key: "same",
    };
    const [first, second] = [await holdSlot(salon.booking, request), await holdSlot(salon.booking, request)];
    expect(first.ok && second.ok && first.value.offerToken === second.value.offerToken).toBe(true);
  });

  test("that lapsed cannot be confirmed, does not block others, and is kept as expired", async () => {
    const salon = await openSalon();
    const [dana, zarina] = [await salon.newClient(), await salon.newClient()];
    const start = at("2026-03-04", "11:00");
    const held = await hold(salon, dana, start);
    salon.clock.advance(13 * MINUTE);
    const late = await confirmHold(salon.booking, {
      clientId: dana,
      token: held.ok ? (held.value.offerToken ?? "") : "",
      timeZone,
    });
    expect(late).toEqual({ ok: false, refusal: { code: "hold_expired", start, stillFree: true } });
    expect((await hold(salon, zarina, start)).ok).toBe(true);
    const expired = await salon.store.models.appointments.findOne({ clientId: dana }).lean();
    expect(expired).toMatchObject({ internalStatus: "expired", pending: ["hold_ended"] });
    expect(expired?.claims).toBeUndefined();
  });

  test("of another client cannot be confirmed", async () => {
    const salon = await openSalon();
    const [dana, zarina] = [await salon.newClient(), await salon.newClient()];
    const held = await hold(salon, dana, at("2026-03-04", "11:00"));
    const stolen = await confirmHold(salon.booking, {
      clientId: zarina,
      token: held.ok ? (held.value.offerToken ?? "") : "",
      timeZone,
    });
    expect(stolen).toEqual({ ok: false, refusal: { code: "offer_gone" } });
  });

  test("given up frees the time at once", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const start = at("2026-03-04", "11:00");
    const held = await hold(salon, dana, start);
    await letGo(salon.booking, { clientId: dana, token: held.ok ? (held.value.offerToken ?? "") : "" });
    expect(await startsOn(salon, "2026-03-04")).toContain(start);
  });
});

describe("a booking", () => {
  test("confirmed twice is one booking, and the price is frozen in it", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const first = await booked(salon, dana, at("2026-03-04", "11:00"));
    const again = await confirmHold(salon.booking, {
      clientId: dana,
      token: first.offerToken ?? "",
      timeZone,
    });
    expect(again.ok && again.value.id === first.id && again.value.revision === first.revision).toBe(true);
    expect(first.price).toEqual({ type: "fixed", value: 800_000, currency: "KZT" });
    const stored = await salon.store.models.appointments.findOne({ _id: first.id }).lean();
    expect(stored?.totalPrice).toMatchObject({ value: 8000 });
    expect(stored?.claims).toHaveLength(12);
  });

  test("outside hours is refused to a client with the reason, and allowed to the master", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const sunday = at("2026-03-08", "12:00");
    expect(await hold(salon, dana, sunday)).toMatchObject({
      ok: false,
      refusal: { code: "closed", because: "day_off" },
    });
    expect(await hold(salon, dana, at("2026-03-04", "14:00"))).toMatchObject({
      ok: false,
      refusal: { code: "closed", because: "break" },
    });
    expect(await hold(salon, dana, at("2026-03-02", "10:00"))).toMatchObject({
      ok: false,
      refusal: { code: "too_soon", because: "lead_time" },
    });
    expect(await hold(salon, dana, at("2026-05-04", "10:00"))).toMatchObject({
      ok: false,
      refusal: { code: "too_far" },
    });
    const byMaster = await bookByMaster(salon.booking, {
      clientId: dana,
      visit: await salon.visit("Маникюр"),
      start: sunday,
      timeZone,
      key: "m1",
    });
    expect(byMaster.ok).toBe(true);
  });
});

describe("a move", () => {
  test("keeps the old time until the new one is confirmed, then frees it", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const [old, fresh] = [at("2026-03-04", "11:00"), at("2026-03-06", "17:00")];
    const visit = await booked(salon, dana, old);
    const by = { kind: "client", clientId: dana } as const;
    const proposed = await proposeMove(salon.booking, {
      appointmentId: visit.id,
      start: fresh,
      by,
      timeZone,
      cutoffHours: 3,
    });
    expect(await startsOn(salon, "2026-03-04")).not.toContain(old);
    expect(await startsOn(salon, "2026-03-06")).not.toContain(fresh);
    const token = proposed.ok ? (proposed.value.move?.token ?? "") : "";
    const moved = await confirmMove(salon.booking, { token, by, timeZone, cutoffHours: 3 });
    expect(moved).toMatchObject({ ok: true, value: { start: fresh, move: null } });
    expect(await startsOn(salon, "2026-03-04")).toContain(old);
    const again = await confirmMove(salon.booking, { token, by, timeZone, cutoffHours: 3 });
    expect(again.ok && moved.ok && again.value.revision === moved.value.revision).toBe(true);
  });

  test("onto a time that overlaps the visit's own is allowed", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const visit = await booked(salon, dana, at("2026-03-04", "11:00"));
    const by = { kind: "client", clientId: dana } as const;
    const proposed = await proposeMove(salon.booking, {
      appointmentId: visit.id,
      start: at("2026-03-04", "11:30"),
      by,
      timeZone,
      cutoffHours: 3,
    });
    const moved = await confirmMove(salon.booking, {
      token: proposed.ok ? (proposed.value.move?.token ?? "") : "",
      by,
      timeZone,
      cutoffHours: 3,
    });
    expect(moved.ok).toBe(true);
    expect(await startsOn(salon, "2026-03-04")).toContain(at("2026-03-04", "10:00"));
  });

  test("that lapsed or was dropped leaves the visit where it was and frees the new time", async () => {
    const salon = await openSalon();
    const [dana, zarina] = [await salon.newClient(), await salon.newClient()];
    const fresh = at("2026-03-06", "17:00");
    const visit = await booked(salon, dana, at("2026-03-04", "11:00"));
    const by = { kind: "client", clientId: dana } as const;
    const first = await proposeMove(salon.booking, {
      appointmentId: visit.id,
      start: fresh,
      by,
      timeZone,
      cutoffHours: 3,
    });
    await keepAsIs(salon.booking, { token: first.ok ? (first.value.move?.token ?? "") : "", by });
    expect(await startsOn(salon, "2026-03-06")).toContain(fresh);
    const second = await proposeMove(salon.booking, {
      appointmentId: visit.id,
      start: fresh,
      by,
      timeZone,
      cutoffHours: 3,
    });
    expect(second.ok).toBe(true);
    salon.clock.advance(HOUR);
    expect((await hold(salon, zarina, fresh)).ok).toBe(true);
    const kept = await salon.booking.appointments.byId(visit.id);
    expect(kept).toMatchObject({ status: "booked", start: at("2026-03-04", "11:00"), move: null });
  });

  test("less than the cutoff before the visit is refused to the client", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const visit = await booked(salon, dana, at("2026-03-02", "12:00"));
    salon.clock.advance(HOUR);
    const by = { kind: "client", clientId: dana } as const;
    const refused = await proposeMove(salon.booking, {
      appointmentId: visit.id,
      start: at("2026-03-04", "11:00"),
      by,
      timeZone,
      cutoffHours: 3,
    });
    expect(refused).toEqual({ ok: false, refusal: { code: "cutoff_passed", cutoffHours: 3 } });
    const cancelled = await cancelVisit(salon.booking, {
      appointmentId: visit.id,
      by,
      cutoffHours: 3,
      key: "c",
    });
    expect(cancelled.ok).toBe(false);
    expect(
      (
        await cancelVisit(salon.booking, {
          appointmentId: visit.id,
          by: { kind: "master" },
          cutoffHours: 3,
          key: "c",
        })
      ).ok,
    ).toBe(true);
  });
});

describe("a cancellation", () => {
  test("frees the time, is idempotent, and is not for strangers", async () => {
    const salon = await openSalon();
    const [dana, zarina] = [await salon.newClient(), await salon.newClient()];
    const start = at("2026-03-04", "11:00");
    const visit = await booked(salon, dana, start);
    const request = { appointmentId: visit.id, cutoffHours: 3, key: "c1" };
    expect(
      await cancelVisit(salon.booking, { ...request, by: { kind: "client", clientId: zarina } }),
    ).toEqual({ ok: false, refusal: { code: "not_found" } });
    const first = await cancelVisit(salon.booking, { ...request, by: { kind: "client", clientId: dana } });
    const second = await cancelVisit(salon.booking, { ...request, by: { kind: "client", clientId: dana } });
    expect(first.ok && second.ok && first.value.revision === second.value.revision).toBe(true);
    expect(await startsOn(salon, "2026-03-04")).toContain(start);
    const stored = await salon.store.models.appointments.findOne({ _id: visit.id }).lean();
    expect(stored?.history.map((entry) => entry.kind)).toEqual(["held", "booked", "cancelled"]);
  });
});
