/**
 * How a screen stands in its chat:
 * - `flow`: part of the choice at hand; an older one loses its buttons;
 * - `flow_asks`: the same, and it waits for the person's yes, or for which of their visits they mean;
 * - `asks`: waits so, and its buttons stay;
 * - `visit`: shows a booked visit and stays with it;
 * - `passing`: is read, and that is all.
 */
export type Standing = "flow" | "flow_asks" | "asks" | "visit" | "passing";

/** How each screen of a union stands. */
export type StandingOf<S extends { kind: string }> = { [K in S["kind"]]: Standing };
