/** Whether new bookings are taken. */
export type PauseScreen = { kind: "pause"; paused: boolean };
