import { type ClientRule, has, say } from "./rule.ts";

const LATE = /(опазды|опоздаю|задержусь|задержива|running late|be late|i'm late|кешіг)/iu;

export const comesLate: ClientRule = ({ text }) => (has(text, LATE) ? say("late") : null);
