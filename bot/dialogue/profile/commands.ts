import { command } from "../command.ts";
import { notNow } from "./contact.ts";

/** Answers to the question for name and number: buttons under the input only. */
export const profileCommands = [
  command([], { by: ["client"], label: (t) => t.profile.notNow }, notNow),
  command([], { by: ["client"], label: (t) => t.profile.otherName }, () => ({
    also: [{ do: "form", form: "name" }],
  })),
];
