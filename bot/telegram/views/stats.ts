import type { Screen } from "../../dialogue/screens.ts";
import type { Reader } from "./reader.ts";
import { button, escapeHtml, lines, type View } from "./view.ts";

export function statsView({ stats }: Extract<Screen, { kind: "stats" }>, { t, f }: Reader): View {
  const { days, came, noShows, cancelled, revenue, utilisation, newClients, wrote, offered, booked } = stats;
  return {
    text: escapeHtml(
      lines(
        t.statsHead(days, came, revenue ? f.price(revenue) : ""),
        utilisation !== null && t.statsUtilisation(utilisation),
        t.statsLost(noShows, cancelled),
        t.statsPeople(wrote, offered, booked),
        t.statsNew(newClients),
      ),
    ),
    buttons: [[button(t.demandShow, { do: "demandShow" })]],
  };
}

/** Cents and parts of them: what a talk costs is less than one. */
const usd = (amount: number) => `$${amount.toFixed(amount < 1 ? 4 : 2)}`;

export function usageView({ usage }: Extract<Screen, { kind: "usage" }>, { t }: Reader): View {
  const { total, byLayer, calls, errors, unpriced, bookings } = usage;
  return {
    text: escapeHtml(
      lines(
        t.usageHead(usd(total), calls),
        ...byLayer
          .filter((one) => one.usd > 0)
          .map(({ layer, usd: amount }) => {
            const names: Record<string, string> = t.usageLayers;
            return `${names[layer] ?? layer}: ${usd(amount)}`;
          }),
        bookings > 0 && t.usagePerBooking(usd(total / bookings), bookings),
        errors > 0 && t.usageErrors(errors),
        unpriced > 0 && t.usageUnpriced(unpriced),
      ),
    ),
    buttons: [],
  };
}
