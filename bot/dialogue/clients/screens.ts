import type { Appointment } from "../../../engine/booking/appointment.ts";
import type { Price } from "../../../engine/booking/visit.ts";
import type { StandingOf } from "../standing.ts";
/** What the master may write on a card: the next words they say are it. */
export const CARD_FIELDS = ["note", "tags", "birthday"] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** People and their cards, for the master's eyes. */
export type ClientScreen =
  /** A person, for the master's eyes. */
  | {
      kind: "client";
      client: string;
      name: string;
      phone: string | null;
      /** Whether they can be written to. */
      telegram: boolean;
      blocked: boolean;
      came: number;
      noShows: number;
      spent: Price | null;
      last: Appointment | null;
      next: Appointment | null;
      usual: string | null;
      notes: string;
      tags: readonly string[];
      birthday: string | null;
    }
  | { kind: "client_more"; client: string; name: string }
  /** Cards that may be of the same person. */
  | {
      kind: "doubles";
      client: string;
      name: string;
      others: { id: string; name: string; phone: string | null }[];
    }
  | { kind: "erase_question"; client: string; name: string }
  /** Whom to choose from; `recent`: nobody was asked about by name. */
  | { kind: "clients"; clients: { id: string; name: string; phone: string | null }[]; recent?: boolean };

export const clientsStanding: StandingOf<ClientScreen> = {
  client: "passing",
  client_more: "passing",
  doubles: "passing",
  erase_question: "passing",
  clients: "passing",
};
