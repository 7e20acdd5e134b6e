import { expect, test } from "vitest";
import { needsBot } from "../../jobs/parking.ts";
import { parseTask, type Task, taskId } from "../../jobs/tasks.ts";

const visit = { masterId: "m", appointmentId: "a", revision: 3 };
const relay = { masterId: "m", relayId: "r", since: 5 };
const plan = { masterId: "m", planId: "p" };

/**
 * Names on the wire: keys of the ledger, and of jobs that wait in Redis while another version of the program
 * starts.
 */
const IDS: { [K in Task["kind"]]: [Extract<Task, { kind: K }>, string] } = {
  notice: [{ kind: "notice", ...visit }, "notice-a-3"],
  hold_ended: [{ kind: "hold_ended", ...visit }, "hold_ended-a-3"],
  freed: [{ kind: "freed", ...visit }, "freed-a-3"],
  google_wish: [{ kind: "google_wish", ...visit }, "google_wish-a-3"],
  reminder: [
    { kind: "reminder", masterId: "m", appointmentId: "a", start: 7, minutes: 60 },
    "reminder-a-7-60",
  ],
  relay_nudge: [{ kind: "relay_nudge", ...relay }, "relay_nudge-r-5"],
  relay_back: [{ kind: "relay_back", ...relay }, "relay_back-r-5"],
  morning: [{ kind: "morning", masterId: "m", date: "2026-03-02" }, "morning-m-2026-03-02"],
  evening: [{ kind: "evening", masterId: "m", date: "2026-03-02" }, "evening-m-2026-03-02"],
  review: [{ kind: "review", masterId: "m", appointmentId: "a" }, "review-a"],
  nudge: [{ kind: "nudge", masterId: "m", appointmentId: "a" }, "nudge-a"],
  google: [{ kind: "google", masterId: "m" }, "google-m"],
  google_connected: [{ kind: "google_connected", masterId: "m", since: 5 }, "google_connected-m-5"],
  google_broken: [{ kind: "google_broken", masterId: "m", since: 5 }, "google_broken-m-5"],
  plan: [{ kind: "plan", ...plan }, "plan-p"],
  plan_deadline: [{ kind: "plan_deadline", ...plan }, "plan_deadline-p"],
  plan_answers: [{ kind: "plan_answers", ...plan }, "plan_answers-p"],
  plan_remind: [{ kind: "plan_remind", ...plan }, "plan_remind-p"],
  plan_offer: [{ kind: "plan_offer", ...plan }, "plan_offer-p"],
  plan_ask: [{ kind: "plan_ask", ...plan }, "plan_ask-p"],
  import: [{ kind: "import", masterId: "m", importId: "i" }, "import-i"],
  budget_spent: [{ kind: "budget_spent", masterId: "m", period: "2026-03" }, "budget_spent-m-2026-03"],
};

test.each(Object.values(IDS))("%o keeps its name on the wire", (task, id) => {
  expect(taskId(task)).toBe(id);
  expect(parseTask(JSON.parse(JSON.stringify(task)))).toEqual(task);
});

test("what is no task, or carries more or less than its kind says, is refused", () => {
  expect(() => parseTask({ kind: "payment", masterId: "m" })).toThrow("no task is called payment");
  expect(() => parseTask({ kind: "import", masterId: "m" })).toThrow();
  expect(() => parseTask({ kind: "import", masterId: "m", importId: "i", phone: "+7 701" })).toThrow();
  expect(() => parseTask({ kind: "import", importId: "i" })).toThrow();
  expect(() => parseTask("import-i")).toThrow();
});

test("what needs no bot goes on while its token is refused", () => {
  expect(Object.values(IDS).flatMap(([task]) => (needsBot(task) ? [] : task.kind))).toEqual([
    "google",
    "plan",
  ]);
});

test("the compiler refuses a task without its data, and one that nobody defined", () => {
  // @ts-expect-error: which list?
  const without: Task = { kind: "import", masterId: "m" };
  // @ts-expect-error: no such kind
  const unknown: Task = { kind: "payment", masterId: "m" };
  expect(() => parseTask(without)).toThrow();
  expect(() => parseTask(unknown)).toThrow();
});
