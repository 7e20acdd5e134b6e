import { expect, test } from "vitest";
import { allLeaves, readSaid, SAID_FILE, type Said, textsOf, writtenSaid } from "../helpers/said.ts";

/**
 * The words people read stay as they are when keys move: each is found under its key or, the same in all
 * languages, under another key that stands for nothing else. Words changed on purpose: `vitest -u`.
 */
test("everything that was said is still said in the same words", async () => {
  const leaves = allLeaves();
  const before = readSaid();
  const free = new Set(leaves.keys());
  const same = (one: Said, key: string) => {
    const leaf = leaves.get(key);
    const texts = leaf && textsOf(leaf, one.args);
    return texts && JSON.stringify(texts) === JSON.stringify({ ru: one.ru, kk: one.kk, en: one.en });
  };
  const stay = new Set(before.filter((one) => same(one, one.key)));
  for (const { key } of stay) free.delete(key);
  const now = before.map((one) => {
    if (stay.has(one)) return one;
    const moved = [...free].find((key) => same(one, key));
    if (moved) {
      free.delete(moved);
      return one;
    }
    const leaf = leaves.get(one.key);
    const texts = leaf && textsOf(leaf, one.args);
    return texts ? { ...one, ...texts } : null;
  });
  await expect(writtenSaid(now.filter((one) => one !== null))).toMatchFileSnapshot(SAID_FILE);
});
