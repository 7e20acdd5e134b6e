import type { Master } from "../models/master.ts";
import type { BudgetNotice } from "./budget/notices.ts";
import type { CallNotice, CallNoticeToClient } from "./call/notices.ts";
import type { DangerNotice } from "./danger/notices.ts";
import type { DayNotice } from "./day/notices.ts";
import type { OpenedNotice } from "./demand/notices.ts";
import type { GoogleNotice } from "./google/notices.ts";
import type { ImportNotice } from "./imports/notices.ts";
import type { InvitationNotice, ReviewNotice } from "./invitations/notices.ts";
import type { PlanNotice, PlanTouchesNotice } from "./plans/notices.ts";
import type { ToldNotice } from "./told/notices.ts";
import type { LateNotice, PhotoNotice, VisitNotice, VisitNoticeToMaster } from "./visits/notices.ts";
import type { FreedNotice } from "./waiting/notices.ts";

/**
 * Whether the words arrived: `nobody` there to tell (no Telegram, no owner yet), or `unreachable` (blocked).
 */
export type Told = "told" | "unreachable" | "nobody";

/** With the message it became: an answer to it is about what it said. */
export interface Said {
  told: Told;
  messageId: number | null;
}

/** What a client hears without having asked. */
export type ClientNotice =
  | VisitNotice
  | PlanTouchesNotice
  | FreedNotice
  | OpenedNotice
  | InvitationNotice
  | CallNoticeToClient;

/** What the master hears so. */
export type MasterNotice =
  | VisitNoticeToMaster
  | ReviewNotice
  | LateNotice
  | PhotoNotice
  | PlanNotice
  | DayNotice
  | CallNotice
  | ToldNotice
  | DangerNotice
  | BudgetNotice
  | GoogleNotice
  | ImportNotice;

export type Notice = ClientNotice | MasterNotice;

/** Whom, and what; a client's id may be null, as a visit's is: nobody hears it. */
export type Telling =
  | [whom: "master", notice: MasterNotice]
  | [whom: { client: string | null }, notice: ClientNotice];

/** The channel through which people hear of what happened. */
export interface Announcer {
  /** Says it to the master, or to a client of theirs. */
  tell(master: Master, ...telling: Telling): Promise<Said>;
  /** Says it in a message that lies in the master's chat already; false: it is gone, or cannot be changed. */
  change(master: Master, messageId: number | null, notice: MasterNotice): Promise<boolean>;
  /** The card that asked a client for a yes to one of these offers loses its buttons; it may be gone. */
  hush(master: Master, client: string | null, tokens: readonly string[]): Promise<void>;
  /**
   * Whether the master's bot may speak: false while its token is refused. Throws when that cannot be asked.
   */
  accepted(master: Master): Promise<boolean>;
}
