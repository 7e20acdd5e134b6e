import { words } from "./words.ts";

/** The master's settings, by name and value. */
export const settingsWords = words({
  ru: {
    command: "Настройки",
    names: {
      address: "Адрес",
      leadTimeMinutes: "Записаться можно не позже чем за",
      cancelCutoffHours: "Отменить можно не позже чем за",
      planningHorizon: "Запись открыта на",
      reminderMinutes: "Напоминаю за",
      morningAt: "Утреннее сообщение",
      eveningAt: "Вечернее сообщение",
      reviewAfterHours: "Спрашиваю об отзыве после визита через",
      nudgeAfterDays: "Зову снова после визита через",
    },
    hint: "Поменять можно словами: «напоминай за день и за час», «запись минимум за 3 часа», «адрес Абая 10», «открой запись на 6 недель».",
    inDays: (count: number) => `${count} дн.`,
    none: "нет",
  },
  kk: {
    command: "Баптаулар",
    names: {
      address: "Мекенжай",
      leadTimeMinutes: "Кемінде мұнша бұрын жазылуға болады",
      cancelCutoffHours: "Кемінде мұнша бұрын болдырмауға болады",
      planningHorizon: "Жазылу ашық мерзімі",
      reminderMinutes: "Еске салу",
      morningAt: "Таңғы хабар",
      eveningAt: "Кешкі хабар",
      reviewAfterHours: "Келген соң пікір сұраймын",
      nudgeAfterDays: "Келген соң қайта шақырамын",
    },
    hint: "Сөзбен өзгертіңіз: «бір күн және бір сағат бұрын еске сал», «жазылу кемінде 3 сағат бұрын», «мекенжай Абай 10».",
    inDays: (count) => `${count} күн`,
    none: "жоқ",
  },
  en: {
    command: "Settings",
    names: {
      address: "Address",
      leadTimeMinutes: "May be booked no later than before",
      cancelCutoffHours: "May be cancelled no later than before",
      planningHorizon: "Booking is open for",
      reminderMinutes: "Reminders before",
      morningAt: "Morning message",
      eveningAt: "Evening message",
      reviewAfterHours: "Ask for a review after",
      nudgeAfterDays: "Invite again after",
    },
    hint: "Change them in words: “remind a day and an hour before”, “booking at least 3 hours ahead”, “address 10 Abay”, “open booking for 6 weeks”.",
    inDays: (count) => `${count} d`,
    none: "none",
  },
});
