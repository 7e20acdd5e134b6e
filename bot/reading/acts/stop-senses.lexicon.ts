import type { Rows } from "./phrases.ts";
import type { Sense } from "./senses.ts";

/** What shall stop, made of parts, as data: the parts, then how they stand together. */

/** No more of it. */
const NO_MORE: Rows = {
  ru: "не .. надо|нужно|нужны|нужен|нужна|хочу|желаю|интересно|интересны|интересует|присылай*|присылать|шлите|слать|шли|отправляйте|кидайте|кидай|зовите|приглашайте|предлагайте|напоминайте|напоминать, хватит, довольно, исключить|исключите, выруби*, не дёргайте|дергайте, отключ*, выключ*, убер*, убир*, убав*, снимите, прекрат*, прекращ*, перестан*, надоел*, достал*, задолб*, заколеб*, утомил*, бесят, бесит, раздража*, лишние|лишнее, в печенках|печёнках, ни к чему, без !опоздан*|опозданий|записи|проблем, никаких, долой",
  kk: "керек .. емес, қажет .. емес, қажеті|керегі .. жоқ, жіберме*|жиберме*, жібермей, жазба*, жазбай, тоқтат*, токтат*, өшір*|ошир*, доғар*, қойыңыз*|қойыңызшы, салма*|салмай*, айтпа*, шақырма*, болды, кидайте, жетеді|жетер, мезі",
  en: "needn't, neednt, too many, switch .. off, don't, dont, not, no, never, stop, quit, cease, enough, off, kill, remove, unsubscribe, tired of, sick of, annoying, without, turn off, cut, opt out, skip, fed up, drop",
};

const PROMOTIONS: Rows = {
  ru: "акци*, реклам*, рассыл*, спецпредложени*, предложени*, промо*, скидочн*, новост*, приглашени*, зазыва*, давно не виделись, скидк* .. сообщени*|хабарлама*|рассыл*|присыл*|пис*, ваши|вашими|вашу скидк*",
  kk: "акция*, акциялар*, жарнама*, реклама*, ұсыныс*|усыныс*, рассылка*, промо*, жеңілдік*|скидка* .. хабарлама*|туралы|жайлы|жібер*, шақыру*",
  en: "ad, ads, advert*, promo*, offer, offers, special|specials offer|offers, marketing, newsletter*, deals, campaign*, coupon*, discounts|discount .. message|messages|texts|codes|codes|alerts",
};

const REMINDERS: Rows = {
  ru: "напоминани*, напоминал*, напоминат*, напоминайте, напоминай, ремайндер*, уведомлени* .. визит*|запис*|предстоящ*, предстоящ* визит*, пинг*, пинк*, накануне .. писать|пишите|присыл*, за .. часа|час|день .. дергайте|дёргайте, за .. день|сутки|час .. писать|пишите|присыл*|слать|сообщени*|смс|напомин*, писать|пишите|присыл*|слать|сообщени*|смс .. за день|сутки|час",
  kk: "ескерту*, ескертпе*, ескертпей, еске .. сал*, напоминани*, reminder*, алдын ала .. хабарла*|жаз*",
  en: "remind me, nudges, reminder, reminders, reminding, nag, nagging, nags, ping, pings, pinging, day before .. text*|message*|ping*|alert*, before .. appointment|appointments|visit|visits",
};

const MESSAGES: Rows = {
  ru: "сообщени*, смс, смски|смсок|смсками, эсэмэс*, писем, уведомлени*, пуш*, писать мне, мне .. писать|слать, тревожить|беспокоить",
  kk: "хабарлама*|хабарлама, смс*, смска*, хат, хабарласпай, хабарласпа*, сообщени*",
  en: "messages, message, messaging, texts, texting, text, sms, notifications, contact, contacting, communication, emails, spam, hear from",
};

/** To me, from you, at all. */
const AT_ALL: Rows = {
  ru: "мне, от вас|тебя, вообще, больше, никогда, более, совсем, ваши, ваших, эти, этих, все, всё, бот*",
  kk: "маған|маган, енді|енди, мүлде, ешқандай, бұдан, сіздерден|сендерден, бірде, былай, осы, болды",
  en: "me, at all, more, anymore, ever, again, your, these, those, from you|this|here, the, any, all, please",
};

/** Of another day, another person, another thing; a question; or what is wished for. */
const NOT_MEANT: Rows = {
  ru: "почему, если, можно ли, когда .. акци*|скидк*, какие, какая, есть ли, отмен*, перенос*, запиш*, записа*, цвет*, гель, лак, ему, ей, им, до, после, ночью, утром, вечером, завтра, сегодня, сначала, пока, напомните, напишите, вчера, подтвержд*, приш*, не пришло|приходил*|получил*|вижу, музык*, стриж*, брить, болтать, куртк*, свет, фен, кондиционер*, сигнализац*",
  kk: "егер, бар ма, қандай, жазыл*, ауыстыр*, болдырма*, ертең*, кейін, дейін, түнде, оған",
  en: "can you, instead, if, when, which, until, after 9|10|six|work, tonight, tomorrow, him, her, them, did, didn't, book, cancel, what, running, late, short, sides, sorry, got, get .. your|the, is there, any .. on, can't, cant, won't, wont, coming, make it, gel, color, perfume, deposit, haircut, appointment .. on|for, music, talking, talk",
};

const CEASES: Rows = {
  ru: "не .. =пишите|=пиши|писать|беспокойте|беспокоить|тревожьте|тревожить|шлите|присылайте, отпишись|отпишитесь .. от меня, заглохни, отвянь, заткнись, замолчи, умолкни, отвали, сгинь, ни слова .. больше|от, чтоб .. ни слова",
  kk: "хабарласпай, хабарласпа*, мазалама*, жазбаныз|жазбаңыз .. енді, хабарлама .. келмей*|келмес*|болмасын|келмейтін, хабарлама*|смс* .. керек|қажет .. емес",
  en: "hear from, cease .. communication|contact|messages, leave me, contact|text|message|write .. me|us, shut up, get lost, go away",
};

export const SENSE_INVITATIONS: readonly Sense[] = [{ of: [NO_MORE, PROMOTIONS], but: [NOT_MEANT] }];
/** What goes on: «напоминания оставьте». */
const KEPT: Rows = {
  ru: "только, оставьте, оставить, оставляйте, можно, пусть, ок, окей, хорошо, ладно, добавь*",
  kk: "тек, қалдыр*, калдыр*, қалсын, можно, болады, ок, жарайды, келе берсін",
  en: "ok, okay, fine, keep, good, yes, only",
};

export const SENSE_REMINDERS: readonly Sense[] = [{ of: [NO_MORE, REMINDERS], but: [NOT_MEANT, KEPT] }];

const NEVER: Rows = {
  ru: "больше, более, никогда, вообще, совсем, бот, от меня|тебя|вас, прошу, убедительно",
  kk: "енді|енди, ендігәрі, мүлде, ешқашан, бұдан, больше, маған, мені",
  en: "never, ever, again, anymore, stop, cease, all, please, don't, dont, not, no",
};

export const SENSE_ALL: readonly Sense[] = [
  { of: [CEASES, NEVER], but: [NOT_MEANT, PROMOTIONS, REMINDERS] },
  { of: [NO_MORE, MESSAGES, AT_ALL], but: [NOT_MEANT, PROMOTIONS, REMINDERS] },
];

const ERASES: Rows = {
  ru: "удали, удалите, удалить, удаляй, удаляйте, сотри, сотрите, стереть, стирай*, снеси, снесите, снести, уничтож*, вычисти*, зачисти*, вычеркн*, забудь|забудьте !мой|номер|про, очисти*, убери|уберите .. из|меня|все|всё|мои|данные",
  kk: "өшір*|ошир*, жой, жойыңыз*|жойыныз|жойып, удалить .. етіңіз|етиниз|жаса*, алып таста*, тазала*, қалмасын, сақталмасын, сақтама*, ұмытыңыз*",
  en: "delete, erase, wipe, remove, removed, deleted, erased, wiped, destroy, purge, scrub, forget, get rid, clear",
};

const MY_DATA: Rows = {
  ru: "акк, аккаунт, данные, данных, инфу, инфа, инфо, информаци*, сведени*, номер, телефон, контакт, контакты, анкету, профиль, карточку, историю, переписк*, меня .. из|базы|навсегда|отовсюду|везде|нафиг, про меня, обо мне, все|всё .. что .. знаете|знаешь|записано|храните, персональн*, базы, базе, меня .. всё|все, всё|все .. сотри",
  kk: "деректер*, дерек*, мәлімет*|малимет*, ақпарат*, нөмір*|номер*|нөмірімді|номеримди, телефон*, базадан*, базаңыздан*, мен туралы, атым*, профил*, тіркеу*, тарих*",
  en: "my data|info|information|details|number|phone|profile|account|record|records|history|photos|file|stuff|name, data, info .. on|about me, personal .. data|info|information, me .. from .. database|system|records|base, everything .. know|about|have|on|you, all .. know|about|have .. me, about me, on me, my .. phone",
};

const NO_ERASE: Rows = {
  ru: "запись, визит, бронь, услугу, если, изменил*|поменял*|сменил*|новый .. номер, напиш*, скинь*, скиньте, дайте, фото .. пришл*, лак, гель, ногт*, наращ*, тату, как .. удалить|убрать .. лак|гель, покрыти*, волос*, бород*, пятн*, рекла*, акци*",
  kk: "жазбамды|жазылым*|жазылуымды, егер, лак*, гель*, шаш*",
  en: "my .. appointment|booking|visit !and, if, gel, polish, nails, lashes, hair, tattoo, stain, never, old .. number, wrong .. number, cuticle, offers, reminder|reminders",
};

/** Said where data are to go as well: then nothing else can be meant. */
export const CEASE_BESIDE: Rows = {
  ru: "не .. =пиши|=пишите|писать|присылай*|присылать|шлите|слать|беспокойте|беспокоить|звоните, ни слова, ничего .. не .. присыл*|слать|шлите",
  kk: "жазба*, хабарласпа*, мазалама*, жазбай, jazba*",
  en: "never|not|don't|dont|stop|no .. text|texting|message|messages|contact|contacting|write|writing|email|bother",
};

export const SENSE_ERASE: readonly Sense[] = [{ of: [ERASES, MY_DATA], but: [NO_ERASE] }];
