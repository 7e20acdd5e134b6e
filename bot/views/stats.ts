import { toMinor } from "../../engine/money.ts";
import type { StatsScreen } from "../dialogue/stats/screens.ts";
import { button, lines, type ViewsOf } from "./view.ts";

export const statsViews: ViewsOf<StatsScreen> = {
  stats({ stats }, { t, f }) {
    const { days, came, noShows, cancelled, revenue, utilisation, newClients, wrote, offered, booked } =
      stats;
    return {
      text: lines(
        t.stats.head(days, came, revenue ? f.price(revenue) : ""),
        utilisation !== null && t.stats.utilisation(utilisation),
        t.stats.lost(noShows, cancelled),
        t.stats.people(wrote, offered, booked),
        t.stats.newClients(newClients),
      ),
      buttons: [[button(t.demand.show, "demand.show")]],
    };
  },

  usage({ usage }, { t, f }) {
    const { total, week, rate, currency, byLayer, calls, errors, unpriced, bookings } = usage;
    // In the master's money to its smallest coin; less than one is said to be less.
    const cost = (amount: number) => {
      if (rate === null) return usd(amount);
      const minor = toMinor(amount * rate, currency);
      return minor === 0 && amount > 0 ? `< ${f.money(1, currency)}` : f.money(minor, currency);
    };
    return {
      text: lines(
        t.stats.usageHead(cost(total), calls),
        week > 0 && t.stats.usageWeek(cost(week)),
        ...byLayer
          .filter((one) => one.usd > 0)
          .map(({ layer, usd: amount }) => {
            const names: Record<string, string> = t.stats.usageLayers;
            return `${names[layer] ?? layer}: ${cost(amount)}`;
          }),
        bookings > 0 && t.stats.usagePerBooking(cost(total / bookings), bookings),
        errors > 0 && t.stats.usageErrors(errors),
        unpriced > 0 && t.stats.usageUnpriced(unpriced),
      ),
      buttons: [],
    };
  },
};

/** Cents and parts of them: what a talk costs is less than one. */
const usd = (amount: number) => `$${amount.toFixed(amount < 1 ? 4 : 2)}`;
