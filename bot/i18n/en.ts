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
  notUnderstoodTwice: "Buttons will do better here. Or I call a person.",
  whichService: "Which service?",
  weekdayConflict: (day, weekday) => `${day} is a ${weekday}. Which day do you mean?`,
  late: (contact) => `Better tell the master directly: ${contact}.`,
  missingDate: (words) => `There is no “${words}” in the calendar. Which day do you mean?`,
  pastDate: (day) => `${day} is in the past. Which day do you mean?`,
  assistant: (master) => `I am an assistant, a program. Your visits are with ${master}.`,
  textOnly: "I understand words and buttons. Write what you would like, and when.",
  voiceLater: "I cannot make out voice at the moment, please type.",
  tooLong: "That is too long for one go. Put it short: what and when.",
  forwardedLater: "I do not read forwarded messages. Write in your own words what you would like, and when.",
  simplyNow: "I understand simple sentences just now; the buttons can do everything.",
  callPerson: "Call a person",
  called: (master, phone) =>
    phone
      ? `Passed on. ${master} will answer here; if urgent: ${phone}.`
      : `Passed on. ${master} will answer here.`,
  calledNobody: (master, phone) =>
    phone
      ? `Better directly: ${master}, ${phone}.`
      : `There is only the assistant in this chat now. The master: ${master}.`,
  questionPassed: (master) => `Your question was passed on. ${master} will answer here.`,
  relayed: (master, words) => `${master}: ${words}`,
  assistantBack: "The assistant is back. What can I do?",
  relaySummary: (who, reason) =>
    `${who}: ${{ asked: "wants a person", complaint: "a complaint", lost: "the assistant does not understand", question: "a question" }[reason]}.`,
  relayHint: "Reply to this message, I pass it on word for word.",
  questionAsked: (who, words) => `${who} asks: “${words}”`,
  may: "Yes, fine",
  mayNot: "No",
  clientSays: (who, words) => `${who}: “${words}”`,
  passedOn: "Passed on.",
  notPassedOn: (who) => `Not passed on: ${who} has blocked the bot.`,
  keepAnswer: "Always answer so",
  answerKept: "I will answer that at once from now on.",
  giveBack: "Back to the assistant",
  givenBack: (who) => `The assistant answers again: ${who}.`,
  relayNudge: (who, words) => `Waiting for half an hour: ${who}. “${words}”`,
  relayNobody: "To answer a person, reply to the message about them.",
  budgetSpent:
    "This month's limit for the model is spent. Until the month ends I understand simple sentences; the buttons can do everything and bookings go on.",
  nextWish: "Now the next one.",
  tellMe: "Tell me if it frees up",
  waitOffer: (what, when) => `Shall I tell you if it frees up? ${what}, ${when}.`,
  waitYes: "Yes, tell me",
  waiting: (what, when) => `If it frees up, I will write: ${what}, ${when}.`,
  between: (from, to) => `${from} – ${to}`,
  fromClock: (clock) => `from ${clock}`,
  toClock: (clock) => `until ${clock}`,
  skip: "Skip",
  answersKept: (master) => `${master} will see your answers.`,
  heard: (words) => `I heard: “${words}”`,
  voiceTooLong: "I listen to two minutes at most. Shorter, please, or in writing.",
  photoFor: (master, what) => `${master} will see the photo: ${what}.`,
  photoKept: (master) => `${master} will see the photo with your booking. What would you like, and when?`,
  photoNoted: (master) => `${master} will see the photo.`,
  photoFrom: (who, what) => `${who}: ${what}`,
  forWhom: (words) => `Note: ${words}`,

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
  masterTextLater: "For now I show a day, a week, a person: “what do I have tomorrow”, “Anna's phone”.",
  unreachable: (who, phone) =>
    `I cannot write to ${who}: the bot is blocked. ${phone ? `Phone: ${phone}.` : "There is no phone."}`,
  expectedAt: (when) => `See you: ${when}.`,
  freedForYou: (until) => `A time has come free, I keep it for you until ${until}. Not booked yet.`,
  whomToCall: (count) => `Whom to call · ${count}`,
  allCame: (count) => `${count} ${count === 1 ? "visit" : "visits"} today. Did all come?`,
  all: "All",
  somebodyNot: "Not all",
  whoDidNotCome: "Who did not come? The others did.",
  tomorrowCount: (count, first) =>
    count === 0
      ? "No visits tomorrow."
      : `Tomorrow ${count} ${count === 1 ? "visit" : "visits"}, the first at ${first}.`,
  noted: "Noted.",
  readyText: (master, when) => `Hello! A reminder of your visit: ${when}. ${master}`,
  reviewAsked: (master) => `How was your visit? A few words, ${master} will read them.`,
  nudged: (what) => `It has been a while. Shall I look for a time: ${what}?`,
  optOutHint: "To hear no more of this: “do not write to me”.",
  optedOut: "No more invitations. Shall I remind you of your visits?",
  remindersOn: "I will remind you of your visits.",
  remindersOff: "There will be no reminders.",
  yes: "Yes",
  no: "No",
  latePassed: (around) => `Passed on: you come around ${around}. The visit stands.`,
  lateNotice: (who, from, around, end) => `⏱ ${who}, ${from} → around ${around}. Ends ${end}.`,
  lateNext: (clock, who) => `The next visit is at ${clock}: ${who}.`,
  lateDayEnd: (clock) => `Your day ends at ${clock}.`,
  lateFine: "Fine",
  lateHowMuch: "By how many minutes?",
  busy: "Busy",
  feed: (full, busy) =>
    `Calendar to subscribe to. All visits:\n${full}\nBusy time only, no names:\n${busy}\nThe links are secret; calendars read them every few hours.`,
  feedNowhere:
    "The server has no address on the net, so there is nothing to subscribe to yet. PUBLIC_URL sets it.",
  feedRotate: "New links",
  feedRotated: "The old links no longer work.",
  googleNowhere:
    "Google Calendar cannot be connected here: the server needs PUBLIC_URL, GOOGLE_CLIENT_ID and GOOGLE_CLIENT_SECRET.",
  googleOffer:
    "Let us connect your Google Calendar: bookings will appear there, and your own events will close time for booking. I neither read nor keep what your events are called.",
  googleConnect: "Connect Google",
  googleOpen: "Open Google",
  googleLink: "Open the link and allow access to calendar events. It works once, for 15 minutes.",
  googleWorks: (pulled) =>
    `Google Calendar is connected, last compared ${pulled}. Bookings show there, your own events close time.`,
  googleWaits: "Google Calendar is connected; I am comparing it with the bookings.",
  googlePaused: (pulled) =>
    `Google does not answer right now. I book by what I knew ${pulled} and will catch up.`,
  googleDisconnect: "Disconnect",
  googleDisconnected: "Google Calendar is disconnected. What is already in it stays.",
  googleConnected: (events) =>
    events === 0
      ? "✅ Google Calendar is connected. You have no events of your own ahead."
      : `✅ Google Calendar is connected. Your own events (${events}) close time for booking.`,
  googleBroken:
    "Google no longer lets me into your calendar. Booking goes on, I remember your busy time; new bookings will appear there once you connect again.",
  googlePage: {
    ok: "Done. Go back to Telegram.",
    unknown: "This link was used before or is not valid. Send /google in Telegram once more.",
    expired: "The link is too old. Send /google in Telegram once more.",
    declined: "You did not allow access; nothing has changed. You can connect at any time: /google.",
    partial: "Without the right to calendar events it cannot be connected. Send /google and tick that box.",
    failed: "Google gave no access. Please try again: /google in Telegram.",
  },
  googleMoved: (what, from, to) =>
    `Moved in Google: ${what}.\nWas ${from}, is now ${to}. Which is right? Until you answer, both times are taken.`,
  googleDeleted: (what, from) => `Deleted in Google: ${what}, ${from}. Cancel the booking?`,
  googleMove: "Move and tell them",
  googleKeep: "Keep as it was",
  googleCancel: "Cancel and tell them",
  googlePutBack: "Put back in Google",
  googleKept: (from) => `It stays ${from}. I will put it back in Google.`,
  clientNotFound: "No client has that name or number.",
  whichClient: "Who exactly?",
  clientVisits: (count, sum, noShows) =>
    [`${count} ${count === 1 ? "visit" : "visits"}`, sum, noShows > 0 ? `did not come: ${noShows}` : ""]
      .filter(Boolean)
      .join(" · "),
  clientNext: (visit) => `Next: ${visit}.`,
  clientLast: (visit) => `Last: ${visit}.`,
  clientUsual: (what) => `Usually: ${what}.`,
  clientNoted: (who) => `Noted on the card: ${who}.`,
  masterGreeting: "Hello! What shall I show: a day, the week, a person?",
  noName: "no name",
} satisfies Messages;
