import { parseWhen } from "../../reading/when.ts";
import { call, type MasterRule } from "./rule.ts";

const DAY =
  /(что (?:у меня|там|сегодня|завтра)|какие (?:записи|визиты)|кто (?:у меня|сегодня|завтра|записан|придет|приходит)|расписани|покажи|записи на|визиты на|свободн|окн|today|tomorrow|schedule|what do i have|who comes|my day|week|бүгін|ертең|кім келеді|кесте|апта)/iu;

export const asksForDay: MasterRule = ({ raw, text, facts }) => {
  const when = parseWhen(text, facts.when);
  return when.from !== null || when.doubt || DAY.test(text)
    ? call("show_day", { when: raw.slice(0, 200) })
    : null;
};
