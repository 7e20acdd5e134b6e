import type { Relay } from "../../models/relay.ts";

/** Someone waits for the master's answer. */
export interface RelayNudgeNotice {
  kind: "relay_nudge";
  relay: Relay;
}

/** The assistant has the chat again. */
export interface RelayBackNotice {
  kind: "relay_back";
}
