/** A number of six characters or more. */
const NUMBER = /\d[\d\s()+-]{5}/;

/** A line that looks like a person: a letter, and a number somewhere behind it. */
function isPersonLine(line: string): boolean {
  const letter = line.search(/\p{L}/u);
  return letter >= 0 && NUMBER.test(line.slice(letter + 1));
}

/** Whether pasted words are a list of people rather than a sentence. */
export function isListOfPeople(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length >= 3 && lines.filter(isPersonLine).length >= lines.length / 2;
}

const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)|(?<!\p{L})(?:в|на|at|сағат)\s+\d{1,2}(?!\d)/iu;

/** A line that tells what to do is no line of a notebook. */
const TELLS =
  /^\s*(?:закр|откр|перенес|отмен|запиш|напомин|подн|сниз|поменя|добав|убер|что\s|кто\s|close|open|move|cancel|book|put|remind|what|who|жап|аш|ауыстыр|болдырма)/iu;

/** Whether pasted words are visits, a line each: a time of day in most of several lines. */
export function isListOfVisits(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.some((line) => TELLS.test(line))) return false;
  return lines.length >= 2 && lines.filter((line) => CLOCK.test(line)).length > lines.length / 2;
}
