import type { Language } from "../i18n/format.ts";

const KAZAKH_LETTERS = /[әғқңөұүһі]/i;
const KAZAKH_WORDS =
  /(?<!\p{L})(салем|рахмет|жазыл\p{L}*|ертен|бугин|керек|канша|болады|болама|кешке)(?!\p{L})/iu;
const RUSSIAN_WORDS =
  /(?<!\p{L})(и|в|на|не|что|это|как|мне|меня|вы|вас|я|мы|по|до|после|за|для|или|но|уже|ещё|еще|можно|нужно|хочу|хотела?|давайте|спасибо|пожалуйста|когда|сколько|есть|где|какой|какая|завтра|сегодня|послезавтра|среду|пятницу|субботу|вторник|четверг|понедельник|воскресенье|запи\p{L}+|перенес\p{L}*|отмен\p{L}*|привет|здравствуйте|добрый|другое|время|час(?:а|ов)?|утром|вечером|буду|приду|опозда\p{L}*)(?!\p{L})|[щъ]/iu;
const ENGLISH_WORDS =
  /(?<!\p{L})(hello|hi|the|what|when|where|how|much|do|does|you|your|have|has|is|are|i|i'd|i'm|want|would|like|need|can|could|my|me|on|at|for|to|a|an|and|book|booking|cancel|move|reschedule|tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|after|before|please|thanks|any|free|appointment|visit|next|week)(?!\p{L})/giu;

/**
 * The language a message is written in; null when it does not tell. "ok", a name or the title of a service is
 * no reason to change language, so Latin letters need several English words, and transliterated Russian keeps
 * what was.
 */
export function languageOfText(text: string, current: Language | null = null): Language | null {
  const cyrillic = (text.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  const latin = (text.match(/\p{Script=Latin}/gu) ?? []).length;
  if (cyrillic > latin) {
    if (KAZAKH_LETTERS.test(text) || KAZAKH_WORDS.test(text)) return "kk";
    // Many Kazakh sentences have no letter of their own: who spoke Kazakh goes on until Russian is plain.
    if (current === "kk" && !RUSSIAN_WORDS.test(text)) return null;
    return cyrillic >= 3 ? "ru" : null;
  }
  const english = text.match(ENGLISH_WORDS)?.length ?? 0;
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  return english >= 2 || (english === 1 && words <= 2 && /^(hello|hi|cancel|thanks)/i.test(text.trim()))
    ? "en"
    : null;
}
