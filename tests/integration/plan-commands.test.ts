import { Types } from "mongoose";
import { expect, test } from "vitest";
import { closeHours } from "../../bot/dialogue/hours/close.ts";
import { decidePlan } from "../../bot/dialogue/plans/decide.ts";
import { emptyState } from "../../bot/dialogue/state.ts";
import { dressDesk } from "../../bot/reception/open-desk.ts";
import { bookByMaster } from "../../engine/booking/book.ts";
import type { Service } from "../../models/service.ts";
import { type Command, watchCommands } from "../helpers/commands.ts";
import { alone } from "../helpers/desk.ts";
import { MONITORED } from "../helpers/explained.ts";
import { at, openSalon } from "../helpers/store.ts";

const listed = (commands: readonly Command[]) =>
  commands.map(({ name, collection }) => `${name} ${collection}`);
const reads = (commands: readonly Command[], collection: string) =>
  listed(commands).filter((one) => one === `find ${collection}`).length;

test("a plan that touches ten visits is shown with a few reads, and its outcome with a few more", async () => {
  const { store, master, booking, clock, visit } = await openSalon(MONITORED);
  const { models } = store;
  const brows = await visit("Коррекция бровей");
  for (let index = 0; index < 10; index++) {
    const client = await models.clients.create({ masterId: master._id, name: `Клиент ${index}` });
    const wall = `${10 + Math.floor(index / 2)}:${index % 2 ? "30" : "00"}`;
    const booked = await bookByMaster(booking, {
      clientId: String(client._id),
      visit: brows,
      start: at("2026-03-03", wall),
      timeZone: master.timeZone,
      key: `visit-${index}`,
      by: { kind: "master" },
    });
    expect(booked).toMatchObject({ ok: true });
  }
  const services = await models.services.find({ master: master._id, isActive: true }).lean<Service[]>();
  const user = { _id: new Types.ObjectId(), tgId: 1 } as never;
  const parts = {
    models,
    calendars: null,
    ...alone,
    clock,
    master,
    services,
    user,
    state: emptyState(),
    key: "said",
  };
  const desk = dressDesk({ ...parts, client: null });
  const watch = watchCommands(store.connection);
  let plan = "";
  const shown = await watch.during(async () => {
    const wish = { from: "2026-03-03", to: null, notBefore: null, notAfter: null };
    const { screen } = await closeHours(desk, "close", wish);
    if (screen?.kind !== "plan") throw new Error("nothing was planned");
    expect(screen.affected).toHaveLength(10);
    plan = screen.plan;
  });
  // The hours of the day and its visits; visits and people of the plan.
  expect(listed(shown).length, listed(shown).join("\n")).toBeLessThanOrEqual(5);
  const closed = await watch.during(async () => {
    const { screen } = await decidePlan(desk, plan, "instead");
    if (screen?.kind !== "plan_done") throw new Error("nothing became of it");
    expect(screen.asked).toHaveLength(10);
  });
  watch.stop();
  expect(await models.appointments.countDocuments({ internalStatus: "cancelled" })).toBe(10);
  // The people once, for all lines and for who is asked.
  expect(reads(closed, "clients"), listed(closed).join("\n")).toBe(1);
});
