import type { Appointment } from "../../engine/booking/appointment.ts";
import { snapshotOf } from "../../models/service.ts";
import { type Desk, nameOf } from "../dialogue/desk.ts";
import { type Backing, type Claim, REFERENCE, unbackedClaims } from "./guard.ts";
import { ruleShingles } from "./prompts.ts";
import type { Refs } from "./refs.ts";

/**
 * What a model's words came to: fit to be said, with references written out, or the claims that nothing
 * backs.
 */
export type Checked = { words: string } | { claims: Claim[] };

/**
 * Checks a model's words against the diary, and writes out what they point at: `[S2]` becomes a day and a
 * time.
 */
export function checkWords(desk: Desk, refs: Refs, visits: readonly Appointment[], raw: string): Checked {
  const text = withoutMarkup(raw);
  const { f, master, services } = desk;
  const visitOf = (ref: string) => visits.find((one) => one.id === refs.read(ref));
  const backing: Backing = {
    slot: (ref) => desk.state.flow?.shown.includes(Number(refs.read(ref))) === true,
    visit(ref) {
      const visit = visitOf(ref);
      if (!visit) return null;
      if (visit.status === "cancelled") return "cancelled";
      if (visit.status !== "booked") return null;
      return visit.history.some((entry) => entry.kind === "moved") ? "moved" : "booked";
    },
    person: (ref) => desk.side === "master" && refs.read(ref) !== undefined,
    service: (ref) => services.some((one) => String(one._id) === refs.read(ref)),
  };
  const claims = unbackedClaims(text, backing, ruleShingles);
  if (claims.length > 0) return { claims };
  const words = text.replace(REFERENCE, (_, ref: string) => {
    if (ref.startsWith("S")) return f.moment(Number(refs.read(ref)));
    const visit = ref.startsWith("A") ? visitOf(ref) : undefined;
    if (visit) return `${nameOf(visit.services)}, ${f.moment(visit.start)}`;
    const service = services.find((one) => String(one._id) === refs.read(ref));
    if (!service) return "";
    const { name, durationMinutes, price } = snapshotOf(service, master);
    return `${name} (${[f.duration(durationMinutes), f.price(price)].filter(Boolean).join(", ")})`;
  });
  return { words: words.trim() };
}

/** Models like to write Markdown; people here read plain text. */
function withoutMarkup(text: string): string {
  return text
    .replace(/\*\*|__|`+/g, "")
    .replace(/^\s*(?:#{1,6}|[*•])\s+/gm, "")
    .replace(/\n{2,}/g, "\n")
    .trim();
}
