import type { SettingField, SettingValue } from "../../../models/master.ts";
import type { StandingOf } from "../standing.ts";

/** The settings as they are. */
export type SettingsScreen = { kind: "settings"; settings: { field: SettingField; value: SettingValue }[] };

export const settingsStanding: StandingOf<SettingsScreen> = {
  settings: "passing",
};
