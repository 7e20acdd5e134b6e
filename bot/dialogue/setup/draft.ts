import { randomBytes } from "node:crypto";
import { Types } from "mongoose";
import { bookByMaster } from "../../../engine/booking/book.ts";
import { planVisit } from "../../../engine/booking/visit.ts";
import { type WorkingSchedule, weekWith } from "../../../engine/schedule/working-schedule.ts";
import type { Clock } from "../../../engine/time.ts";
import { bookingFor } from "../../../models/booking-deps.ts";
import { cardFor } from "../../../models/cards.ts";
import { addService, storedPrice, takeOutService } from "../../../models/catalog.ts";
import type { Models } from "../../../models/connect.ts";
import type { Master } from "../../../models/master.ts";
import type { MasterSetup, SetupStep } from "../../../models/master-setup.ts";
import { isDuplicateKey } from "../../../models/schema.ts";
import { durationMinutes, type Service, snapshotOf } from "../../../models/service.ts";
import type { User } from "../../../models/user.ts";
import { LANGUAGES, type Language } from "../../i18n/format.ts";
import { cleanName } from "../../reading/clean-name.ts";
import { meantBy, type PriceLine, type PriceSaid } from "../../reading/price-list.ts";
import type { VisitLine } from "../../reading/visit-lines.ts";
import { type Craft, craftName, usualServices } from "./crafts.ts";

/** A master who is being set up; nothing is served before `setup` is null. */
export type Draft = Master & { setup: MasterSetup };

/** Whom the questions are put to, and where. */
export interface Asked {
  models: Models;
  clock: Clock;
  user: User;
  language: Language;
  botId: number;
  tgId: number;
}

const whose = ({ botId, tgId }: Pick<Asked, "botId" | "tgId">) => ({
  "setup.botId": botId,
  "setup.tgId": tgId,
});

export const findDraft = ({ models, ...asked }: Asked): Promise<Draft | null> =>
  models.masters.findOne(whose(asked)).lean<Draft>();

/** Throws where there is none: the conversation is past its first question. */
export async function getDraft(asked: Asked): Promise<Draft> {
  const draft = await findDraft(asked);
  if (!draft) throw new Error("nobody is being set up in this chat");
  return draft;
}

/** Hours and place as they are for most who write in a language, until the person says otherwise. */
const AT_FIRST: Record<Language, { timeZone: string; currency: string }> = {
  ru: { timeZone: "Asia/Almaty", currency: "KZT" },
  kk: { timeZone: "Asia/Almaty", currency: "KZT" },
  en: { timeZone: "Europe/London", currency: "GBP" },
};

/** The same hours on the first so many days of the week. */
export const weekOf = (days: number, from: string, to: string): WorkingSchedule =>
  weekWith((index) => ({ isWorkingDay: index < days, workingHours: { from, to }, breaks: [] }));

/** Begins a master with what is usual in the trade, or changes the trade of one just begun. */
export async function chooseCraft(asked: Asked, craft: Craft, words: string): Promise<void> {
  const { models, user, language } = asked;
  const name = cleanName(user.name || user.firstName) || craftName(language, craft);
  const secret = () => randomBytes(24).toString("base64url");
  const category = (craft === "other" && words ? words : craftName(language, craft)).slice(0, 60);
  try {
    await models.masters.updateOne(
      whose(asked),
      {
        $setOnInsert: {
          userId: user._id,
          businessName: name,
          masterName: name,
          ...AT_FIRST[language],
          languages: [language, ...LANGUAGES.filter((one) => one !== language)],
          workingSchedule: weekOf(5, "10:00", "19:00"),
          webhookSecret: secret(),
          webhookSecretToken: secret(),
          calendarToken: secret(),
          "setup.pricesOwn": false,
          "setup.placed": false,
          "setup.managed": false,
        },
        $set: { category, "setup.craft": craft, "setup.step": "prices" },
      },
      { upsert: true, runValidators: true },
    );
  } catch (error) {
    if (!isDuplicateKey(error)) throw error; // begun a moment ago, under the same update
  }
  await offerUsual(asked, await getDraft(asked));
}

/** Goes on to the next question, if that is still the one to come. */
export async function advance(
  { models, ...asked }: Asked,
  from: SetupStep,
  to: SetupStep,
  fields: Partial<Master> | Record<string, unknown> = {},
): Promise<void> {
  await models.masters.updateOne(
    { ...whose(asked), "setup.step": from },
    { $set: { ...fields, "setup.step": to } },
    { runValidators: true },
  );
}

/** Changes what is asked about, without going on. */
export async function note(asked: Asked, step: SetupStep, fields: Record<string, unknown>): Promise<void> {
  await advance(asked, step, step, fields);
}

export const servicesOf = (models: Models, draft: Master): Promise<Service[]> =>
  models.services.find({ master: draft._id }).sort({ position: 1, _id: 1 }).lean<Service[]>();

/** The usual list instead of whatever is there. */
async function offerUsual({ models, language }: Asked, draft: Draft): Promise<void> {
  const list = usualServices((draft.setup.craft ?? "other") as Craft, language, draft.currency);
  const [known] = await servicesOf(models, draft);
  await models.services.deleteMany({ master: draft._id });
  await models.services.insertMany(
    list.map(({ name, minutes, price }, position) => ({
      master: draft._id,
      name,
      position,
      format: known?.format ?? "offline",
      price: { ...price, currency: draft.currency },
      duration: { type: "minutes", value: minutes },
    })),
  );
}

/** What is offered as lines for the master's words. */
const named = (services: readonly Service[]) =>
  services.map((one) => ({ id: String(one._id), name: one.name, tags: one.tags, service: one }));

/** Lines of a price list that were not done, and why. */
export interface NotApplied {
  /** Names of what says nothing that can be done. */
  unread: string[];
  /** Names of new things of which no length is said. */
  noLength: string[];
  /** What must be asked about first: it is to come again without `ask`. */
  doubtful: PriceLine[];
}

/** Does what lines of a price list say. Returns those that it could not, or must not without asking. */
export async function applyPrices(asked: Asked, lines: readonly PriceLine[]): Promise<NotApplied> {
  const { models } = asked;
  const draft = await getDraft(asked);
  const [unread, noLength, doubtful]: [string[], string[], PriceLine[]] = [[], [], []];
  let changed = false;
  for (const line of lines) {
    if (line.ask) {
      doubtful.push(line);
      continue;
    }
    const isPriced = line.price !== null || line.onRequest;
    const services = await servicesOf(models, draft);
    const meant = meantBy(line, named(services))?.service;
    if (line.remove) {
      if (meant) await takeOutService(models, draft._id, String(meant._id));
      else unread.push(line.name);
    } else if (meant && (isPriced || line.minutes !== null)) {
      const duration = line.minutes === null ? {} : { duration: { type: "minutes", value: line.minutes } };
      const { $set = {}, ...rest } = isPriced ? pricedAs(line) : {};
      await models.services.updateOne(
        { master: draft._id, _id: meant._id },
        { $set: { ...$set, ...duration }, ...rest },
      );
    } else if (!meant && line.minutes !== null && isPriced) {
      await addService(models, draft, { ...line, minutes: line.minutes });
    } else {
      (isPriced ? noLength : unread).push(line.name);
      continue;
    }
    changed = true;
  }
  if (changed) await note(asked, "prices", { "setup.pricesOwn": true });
  return { unread, noLength, doubtful };
}

/** The update that makes a price what is said, and leaves no end of a range that was. */
function pricedAs(said: Pick<PriceLine, "price" | "priceTo" | "from">) {
  const { type, value, upTo } = storedPrice(said);
  const fields = { "price.type": type, "price.value": value };
  return upTo === undefined
    ? { $set: fields, $unset: { "price.upTo": 1 as const } }
    : { $set: { ...fields, "price.upTo": upTo } };
}

/** One service's price, as it was typed for it. */
export async function setPrice(asked: Asked, serviceId: string, said: PriceSaid): Promise<void> {
  const draft = await getDraft(asked);
  await asked.models.services.updateOne(
    { master: draft._id, _id: new Types.ObjectId(serviceId) },
    pricedAs(said),
  );
  await note(asked, "prices", { "setup.pricesOwn": true });
}

export async function removeService(asked: Asked, serviceId: string): Promise<void> {
  const draft = await getDraft(asked);
  await takeOutService(asked.models, draft._id, serviceId);
  await note(asked, "prices", { "setup.pricesOwn": true });
}

/**
 * Zone, currency and address are known. Where people pay in another currency than was supposed, usual prices
 * are made up anew, and the master's own are to be looked at once more before it goes on.
 */
export async function settlePlace(asked: Asked): Promise<void> {
  const { models } = asked;
  const draft = await getDraft(asked);
  const services = await servicesOf(models, draft);
  const other = services.some((one) => one.price.currency !== draft.currency);
  if (other && !draft.setup.pricesOwn) await offerUsual(asked, draft);
  else if (other)
    await models.services.updateMany({ master: draft._id }, { $set: { "price.currency": draft.currency } });
  await advance(asked, "place", other && draft.setup.pricesOwn ? "prices" : "trial", {
    "setup.placed": true,
  });
}

/** How visits take place, for everything that is offered. */
export async function setFormat(asked: Asked, format: Service["format"]): Promise<void> {
  const draft = await getDraft(asked);
  await asked.models.services.updateMany({ master: draft._id }, { $set: { format } });
}

/** Visits made elsewhere, through the same guarded write as any. Returns those whose time is taken. */
export async function writeVisits(asked: Asked, visits: readonly VisitLine[]): Promise<VisitLine[]> {
  const { models, clock } = asked;
  const draft = await getDraft(asked);
  const services = await servicesOf(models, draft);
  const booking = bookingFor({ models, clock }, draft._id);
  const taken: VisitLine[] = [];
  for (const one of visits) {
    const chosen = one.serviceIds.flatMap((id) => services.filter((service) => String(service._id) === id));
    const outcome = await bookByMaster(booking, {
      clientId: await cardFor(models, draft._id, { name: one.name, phone: one.phone }),
      visit: planVisit(chosen.map((service) => snapshotOf(service, draft))),
      start: one.start,
      timeZone: draft.timeZone,
      key: `setup-${one.start}-${one.name}`.slice(0, 80),
      by: { kind: "system" },
    });
    if (!outcome.ok) taken.push(one);
  }
  return taken;
}

/** Dates without any work in the days to come. */
export async function closeDates(asked: Asked, dates: readonly string[]): Promise<void> {
  const draft = await getDraft(asked);
  for (const date of dates)
    await asked.models.overrides.updateOne(
      { masterId: draft._id, date },
      { $set: { blocks: [{ from: "00:00", to: "24:00" }], source: "setup" } },
      { upsert: true },
    );
}

/** How long a service takes, minutes. */
export const lengthOf = (service: Service): number => durationMinutes(service.duration);
