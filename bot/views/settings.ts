import type { SettingField, SettingValue } from "../../models/master.ts";
import type { SettingsScreen } from "../dialogue/settings/screens.ts";
import type { Reader } from "./reader.ts";
import { lines, type ViewsOf } from "./view.ts";

/** A setting as people say it: «за 1 день и 2 ч», «21 дн.», «нет». */
export function settingText(
  field: SettingField,
  value: SettingValue,
  { t, f }: Pick<Reader, "t" | "f">,
): string {
  const length = (minutes: number) =>
    minutes > 0 && minutes % 1440 === 0 ? t.settings.inDays(minutes / 1440) : f.duration(minutes);
  if (Array.isArray(value)) return value.length === 0 ? t.settings.none : value.map(length).join(", ");
  if (value === null || value === "") return t.settings.none;
  if (typeof value === "string") return value;
  if (field === "planningHorizon" || field === "nudgeAfterDays") return t.settings.inDays(value);
  if (value === 0) return t.settings.none;
  return field === "cancelCutoffHours" || field === "reviewAfterHours"
    ? f.duration(value * 60)
    : length(value);
}

export const settingsViews: ViewsOf<SettingsScreen> = {
  settings({ settings }, reader) {
    const { t } = reader;
    return {
      text: lines(
        ...settings.map(
          ({ field, value }) => `${t.settings.names[field]}: ${settingText(field, value, reader)}`,
        ),
        t.settings.hint,
      ),
      buttons: [],
    };
  },
};
