import { describe, expect, test } from "vitest";
import { bookByMaster, confirmHold } from "../../engine/booking/book.ts";
import { cancelVisit } from "../../engine/booking/cancel.ts";
import { finishVisit } from "../../engine/booking/finish.ts";
import { holdSlot, letGo } from "../../engine/booking/hold.ts";
import { listSlots } from "../../engine/booking/list-slots.ts";
import { confirmMove, keepAsIs, proposeMove } from "../../engine/booking/move.ts";
import { bookSeries } from "../../engine/booking/series.ts";
import { leaveSeat, openSession, takeSeat } from "../../engine/booking/session.ts";
import { onTermsOf, planVisit } from "../../engine/booking/visit.ts";
import { offerToNext } from "../../engine/booking/waitlist.ts";
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

  test("asked for ten times at once, at ten times of the day, is one hold in the end", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    const starts = ["10:00", "10:30", "11:00", "11:30", "12:00", "15:00", "15:30", "16:00", "16:30", "17:00"];
    await Promise.all(starts.map((time) => hold(salon, dana, at("2026-03-04", time))));
    const held = await salon.store.models.appointments.find({ internalStatus: "held" }).lean();
    expect(held).toHaveLength(1);
    expect(held[0]?.claims).toHaveLength(12);
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

  test("that something was written of while it was confirmed is judged anew, by what is so then", async () => {
    const salon = await openSalon();
    const { models } = salon.store;
    const clientId = await salon.newClient();
    const held = await hold(salon, clientId, at("2026-03-04", "11:00"));
    const { diary } = salon.booking;
    const outcome = await confirmHold(
      {
        ...salon.booking,
        diary: {
          async facts(range, now, except) {
            const facts = await diary.facts(range, now, except);
            const blocks = [{ from: "10:00", to: "19:00" }];
            const day = { masterId: salon.master._id, date: "2026-03-04" };
            await models.overrides.updateOne(day, { $set: { blocks } }, { upsert: true });
            await models.appointments.updateOne({ internalStatus: "held" }, { $inc: { revision: 1 } });
            return facts;
          },
        },
      },
      { clientId, token: held.ok ? (held.value.offerToken ?? "") : "", timeZone },
    );
    expect(outcome).toMatchObject({ ok: false, refusal: { code: "closed" } });
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

describe("the master's own", () => {
  test("visit squeezed in over another holds only what was free, and neither loses by it", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    await booked(salon, dana, at("2026-03-04", "11:00"));
    const visit = await salon.visit("Маникюр");
    const request = { clientId: null, visit, start: at("2026-03-04", "11:30"), timeZone };
    expect(await bookByMaster(salon.booking, { ...request, key: "w1" })).toMatchObject({
      ok: false,
      refusal: { code: "slot_taken" },
    });
    const squeezed = await bookByMaster(salon.booking, { ...request, key: "w2", squeezeIn: true });
    expect(squeezed.ok).toBe(true);
    const claims = async (id: string) =>
      (await salon.store.models.appointments.findOne({ _id: id }).lean())?.claims?.length;
    const id = squeezed.ok ? squeezed.value.id : "";
    expect(await claims(id)).toBe(6);
    const moved = await proposeMove(salon.booking, {
      appointmentId: id,
      start: at("2026-03-05", "11:00"),
      by: { kind: "master" },
      timeZone,
      cutoffHours: 3,
    });
    await keepAsIs(salon.booking, {
      token: moved.ok ? (moved.value.move?.token ?? "") : "",
      by: { kind: "master" },
    });
    expect(await claims(id)).toBe(6);
    const all = await bookByMaster(salon.booking, {
      ...request,
      start: at("2026-03-04", "11:00"),
      key: "w3",
      squeezeIn: true,
    });
    expect(all.ok && (await claims(all.value.id))).toBeUndefined();
  });

  test("walk-in needs no name, no grid and no notice", async () => {
    const salon = await openSalon();
    salon.clock.advance(82 * MINUTE); // 10:22
    const plain = (await salon.visit("Маникюр")).services[0];
    if (!plain) throw new Error("a visit has a service");
    const visit = planVisit([{ ...plain, durationMinutes: 45 }]);
    const walkIn = await bookByMaster(salon.booking, {
      clientId: null,
      visit,
      start: at("2026-03-02", "10:20"),
      timeZone,
      key: "walk-in",
    });
    expect(walkIn).toMatchObject({ ok: true, value: { clientId: null, end: at("2026-03-02", "11:05") } });
  });

  test("visit is finished once it began, and the word can be corrected", async () => {
    const salon = await openSalon();
    const visit = await booked(salon, await salon.newClient(), at("2026-03-04", "11:00"));
    const request = { appointmentId: visit.id, by: { kind: "master" } as const, key: "f" };
    expect(await finishVisit(salon.booking, { ...request, outcome: "completed" })).toEqual({
      ok: false,
      refusal: { code: "not_begun" },
    });
    salon.clock.advance(3 * 24 * HOUR);
    expect(await finishVisit(salon.booking, { ...request, outcome: "no_show" })).toMatchObject({
      ok: true,
      value: { status: "no_show" },
    });
    const corrected = await finishVisit(salon.booking, { ...request, outcome: "completed" });
    const again = await finishVisit(salon.booking, { ...request, outcome: "completed" });
    expect(corrected.ok && again.ok && corrected.value.revision === again.value.revision).toBe(true);
    expect(corrected.ok && corrected.value.history.map((entry) => entry.kind)).toEqual([
      "held",
      "booked",
      "no_show",
      "completed",
    ]);
  });

  test("series books what it can, lists what it cannot, and books nothing twice", async () => {
    const salon = await openSalon();
    const dana = await salon.newClient();
    await booked(salon, await salon.newClient(), at("2026-03-17", "10:00"));
    const visit = await salon.visit("Маникюр");
    const request = {
      clientId: dana,
      visit,
      rule: { from: "2026-03-03", until: "2026-04-14", everyWeeks: 2, at: "10:00" },
      timeZone,
      key: "series",
    };
    const results = await bookSeries(salon.booking, request);
    expect(results.map((one) => [one.date, one.ok ? "booked" : one.because])).toEqual([
      ["2026-03-03", "booked"],
      ["2026-03-17", "slot_taken"],
      ["2026-03-31", "booked"],
      ["2026-04-14", "booked"],
    ]);
    await bookSeries(salon.booking, request);
    expect(await salon.store.models.appointments.countDocuments({ clientId: dana })).toBe(3);
  });
});

describe("freed time", () => {
  test("is offered to one who waits after another, held for each, and two yeses are one visit", async () => {
    const salon = await openSalon();
    const visit = await salon.visit("Маникюр");
    const freed = { start: at("2026-03-04", "18:00"), end: at("2026-03-04", "19:00") };
    const people = [await salon.newClient(), await salon.newClient()];
    const wishes = people.map((clientId, index) => ({
      visit,
      wish: {
        id: `00000000000000000000000${index}`,
        clientId,
        serviceIds: [],
        durationMinutes: 60,
        weekdays: [2],
        from: "2026-03-01",
        until: "2026-03-31",
        notBefore: 17 * 60,
        notAfter: 24 * 60,
        since: index,
      },
    }));
    const request = { wishes, freed, timeZone, key: "freed-1" };
    const first = await offerToNext(salon.booking, { ...request, asked: new Set() });
    expect(first).toMatchObject({ wish: { id: "000000000000000000000000" }, start: freed.start });
    expect(
      await offerToNext(salon.booking, { ...request, asked: new Set(["000000000000000000000000"]) }),
    ).toBeNull(); // held for the first
    await letGo(salon.booking, { clientId: people[0] ?? "", token: first?.held.offerToken ?? "" });
    const second = await offerToNext(salon.booking, {
      ...request,
      asked: new Set(["000000000000000000000000"]),
    });
    expect(second).toMatchObject({ wish: { id: "000000000000000000000001" } });
    const yes = await Promise.all(
      [first, second].map((offer) =>
        confirmHold(salon.booking, {
          clientId: offer?.wish.clientId ?? "",
          token: offer?.held.offerToken ?? "",
          timeZone,
        }),
      ),
    );
    expect(yes.map((one) => one.ok)).toEqual([false, true]);
    expect(await salon.store.models.appointments.countDocuments({ internalStatus: "booked" })).toBe(1);
  });
});

describe("a group session", () => {
  test("gives its seats to exactly as many as there are, each one seat, and a seat given back to the next", async () => {
    const salon = await openSalon();
    const opened = await openSession(salon.booking, {
      visit: await salon.visit("Маникюр"),
      start: at("2026-03-04", "18:00"),
      maxParticipants: 6,
      timeZone,
      key: "open",
    });
    if (!opened.ok) throw new Error("the evening is free");
    const appointmentId = opened.value.id;
    expect(await startsOn(salon, "2026-03-04")).not.toContain(at("2026-03-04", "18:00"));
    const people = await Promise.all(Array.from({ length: 20 }, () => salon.newClient()));
    const take = (clientId: string) =>
      takeSeat(salon.booking, { appointmentId, clientId, key: `seat-${clientId}-${++keys}` });
    const taken = await Promise.all(people.flatMap((clientId) => [take(clientId), take(clientId)]));
    const inside = new Set(taken.flatMap((one) => (one.ok ? [one.value.clientId] : [])));
    expect(inside.size).toBe(6);
    expect(taken.filter((one) => !one.ok).every((one) => !one.ok && one.refusal.code === "full")).toBe(true);
    const stored = await salon.store.models.appointments.findOne({ _id: appointmentId }).lean();
    expect(stored?.seats).toHaveLength(6);
    expect(stored?.seatsTaken).toBe(6);

    const [leaver] = inside;
    const outsider = people.find((one) => !inside.has(one)) ?? "";
    const by = { kind: "client", clientId: leaver ?? "" } as const;
    expect(
      (
        await leaveSeat(salon.booking, {
          appointmentId,
          clientId: outsider,
          by: { kind: "client", clientId: outsider },
          cutoffHours: 3,
          key: "x",
        })
      ).ok,
    ).toBe(false);
    expect(
      (
        await leaveSeat(salon.booking, {
          appointmentId,
          clientId: leaver ?? "",
          by,
          cutoffHours: 3,
          key: "l",
        })
      ).ok,
    ).toBe(true);
    expect((await take(outsider)).ok).toBe(true);
    const visit = await salon.booking.appointments.byId(appointmentId);
    expect(
      await proposeMove(salon.booking, {
        appointmentId,
        start: at("2026-03-05", "11:00"),
        by: { kind: "master" },
        timeZone,
        cutoffHours: 3,
      }),
    ).toEqual({ ok: false, refusal: { code: "group_visit" } });
    expect(visit?.session?.seats.length).toBe(6);
  });
});

describe("terms", () => {
  test("of one client change length and price of their visits, and the slots they are shown", async () => {
    const salon = await openSalon();
    const plain = (await salon.visit("Маникюр")).services[0];
    if (!plain) throw new Error("a visit has a service");
    const own = planVisit([
      onTermsOf(plain, [
        {
          serviceId: plain.serviceId,
          durationMinutes: 90,
          price: { type: "fixed", value: 900_000, currency: "KZT" },
        },
      ]),
    ]);
    expect(own).toMatchObject({ durationMinutes: 90, price: { value: 900_000 } });
    const starts = (await listSlots(salon.booking, own, { from: "2026-03-04", to: "2026-03-04" })).map(
      (slot) => slot.start,
    );
    expect(starts).not.toContain(at("2026-03-04", "13:00"));
    expect(starts).toContain(at("2026-03-04", "12:30"));
  });

  test("of a service may give it a grid of its own", async () => {
    const salon = await openSalon();
    const visit = { ...(await salon.visit("Коррекция бровей")), stepMinutes: 10 };
    const slots = await listSlots(salon.booking, visit, { from: "2026-03-04", to: "2026-03-04" });
    expect(slots.slice(0, 3).map((slot) => slot.start)).toEqual([
      at("2026-03-04", "10:00"),
      at("2026-03-04", "10:10"),
      at("2026-03-04", "10:20"),
    ]);
  });

  test("of a new client may ask for longer notice, and no longer once they were here", async () => {
    const salon = await openSalon();
    await salon.store.models.masters.updateOne({}, { $set: { leadTimeNewClientMinutes: 24 * 60 } });
    const dana = await salon.newClient();
    const soon = at("2026-03-02", "15:00");
    expect(await hold(salon, dana, soon)).toMatchObject({
      ok: false,
      refusal: { code: "too_soon", because: "lead_time" },
    });
    await booked(salon, dana, at("2026-03-04", "11:00"));
    expect((await hold(salon, dana, soon)).ok).toBe(true);
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
