import { expect, test } from "vitest";
import { LANGUAGES } from "../../bot/i18n/format.ts";
import { readScreens, SCREENS_FILE, shownAs, writtenScreens } from "../helpers/screens.ts";

/** Screens of real talks, drawn again. A view changed on purpose: `vitest -u`, and the difference is read. */
test("what Telegram gets for a screen stays as it was, in three languages", async () => {
  const { masters, screens } = readScreens();
  const now = screens.map((one) => {
    const master = masters[one.master];
    if (!master) throw new Error(`no master ${one.master}`);
    const shown = Object.fromEntries(LANGUAGES.map((language) => [language, shownAs(language, one, master)]));
    return { ...one, shown: shown as typeof one.shown };
  });
  await expect(writtenScreens({ masters, screens: now })).toMatchFileSnapshot(SCREENS_FILE);
});
