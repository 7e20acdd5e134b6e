import { readFileSync } from "node:fs";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`./acts/${name}.json`, import.meta.url), "utf8"));

/** Sentences written with the readers, by what each of them is to be read as. */
export const actsSaid = {
  danger: read("danger") as Record<"self_harm" | "emergency" | "threat" | "ordinary", string[]>,
  tell: read("tell") as { said: [text: string, told: string][]; none: string[] },
  stop: read("stop") as { said: [text: string, stops: string][]; none: string[] },
  social: read("social") as {
    alone: [text: string, kind: string][];
    none: string[];
    edges: [text: string, kinds: string, rest: string][];
  },
  correct: read("correct") as {
    within: [text: string, before: string, after: string][];
    one: string[];
    whole: string[];
    none: string[];
  },
  pressure: read("pressure") as { said: string[]; none: string[] },
  /** Messages that open a talk, by their acts. */
  opening: read("opening") as [text: string, acts: string][],
  person: read("person") as { asked: string[]; complaint: string[]; none: string[] },
};
