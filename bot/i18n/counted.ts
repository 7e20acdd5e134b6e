import { plural } from "./words.ts";

/** «1 визит», «2 визита», «5 визитов». */
export const visitsRu = (count: number) =>
  `${count} ${plural("ru", count, { one: "визит", few: "визита", many: "визитов", other: "визита" })}`;
