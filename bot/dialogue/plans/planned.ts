import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { Interval } from "../../../engine/schedule/interval.ts";
import type { PlanStep, StepDo, StepOf } from "../../../jobs/plans/steps.ts";
import type { Client } from "../../../models/client.ts";
import type { Service } from "../../../models/service.ts";
import type { NamedTime } from "../day/screens.ts";
import type { MasterDesk } from "../desk.ts";
import type { PlannedOf } from "./screens.ts";

/** What a step names, by id: it is read for all steps of a plan at once. */
export interface Named {
  visits?: readonly string[];
  people?: readonly string[];
  /** Services that may be hidden; those that are offered are at the desk. */
  services?: readonly string[];
  /** Time of which it is asked what of the master's own lies in it. */
  own?: Interval;
  /** Time of which it is asked whose visits lie in it. */
  during?: Interval;
  /** A moment of whose day the working hours are asked. */
  openOn?: number;
}

/** What the steps of a plan name, and whoever comes to the visits. */
export interface Facts {
  visits: ReadonlyMap<string, Appointment>;
  people: ReadonlyMap<string, Client>;
  services: ReadonlyMap<string, Service>;
  /** The master's own time in all that the steps ask of. */
  own: readonly NamedTime[];
  /** Booked visits that lie, in part at least, in the time that a step asks of. */
  during: readonly Appointment[];
  /** Working time of the days that the steps ask of. */
  open: readonly Interval[];
}

/**
 * How a kind of step reads: what it names, and the line of it; null where what it names is not the master's.
 */
export interface Described<D extends StepDo> {
  names?(step: StepOf<D>): Named;
  line(desk: MasterDesk, step: StepOf<D>, facts: Facts): PlannedOf<D> | null | Promise<PlannedOf<D> | null>;
}

/** How steps of these kinds read. */
export type Describe<D extends StepDo = PlanStep["do"]> = { [K in D]: Described<K> };
