import { words } from "./words.ts";

/** New bookings stop, or go on. */
export const pauseWords = words({
  ru: {
    command: "приостановить",
    paused: "Запись приостановлена: клиенты видят, что мест нет. Визиты и напоминания остались.",
    open: "Запись открыта. Приостановить? Клиенты увидят, что мест нет; визиты и напоминания останутся.",
    begin: "Приостановить",
    end: "Открыть запись",
  },
  kk: {
    command: "тоқтата тұру",
    paused: "Жазылу тоқтатылған: клиенттер орын жоғын көреді. Келулер мен еске салулар қалды.",
    open: "Жазылу ашық. Тоқтата тұрайын ба? Клиенттер орын жоғын көреді; келулер мен еске салулар қалады.",
    begin: "Тоқтата тұру",
    end: "Жазылуды ашу",
  },
  en: {
    command: "pause",
    paused: "Booking is paused: clients see that nothing is free. Visits and reminders stay.",
    open: "Booking is open. Pause it? Clients will see that nothing is free; visits and reminders stay.",
    begin: "Pause",
    end: "Open again",
  },
});
