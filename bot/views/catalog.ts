import { durationMinutes, snapshotOf } from "../../models/service.ts";
import type { CatalogScreen } from "../dialogue/catalog/screens.ts";
import { button, lines, type ViewsOf } from "./view.ts";

export const catalogViews: ViewsOf<CatalogScreen> = {
  /** What the master offers: one a button, the hidden ones said to be so. */
  own_services(screen, reader) {
    const { t, f } = reader;
    return {
      text: lines(t.catalog.own(screen.services.length), t.catalog.ownHint),
      buttons: screen.services.map((service) => [
        button(
          [
            service.name,
            f.duration(durationMinutes(service.duration)),
            f.price(snapshotOf(service, reader.master).price),
            service.isActive ? "" : t.catalog.hidden,
          ]
            .filter(Boolean)
            .join(" · "),
          "catalog.show",
          { id: String(service._id) },
        ),
      ]),
    };
  },

  own_service({ service }, reader) {
    const { t, f } = reader;
    const id = String(service._id);
    return {
      text: lines(
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
      buttons: [
        [
          button(
            service.isActive ? t.catalog.hide : t.catalog.offerAgain,
            service.isActive ? "catalog.hide" : "catalog.offer",
            { id },
          ),
        ],
      ],
    };
  },

  /** Services with length and price. */
  prices(screen, { t, f, master }) {
    return {
      text: lines(
        screen.services.length > 1 && t.catalog.priceList,
        ...screen.services.map((service) => {
          const { price, durationMinutes, name } = snapshotOf(service, master);
          return t.booking.serviceLine(name, f.duration(durationMinutes), f.price(price));
        }),
      ),
      buttons: [[button(t.start.book, "booking.start")]],
    };
  },
};
