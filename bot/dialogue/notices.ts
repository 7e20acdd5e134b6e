import type { ClientNotice, MasterNotice, Notice } from "../../jobs/announcer.ts";
import { callNotices, callNoticesToClient } from "./call/notices.ts";
import { dangerNotices } from "./danger/notices.ts";
import { dayNotices } from "./day/notices.ts";
import { demandNotices } from "./demand/notices.ts";
import type { ClientDesk, MasterDesk } from "./desk.ts";
import { googleNotices } from "./google/notices.ts";
import { importNotices } from "./imports/notices.ts";
import { invitationNotices, reviewNotices } from "./invitations/notices.ts";
import type { Composed, NoticesOf } from "./notice.ts";
import { photoNotices } from "./photos/notices.ts";
import { planNotices, planTouchesNotices } from "./plans/notices.ts";
import { lateNotices } from "./reminders/notices.ts";
import { budgetNotices } from "./stats/notices.ts";
import { toldNotices } from "./told/notices.ts";
import { visitNotices, visitNoticesToMaster } from "./visits/notices.ts";
import { waitingNotices } from "./waiting/notices.ts";

/** All that a client hears without having asked. */
const TO_CLIENT: NoticesOf<ClientNotice, "client"> = {
  ...waitingNotices,
  ...demandNotices,
  ...invitationNotices,
  ...callNoticesToClient,
  ...visitNotices,
  ...planTouchesNotices,
};

/** All that the master hears so. */
const TO_MASTER: NoticesOf<MasterNotice, "master"> = {
  ...dayNotices,
  ...callNotices,
  ...toldNotices,
  ...dangerNotices,
  ...reviewNotices,
  ...budgetNotices,
  ...googleNotices,
  ...importNotices,
  ...visitNoticesToMaster,
  ...lateNotices,
  ...photoNotices,
  ...planNotices,
};

type Compose<D> = (desk: D, notice: Notice) => Composed | null | Promise<Composed | null>;

/** What a client is shown; null: nothing is to be said. */
export const composedForClient = async (desk: ClientDesk, notice: ClientNotice): Promise<Composed | null> =>
  (TO_CLIENT[notice.kind] as Compose<ClientDesk>)(desk, notice);

/** What the master is shown; null: nothing is to be said. */
export const composedForMaster = async (desk: MasterDesk, notice: MasterNotice): Promise<Composed | null> =>
  (TO_MASTER[notice.kind] as Compose<MasterDesk>)(desk, notice);
