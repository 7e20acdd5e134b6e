import type { Master } from "../../models/master.ts";
import type { Format, Language } from "../i18n/format.ts";
import type { Messages } from "../i18n/messages.ts";

/** What a view may know besides the screen's facts. */
export interface Reader {
  language: Language;
  t: Messages;
  f: Format;
  master: Master;
  now: number;
  /** The master looks at it. */
  isMaster?: boolean;
}
