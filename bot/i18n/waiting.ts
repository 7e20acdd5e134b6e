import { words } from "./words.ts";

/** Waiting for a time that is taken. */
export const waitingWords = words({
  ru: {
    command: "кто ждёт",
    tellMe: "Сообщить, если освободится",
    offer: (what: string, when: string) => `Сообщить, если освободится? ${what}, ${when}.`,
    yes: "Да, сообщить",
    waiting: (what: string, when: string) => `Если освободится, напишу: ${what}, ${when}.`,
    or: "или",
    between: (from: string, to: string) => `${from} – ${to}`,
    fromClock: (clock: string) => `с ${clock}`,
    toClock: (clock: string) => `до ${clock}`,
    freed: (until: string) => `Освободилось время, держу его за вами до ${until}. Пока не записано.`,
    list: (count: number): string => (count === 0 ? "Сейчас никто не ждёт." : "Ждут, когда освободится:"),
  },
  kk: {
    command: "кім күтеді",
    tellMe: "Босаса хабарлау",
    offer: (what, when) => `Босаса хабарлайын ба? ${what}, ${when}.`,
    yes: "Иә, хабарлау",
    waiting: (what, when) => `Босаса жазамын: ${what}, ${when}.`,
    or: "немесе",
    between: (from, to) => `${from} – ${to}`,
    fromClock: (clock) => `${clock} бастап`,
    toClock: (clock) => `${clock} дейін`,
    freed: (until) => `Уақыт босады, сізге ${until} дейін ұстап тұрмын. Әзірге жазылған жоқ.`,
    list: (count) => (count === 0 ? "Қазір ешкім күтіп тұрған жоқ." : "Босағанын күтіп тұр:"),
  },
  en: {
    command: "who waits",
    tellMe: "Tell me if it frees up",
    offer: (what, when) => `Shall I tell you if it frees up? ${what}, ${when}.`,
    yes: "Yes, tell me",
    waiting: (what, when) => `If it frees up, I will write: ${what}, ${when}.`,
    or: "or",
    between: (from, to) => `${from} – ${to}`,
    fromClock: (clock) => `from ${clock}`,
    toClock: (clock) => `until ${clock}`,
    freed: (until) => `A time has come free, I keep it for you until ${until}. Not booked yet.`,
    list: (count) => (count === 0 ? "Nobody is waiting now." : "Waiting for time to free up:"),
  },
});
