import { durationMinutes, snapshotOf } from "../../../models/service.ts";
import type { Screen } from "../../dialogue/screens.ts";
import { settingText, weekLines } from "./plan.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, type View } from "./view.ts";

/** What the master offers: one a button, the hidden ones said to be so. */
export function ownServicesView(screen: Extract<Screen, { kind: "own_services" }>, { t, f }: Reader): View {
  return {
    text: escapeHtml(lines(t.catalog.own(screen.services.length), t.catalog.ownHint)),
    buttons: screen.services.map((service) => [
      button(
        [
          service.name,
          f.duration(durationMinutes(service.duration)),
          service.isActive ? "" : t.catalog.hidden,
        ]
          .filter(Boolean)
          .join(" · "),
        { do: "ownService", id: String(service._id) },
      ),
    ]),
  };
}

export function ownServiceView({ service }: Extract<Screen, { kind: "own_service" }>, reader: Reader): View {
  const { t, f } = reader;
  const id = String(service._id);
  return {
    text: escapeHtml(
      lines(
        [
          service.name,
          f.duration(durationMinutes(service.duration)),
          f.price(snapshotOf(service, reader.master).price),
        ]
          .filter(Boolean)
          .join(" · "),
        service.description,
        !service.isActive && t.catalog.hidden,
        t.catalog.oneHint(service.name),
      ),
    ),
    buttons: [
      [
        button(service.isActive ? t.catalog.hide : t.catalog.offerAgain, {
          do: service.isActive ? "hideService" : "offerService",
          id,
        }),
      ],
    ],
  };
}

export function ownHoursView({ week }: Extract<Screen, { kind: "own_hours" }>, reader: Reader): View {
  return { text: escapeHtml(lines(...weekLines(week, reader), reader.t.hours.hint)), buttons: [] };
}

export function settingsView({ settings }: Extract<Screen, { kind: "settings" }>, reader: Reader): View {
  const { t } = reader;
  return {
    text: escapeHtml(
      lines(
        ...settings.map(
          ({ field, value }) => `${t.settings.names[field]}: ${settingText(field, value, reader)}`,
        ),
        t.settings.hint,
      ),
    ),
    buttons: [],
  };
}
