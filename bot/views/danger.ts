import type { DangerScreen } from "../dialogue/danger/screens.ts";
import { phoneText } from "../i18n/phone.ts";
import type { Reader } from "./reader.ts";
import { lines, type ViewsOf } from "./view.ts";

export const dangerViews: ViewsOf<DangerScreen> = {
  /** Kind words and who helps, first of all; then what the master knows. */
  danger: (screen, reader) => ({ text: dangerText(screen, reader), buttons: [] }),

  danger_told({ of, who, username, phone, words, emergency }, { t }) {
    const contact = [username && `@${username}`, phoneText(phone)].filter(Boolean).join(", ");
    return {
      text: lines(
        t.danger.told[of](who),
        words && `«${words}»`,
        of !== "threat" && t.danger.reachThem(contact, emergency),
        t.call.hint,
      ),
      buttons: username ? [[{ text: t.common.write, url: `https://t.me/${username}` }]] : [],
    };
  },
};

function dangerText(
  { of, emergency, helplines, reached }: Extract<DangerScreen, { kind: "danger" }>,
  { t, master }: Reader,
): string {
  const { masterName: name } = master;
  const nobody = t.call.nobody(name, phoneText(master.contacts.phone));
  switch (of) {
    case "self_harm":
      return lines(
        t.danger.notAlone,
        helplines.length > 0 ? t.danger.talk(helplines, emergency) : t.danger.call(emergency),
        reached && t.danger.masterKnows(name),
      );
    case "emergency":
      return lines(t.danger.call(emergency), reached ? t.danger.masterToo(name) : nobody);
    case "threat":
      return reached ? t.danger.passedOn(name) : nobody;
  }
}
