/** Mistakes that must not compile, each below a line that says which: where one does, `tsc` fails there. */
import { dayTools } from "../../bot/assistant/tools/day/tools.ts";
import type { FactsOf } from "../../bot/assistant/tools/facts.ts";
import type { Tool } from "../../bot/assistant/tools/tool.ts";
import { dayNotices } from "../../bot/dialogue/day/notices.ts";
import type { DemandScreen } from "../../bot/dialogue/demand/screens.ts";
import type { ClientDesk, MasterDesk } from "../../bot/dialogue/desk.ts";
import type { NoticesOf } from "../../bot/dialogue/notice.ts";
import { setPause } from "../../bot/dialogue/pause/pause.ts";
import type { PauseScreen } from "../../bot/dialogue/pause/screens.ts";
import { type Reply, say } from "../../bot/dialogue/reply.ts";
import type { Screen } from "../../bot/dialogue/screen.ts";
import type { StandingOf } from "../../bot/dialogue/standing.ts";
import { waitingNotices } from "../../bot/dialogue/waiting/notices.ts";
import { words } from "../../bot/i18n/words.ts";
import { pauseViews } from "../../bot/views/pause.ts";
import type { View, ViewsOf } from "../../bot/views/view.ts";
import type { Announcer } from "../../jobs/announcer.ts";
import type { DayNotice } from "../../jobs/day/notices.ts";
import type { OpenedNotice } from "../../jobs/demand/notices.ts";
import type { Task } from "../../jobs/tasks.ts";
import type { FreedNotice } from "../../jobs/waiting/notices.ts";
import type { Master } from "../../models/master.ts";

type Opening = { kind: "opening"; date: string };
declare const views: ViewsOf<Screen>;
declare const viewsButPause: Omit<ViewsOf<Screen>, "pause">;
declare const standing: StandingOf<Screen>;
declare const view: View;
declare const announcer: Announcer;
declare const ofMaster: Master;
declare const client: ClientDesk;
declare const master: MasterDesk;

export const listed: ViewsOf<Screen> = { ...viewsButPause, ...pauseViews };
// @ts-expect-error a room's views are not listed
export const notListed: ViewsOf<Screen> = { ...viewsButPause };
// @ts-expect-error a screen has no view
export const noView: ViewsOf<Screen | Opening> = { ...views };
// @ts-expect-error a room lacks the view of one of its screens
export const oneOfTwo: ViewsOf<PauseScreen | DemandScreen> = { pause: () => view };
// @ts-expect-error a room's table holds a view of a screen that is not there
export const tooMany: ViewsOf<PauseScreen> = { pause: () => view, opening: () => view };
// @ts-expect-error a view wants a fact that its screen does not tell
export const wantsMore: ViewsOf<PauseScreen> = { pause: ({ until }) => ({ ...view, text: until }) };
// @ts-expect-error a view of another screen
export const other: ViewsOf<PauseScreen> = { pause: (_: DemandScreen) => view };

// @ts-expect-error nobody said how a screen stands in its chat
export const standsNowhere: StandingOf<Screen | Opening> = { ...standing };
// @ts-expect-error there is no such way to stand
export const standsOddly: StandingOf<PauseScreen> = { pause: "above" };

export const shown: Reply = { screen: { kind: "pause", paused: true } };
// @ts-expect-error a screen that is in no union
export const unknown: Reply = { screen: { kind: "opening", date: "2026-03-04" } };
// @ts-expect-error a screen without its facts
export const withoutFacts: Reply = { screen: { kind: "pause" } };

export const said = words({ ru: { head: "Да" }, kk: { head: "Иә" }, en: { head: "Yes" } });
// @ts-expect-error a word is missing in Kazakh
export const notInKazakh = words({ ru: { a: "", b: "" }, kk: { a: "" }, en: { a: "", b: "" } });
const english = { head: (when: Date) => `On ${when}` };
const russian = { head: (count: number) => `${count} раз` };
// @ts-expect-error a sentence is made of other facts in English
export const otherFacts = words({ ru: russian, kk: russian, en: english });

export const walked = () => [setPause(master, true), say("")];
// @ts-expect-error a master's step at a client's desk
export const walkedByClient = () => setPause(client, true);

export const composed: NoticesOf<FreedNotice, "client"> = { ...waitingNotices };
// @ts-expect-error a notice that nobody composes
export const composedByNobody: NoticesOf<FreedNotice | OpenedNotice, "client"> = { ...waitingNotices };
// @ts-expect-error the master's notice is composed at a client's desk
export const atOtherDesk: NoticesOf<DayNotice, "client"> = dayNotices;

export const heard = () => announcer.tell(ofMaster, "master", { kind: "morning", date: "2026-03-04" });
export const heardByClient = () =>
  // @ts-expect-error a client hears what is the master's
  announcer.tell(ofMaster, { client: "1" }, { kind: "morning", date: "2026-03-04" });

export const due: Task = { kind: "import", masterId: "1", importId: "2" };
// @ts-expect-error a task without its data
export const dueWithoutData: Task = { kind: "import", masterId: "1" };
// @ts-expect-error a task that nobody defined
export const dueOfNoKind: Task = { kind: "payment", masterId: "1" };

export const ableAtMasters: readonly Tool<MasterDesk>[] = [...dayTools];
// @ts-expect-error a master's tool in the list of the clients' chats
export const ableAtClients: readonly Tool<ClientDesk>[] = [...dayTools];

export const toldOfNone: FactsOf<PauseScreen | DemandScreen> = {};
export const toldOfOne: FactsOf<PauseScreen | DemandScreen> = {
  pause: ({ paused }) => ({ ok: true, paused }),
};
// @ts-expect-error facts of a screen that is not there
export const toldOfUnknown: FactsOf<PauseScreen> = { opening: () => ({ ok: true }) };
// @ts-expect-error facts that want of a screen what it does not tell
export const toldMore: FactsOf<PauseScreen> = { pause: ({ until }) => ({ until }) };
// @ts-expect-error facts of a screen of another shape
export const toldOfOther: FactsOf<PauseScreen> = { pause: ({ demand }: DemandScreen) => ({ demand }) };
