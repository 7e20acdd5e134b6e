import type { Rows } from "./phrases.ts";

/** How people ask for their own visits, as data; `patterns.ts` says how phrases are written. */
export const MINE: Rows = {
  ru: `
    когда|сколько|день|дни|дням|время|часы|числа|число|куда|что|какие|какая|какое|какой|какую .. я|мне|меня .. записан|записана|записаны|записался|записалась|записывалась|записывался|запись|записи|визит|визиты|назначено,
    какие|какая|когда|сколько|покажите|покажи|скиньте|скинь|напомните|напомни|подскажите|скажите|пришлите|проверьте|посмотрите|перечислите|напишите .. у|есть|мои|моя|мой|мою|моих .. записи|запись|визит|визиты|визитов|записей,
    мои|моих|моя|мои|остальные .. записи|запись|визит|визиты|визитов|записей .. когда|какие|на, я .. записан|записана .. когда|сколько|какие|какой|какое|во,
    когда мне .. приходить|прийти|придти|быть|подъехать|ехать, напомните|подскажите|проверьте|покажите|скиньте .. мои|моя|мой|мою|меня .. записи|запись|визит|визиты|записан|записана`,
  kk: `
    мен|маған|менің .. қашан|қай|қандай|нешеде|нешеге|неше .. жазыл*|келуім|келемін|келу|барам|барамын|баруым, қашан|қай|қандай|нешеде|нешеге .. жазылған*|жазылып|жазылдым|жазылғам|келуім|барам|барамын|баруым,
    жазылған|жазылғанымды|жазылуларым|жазылуларымды|жазылуым|жазбаларым|жазбаларымды|жазбам|жазбамды .. қашан|қай|қандай|нешеде|неше|айт*|еске|жібер*|көрсет*|жаз*|тексер*,
    қашан|қай|қандай|еске|көрсет* .. жазбам|жазбаларым|жазылуларым|жазылуым|жазылғанымды`,
  en: `
    what|which|when .. my|mine .. time|slot|hour, what time|hour am i|do i .. tomorrow|today|come, when|what|which .. am|i'm|im .. i|booked|coming|in|down .. booked|coming|in|down|scheduled, when|what|which|where|how .. am i|i'm|im|i am .. booked|coming|scheduled|supposed|due|down,
    when|what|which|show|list|check|remind|tell|see|many .. my|i|me .. appointment|appointments|visit|visits|booking|bookings, when|what|which|how .. appointment|appointments|visit|visits|booking|bookings .. do|have i|are my|i .. have|got|booked,
    when|what .. are|is .. my .. appointment|appointments|visit|visits|booking|bookings, what|which times|days|time|day .. are|is my|i, what appointments|bookings|visits`,
};

/** What is no such question: the times that could be had. */
export const NOT_MINE: Rows = {
  ru: "=записать, =записаться, =запишите, =запиши, =запишусь, свободн*",
  kk: "бос уақыт*, жазылуға бола, жазыңыз*, жазып қой*, жазылайын",
  en: "move|cancel|change|reschedule my, book me, can i|you book, free",
};
