import { expect, test } from "vitest";
import { createCircuit } from "../../bot/assistant/circuit.ts";

test("three failures in a row let a model rest; then one call goes ahead and decides", () => {
  let now = 1_000;
  const circuit = createCircuit(() => now);
  expect(circuit.mayAsk()).toBe(true);
  expect([circuit.failed(false), circuit.failed(false)]).toEqual([false, false]);
  expect(circuit.mayAsk()).toBe(true);
  expect(circuit.failed(false)).toBe(true);
  expect(circuit.mayAsk()).toBe(false);
  now += 30_000;
  expect([circuit.mayAsk(), circuit.mayAsk(), circuit.mayAsk()]).toEqual([true, false, false]);
  expect(circuit.failed(false)).toBe(false); // it was open already: nothing new to say
  expect(circuit.mayAsk()).toBe(false);
  now += 30_000;
  expect(circuit.mayAsk()).toBe(true);
  circuit.succeeded();
  expect([circuit.mayAsk(), circuit.mayAsk()]).toEqual([true, true]);
});

test("no credit lets it rest at once, and longer", () => {
  let now = 0;
  const circuit = createCircuit(() => now);
  expect(circuit.failed(true)).toBe(true);
  now += 60_000;
  expect(circuit.mayAsk()).toBe(false);
  now += 240_000;
  expect(circuit.mayAsk()).toBe(true);
});

test("a success in between begins the count anew", () => {
  const circuit = createCircuit(() => 5);
  circuit.failed(false);
  circuit.failed(false);
  circuit.succeeded();
  circuit.failed(false);
  expect(circuit.mayAsk()).toBe(true);
});
