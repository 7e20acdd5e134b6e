import { Types } from "mongoose";
import { expect, inject, onTestFinished, test } from "vitest";
import { DAY, HOUR } from "../../engine/time.ts";
import type { Calendars } from "../../jobs/google/ports.ts";
import { createSweep } from "../../jobs/sweep.ts";
import type { Task } from "../../jobs/tasks.ts";
import { connectStore } from "../../models/connect.ts";
import { createDuty } from "../../models/duty.ts";
import { openSalon } from "../helpers/store.ts";

test("a sweep with nothing due asks the database nine times at most, whose turn it is included, however many masters invite and have calendars", async () => {
  const salon = await openSalon();
  const { botId: _, ...master } = salon.master;
  await salon.store.models.masters.collection.insertMany(
    Array.from({ length: 300 }, (_, index) => ({
      ...master,
      _id: new Types.ObjectId(),
      userId: new Types.ObjectId(),
      webhookSecret: `w${index}`,
      calendarToken: `c${index}`,
      reviewAfterHours: 3,
    })) as never,
  );
  // Each has a calendar, of which nothing is due.
  const now = salon.clock.now();
  await salon.store.models.googleLinks.collection.insertMany(
    (await salon.store.models.masters.find({}, { _id: 1 }).lean()).map((one) => ({
      masterId: one._id,
      connectedAt: new Date(now - DAY),
      welcomed: true,
      broken: null,
      pulledAt: new Date(now),
      pullDueAt: new Date(now + HOUR),
    })) as never,
  );
  await salon.store.models.appointments.updateMany({}, { $set: { pending: [] } });
  const uri = inject("mongodbUri");
  const heard = await connectStore(
    `${uri}${uri.includes("?") ? "&" : "/?"}monitorCommands=true`,
    salon.store.name,
  );
  onTestFinished(() => heard.close());
  const commands: string[] = [];
  const asked: Record<string, unknown>[] = [];
  heard.connection.getClient().on("commandStarted", ({ commandName, command }) => {
    if (commandName === "explain") return;
    commands.push(`${commandName} ${command[commandName]}`);
    const { lsid: _, $clusterTime: __, $db: ___, ...rest } = command;
    asked.push(rest);
  });
  const announcer = { accepted: async () => true } as never;
  const sweep = createSweep({
    models: heard.models,
    clock: salon.clock,
    announcer,
    calendars: {} as Calendars,
  });
  const duty = createDuty(heard.models.duties, { name: "sweep", owner: "this one", leaseMs: 60_000 });
  const found: Task[] = [];
  const round = async () => {
    found.length = 0;
    await duty.run(async () => void found.push(...(await sweep())));
  };
  await round(); // the first one asks everything
  asked.length = 0;
  // Up to the next one that asks everything.
  for (let seconds = 2; seconds < 60; seconds += 2) {
    commands.length = 0;
    salon.clock.advance(2_000);
    await round();
    expect(found).toEqual([]);
    expect(commands.length).toBeGreaterThan(4);
    expect(commands.length, commands.join("\n")).toBeLessThanOrEqual(9);
  }
  for (const command of asked) {
    const plan = await heard.connection.db?.command({ explain: command, verbosity: "queryPlanner" });
    const chosen = plan?.queryPlanner?.winningPlan ?? plan?.stages;
    expect(JSON.stringify(chosen), JSON.stringify(command)).not.toContain("COLLSCAN");
  }
});
