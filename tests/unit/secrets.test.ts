import { expect, test } from "vitest";
import { createSecretBox, newSecretKey } from "../../models/secrets.ts";

test("what is sealed can be opened, and looks different each time", () => {
  const box = createSecretBox(newSecretKey("a"));
  expect(box.open(box.seal("123:token"))).toBe("123:token");
  expect(box.seal("x")).not.toBe(box.seal("x"));
});

test("a changed text does not open", () => {
  const box = createSecretBox(newSecretKey("a"));
  const sealed = box.seal("123:token");
  const body = sealed.lastIndexOf(".") + 1;
  const changed = sealed.slice(0, body) + (sealed[body] === "A" ? "B" : "A") + sealed.slice(body + 1);
  expect(() => box.open(changed)).toThrow();
});

test("after a rotation old texts open and new ones use the new key", () => {
  const old = newSecretKey("old");
  const sealed = createSecretBox(old).seal("secret");
  const rotated = createSecretBox(`${newSecretKey("new")},${old}`);
  expect(rotated.open(sealed)).toBe("secret");
  expect(rotated.seal("secret").split(".")[1]).toBe("new");
});

test("a key of the wrong length is refused", () => {
  expect(() => createSecretBox("a:c2hvcnQ=")).toThrow(RangeError);
});
