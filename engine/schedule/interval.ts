/** Half-open interval `[start, end)` of any one unit: epoch ms or minutes of a day. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Ascending, disjoint and apart: overlapping and touching intervals become one; empty ones vanish. */
export function union(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter((one) => one.end > one.start).sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What of `from` no `cut` covers. Both must come out of `union`. */
export function subtract(from: readonly Interval[], cut: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of from) {
    let cursor = start;
    while (next < cut.length && (cut[next] as Interval).end <= start) next++;
    for (let index = next; index < cut.length; index++) {
      const hole = cut[index] as Interval;
      if (hole.start >= end) break;
      if (hole.start > cursor) left.push({ start: cursor, end: hole.start });
      cursor = Math.max(cursor, hole.end);
    }
    if (cursor < end) left.push({ start: cursor, end });
  }
  return left;
}
