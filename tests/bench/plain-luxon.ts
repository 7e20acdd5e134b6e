import { DateTime, Interval } from "luxon";
import type { SlotQuery } from "../../engine/index.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The peer: slots as one would write them in an afternoon, with luxon's own types all the way. */
export function plainLuxonSlots(query: SlotQuery): { start: DateTime; end: DateTime }[] {
  const { timeZone: zone, service } = query;
  const before = { minutes: service.bufferBeforeMinutes ?? 0 };
  const after = { minutes: service.bufferAfterMinutes ?? 0 };
  const now = DateTime.fromMillis(query.now, { zone });
  const earliest = now.plus({ minutes: query.leadTimeMinutes ?? 0 });
  const last = query.horizonDays === undefined ? null : now.startOf("day").plus({ days: query.horizonDays });
  const busy = query.busy.map(({ start, end }) =>
    Interval.fromDateTimes(DateTime.fromMillis(start, { zone }), DateTime.fromMillis(end, { zone })),
  );
  const slots: { start: DateTime; end: DateTime }[] = [];
  const to = DateTime.fromISO(query.to, { zone });
  for (let day = DateTime.fromISO(query.from, { zone }); day <= to; day = day.plus({ days: 1 })) {
    if (last && day > last) break;
    const at = (clock: string) => {
      const [hour = 0, minute = 0] = clock.split(":").map(Number);
      return day.set({ hour, minute });
    };
    const range = ({ from, to: until }: { from: string; to: string }) =>
      Interval.fromDateTimes(at(from), at(until));
    const hours = query.workingSchedule[WEEKDAYS[day.weekday - 1] as (typeof WEEKDAYS)[number]];
    const override = query.overrides.find((one) => one.date === day.toISODate());
    const opens = [
      ...(hours.isWorkingDay ? range(hours.workingHours).difference(...hours.breaks.map(range)) : []),
      ...(override?.opens.map(range) ?? []),
    ];
    const blocks = override?.blocks.map(range) ?? [];
    const pieces = Interval.merge(opens).flatMap((open) =>
      blocks.length > 0 ? open.difference(...blocks) : [open],
    );
    for (const piece of pieces) {
      if (!piece.start || !piece.end) continue;
      const starts: DateTime[] = [piece.start];
      for (
        let step: DateTime = day.startOf("day");
        step < piece.end;
        step = step.plus({ minutes: query.stepMinutes })
      )
        if (step > piece.start) starts.push(step);
      for (const start of starts) {
        const end = start.plus({ minutes: service.durationMinutes });
        if (end > piece.end || start < earliest) continue;
        const taken = Interval.fromDateTimes(start.minus(before), end.plus(after));
        if (!busy.some((one) => one.overlaps(taken))) slots.push({ start, end });
      }
    }
  }
  return slots;
}
