import type { Appointment } from "../../engine/booking/appointment.ts";
import type { ToldScreen } from "../dialogue/told/screens.ts";
import { phoneText } from "../i18n/phone.ts";
import type { Reader } from "./reader.ts";
import { button, lines, type ViewsOf } from "./view.ts";
import { inText } from "./visit-card.ts";

type OfKind<K extends ToldScreen["kind"]> = Extract<ToldScreen, { kind: K }>;

const visitText = (visit: Appointment, reader: Reader) =>
  `${inText(visit, reader)}, ${reader.f.moment(visit.start)}`;

export const toldViews: ViewsOf<ToldScreen> = {
  /** The words were passed on; the number, where nobody could be reached. */
  words_passed(screen, reader) {
    const { became, appointment, mayAsk } = screen;
    const { t, master } = reader;
    const phone = phoneText(master.contacts.phone);
    if (became === "nobody") return { text: t.call.nobody(master.masterName, phone), buttons: [] };
    return {
      text: lines(
        became === "counted" ? t.told.counted(master.masterName, phone) : passedText(screen, reader),
        mayAsk && t.told.shallIAsk(master.masterName),
      ),
      buttons:
        mayAsk && appointment
          ? [
              [
                button(t.call.ask, "call.may", {
                  visit: appointment.id,
                  start: appointment.start,
                  does: "cancel",
                }),
              ],
            ]
          : [],
    };
  },

  /** What a client told: one message, the visit once where all of it is about the same. */
  client_told({ who, username, pieces, more }, reader) {
    const { t } = reader;
    const [first] = pieces;
    const same = pieces.every((one) => one.appointment?.id === first?.appointment?.id);
    const name = [who, username && `@${username}`].filter(Boolean).join(", ");
    const visit = same && first?.appointment ? visitText(first.appointment, reader) : null;
    return {
      text: lines(
        `💬 ${[name, visit].filter(Boolean).join(": ")}`,
        ...pieces.map(({ words, appointment }) =>
          same || !appointment ? `«${words}»` : `${visitText(appointment, reader)}: «${words}»`,
        ),
        more > 0 && t.told.more(more),
        t.call.hint,
      ),
      buttons: [],
    };
  },
};

function passedText({ of, appointment }: OfKind<"words_passed">, reader: Reader): string {
  const { t, master } = reader;
  switch (of) {
    case "late":
      return [t.told.late(master.masterName), appointment && t.told.stands].filter(Boolean).join(" ");
    case "not_coming":
      return t.told.notComing(master.masterName);
    case "health":
      return t.told.health(master.masterName);
    case "note":
      return appointment
        ? t.told.noteOn(master.masterName, visitText(appointment, reader))
        : t.told.note(master.masterName);
    case "other":
      return t.told.other(master.masterName);
  }
}
