import { command } from "../command.ts";
import { startBooking } from "./choose.ts";

export const bookingCommands = [
  command(
    "book",
    { by: ["client"], about: (t) => t.start.commands.book, menu: true, label: (t) => t.start.book },
    (desk) => startBooking(desk),
  ),
];
