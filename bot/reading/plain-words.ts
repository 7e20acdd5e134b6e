const YES =
  /^(да|ага|угу|давай|давайте|ок|окей|хорошо|подтверждаю|подтвердить|согласна|согласен|конечно|записывай|записывайте|все верно|верно|жарайды|иә|ия|растаймын|болады|yes|yep|yeah|ok|okay|sure|confirm|fine|da)( (да|давайте|подтверждаю|записывайте|конечно|please|пожалуйста|спасибо|хорошо))?$/u;
const NO =
  /^(нет|не надо|не нужно|не хочу|передумала|передумал|не сейчас|жоқ|керек емес|no|nope|no thanks|no thank you|not now)$/u;
const THANKS =
  /^(большое )?(спасибо|спс|благодарю|рахмет|thanks|thank you|thx|spasibo)( (большое|вам|большое вам|вам большое|so much|a lot|very much))?$/u;
const OPT_OUT =
  /(не пишите (?:мне|больше)|больше не пишите|отпишите|отписаться|не присылайте|не надо (?:мне )?писать|stop writing|do not write|don't write|unsubscribe|stop messages|маған жазба|енді жазба|жазбаңыз)/u;
const ERASE = /удалите? (мои |все )?(мои )?данные|delete my data|erase my data|деректерімді жой/u;

/** A message without punctuation, emoji or case. */
export function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}\s'’:.-]/gu, " ")
    .replace(/(?<![.\s])[.\s]+$/u, "") // from where the row begins: from each of its dots is the square of it
    .replace(/\s+/g, " ")
    .trim();
}

/** What code recognises by itself, so that no model decides about a plain yes. */
export function plainWord(text: string): "yes" | "no" | "thanks" | "erase" | "opt_out" | null {
  if (/^\s*(👍|👌|✅)+\s*$/u.test(text)) return "yes";
  if (/^\s*(❤️?|🙏|💛|🧡|💚|💙|💜|🥰|😘|😍)+\s*$/u.test(text)) return "thanks";
  const words = bare(text);
  if (YES.test(words)) return "yes";
  if (NO.test(words)) return "no";
  if (THANKS.test(words)) return "thanks";
  if (ERASE.test(words)) return "erase";
  if (OPT_OUT.test(words)) return "opt_out";
  return null;
}
