import { SETTINGS, type SettingField, type SettingValue } from "../../../models/master.ts";
import type { MasterDesk } from "../desk.ts";
import { plan } from "../plans/propose.ts";
import type { Reply } from "../reply.ts";

/** The settings as they are, and how to change them. */
export function showSettings({ master }: MasterDesk): Reply {
  return {
    screen: { kind: "settings", settings: SETTINGS.map((field) => ({ field, value: master[field] })) },
  };
}

/** Proposes another value of a setting: «Напоминай за день и за 2 часа». */
export async function changeSetting(
  desk: MasterDesk,
  { field, to }: { field: SettingField; to: SettingValue },
): Promise<Reply> {
  const from = desk.master[field];
  if (JSON.stringify(from) === JSON.stringify(to)) return showSettings(desk);
  return plan(desk, [{ do: "set", field, from, to }]);
}
