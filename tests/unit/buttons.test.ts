import fc from "fast-check";
import { expect, test } from "vitest";
import { act, actOfFlow } from "../../bot/dialogue/act.ts";
import { ACTS, type ActArgs, type ActName, type Tap } from "../../bot/dialogue/acts.ts";
import { showDemand } from "../../bot/dialogue/demand/demand.ts";
import { decode, encode } from "../../bot/telegram/buttons.ts";
import { button } from "../../bot/views/view.ts";
import { CODES } from "../helpers/callback-codes.ts";

const id = "0123456789abcdef01234567";
const start = Date.UTC(2026, 2, 4, 12, 30);
const tap = <N extends ActName>(name: N, args: ActArgs<N>): Tap => ({ name, args });
const taps = [
  tap("booking.service", { flow: "a1b2c3", id }),
  tap("booking.services", { flow: "a1b2c3" }),
  tap("booking.page", { flow: "a1b2c3", page: 12 }),
  tap("booking.part", { flow: "a1b2c3", part: "evening", date: "2026-03-04" }),
  tap("booking.time", { flow: "a1b2c3", start }),
  tap("booking.confirm", { token: "AbC-_9012345" }),
  tap("visits.cancelYes", { visit: id, start }),
  tap("booking.start", {}),
  tap("forClients.at", { client: id, service: id, start }),
];

test.each(taps)("$name comes back as it went, in at most 64 bytes", (one) => {
  const data = encode(one);
  expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  expect(decode(data)).toEqual(one);
});

test("a button that would carry too much is refused where it is made", () => {
  expect(() => encode(tap("booking.confirm", { token: "x".repeat(63) }))).toThrow(RangeError);
});

test("anything that is no button of ours is nothing", () => {
  for (const data of ["", "zz", "y", "y|", "y|a b", "t|a1b2c3|!!", "d|a1b2c3", "s|a|b|c", "constructor|x"])
    expect(decode(data)).toBeNull();
  fc.assert(
    fc.property(fc.string(), (data) => {
      decode(data); // never throws
    }),
  );
});

test("every act is in the list of codes that lie under buttons", () => {
  const acts = Object.entries(ACTS).flatMap(([room, all]) =>
    Object.keys(all).map((what) => `${room}.${what}`),
  );
  expect(acts.sort()).toEqual(CODES.map(({ name }) => name).sort());
});

test("an act belongs to a flow exactly when it names one, which travels first", () => {
  for (const one of Object.values(ACTS).flatMap((all) => Object.values(all))) {
    const place = Object.keys(one.fields).indexOf("flow");
    expect(place, one.code).toBe(one.ofFlow ? 0 : -1);
  }
});

// Whoever gives an act to somebody whose desk its step does not take is told by the compiler.
test("a step is walked at the desk it is for", () => {
  const own = act("x1", { by: ["master"] }, showDemand);
  // @ts-expect-error a master's step for a client
  const theirs = act("x2", { by: ["client"] }, showDemand);
  // @ts-expect-error a master's step for both
  const both = act("x3", { by: ["client", "master"] }, showDemand);
  // @ts-expect-error a master's step for a client's flow
  const flow = actOfFlow("x4", { by: ["client"] }, showDemand);
  expect([own, theirs, both, flow].map(({ by }) => by)).toEqual([
    ["master"],
    ["client"],
    ["client", "master"],
    ["client"],
  ]);
});

test("a button carries what its act says, and nothing else", () => {
  const made = [
    button("on", "pause.set", { wanted: "yes" }),
    button("week", "day.week"),
    // @ts-expect-error a word its act does not know
    button("on", "pause.set", { wanted: "maybe" }),
    // @ts-expect-error without what it carries
    button("on", "pause.set"),
    // @ts-expect-error with what it does not carry
    button("week", "day.week", { date: "2026-03-04" }),
    // @ts-expect-error nobody does this
    button("fly", "pause.fly"),
  ];
  expect(made[0]).toEqual({ text: "on", tap: { name: "pause.set", args: { wanted: "yes" } } });
  expect(made[1]).toEqual({ text: "week", tap: { name: "day.week", args: {} } });
});
