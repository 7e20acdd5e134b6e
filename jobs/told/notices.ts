import type { Relay } from "../../models/relay.ts";

/** What a client told that asks for nothing, gathered in one message: all of it so far. */
export interface ToldNotice {
  kind: "client_told";
  relay: Relay;
}
