/** When a visit is wished for: local dates (inclusive) and minutes of the day. Nothing said is null. */
export interface TimeWish {
  /** Null: as soon as possible. */
  from: string | null;
  to: string | null;
  /** Only these of the days between: «в среду или в пятницу». */
  days: readonly string[] | null;
  /** Minutes of the day a start must lie in. */
  notBefore: number | null;
  notAfter: number | null;
  /** One exact start, minutes of the day. */
  exact: number | null;
  prefer: "earliest" | "latest" | null;
  /** Minute of the day by which the visit is over. */
  overBy?: number;
  /** Minutes of the day, half-open, in which no start may lie: "in the afternoon, but not at three". */
  notAt?: readonly { start: number; end: number }[];
}

/** Nothing was said of when. */
export const WHENEVER: TimeWish = {
  from: null,
  to: null,
  days: null,
  notBefore: null,
  notAfter: null,
  exact: null,
  prefer: null,
};
