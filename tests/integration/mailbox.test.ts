import { describe, expect, onTestFinished, test } from "vitest";
import type { ChatModel, ModelAnswer } from "../../bot/assistant/model.ts";
import { offlineModel } from "../../bot/assistant/rules.ts";
import { createLogger } from "../../bot/logger.ts";
import { FALLS } from "../../bot/mailbox/failures.ts";
import { createLeases, LeaseLost } from "../../bot/mailbox/lease.ts";
import { createMailbox, type Mailbox, type MailboxHandler } from "../../bot/mailbox/mailbox.ts";
import { TryLater } from "../../bot/mailbox/try-later.ts";
import { labels, openHarness } from "../helpers/harness.ts";
import { full, testStore } from "../helpers/store.ts";

const log = createLogger("silent");
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const times = { companyMs: 60, companyAtMostMs: 300, sweepMs: 50 };

/** A handler that notes what it is given, and whether two of one chat ever overlapped. */
function noting(work: (updateId: number) => Promise<void> = async () => pause(3)) {
  const seen: number[] = [];
  const turns: number[][] = [];
  const inside = new Map<string, number>();
  let overlaps = 0;
  const handler: MailboxHandler = {
    async instant(row) {
      const count = (inside.get(row.chatKey) ?? 0) + 1;
      inside.set(row.chatKey, count);
      if (count > 1) overlaps++;
      await work(row.updateId);
      seen.push(row.updateId);
      inside.set(row.chatKey, count - 1);
    },
    async texts(rows) {
      turns.push(rows.map((row) => row.updateId));
      return null;
    },
    async apologise(row) {
      seen.push(-row.updateId);
    },
  };
  return { handler, seen, turns, overlaps: () => overlaps };
}

function started(mailbox: Mailbox): Mailbox {
  mailbox.start();
  onTestFinished(() => mailbox.stop(1_000));
  return mailbox;
}

const tap = (updateId: number, chatId = 1) => ({
  botId: 9,
  updateId,
  chatId,
  kind: "instant" as const,
  update: { update_id: updateId },
});
const text = (updateId: number, chatId = 1) => ({ ...tap(updateId, chatId), kind: "text" as const });

describe("a mailbox", () => {
  test("handles a chat's updates in order, each once, however often and wherever they arrive", async () => {
    const store = await testStore();
    const notes = noting();
    const boxes = [1, 2, 3].map(() => started(createMailbox(store.models, notes.handler, log, times)));
    const count = full ? 400 : 60;
    for (let id = 1; id <= count; id++) {
      const arrivals = Array.from({ length: 1 + (id % 3) }, (_, copy) =>
        (boxes[(id + copy) % boxes.length] as Mailbox).receive(tap(id)),
      );
      const answers = await Promise.all(arrivals);
      expect(answers.filter((answer) => answer === "new")).toHaveLength(1);
    }
    await expect.poll(() => notes.seen.length, { timeout: 60_000 }).toBe(count);
    expect(notes.seen).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    expect(notes.overlaps()).toBe(0);
  });

  test("works at many chats at once", async () => {
    const store = await testStore();
    const notes = noting(() => pause(200));
    const box = started(createMailbox(store.models, notes.handler, log, times));
    const began = performance.now();
    await Promise.all(Array.from({ length: 10 }, (_, chat) => box.receive(tap(chat + 1, chat + 1))));
    await box.idle();
    expect(notes.seen).toHaveLength(10);
    expect(performance.now() - began).toBeLessThan(1_900); // one after another would be two seconds and more
  });

  test("makes one turn of a burst of texts", async () => {
    const store = await testStore();
    const notes = noting();
    const box = started(createMailbox(store.models, notes.handler, log, times));
    for (let id = 1; id <= 5; id++) {
      await box.receive(text(id));
      await pause(10);
    }
    await box.idle();
    expect(notes.turns).toEqual([[1, 2, 3, 4, 5]]);
    expect(await store.models.inbox.countDocuments({ doneAt: null })).toBe(0);
  });

  test("takes up what a dead process left, lease and all", async () => {
    const store = await testStore();
    let entered = false;
    const stuck = noting(() => {
      entered = true;
      return new Promise<void>(() => {});
    });
    const dead = createMailbox(store.models, stuck.handler, log, times);
    await dead.receive(tap(1));
    await expect.poll(() => entered, { timeout: 10_000 }).toBe(true);
    // The process is gone without a word: its lease stands, its row is undone, and nothing renews it.
    const gone = await store.models.chats.collection.updateOne(
      { _id: "9:1" as never },
      { $set: { "lease.owner": "dead", "lease.until": new Date(Date.now() + 500) } },
    );
    expect(gone.matchedCount).toBe(1);
    const notes = noting();
    started(createMailbox(store.models, notes.handler, log, times));
    await expect.poll(() => notes.seen, { timeout: 10_000 }).toEqual([1]);
  });

  test("tries a failing update three times, says sorry, and goes on with the next", async () => {
    const store = await testStore();
    let tries = 0;
    const notes = noting(async (id) => {
      if (id === 1) {
        tries++;
        throw new Error("broken");
      }
    });
    const box = started(createMailbox(store.models, notes.handler, log, times));
    await box.receive(tap(1));
    await box.receive(tap(2));
    await expect.poll(() => notes.seen, { timeout: 10_000 }).toEqual([-1, 2]);
    expect(tries).toBe(3);
  });

  test("waits when it is asked for patience, and loses nothing", async () => {
    const store = await testStore();
    let asked = 0;
    const notes = noting(async () => {
      if (asked++ === 0) throw new TryLater(150);
    });
    const box = started(createMailbox(store.models, notes.handler, log, times));
    await box.receive(tap(1));
    await expect.poll(() => notes.seen, { timeout: 10_000 }).toEqual([1]);
  });

  test("a row whose effects are in the state already is only ticked off", async () => {
    const store = await testStore();
    const notes = noting();
    const box = createMailbox(store.models, notes.handler, log, times);
    await box.receive(tap(1));
    await box.idle();
    await store.models.inbox.updateOne({ updateId: 1 }, { $set: { doneAt: null } });
    started(box);
    await expect.poll(() => store.models.inbox.countDocuments({ doneAt: null }), { timeout: 10_000 }).toBe(0);
    expect(notes.seen).toEqual([1]);
  });
});

describe("an update that processes freeze or die over", () => {
  /** Takes the chat from its living holder as if that had stopped renewing. */
  const stopRenewing = (store: Awaited<ReturnType<typeof testStore>>) =>
    store.models.chats.collection.updateOne(
      { _id: "9:1" as never },
      { $set: { "lease.owner": "frozen", "lease.until": new Date(Date.now() - 1) } },
    );

  test("counts each of them as a try, says sorry after the last, and goes on with the next", async () => {
    const store = await testStore();
    let began = 0;
    const freezing = noting(async () => {
      began++;
      await new Promise<void>(() => {});
    });
    for (let process = 1; process <= FALLS; process++) {
      const box = createMailbox(store.models, freezing.handler, log, times);
      if (process === 1) await box.receive(tap(1));
      else box.start();
      await expect.poll(() => began, { timeout: 10_000 }).toBe(process);
      void box.stop(0);
      await stopRenewing(store);
    }
    const notes = noting();
    const box = started(createMailbox(store.models, notes.handler, log, times));
    await box.receive(tap(2));
    await expect.poll(() => notes.seen, { timeout: 10_000 }).toEqual([-1, 2]);
    expect(began).toBe(FALLS);
    const chat = await store.models.chats.findById("9:1").lean();
    expect(chat?.fallen).toBe(0);
  });

  test("counts a turn that nobody came back from, too", async () => {
    const store = await testStore();
    let began = 0;
    const handler: MailboxHandler = {
      ...noting().handler,
      async texts() {
        return async () => {
          began++;
          await new Promise<void>(() => {});
        };
      },
    };
    for (let process = 1; process <= FALLS; process++) {
      const box = createMailbox(store.models, handler, log, times);
      if (process === 1) await box.receive(text(1));
      else box.start();
      await expect.poll(() => began, { timeout: 10_000 }).toBe(process);
      void box.stop(0);
      await store.models.chats.collection.updateOne(
        { _id: "9:1" as never },
        { $set: { "thinking.turnId": "frozen", "thinking.until": new Date(0) } },
      );
    }
    const notes = noting();
    started(createMailbox(store.models, notes.handler, log, times));
    await expect.poll(() => notes.seen, { timeout: 10_000 }).toEqual([-1]);
    expect(notes.turns).toEqual([]);
  });
});

describe("what is closed but not ticked, as a kill between the two leaves it", () => {
  test("is not answered again when a new text comes before anybody has looked", async () => {
    const store = await testStore();
    const notes = noting();
    const box = createMailbox(store.models, notes.handler, log, times);
    await box.receive(text(1));
    await box.receive(text(2));
    await box.idle();
    await store.models.inbox.updateMany({}, { $set: { doneAt: null } });
    await box.receive(text(3));
    await box.idle();
    expect(notes.turns).toEqual([[1, 2], [3]]);
    expect(await store.models.inbox.countDocuments({ doneAt: null })).toBe(0);
  });

  test("nor when a tap comes", async () => {
    const store = await testStore();
    const notes = noting();
    const box = createMailbox(store.models, notes.handler, log, times);
    await box.receive(text(1));
    await box.idle();
    await store.models.inbox.updateMany({}, { $set: { doneAt: null } });
    await box.receive(tap(2));
    await box.idle();
    expect(notes.turns).toEqual([[1]]);
    expect(notes.seen).toEqual([2]);
  });
});

test("who lost a chat to another process writes nothing there any more", async () => {
  const store = await testStore();
  const leases = createLeases(store.models.chats, "one");
  const lost = await leases.acquire("9:1");
  await store.models.chats.collection.updateOne(
    { _id: "9:1" as never },
    { $set: { "lease.until": new Date(Date.now() - 1) } },
  );
  const kept = await createLeases(store.models.chats, "two").acquire("9:1");
  expect([lost, kept]).not.toContain(null);
  lost?.set({ state: { of: "the one before" } });
  await expect(lost?.release()).rejects.toThrow(LeaseLost);
  await lost?.drop();
  const chat = await store.models.chats.findById("9:1").lean();
  expect([chat?.state, chat?.lease.owner]).toEqual([{}, kept?.chat.lease.owner]);
  kept?.set({ state: { of: "the holder" } });
  await kept?.release();
  expect((await store.models.chats.findById("9:1").lean())?.state).toEqual({ of: "the holder" });
});

describe("while a model thinks", () => {
  /** A model that hangs until it is let go, then answers as the rules do. */
  function hangingModel(): { model: ChatModel; calls: () => number; letGo(): void } {
    let release: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let calls = 0;
    const model: ChatModel = {
      name: "slow",
      metered: false,
      async complete(request, signal): Promise<ModelAnswer> {
        calls++;
        await gate;
        return offlineModel.complete(request, signal);
      },
    };
    return { model, calls: () => calls, letGo: () => release() };
  }

  test("a tap in the same chat is done within a second, and the sentence is answered after it", async () => {
    const { model, letGo } = hangingModel();
    const h = await openHarness({ model });
    h.client.start();
    await h.settle();
    h.client.send("маникюр завтра после обеда");
    await pause(300);
    // The model hangs until it is let go: what comes before that has not waited for it.
    h.client.tap("Педикюр");
    await expect
      .poll(() => h.client.list.some((one) => one.text === "Педикюр. На какой день?"), {
        timeout: 5_000,
        interval: 10,
      })
      .toBe(true);
    letGo();
    await h.settle();
    expect(h.client.newest?.text).toContain("Свободно во вторник, 3\u00a0марта");
    expect(h.client.list.filter((one) => one.text.includes("Свободно во вторник"))).toHaveLength(1);
  });

  test("another text joins the question: one answer, to both", async () => {
    const { model, letGo, calls } = hangingModel();
    const h = await openHarness({ model });
    h.client.send("маникюр");
    await pause(200);
    h.client.send("завтра после обеда");
    await pause(200);
    letGo();
    await h.settle();
    expect(h.client.list.filter((one) => one.from === "bot")).toHaveLength(1);
    expect(h.client.newest?.text).toContain("Свободно во вторник, 3\u00a0марта");
    expect(labels(h.client.newest)[0]).toBe("15:00");
    expect(calls()).toBeGreaterThanOrEqual(2);
  });
});
