import type { Messages } from "./index.ts";
import { plural } from "./words.ts";

const visits = (count: number) => `${count} ${plural("en", count, { one: "visit", other: "visits" })}`;
const before = (count: number) =>
  count === 1440
    ? "a day"
    : count % 1440 === 0
      ? `${count / 1440} days`
      : count % 60 === 0
        ? `${count / 60} ${plural("en", count / 60, { one: "hour", other: "hours" })}`
        : `${count} ${plural("en", count, { one: "minute", other: "minutes" })}`;

export const en = {
  book: "Book",
  myVisits: "My visits",
  inputHint: "For example: tomorrow after lunch",
  commands: { book: "Book a visit", my: "My visits", help: "How it works", privacy: "What I keep" },
  masterCommands: { today: "Today", week: "The week", help: "What I can do" },
  shortDescription: (business) => `Booking for ${business}. Just write what you would like, and when.`,

  welcome: (master) =>
    `Hello! I am the assistant of ${master}. Write what you would like and when, or choose below.`,
  welcomeBack: "Welcome back!",
  nextVisit: (what) => `Your next visit: ${what}.`,
  help: (master) =>
    `Write as you would to a person: “manicure tomorrow after six”, “move it to Friday”, “cancel my visit”. Buttons do all the same. I am an assistant, not a person; your visits are with ${master}.`,
  contactLine: (phone) => `Contact: ${phone}`,
  privacy: (master) =>
    `I keep your name, your number (if you gave it), your visits and our messages. Only ${master} sees them; no other master gets your number. To erase everything write “delete my data”.`,
  eraseQuestion:
    "I will delete your name, number and our messages. Visits ahead stay; cancel them separately.",
  erase: "Delete",
  erased: "Deleted: name, number, messages.",

  chooseService: "What shall it be?",
  addService: "What shall I add?",
  whichDay: (what) => `${what}. Which day?`,
  whichTime: (what, day) => `${what}, ${day}.`,
  whichPart: (what, day) => `${what}, ${day}. Which part of the day?`,
  parts: { morning: "Morning", day: "Daytime", evening: "Evening" },
  serviceLine: (name, duration, price) => `${name}: ${duration}, ${price}.`,
  freeOn: (onDay) => `Free ${onDay}:`,
  freeSoon: "The next free times:",
  noneOn: (onDay) => `Nothing is free ${onDay}. The next free times:`,
  noneInWindow: (onDay) => `Nothing is free at that time ${onDay}. The next free times:`,
  nothingFree: "There is no free time at the moment. Look in later, or ask the master.",
  notYetBooked: "One step left, not booked yet.",
  holding: (until) => `I keep this time for you until ${until}.`,
  card: (what, when, price, place) => [what, when, price, place].filter(Boolean).join(" · "),
  confirm: "Confirm",
  otherTime: "Another time",
  otherDay: "Another day",
  otherService: "Another service",
  notNeeded: "No, thanks",
  moreService: "＋ Another service",
  enough: "Continue",
  further: "Later ›",
  back: "‹ Back",
  today: "today",
  tomorrow: "tomorrow",
  booked: (what, when, price) => `✅ You are booked: ${[what, when, price].filter(Boolean).join(", ")}.`,
  willRemind: (list) =>
    list.length === 0 ? "" : `I will remind you ${list.map(before).join(" and ")} before.`,
  alreadyBooked: "Already booked",
  letGo: "All right, the time is free again. I am here if you need me.",
  holdEnded: (when) => `You did not confirm, so nothing is booked. ${when} is still free.`,
  holdEndedTaken: "You did not confirm, so nothing is booked.",
  moveEnded: (when) => `The move was not confirmed; your visit stays: ${when}.`,
  bookAt: (clock) => `Book ${clock}`,
  online: "online",

  noVisits: "You have no visits ahead.",
  yourVisits: "Your visits:",
  yourVisit: (what, when) => `Your visit: ${what}, ${when}.`,
  whichVisit: "Which visit?",
  move: "Move",
  cancel: "Cancel",
  toCalendar: "To calendar",
  directions: "How to get there",
  currently: (what, when) => `You have: ${what}, ${when}.`,
  sameTimeFree: (onDay) => `The same time is free ${onDay}:`,
  keepAsIs: "Keep it as it is",
  moveCard: (from, to, stays) =>
    `${from} → ${to}. The price stays. One step left; the old time (${stays}) is yours until you confirm.`,
  moved: (what, when) => `✅ Moved: ${what}, ${when}.`,
  movedAway: (when) => `🔁 This visit was moved: ${when}.`,
  kept: (what, when) => `Kept as it was: ${what}, ${when}.`,
  cancelQuestion: (what, when) => `Cancel the visit? ${what}, ${when}. The time will be free for others.`,
  yesCancel: "Yes, cancel",
  keep: "Keep it",
  cancelled: "The visit is cancelled.",
  bookAgain: "Book again",
  calendarFile: (when) => `Your visit: ${when}`,
  noAddress: "The master will send the address separately.",

  masterSeesName: (master, name) => `${master} will see the name “${name}”.`,
  askPhone: "Would you leave a number in case something changes?",
  sendPhone: "Send my number",
  otherName: "Another name",
  notNow: "Not now",
  askName: "What name shall I put down?",
  nameSaved: (name) => `The name is now ${name}.`,
  nameTooLong: "That is a bit long: up to 40 letters, please.",
  phoneSaved: "Saved; only the master sees it.",
  foreignContact:
    "That is somebody else's number. Yours is needed: the button “Send my number” below, or go without.",
  fine: "All right.",

  reminder: (when, what, who) => `⏰ ${when} · ${what}. ${who}`,
  reminderTomorrow: "Tomorrow",
  reminderToday: "Today",
  comingButton: "I'll come",
  expected: "See you then.",

  cancelledByMaster: (what, when) => `❌ The visit will not take place: ${what}, ${when}. So sorry.`,
  movedByMaster: (what, from, to) => `🔁 The master moved your visit: ${what}, ${from} → ${to}.`,
  bookedByMaster: (what, when) => `🆕 The master put you down: ${what}, ${when}.`,

  priceList: "Services and prices:",
  hello: "Hello!",
  greeting: "Hello! What would you like, and when?",
  notUnderstood:
    "I did not get all of that. Write what you would like and when, for example “manicure tomorrow after lunch”.",
  notUnderstoodTwice: "Buttons will do better here.",
  whichService: "Which service?",
  weekdayConflict: (day, weekday) => `${day} is a ${weekday}. Which day do you mean?`,
  late: (contact) => `Better tell the master directly: ${contact}.`,
  missingDate: (words) => `There is no “${words}” in the calendar. Which day do you mean?`,
  pastDate: (day) => `${day} is in the past. Which day do you mean?`,
  assistant: (master) => `I am an assistant, a program. Your visits are with ${master}.`,
  textOnly: "I understand words and buttons. Write what you would like, and when.",
  voiceLater: "I cannot make out voice at the moment, please type.",
  photoLater: "I cannot pass photos on yet. Please write what you would like.",
  tooLong: "That is too long for one go. Put it short: what and when.",
  forwardedLater: "I do not read forwarded messages. Write in your own words what you would like, and when.",

  stale: "This is out of date",
  justTaken: (clock) => `${clock} was taken a moment ago. Free nearby:`,
  closed: (onDay) => `No visits ${onDay}. The nearest:`,
  onBreak: "There is a break at that time. The nearest:",
  outsideHours: "That is outside working hours. The nearest:",
  doesNotFit: (until) => `It does not fit before ${until}. The nearest:`,
  past: "That time has passed. The nearest:",
  tooSoon: (lead) => `Booking closes ${lead} before. The nearest:`,
  tooFar: (last) => `Booking is open until ${last}. The nearest:`,
  cutoff: (count, master) => `Less than ${count} h are left, only ${master} can change it now.`,
  groupFull: "The group is full.",
  groupVisit: "A group session cannot be moved: cancel it and choose another.",
  seatsLeft: (left, of) => `${left} of ${of} places left.`,
  chooseSession: (what) => `${what}: the next groups.`,
  roster: (taken, of, names) => `${taken} of ${of}${names ? `: ${names}` : ""}`,
  seatTaken: (who, what, when, seats) => `🆕 ${who}: ${what}, ${when}. ${seats}`,
  noSessions: "No groups are open at the moment.",
  notBegun: "That visit has not begun yet.",
  visitOver: "That visit is over.",
  visitGone: "That visit is no longer there.",
  sameTime: "That is the time you have.",
  serviceInactive: "That service is not offered at the moment.",
  saveFailed: (code) => `I could not save it, nothing is booked. Code ${code}.`,
  callMaster: (master, phone) => (phone ? `${master}: ${phone}` : master),

  noticeBooked: (who, what, when, price) => `🆕 ${who}: ${[what, when, price].filter(Boolean).join(", ")}`,
  noticeMoved: (who, what, from, to) => `🔁 ${who}: ${what}, ${from} → ${to}`,
  noticeCancelled: (who, what, when) => `❌ Cancelled: ${who}, ${what}, ${when}`,
  firstTime: "first time",
  visitNumber: (count) => `visit no. ${count}`,
  wish: (text) => `Wish: ${text}`,
  write: "Write",
  masterHello: (master) =>
    `${master}, this is your bot. Bookings come here. /today shows the day, /week the week.`,
  ownerClaimed: "✅ Done: this is your bot now, bookings come here.",
  ownerLinkUsed: "This link has been used.",
  daySummary: (day, count, sum) =>
    count === 0 ? `${day}: no visits.` : `${day}: ${visits(count)}${sum ? `, ${sum}` : ""}`,
  dayOff: (day) => `${day}: day off.`,
  freeGaps: (gaps) => `free ${gaps}`,
  masterCancelQuestion: (who, what, when) =>
    `Cancel the visit? ${who}: ${what}, ${when}. I will tell them in their chat with the bot.`,
  masterCancelled: (who, when) => `Cancelled: ${who}, ${when}.`,
  masterMoveCard: (who, from, to) =>
    `${who}: ${from} → ${to}. One step left; once you confirm I will tell them.`,
  masterMoveTo: (who, when) => `${who}, now ${when}. Which day?`,
  masterTextLater: "For now I know /today and /week, and I report visits by myself.",
  unreachable: (who, phone) =>
    `I cannot write to ${who}: the bot is blocked. ${phone ? `Phone: ${phone}.` : "There is no phone."}`,
  noName: "no name",
} satisfies Messages;
