/** The master's day at its beginning and at its end. */
export interface DayNotice {
  kind: "morning" | "evening";
  date: string;
}
