import type { Service } from "../../../models/service.ts";
import type { StandingOf } from "../standing.ts";

/** The master writes somebody down, step by step; or answers what a client wrote elsewhere. */
export type ForClientsScreen =
  /** The master writes somebody down by buttons: whom, what, which day, what time. */
  | {
      kind: "add_who";
      clients: { id: string; name: string; phone: string | null }[];
      /** What and when are known already. */
      at: { service: string; start: number } | null;
    }
  | { kind: "add_what"; client: string; who: string; services: readonly Service[] }
  | { kind: "add_day"; client: string; service: string; who: string; what: string; dates: string[] }
  | {
      kind: "add_time";
      client: string;
      service: string;
      who: string;
      what: string;
      date: string;
      starts: number[];
    }
  /** What a client wrote elsewhere: an answer to copy, and times that can be written down. */
  | { kind: "forwarded"; service: string; asked: boolean; starts: number[]; answer: string };

export const forClientsStanding: StandingOf<ForClientsScreen> = {
  add_who: "passing",
  add_what: "passing",
  add_day: "passing",
  add_time: "passing",
  forwarded: "passing",
};
