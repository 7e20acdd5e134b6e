import type { TurnFacts } from "../../bot/assistant/facts.ts";
import { readFixture } from "../../bot/fixtures/load.ts";
import type { Here } from "../../bot/reading/deeds/scene.ts";

/** Whom the sets are written about; it is Monday 2 March 2026, 09:00. */
export type World = "almaty" | "brighton" | "barber" | "tutor";
export const worldOf = (lang: string): World => (lang === "en" ? "brighton" : "almaty");

/** Of each: its calendar, its clock's hours ahead of Greenwich, its money. */
const PLACES = {
  almaty: { fixture: "salon", timeZone: "Asia/Almaty", ahead: 5, currency: "KZT", master: "Алия" },
  brighton: { fixture: "salon", timeZone: "Europe/London", ahead: 0, currency: "GBP", master: "Emma" },
  barber: { fixture: "barber", timeZone: "Europe/Berlin", ahead: 1, currency: "EUR", master: "Руслан" },
  tutor: { fixture: "tutor", timeZone: "Europe/London", ahead: 0, currency: "GBP", master: "Emma" },
} as const;
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
  barber: [
    ["haircut", "Стрижка", "haircut", "hair", "cut", "шаш"],
    ["beard", "Борода", "beard", "beard trim", "сақал"],
    ["kids", "Детская стрижка", "kids", "kids cut", "child", "балалар шашы"],
  ],
  tutor: [
    ["lesson", "Урок английского", "урок", "lesson", "english lesson", "сабақ"],
    ["trial", "Пробный урок", "пробный", "trial", "сынақ сабақ"],
    ["club", "Разговорный клуб", "клуб", "club", "conversation club"],
  ],
};
/** What the client of each has booked: the day of March, the hour, the service. */
const VISITS: Record<World, readonly (readonly [day: number, hour: number, service: string])[]> = {
  almaty: [
    [2, 11, "manicure"],
    [6, 17, "manicure-gel"],
  ],
  brighton: [
    [2, 11, "manicure"],
    [6, 17, "manicure-gel"],
  ],
  barber: [[4, 17, "haircut"]],
  tutor: [
    [3, 16, "lesson"],
    [5, 16, "lesson"],
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
  const { fixture, timeZone, ahead, currency } = PLACES[world];
  return {
    when: {
      now: Date.UTC(2026, 2, 2, 9 - ahead),
      timeZone,
      workingSchedule: readFixture(fixture).masters[0]?.workingSchedule as never,
    },
    services: SERVICES[world].map(([id, name, ...tags]) => ({ id, name, tags })),
    people: PEOPLE.map(([id, almaty, brighton]) => ({ id, name: world === "almaty" ? almaty : brighton })),
    currency,
  };
}

/** What a client's turn is told there. In the salons it is Дана, or Diana: today at 11, on Friday at 17. */
export function factsIn(world: World): TurnFacts {
  const { when, services, currency } = hereIn(world);
  const { ahead, master } = PLACES[world];
  return {
    when,
    currency,
    people: [],
    master,
    services: services.map((one) => ({ ...one, ref: one.id })),
    visits: VISITS[world].map(([day, hour, service], at) => ({
      ref: `A${at + 1}`,
      start: Date.UTC(2026, 2, day, hour - ahead),
      serviceIds: [service],
    })),
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
