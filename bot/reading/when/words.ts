/** Words of time in Russian, Kazakh and English, and how they are looked for. */

/** Word boundaries that know Cyrillic: `\b` does not. */
export const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, "u");

export const WEEKDAY_WORDS = [
  "понедельник\\p{L}*|пн|monday|mon|дүйсенбі\\p{L}*|дуйсенби\\p{L}*|ponedelnik\\p{L}*",
  "вторник\\p{L}*|вт|tuesday|tue|tues|сейсенбі\\p{L}*|сейсенби\\p{L}*|vtornik\\p{L}*",
  "сред[ауеы]|ср|wednesday|wed|сәрсенбі\\p{L}*|сарсенби\\p{L}*|sredu|sreda",
  "четверг\\p{L}*|чт|thursday|thu|thurs|бейсенбі\\p{L}*|бейсенби\\p{L}*|chetverg\\p{L}*",
  "пятниц\\p{L}*|пт|friday|fri|жұма\\p{L}*|жума\\p{L}*|p[yj]a?tni[tc]s?\\p{L}*",
  "суббот\\p{L}*|сб|saturday|sat|сенбі\\p{L}*|сенби\\p{L}*|subbot\\p{L}*",
  "воскресень\\p{L}*|вс|sunday|sun|жексенбі\\p{L}*|жексенби\\p{L}*|voskresen\\p{L}*",
].map(word);

export const HOUR_WORDS: readonly (readonly [number, string])[] = [
  [11, "одиннадцат[иь]|eleven|он\\s?бір\\p{L}*"],
  [12, "двенадцат[иь]|twelve|он\\s?екі\\p{L}*"],
  [1, "час[а]?|one|бір(?:ден|де|ге)?"],
  [2, "два|двух|двумя|two|екі(?:ден|де|ге)?"],
  [3, "три|трех|тремя|three|үш(?:тен|те|ке)?"],
  [4, "четыре|четырех|четырьмя|four|төрт(?:тен|те|ке)?"],
  [5, "пят[иь]|пятью|five|бес(?:тен|те|ке)?"],
  [6, "шест[иь]|шестью|six|алты(?:дан|да|ға)?"],
  [7, "сем[иь]|семью|seven|жеті(?:ден|де|ге)?"],
  [8, "восем[иь]|восьми|eight|сегіз(?:ден|де|ге)?"],
  [9, "девят[иь]|nine|тоғыз(?:дан|да|ға)?"],
  [10, "десят[иь]|ten|он(?:нан|да|ға)?"],
];
export const HALF_TO: readonly (readonly [number, string])[] = [
  [1, "первого"],
  [2, "второго"],
  [3, "третьего"],
  [4, "четвертого"],
  [5, "пятого"],
  [6, "шестого"],
  [7, "седьмого"],
  [8, "восьмого"],
  [9, "девятого"],
  [10, "десятого"],
  [11, "одиннадцатого"],
  [12, "двенадцатого"],
];
export const MONTHS: readonly string[] = [
  "январ\\p{L}+|january|қаңтар\\p{L}*",
  "феврал\\p{L}+|february|ақпан\\p{L}*",
  "март\\p{L}*|march|наурыз\\p{L}*",
  "апрел\\p{L}+|april|сәуір\\p{L}*",
  "ма[йея]|may|мамыр\\p{L}*",
  "июн\\p{L}+|june|маусым\\p{L}*",
  "июл\\p{L}+|july|шілде\\p{L}*",
  "август\\p{L}*|august|тамыз\\p{L}*",
  "сентябр\\p{L}+|september|қыркүйек\\p{L}*",
  "октябр\\p{L}+|october|қазан\\p{L}*",
  "ноябр\\p{L}+|november|қараша\\p{L}*",
  "декабр\\p{L}+|december|желтоқсан\\p{L}*",
];
export const ANY_MONTH = MONTHS.join("|");
