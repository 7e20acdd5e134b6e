import { expect, test } from "vitest";
import { createHttp } from "../../bot/http/server.ts";
import { createLogger } from "../../bot/logger.ts";
import { createMetrics } from "../../bot/metrics.ts";
import { createGoogleApi } from "../../jobs/google/google-api.ts";
import { lookForStuck } from "../../jobs/stuck.ts";
import { forgetHandledUpdates } from "../../jobs/sweep.ts";
import { bringCrowd } from "../helpers/crowd.ts";
import { explain, MONITORED, record } from "../helpers/explained.ts";
import { startFakeGoogle } from "../helpers/google/fake.ts";
import { type Harness, type HarnessOptions, openHarness } from "../helpers/harness.ts";
import { fixedClock } from "../helpers/store.ts";

const HOURS = 3_600_000;
const MASTERS_COMMANDS =
  "today week errand add block vacation hours clients notes services settings waitlist demand stats usage knowledge share google feed export undo pause help";

const FEW = "one person has few of them";
const ASKED_FOR = "the master asked for it, and it is about all of their own";

/**
 * What may read many documents or sort them in memory, and why. Who is here no more is taken off the list.
 */
const KNOWN: [what: string, why: string][] = [
  [
    "aggregate inbox [{$group:{_id:? n:{$sum:?}}} {$match:{doneAt:null}}]",
    "the simulator waits so, nobody else",
  ],
  [
    "find appointments {$or:[{history.key:?} {offerToken:?}] masterId:?} sort",
    "a token is in a document or two",
  ],
  ["find appointments {masterId:? clientId:? internalStatus:booked} sort", FEW],
  ["find appointments {masterId:? clientId:{$in:[?]} internalStatus:booked history:{$elemMatch", FEW],
  ["find appointments {masterId:? clientId:? internalStatus:cancelled", FEW],
  ["find relays {masterId:? masterMessages:?} sort", FEW],
  [
    "update inbox {botId:? chatKey:? doneAt:{$type:date}}",
    "somebody is erased, which is rare; two days of one bot",
  ],
  ["find waitlist {masterId:? status:waiting until:{$gte:?}} sort", "who waits for one master"],
  ["find services {master:?} sort", "the services of one master"],
  ["find clients {masterId:? deletedAt:null birthday:{$in:[?]}}", "once a day, of one master's cards"],
  ["find clients {masterId:? deletedAt:null notes:{$ne:?}} sort", ASKED_FOR],
  ['find clients {masterId:? deletedAt:null} sort {"name":1,"_id":1}', ASKED_FOR],
  [
    "aggregate clients [{$group:{_id:? n:{$sum:?}}} {$match:{masterId:? deletedAt:null createdAt:{$gte:?}}}]",
    ASKED_FOR,
  ],
  ["aggregate appointments [{$group:{_id:? n:{$sum:?}}} {$match:{masterId:? history:{$elemMatch:", ASKED_FOR],
  ["distinct appointments {masterId:? history:{$elemMatch:", ASKED_FOR],
  [
    "find appointments {masterId:? clientId:{$ne:null} internalStatus:{$in:[booked completed no_show]}} sort",
    ASKED_FOR,
  ],
];
const met = new Set<string>();

/**
 * Runs a journey among a crowd, and asks the engine about each kind of query in it; `kinds` must be among
 * them.
 */
async function during(
  journey: (h: Harness) => Promise<void>,
  kinds: readonly string[],
  options: HarnessOptions = {},
): Promise<void> {
  const h = await openHarness({ storeOptions: MONITORED, ...options });
  await bringCrowd(h.store.models, h.master, h.clock.now());
  const sent = record(h.store.connection);
  await journey(h);
  await h.settle();
  const found = await explain(h.store.connection, sent);
  // The journey went where it was to go.
  const made = found.map((one) => one.shape);
  expect(kinds.filter((kind) => !made.some((shape) => shape.startsWith(kind)))).toEqual([]);
  const slow = found.filter((one) => one.faults.length > 0);
  const unknown = slow.filter(({ shape }) => {
    const known = KNOWN.find(([what]) => shape.startsWith(what));
    if (known) met.add(known[0]);
    return !known;
  });
  expect(
    unknown.map((one) => `${one.faults} ${one.shape} by [${one.indexes}], ${one.examined} read`),
  ).toEqual([]);
}

test("what a client does, what falls due meanwhile, and what is counted, is found by an index", {
  timeout: 240_000,
}, async () => {
  await during(
    async (h) => {
      h.app.mailbox.start();
      await h.say("/start");
      await h.say("маникюр в среду в 17:30");
      await h.tap("Подтвердить");
      await h.say("/my");
      await h.say("перенеси на пятницу в 16:00");
      await h.tap("Подтвердить");
      await h.say("маникюр в воскресенье вечером");
      await h.say("человека!");
      h.owner.send("приходите", h.owner.newest);
      await h.wait(3 * HOURS);
      await h.wait(72 * HOURS);
      await h.say("буду");
      await h.wait(24 * HOURS);
      await h.wait(80 * HOURS);
      await h.say("как в прошлый раз");
      await h.say("педикюр в среду в 15:00");
      await h.tap("Подтвердить");
      await h.say("отмените мою запись");
      await h.tap("Отменить");
      await h.wait(1 * HOURS);
      await h.say("удалите мои данные");
      await h.tap("Удалить");
      await createMetrics(h.store.models).text();
      await lookForStuck(h.store.models);
      await forgetHandledUpdates({ models: h.store.models });
    },
    [
      "findAndModify users {tgId",
      "find masters {botId",
      "findAndModify clients {masterId:? telegramUserId:? deletedAt:null}",
      "find inbox {chatKey:? doneAt:null} sort",
      "find inbox {doneAt:null receivedAt",
      "delete inbox",
      "find appointments {$or:[{internalStatus:held holdExpiresAt",
      "find appointments {pending",
      "find notifications {key:{$in",
      "find plans {$or:[",
      "find masters {nextDayAt:{$lte",
      "find masters {nextDayAt:null",
      "find masters {nextInviteAt:{$lte",
      "find masters {nextInviteAt:null",
      "find relays",
      "delete messages",
      "aggregate notifications",
    ],
  );
});

test("what a master does is found by an index", { timeout: 240_000 }, async () => {
  await during(
    async (h) => {
      await h.say("маникюр в среду в 17:30");
      await h.tap("Подтвердить");
      for (const command of MASTERS_COMMANDS.split(" ")) await h.say(`/${command}`, h.owner);
      await h.say("Дана", h.owner);
      await h.say("запиши Асель на маникюр в четверг в 12, она позвонила", h.owner);
      await h.tap("Записать", h.owner);
      await h.say("в четверг с 15 до 17 собрание", h.owner);
      await h.tap("Занять время", h.owner);
      await h.say("/errand", h.owner);
      await h.say("закрой среду", h.owner);
      await h.tap("Закрыть и предложить", h.owner);
      await h.wait(5_000);
      await h.wait(13 * HOURS);
      await h.say("/undo", h.owner);
      await h.say("подними цены на 10 %", h.owner);
      await h.tap("Да", h.owner);
      await h.say("Айгуль +7 701 000 00 11\nДанияр +7 701 000 00 12", h.owner);
      await h.wait(5_000);
      await h.say("спрашивай отзыв через 3 часа", h.owner);
      await h.say("/test", h.owner);
      await h.say("маникюр завтра в 15:00", h.owner);
      await h.tap("Закончить пробу", h.owner);
      await h.wait(24 * HOURS);
    },
    [
      "find masters {sandbox.of",
      "delete busyevents",
      "find plans {masterId:? decidedAt:{$gte:?} status:done} sort",
      "find imports",
      "find errands {masterId:?",
      "find wishes",
    ],
  );
});

test("what comes in from outside is found by an index: webhooks, feeds, Google; and who becomes a master", {
  timeout: 240_000,
}, async () => {
  const clock = fixedClock();
  const google = await startFakeGoogle(() => clock.now());
  const publicUrl = "https://zapis.example";
  const api = createGoogleApi({
    clientId: "client",
    clientSecret: "secret",
    redirectUrl: `${publicUrl}/google/connected`,
    roots: google.roots,
  });
  await during(
    async (h) => {
      const { models } = h.store;
      const http = createHttp({
        platform: null,
        models,
        log: createLogger("silent"),
        receive: async () => {},
        ready: async () => true,
        now: h.clock.now,
        calendars: h.app.calendars,
        metrics: createMetrics(models),
        metricsToken: "a-token-of-some-length",
      });
      await h.say("маникюр в среду в 17:30");
      await h.tap("Подтвердить");
      const { webhookSecret, calendarToken } = h.master;
      for (const kind of ["full", "busy"])
        expect((await http.request(`/calendar/${kind}/${calendarToken}.ics`)).status).toBe(200);
      const ahead = { masterId: h.master._id, startTime: { $gt: new Date(h.clock.now()) } };
      const visit = await models.appointments.findOne(ahead).lean();
      expect((await http.request(`/visit/${visit?.icsToken}.ics`)).status).toBe(200);
      expect((await http.request(`/tg/${webhookSecret}`, { method: "POST", body: "{}" })).status).toBe(401);
      expect((await http.request("/google/connected?state=nobody&code=1")).status).toBe(400);
      const url = new URL((await h.app.calendars?.connectUrl(h.master._id)) ?? "");
      const state = url.searchParams.get("state") ?? "";
      expect((await http.request(`/google/connected?state=${state}&code=1`)).status).toBe(200);
      for (let round = 0; round < 4; round++) await h.wait(6 * 60_000);
      const link = await models.googleLinks.findOne({ masterId: h.master._id }).lean();
      await h.app.calendars?.noticed({
        channelId: link?.channel?.id ?? "none",
        token: "wrong",
        state: "exists",
      });
      await h.app.calendars?.disconnect(h.master._id);
      const aliya = h.newcomer("Алия");
      await h.say("/start", aliya);
      await h.tap("Ногти", aliya);
      await h.say("маникюр 9000", aliya);
      await h.tap("Всё верно", aliya);
    },
    [
      "find masters {webhookSecret",
      "find masters {calendarToken",
      "find appointments {$or:[{icsToken",
      "findAndModify googlelinks {attempt.stateHash",
      "find googlelinks {channel.id",
      "aggregate googlelinks [{$match:{$or:",
      "find masters {setup.botId",
    ],
    { now: clock.now(), publicUrl, google: api, platform: { manages: true } },
  );
});

test("nothing is excused that is in order by now", () => {
  const stale = KNOWN.filter(([what]) => !met.has(what));
  expect(stale.map(([what]) => what)).toEqual([]);
});
