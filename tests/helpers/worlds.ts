import type { TurnFacts } from "../../bot/assistant/facts.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import type { Here } from "../../bot/reading/deeds/scene.ts";

/** The two salons that the sets are written about; it is Monday 2 March 2026, 09:00. */
export type World = "almaty" | "brighton";
export const worldOf = (lang: string): World => (lang === "en" ? "brighton" : "almaty");

const week = readFixture("salon").masters[0]?.workingSchedule as never;
const SERVICES: Record<World, readonly (readonly [id: string, name: string, ...tags: string[]])[]> = {
  almaty: [
    ["manicure", "Маникюр", "ногти", "manicure", "nails", "manikyur"],
    [
      "manicure-gel",
      "Маникюр с покрытием",
      "гель-лак",
      "шеллак",
      "покрытие",
      "френч",
      "gel",
      "shellac",
      "gel polish",
    ],
    ["pedicure", "Педикюр", "pedicure", "pedikyur"],
    ["brows", "Коррекция бровей", "брови", "brows", "eyebrows", "қас"],
    ["extension", "Наращивание ногтей", "наращивание", "extension", "extensions", "acrylic"],
    ["removal", "Снятие", "снять", "removal"],
  ],
  brighton: [
    ["manicure", "Manicure", "nails"],
    ["manicure-gel", "Gel manicure", "gel", "shellac", "gel polish"],
    ["pedicure", "Pedicure"],
    ["brows", "Brow shaping", "brows", "eyebrows"],
    ["extension", "Nail extensions", "extensions", "acrylics"],
    ["removal", "Removal", "take off", "soak off"],
  ],
};
const PEOPLE: readonly (readonly [id: string, almaty: string, brighton: string])[] = [
  ["dana", "Дана Омарова", "Diana Cole"],
  ["aseln", "Асель Нурланова", "Sophie Turner"],
  ["aselk", "Асель Ким", "Sophie Kim"],
  ["marina", "Марина Петрова", "Marina Petrou"],
  ["madina", "Мадина Ахметова", "Maddie Allen"],
  ["zarina", "Зарина Садыкова", "Zara Khan"],
  ["sveta", "Светлана Иванова", "Lottie Evans"],
  ["olga", "Ольга Ким", "Olga Novak"],
  ["aigul", "Айгүл Серікқызы", "Grace Owen"],
  ["zhanna", "Жанна Турсунова", "Jenny Wright"],
  ["anna", "Анна", "Anna"],
  ["timur", "Тимур Жаксыбеков", "Tom Baker"],
  ["guln", "Гүлнар Бекова", "Priya Shah"],
];

export function hereIn(world: World): Here {
  const isAlmaty = world === "almaty";
  return {
    when: {
      now: isAlmaty ? Date.UTC(2026, 2, 2, 4) : Date.UTC(2026, 2, 2, 9),
      timeZone: isAlmaty ? "Asia/Almaty" : "Europe/London",
      workingSchedule: week,
    },
    services: SERVICES[world].map(([id, name, ...tags]) => ({ id, name, tags })),
    people: PEOPLE.map(([id, almaty, brighton]) => ({ id, name: isAlmaty ? almaty : brighton })),
    currency: isAlmaty ? "KZT" : "GBP",
  };
}

/** What a client's turn is told there: Дана, or Diana, with visits today at 11 and on Friday at 17. */
export function factsIn(world: World): TurnFacts {
  const { when, services, currency } = hereIn(world);
  const at = (day: number, hour: number) => Date.UTC(2026, 2, day, hour - (world === "almaty" ? 5 : 0));
  return {
    when,
    currency,
    people: [],
    master: world === "almaty" ? "Алия" : "Emma",
    services: services.map((one) => ({ ...one, ref: one.id })),
    visits: [
      { ref: "A1", start: at(2, 11), serviceIds: ["manicure"] },
      { ref: "A2", start: at(6, 17), serviceIds: ["manicure-gel"] },
    ],
    topic: [],
    bound: null,
    last: null,
    shown: [],
    flow: null,
    offered: false,
    answers: [],
    made: null,
    question: null,
  };
}
