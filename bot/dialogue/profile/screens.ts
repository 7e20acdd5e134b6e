/** What people decide about messages to themselves. */
export type ProfileScreen = { kind: "opted_out" };
