import { expect, test } from "vitest";
import { playDocuments } from "../helpers/attacks/documents.ts";
import { playErasures } from "../helpers/attacks/erasures.ts";
import { playAlbums, playTexts } from "../helpers/attacks/texts.ts";
import { playUpdates } from "../helpers/attacks/updates.ts";
import { within } from "../helpers/store.ts";

// Attacks by somebody who had seen neither the program nor its tests: every tenth, all of them in a full run.
const patience = { timeout: within(1_800_000) };

test(
  "an update that nobody foresaw is taken and settled, and people are served as before",
  patience,
  async () => {
    expect(await playUpdates()).toEqual([]);
  },
);

test(
  "a hostile text, wherever it is written, is answered soon, and changes nothing by itself",
  patience,
  async () => {
    expect(await playTexts()).toEqual([]);
  },
);

test(
  "a burst of messages or pictures is answered soon, and changes nothing by itself",
  patience,
  async () => {
    expect(await playAlbums()).toEqual([]);
  },
);

test("a spoilt document of one master changes nothing for the people of others", patience, async () => {
  expect(await playDocuments()).toEqual([]);
});

test(
  "whatever somebody is called, an erasure takes all of theirs and nothing of others",
  patience,
  async () => {
    expect(await playErasures()).toEqual([]);
  },
);
