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
  {
    field,
    to: said,
    off = false,
    also = false,
  }: { field: SettingField; to: SettingValue; off?: boolean; also?: boolean },
): Promise<Reply> {
  const from = desk.master[field];
  // «Не напоминай за день», «и за 2 часа тоже»: the others stay.
  const to = Array.isArray(from) && Array.isArray(said) ? listOf(from, said, { off, also }) : said;
  if (JSON.stringify(from) === JSON.stringify(to)) return showSettings(desk);
  return plan(desk, [{ do: "set", field, from, to }]);
}

function listOf(
  from: readonly number[],
  said: readonly number[],
  { off, also }: { off: boolean; also: boolean },
): number[] {
  if (off) return from.filter((one) => !said.includes(one));
  return also ? [...new Set([...from, ...said])].sort((one, other) => other - one) : [...said];
}
