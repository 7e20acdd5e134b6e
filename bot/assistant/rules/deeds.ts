import type { Deed, PriceDeed } from "../../reading/deeds/deed.ts";
import { readDeeds } from "../../reading/deeds/read.ts";
import type { ModelAnswer, ToolCall, TurnFacts } from "../model.ts";

/** The calls for what a master's message orders, tells or asks; none: nothing of it was read. */
export function deedsOf(text: string, facts: TurnFacts): ModelAnswer {
  const { when, services, people, currency } = facts;
  const deeds = readDeeds(text, { when, services, people, currency });
  const made = deeds.flatMap((deed) => callOf(deed, facts, text));
  return {
    usage: null,
    calls: made.map(
      ([name, input], index): ToolCall => ({
        id: `offline-${index + 1}`,
        name,
        arguments: JSON.stringify(input),
      }),
    ),
  };
}

type Made = readonly [name: string, input: object];

function callOf(deed: Deed, facts: TurnFacts, text: string): Made[] {
  const refOf = (id: string) => facts.services.find((one) => one.id === id)?.ref ?? "";
  const words = (said: string) => said.slice(0, 200);
  switch (deed.deed) {
    case "nothing":
      return [["unable", { what: deed.why, person: null }]];
    case "cannot":
      return [["unable", { what: deed.what, person: deed.person?.said.slice(0, 60) ?? null }]];
    case "undo":
      return [["undo_last", {}]];
    case "hours":
      return [["change_hours", { what: deed.what, when: words(deed.words) }]];
    case "week":
      return [["change_week", { hours: deed.words === "" ? null : deed.words.slice(0, 300) }]];
    case "errand":
      return [["plan_errand", { what: deed.what, when: words(deed.words) }]];
    case "book": {
      const person = deed.person?.said.slice(0, 60) ?? null;
      return [
        ["book_for", { person, services: deed.services.map(refOf), when: words(deed.words), notes: null }],
      ];
    }
    case "move":
      return [["move_for", { person: deed.person.said.slice(0, 60), when: words(deed.words) }]];
    case "cancel":
      return [["cancel_for", { person: deed.person?.said.slice(0, 60) ?? null, when: words(deed.words) }]];
    case "price":
      return [["change_prices", pricesOf(deed.price, refOf)]];
    case "length":
      return [["change_service", lengthOf(deed, refOf)]];
    case "add":
      return [
        [
          "change_service",
          {
            ...OF_SERVICE,
            what: "add",
            name: deed.name,
            length: lengthWords(deed.minutes),
            price: deed.price,
          },
        ],
      ];
    case "offer":
      return [
        [
          "change_service",
          { ...OF_SERVICE, what: deed.wanted ? "offer" : "hide", service: refOf(deed.service) },
        ],
      ];
    case "services":
      return [["change_service", { ...OF_SERVICE, what: "show" }]];
    case "setting":
      return [["change_setting", { words: deed.words }]];
    case "find":
      return [["find_client", { words: deed.words.slice(0, 100) }]];
    case "note":
      return [["note_client", { person: deed.person.said.slice(0, 60), note: deed.note }]];
    case "day":
      return [["show_day", { when: deed.words === null ? null : words(deed.words) }]];
    case "stats":
      return [["show_day", { when: words(text), figures: true }]];
  }
}

const OF_SERVICE = { service: null, name: null, length: null, price: null, person: null };

const lengthWords = (minutes: number | null) => (minutes === null ? null : `${minutes} min`);

const pricesOf = (price: PriceDeed, refOf: (id: string) => string) => ({
  services: price.services.map(refOf),
  percent: price.percent,
  value: price.percent === null ? Math.abs(price.by ?? price.to ?? 0) : null,
});

const lengthOf = (
  { service, minutes, person }: Extract<Deed, { deed: "length" }>,
  refOf: (id: string) => string,
) => ({
  ...OF_SERVICE,
  what: "length",
  service: refOf(service),
  length: lengthWords(minutes),
  person: person?.said.slice(0, 60) ?? null,
});
