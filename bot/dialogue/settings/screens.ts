import type { SettingField, SettingValue } from "../../../models/plan.ts";

/** The settings as they are. */
export type SettingsScreen = { kind: "settings"; settings: { field: SettingField; value: SettingValue }[] };
