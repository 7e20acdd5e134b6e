import { type Appointment, occupied } from "../../../engine/booking/appointment.ts";
import type { Interval } from "../../../engine/schedule/interval.ts";
import { localDate } from "../../../engine/time.ts";
import { type Touched, touchedBy } from "../../../jobs/plans/answers.ts";
import type { PlanStep } from "../../../jobs/plans/steps.ts";
import type { Service } from "../../../models/service.ts";
import { visitsBetween, workingPieces } from "../day/day.ts";
import { namedOwnTime } from "../day/own-time.ts";
import type { MasterDesk } from "../desk.ts";
import { DESCRIBE } from "../planned.ts";
import type { Described, Facts } from "./planned.ts";
import type { PlannedLine } from "./screens.ts";

/**
 * How a step's kind reads. The cast: both are of one `do`, which the compiler cannot follow through a table.
 */
const kindOf = (step: PlanStep) => DESCRIBE[step.do] as unknown as Described<PlanStep["do"]>;

/** The steps as the master reads them, and whom they touch; no lines when one names what is not theirs. */
export async function described(
  desk: MasterDesk,
  steps: readonly PlanStep[],
): Promise<{ lines: PlannedLine[] | null; touched: Touched }> {
  const facts = await factsOf(desk, steps);
  const lines: PlannedLine[] = [];
  for (const step of steps) {
    const line = await kindOf(step).line(desk, step, facts);
    if (!line) return { lines: null, touched: facts };
    lines.push(line);
  }
  return { lines, touched: facts };
}

/** All that the steps name: one read of the visits, one of the people, one of the services. */
async function factsOf(desk: MasterDesk, steps: readonly PlanStep[]): Promise<Facts> {
  const { models, master } = desk;
  const named = steps.map((step) => kindOf(step).names?.(step) ?? {});
  const all = (what: "visits" | "people" | "services") => [
    ...new Set(named.flatMap((one) => one[what] ?? [])),
  ];
  const services = all("services");
  const own = named.flatMap((one) => one.own ?? []);
  const during = await visitsDuring(
    desk,
    named.flatMap((one) => one.during ?? []),
  );
  const asked = [
    ...new Set(
      named.flatMap(({ openOn }) => (openOn === undefined ? [] : [localDate(master.timeZone, openOn)])),
    ),
  ];
  const [touched, found, taken, open] = await Promise.all([
    touchedBy(models, master._id, [...all("visits"), ...during.map((one) => one.id)], all("people")),
    services.length === 0
      ? []
      : models.services.find({ master: master._id, _id: { $in: services } }).lean<Service[]>(),
    own.length === 0 ? [] : namedOwnTime(desk, ...datesOf(desk, own)),
    asked.length === 0 ? [] : workingPieces(desk, ...asked),
  ]);
  return {
    ...touched,
    own: taken,
    open,
    during,
    services: new Map(found.map((service) => [String(service._id), service])),
  };
}

async function visitsDuring(desk: MasterDesk, times: readonly Interval[]): Promise<Appointment[]> {
  if (times.length === 0) return [];
  return (await visitsBetween(desk, ...datesOf(desk, times))).filter((visit) => {
    const taken = occupied(visit.start, visit);
    return (
      visit.status === "booked" && times.some(({ start, end }) => taken.start < end && taken.end > start)
    );
  });
}

/** The local dates from the first of these times to the last. */
const datesOf = ({ master }: MasterDesk, times: readonly Interval[]): [from: string, to: string] => [
  localDate(master.timeZone, Math.min(...times.map((one) => one.start))),
  localDate(master.timeZone, Math.max(...times.map((one) => one.end))),
];
