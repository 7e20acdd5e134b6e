import { addDays, localDate } from "../../../../engine/time.ts";
import { countryOf } from "../../../../models/country.ts";
import { asNamed } from "../../../dialogue/desk.ts";
import { advance, closeDates, getDraft, servicesOf, writeVisits } from "../../../dialogue/setup/draft.ts";
import { createFormat, type Format } from "../../../i18n/format.ts";
import { readVisits, type VisitLine } from "../../../reading/visit-lines.ts";
import { missedLines } from "../../../views/plan-lines.ts";
import { rows } from "../../../views/view.ts";
import type { SetupDesk, SetupView } from "../desk.ts";
import type { Talk } from "../questions.ts";

/** «Какие записи уже есть?»: never skipped, or taken time would be offered. */
export async function visits(talk: Talk): Promise<void> {
  let more = false;
  for (;;) {
    const again = more;
    await talk.ask(({ t }) => ({
      text: again ? t.setupVisits.more : t.setupVisits.which,
      buttons: [
        [
          { text: t.setupVisits.dictate, value: "dictate" },
          { text: t.setupVisits.paste, value: "paste" },
        ],
        [
          { text: t.setupVisits.byForm, value: "form" },
          { text: t.setupVisits.closeDays, value: "days" },
        ],
        [again ? { text: t.setupVisits.all, value: "none" } : { text: t.setupVisits.none, value: "none" }],
      ],
    }));
    const answer = await talk.hear();
    if (answer.kind === "text") more = (await taking(talk, answer.text)) || more;
    if (answer.kind !== "tap") continue;
    if (answer.value === "none") return talk.do((desk) => advance(desk, "visits", "start"));
    if (answer.value === "days") {
      await closing(talk);
      more = true;
      continue;
    }
    if (answer.value === "form") {
      more = (await form(talk)) || more;
      continue;
    }
    const how = answer.value === "dictate" ? "dictateHow" : "visitsHow";
    await talk.ask(({ t }) => ({
      text: t.setupVisits[how],
      buttons: [[{ text: t.common.back, value: "back" }]],
    }));
    const told = await talk.hear();
    if (told.kind === "text") more = (await taking(talk, told.text)) || more;
  }
}

async function read(desk: SetupDesk, text: string) {
  const draft = await getDraft(desk);
  const services = await servicesOf(desk.models, draft);
  return readVisits(text, {
    when: {
      now: desk.clock.now(),
      timeZone: draft.timeZone,
      workingSchedule: draft.workingSchedule,
    },
    services: asNamed(services),
    country: countryOf(draft.currency),
  });
}

/** One visit, question by question: whom, what, which day, at what time. True when it was written down. */
async function form(talk: Talk): Promise<boolean> {
  await talk.ask(({ t }) => ({
    text: t.setupVisits.formWho,
    buttons: [[{ text: t.common.back, value: "back" }]],
  }));
  const who = await talk.hear();
  if (who.kind !== "text") return false;
  const services = await talk.do(async (desk) =>
    (await servicesOf(desk.models, await getDraft(desk))).map(({ _id, name }) => ({ id: String(_id), name })),
  );
  await talk.ask(({ t }) => ({
    text: t.forClients.addWhat(who.text.slice(0, 60)),
    buttons: services.map(({ id, name }) => [{ text: name.slice(0, 60), value: id }]),
  }));
  const chosen = await talk.hear();
  const service = chosen.kind === "tap" ? services.find((one) => one.id === chosen.value) : undefined;
  if (!service) return false;
  await talk.ask(async (desk) => ({
    text: desk.t.booking.whichDay(service.name),
    buttons: rows(await daysAhead(desk, (f, date) => f.dayButton(date)), 4),
  }));
  const day = await talk.hear();
  if (day.kind !== "tap") return false;
  await talk.ask(({ t }) => ({ text: t.setupVisits.formTime }));
  const time = await talk.hear();
  if (time.kind !== "text") return false;
  return taking(talk, `${who.text}, ${day.value} ${time.text}, ${service.name}`);
}

/** The dates to come as buttons. */
async function daysAhead(desk: SetupDesk, label: (f: Format, date: string) => string) {
  const draft = await getDraft(desk);
  const now = desk.clock.now();
  const f = createFormat(desk.language, draft.timeZone, now);
  return Array.from({ length: DAYS_SHOWN }, (_, index) => addDays(localDate(draft.timeZone, now), index)).map(
    (date) => ({ text: label(f, date), value: date }),
  );
}

/** What was understood is shown, and written down after a tap. True when something was. */
async function taking(talk: Talk, text: string): Promise<boolean> {
  const { visits: found, missed } = await talk.do((desk) => read(desk, text));
  await talk.ask(async (desk): Promise<SetupView> => {
    const { t } = desk;
    const draft = await getDraft(desk);
    const f = createFormat(desk.language, draft.timeZone, desk.clock.now());
    const names = new Map((await servicesOf(desk.models, draft)).map((one) => [String(one._id), one.name]));
    const what = (one: VisitLine) => one.serviceIds.map((id) => names.get(id)).join(" + ");
    return {
      text: [
        found.length > 0 && t.setupVisits.found(found.length),
        ...found.map(
          (one) => `· ${f.moment(one.start)} ${one.name}, ${what(one)}${one.phone ? `, ${one.phone}` : ""}`,
        ),
        ...missedLines(desk.t, missed),
      ]
        .filter(Boolean)
        .join("\n")
        .slice(0, 4_000),
      buttons: [
        ...(found.length > 0 ? [[{ text: t.setupVisits.write, value: "yes", says: "yes" as const }]] : []),
        [{ text: desk.t.common.back, value: "back", says: "no" }],
      ],
    };
  });
  const answer = await talk.hear();
  if (answer.kind !== "tap" || answer.value !== "yes") return false;
  const taken = await talk.do((desk) => writeVisits(desk, found));
  await talk.say(async (desk) => {
    const { t } = desk;
    const { timeZone } = await getDraft(desk);
    const f = createFormat(desk.language, timeZone, desk.clock.now());
    return {
      text: [
        t.setupVisits.written(found.length - taken.length),
        ...taken.map((one) => `· ${one.name}, ${f.moment(one.start)}: ${t.setupVisits.taken}`),
      ].join("\n"),
    };
  });
  return true;
}

const DAYS_SHOWN = 12;

/** Days that are full already, however they became so. */
async function closing(talk: Talk): Promise<void> {
  const closed: string[] = [];
  for (;;) {
    await talk.ask(async (desk) => ({
      text: desk.t.setupVisits.closeWhich,
      buttons: [
        ...rows(
          await daysAhead(desk, (f, date) => `${closed.includes(date) ? "✕ " : ""}${f.dayButton(date)}`),
          3,
        ),
        [{ text: desk.t.setup.enough, value: "enough" }],
      ],
    }));
    const answer = await talk.hear();
    if (answer.kind !== "tap") continue;
    if (answer.value === "enough") break;
    const at = closed.indexOf(answer.value);
    if (at < 0) closed.push(answer.value);
    else closed.splice(at, 1);
  }
  const dates = [...closed];
  await talk.do((desk) => closeDates(desk, dates));
}
