import { parseSetting } from "../../reading/settings.ts";
import { call, type MasterRule } from "./rule.ts";

const SETTINGS = /^(?:мои )?настройки$|^(?:my )?settings$|^баптаулар\p{L}*$/iu;

export const asksForSettings: MasterRule = ({ text }) =>
  SETTINGS.test(text) ? call("change_setting", { words: null }) : null;

export const changesSetting: MasterRule = ({ raw }) =>
  parseSetting(raw) ? call("change_setting", { words: raw.slice(0, 300) }) : null;
