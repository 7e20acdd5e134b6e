import { Types } from "mongoose";
import { expect, test } from "vitest";
import { HOUR, MINUTE } from "../../engine/time.ts";
import { dueCalendars } from "../../jobs/google/due.ts";
import { createEach } from "../../jobs/round.ts";
import { taskId } from "../../jobs/tasks.ts";
import type { GoogleLink } from "../../models/google-link.ts";
import { explain, MONITORED, record } from "../helpers/explained.ts";
import { openSalon } from "../helpers/store.ts";

/**
 * So many calendars connected, lost and disconnected, none of which has anything due; visits wait of masters
 * without one.
 */
async function connected(count: number) {
  const { store, clock } = await openSalon(MONITORED);
  const { models, connection } = store;
  const now = clock.now();
  const ago = (ms: number) => new Date(now - ms);
  const link = (more: Partial<GoogleLink> = {}) => ({
    _id: new Types.ObjectId(),
    masterId: new Types.ObjectId(),
    attempt: null,
    connectedAt: ago(HOUR),
    fresh: false,
    welcomed: true,
    pulledAt: ago(MINUTE),
    pullDueAt: new Date(now + MINUTE),
    pausedUntil: null,
    failures: 0,
    channel: null,
    broken: null,
    ...more,
  });
  const put = async (links: readonly ReturnType<typeof link>[]) => {
    await models.googleLinks.collection.insertMany(links as never);
  };
  const visit = (masterId: Types.ObjectId, updatedAt: Date) => ({
    _id: new Types.ObjectId(),
    masterId,
    resourceId: masterId,
    startTime: new Date(now + HOUR),
    icsToken: String(new Types.ObjectId()),
    pending: ["google"],
    updatedAt,
  });
  const write = async (visits: readonly object[]) => {
    await models.appointments.collection.insertMany(visits as never);
  };
  const quiet = Array.from({ length: count }, () => link());
  const left = Array.from({ length: count }, () =>
    link({ connectedAt: null, welcomed: false, pullDueAt: ago(HOUR) }),
  );
  const told = { at: ago(HOUR), reason: "revoked" as const, toldAt: ago(HOUR) };
  const lost = Array.from({ length: count }, () =>
    link({ broken: told, welcomed: false, pullDueAt: ago(HOUR) }),
  );
  await put([...quiet, ...left, ...lost]);
  await write(left.map(({ masterId }) => visit(masterId, new Date(Date.now() - HOUR))));
  const ask = async () => {
    const each = createEach({ models, now: clock.now(), parked: new Set(), log: undefined });
    return (await dueCalendars({ models, clock }, each)).map(taskId);
  };
  return { models, connection, clock, now, ago, link, put, visit, write, quiet, left, ask };
}

/** What a question with a few things due reads, where so many calendars are connected. */
async function costOf(count: number) {
  const one = await connected(count);
  const { now, ago, link, visit, quiet, left } = one;
  expect(await one.ask()).toEqual([]);
  const due = [link({ pullDueAt: ago(0) }), link({ pullDueAt: null })];
  const fresh = link({ welcomed: false });
  const broken = { at: ago(MINUTE), reason: "revoked" as const, toldAt: null };
  const gone = link({ broken, pullDueAt: ago(MINUTE) });
  await one.put([
    ...due,
    fresh,
    gone,
    link({ broken: { ...broken, toldAt: ago(0) }, pullDueAt: ago(MINUTE) }),
    link({ pullDueAt: ago(0), pausedUntil: new Date(now + MINUTE) }),
    link({ welcomed: false, pulledAt: null }),
  ]);
  const [first = fresh, second = fresh] = quiet;
  const [never = fresh] = left;
  const just = new Date(Date.now() - 1_000);
  await one.write([first, first, second, gone, never].map(({ masterId }) => visit(masterId, just)));
  const commands: string[] = [];
  const listen = ({ commandName }: { commandName: string }) => void commands.push(commandName);
  const client = one.connection.getClient();
  const sent = record(one.connection);
  client.on("commandStarted", listen);
  const tasks = await one.ask();
  client.off("commandStarted", listen);
  const expected = [
    ...[...due, first, second].map(({ masterId }) => `google-${masterId}`),
    `google_connected-${fresh.masterId}-${fresh.connectedAt?.getTime()}`,
    `google_broken-${gone.masterId}-${broken.at.getTime()}`,
  ];
  expect(tasks.sort()).toEqual(expected.sort());
  const explained = await explain(one.connection, sent);
  return {
    commands,
    faults: explained.flatMap((of) => of.faults),
    read: explained.reduce((sum, of) => sum + of.examined, 0),
  };
}

test("what calendars want is one question that reads what is due, be there thirty connected or three thousand", {
  timeout: 120_000,
}, async () => {
  const few = await costOf(30);
  const many = await costOf(3_000);
  expect(many).toEqual(few);
  expect(few.faults).toEqual([]);
  expect(few.commands.filter((name) => name === "aggregate")).toHaveLength(1);
  expect(few.read).toBeLessThan(20);
});
