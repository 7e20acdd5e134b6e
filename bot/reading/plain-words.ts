const YES =
  /^(да|ага|угу|давай|давайте|ок|окей|хорошо|подтверждаю|подтвердить|согласна|согласен|конечно|записывай|записывайте|все верно|верно|жарайды|иә|ия|растаймын|болады|yes|yep|yeah|ok|okay|sure|confirm|fine|da)( (да|давайте|подтверждаю|записывайте|конечно|please|пожалуйста|спасибо|хорошо))?$/u;
const NO =
  /^(нет|не надо|не нужно|не хочу|передумала|передумал|не сейчас|жоқ|керек емес|no|nope|no thanks|no thank you|not now)$/u;
const THANKS =
  /^(большое )?(спасибо|спс|благодарю|рахмет|thanks|thank you|thx|spasibo)( (большое|вам|большое вам|вам большое|so much|a lot|very much))?$/u;
const PERSON =
  "жив\\p{L}+|человек\\p{L}*|оператор\\p{L}*|админ\\p{L}*|менеджер\\p{L}*|мастер\\p{L}*|сотрудник\\p{L}*|кого-нибудь|нормальн\\p{L}+";
/** A wish to speak to a person, in the words people use for it. */
const ASK_PERSON = [
  new RegExp(
    `(?<!\\p{L})(?:позов\\p{L}+|нужен|нужна|нужно|хочу|хотела?|соедин\\p{L}+|переключ\\p{L}+|дай(?:те)?|мож\\p{L}+|свяж\\p{L}+|поговорить|пообщаться|переведите)(?:\\s+\\p{L}+){0,4}\\s+(?:${PERSON})(?!\\p{L})`,
    "u",
  ),
  /^(?:человек|человека|оператор|оператора|админ|админа|администратор|живой человек|живого человека|менеджер|а человек есть|есть кто живой|есть кто-нибудь живой|ау есть люди|позовите кого-нибудь)$/u,
  /(?<!\p{L})не хочу (?:говорить|общаться|писать|разговаривать) с (?:ботом|роботом|программой)/u,
  /(?<!\p{L})(?:talk|speak|chat|get|connect|put|transfer|call|want|need|like|give)(?:\s+\p{L}+){0,4}\s+(?:a\s+|the\s+|an\s+)?(?:real |live |actual )?(?:human|person|operator|someone real|representative|agent|manager)(?!\p{L})/u,
  /^(?:human|human please|operator|agent|person|real person|a human|representative)$/u,
  /(?<!\p{L})(?:адам(?:мен|ды|ға|ы)?|оператор\p{L}*|шебер(?:мен|ді))(?:\s+\p{L}+){0,3}\s+(?:сөйлес\p{L}*|шақыр\p{L}*|керек|қос\p{L}*|байланыс\p{L}*)|^(?:адам|адам керек|адам шақырыңыз|оператор керек|тірі адам)$/u,
];
/** Anger, or a complaint: nothing that a program should answer. */
const COMPLAINT =
  /(?<!\p{L})(?:жалоб\p{L}*|пожалу(?:юсь|емся)|претензи\p{L}*|безобрази\p{L}*|хамств\p{L}*|хамят|нахамил\p{L}*|отвратительн\p{L}*|ужасн\p{L}+ (?:сервис|работ|отношен|маникюр|педикюр|мастер|качеств)\p{L}*|верните (?:мне )?(?:мои )?деньги|возврат денег|вы издеваетесь|издевательств\p{L}*|обманул\p{L}*|обманщи\p{L}*|мошенни\p{L}*|достали|достал уже|бесит|бесите|задолбал\p{L}*|возмутительн\p{L}*|возмущен\p{L}*|недоволен|недовольна|испортил\p{L}*|туп(?:ой|ая|ые) (?:бот|робот|программ)\p{L}*|идиот\p{L}*|дура[кц]\p{L}*|какого ч[её]рта|сколько можно|совсем (?:уже )?обнаглел\p{L}*|complain\p{L}*|complaint\p{L}*|refund|money back|scam|rude|unacceptable|disgusting|terrible (?:service|job|work)|awful (?:service|job|work)|furious|ridiculous|stupid bot|useless bot|fed up|ruined|шағым\p{L}*|масқара|ұят емес пе|ақша(?:мды|ны) қайтар\p{L}*|алдады\p{L}*|алаяқ\p{L}*|ренжі\p{L}+|ақымақ\p{L}*|бүлдірді\p{L}*)(?!\p{L})/u;
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

/** Why a person is to be called into the chat; null when nothing says so. */
export function callReason(text: string): "asked" | "complaint" | null {
  const words = bare(text);
  if (ASK_PERSON.some((one) => one.test(words))) return "asked";
  return COMPLAINT.test(words) ? "complaint" : null;
}
