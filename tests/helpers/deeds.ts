import { readFixture } from "../../bot/fixtures/load.ts";
import type { Deed } from "../../bot/reading/deeds/deed.ts";
import { readDeeds } from "../../bot/reading/deeds/read.ts";
import { type Here, sceneOf } from "../../bot/reading/deeds/scene.ts";
import { writeNotation } from "../../bot/reading/meaning/notation.ts";

const [master] = readFixture("salon").masters;
const SERVICES = [
  ["manicure", "Маникюр", "ногти"],
  ["gel", "Маникюр с покрытием", "гель-лак", "шеллак", "френч"],
  ["pedicure", "Педикюр", "pedicure"],
  ["brows", "Коррекция бровей", "брови", "brows", "қас"],
  ["extension", "Наращивание ногтей", "наращивание", "extensions"],
  ["removal", "Снятие", "снять", "removal"],
] as const;
const PEOPLE = [
  "Дана Омарова",
  "Асель Нурланова",
  "Асель Ким",
  "Марина Петрова",
  "Мадина Ахметова",
  "Зарина Садыкова",
  "Светлана Иванова",
  "Ольга Ким",
  "Айгүл Серікқызы",
  "Жанна Турсунова",
  "Анна",
  "Tom Baker",
];

/** A salon in Almaty on Monday 2 March 2026, 09:00. */
const HERE: Here = {
  when: {
    now: Date.UTC(2026, 2, 2, 4, 0),
    timeZone: "Asia/Almaty",
    workingSchedule: master?.workingSchedule as never,
  },
  services: SERVICES.map(([id, name, ...tags]) => ({ id, name, tags })),
  people: PEOPLE.map((name) => ({ id: name, name })),
  currency: "KZT",
};

/** What a message was read as, in short: «close», «price pedicure =13000», «cancel Дана». */
export const deedsIn = (text: string, here: Here = HERE): string =>
  readDeeds(text, here).map(short).join(" + ");

/** The same, and when: «close @ tue 15:00-». */
export const deedsWhen = (text: string, here: Here): string =>
  [deedsIn(text, here), writeNotation(sceneOf(text, here).when.when)].filter(Boolean).join(" @ ");

function short(deed: Deed): string {
  const whom =
    "person" in deed && deed.person ? ` ${deed.person.ids.join("|") || `?${deed.person.said}`}` : "";
  switch (deed.deed) {
    case "nothing":
      return deed.why;
    case "hours":
      return deed.what;
    case "cannot":
      return `cannot ${deed.what}`;
    case "book":
      return `book${whom} ${deed.services.join(",")}`.trim();
    case "length":
      return `length ${deed.service} ${deed.minutes}${whom}`;
    case "add":
      return `add ${deed.name}, ${deed.minutes} min, ${deed.price}`;
    case "offer":
      return `${deed.wanted ? "offer" : "hide"} ${deed.service}`;
    case "price": {
      const { services, except, percent, by, to, isDoubtful, person } = deed.price;
      const change = percent !== null ? `${percent} %` : by !== null ? `by ${by}` : `=${to}`;
      return [
        "price",
        services.join(",") || "all",
        except.length > 0 ? `but ${except.join(",")}` : "",
        isDoubtful ? "?" : "",
        change,
        person ? `for ${person.ids.join("|") || `?${person.said}`}` : "",
      ]
        .filter(Boolean)
        .join(" ");
    }
    default:
      return `${deed.deed}${whom}`;
  }
}
