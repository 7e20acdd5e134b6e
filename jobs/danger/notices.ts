import type { Relay } from "../../models/relay.ts";

/**
 * A client is in danger, or threatens: the master is told at once. The relay keeps the words, if any are
 * said.
 */
export interface DangerNotice {
  kind: "danger_told";
  relay: Relay;
}
