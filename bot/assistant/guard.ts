/**
 * Claims that only code may make: dates, times, amounts, and that something was done. A sentence of a model's that holds
 * one never reaches a person; what they see instead is rendered from the diary.
 */
const CLAIMS = [
  /\d/u,
  /(?<!\p{L})(записал\p{L}*|записан\p{L}*|забронир\p{L}*|перен[её]с\p{L}*|отменил\p{L}*|отмен[её]н\p{L}*|подтвержд[её]н\p{L}*|передал\p{L}*|передано)(?!\p{L})/iu,
  /(?<!\p{L})(booked|reserved|confirmed|moved|rescheduled|cancell?ed|passed on|all set|you're set)(?!\p{L})/iu,
  /(?<!\p{L})(жазылды\p{L}*|жазып қойды\p{L}*|ауыстырылды|болдырылмады|расталды)(?!\p{L})/iu,
  /(скидк|бесплатн|discount|free of charge|жеңілдік|тегін)/iu,
  /(?<!\p{L})(понедельник|вторник|сред[ауе]|четверг|пятниц|суббот|воскресень|завтра|послезавтра|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|ертең)/iu,
  /https?:|t\.me\/|@\w{3,}/iu,
];

const LONGEST = 600;

/** The model's words if they claim nothing; null when they must not be said. */
export function guardText(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > LONGEST) return null;
  return CLAIMS.some((claim) => claim.test(trimmed)) ? null : trimmed;
}
