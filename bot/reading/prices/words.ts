const word = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, "iu");
const first = (source: string) => new RegExp(`^\\P{L}{0,6}(?:${source})(?!\\p{L})`, "iu");

/** The price is agreed upon: «договорная», "Preis auf Anfrage". */
export const ON_REQUEST = word(
  "договорн\\p{L}{1,3}|по договор[её]нности|договор[её]нность|по запросу|цена по фото|по фото|смотрим|индивидуально|уточня\\p{L}{1,5}|уточнить|(?:price )?on request|poa|ask(?: me)?|(?:preis )?auf anfrage|nach (?:vereinbarung|absprache|aufwand)|кел[іи]с[іи]м\\p{L}{0,8}|kelis\\p{L}{0,10}",
);

const DAY =
  "пн|вт|ср|чт|пт|сб|вс|понедельник|пятница|суббота|воскресенье|mon(?:day)?|tues?(?:day)?|wed|thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|mo|di|mi|do|fr|sa|so|дс|сс|бс|жм|сн|жк|дүйсенбі|жұма|сенбі|жексенбі";
/** Where it is, how to pay, when it is open, what holds for everything: beside a price with no currency. */
const ABOUT = word(
  [
    "адрес|мекен-?жай\\p{L}{0,5}|ул|улица|пр|просп\\p{L}{0,6}|пр-т|мкр|мкрн|микрорайон|этаж|метро|оф|офис|кв|дом \\d|жк|трц|тц|вход|парковка|ориентир|көшесі|даңғылы|қ",
    "street|(?<!\\d)st|road|(?<!\\d)rd|lane|avenue|ave|mall|floor|suite|parking|postcode|address|straße|strasse|str|platz|weg|allee|hinterhof|adresse|parkplatz|parkplätze",
    "whats ?app|вотсап\\p{L}{0,2}|ватсап\\p{L}{0,2}|вацап\\p{L}{0,2}|инстаграм\\p{L}{0,2}|instagram|insta|telegram|директ|лс|dm|байланыс",
    "каспи|kaspi|оплат\\p{L}{1,4}|наличн\\p{L}{1,4}|перевод\\p{L}{0,3}|paypal|bank transfer|überweisung|barzahlung|төлем",
    "работаю|работаем|режим работы|график|часы работы|выходн\\p{L}{2,3}|opening hours|open|closed|geöffnet|öffnungszeiten|geschlossen|демалыс|жұмыс уақыты|жұмыс істейм\\p{L}{1,3}|uhr",
    "опозда\\p{L}{1,5}|перенос|отмен\\p{L}{1,4}|перезапис\\p{L}{1,3}|скидк\\p{L}{1,3}|discount|rabatt|nachlass|жеңілдік|termine|gutscheine?|cancell?ations?|no[- ]?shows?|ақы алынады",
    `(?:${DAY})\\s?(?:[-–—]|до|to|bis|мен)\\s?(?:${DAY})|ежедневно|daily|täglich|күн сайын|демалыссыз|\\p{L}{3,20}(?:str|straße|strasse|weg|platz|gasse|allee)\\.?\\s\\d{1,3}`,
    "вай-?фай|wi-?fi|кофе|чай|прайс действ\\p{L}{1,6}|цены действ\\p{L}{1,6}|prices (?:valid|from)|gültig|бағалар",
  ].join("|"),
);

const CONTACT = word(
  "тел|телефон\\p{L}{0,2}|звон\\p{L}{2,4}|tel|phone|call|wa|mob|handy|запис\\p{L}{1,6}|жазыл\\p{L}{1,5}|пишите|book|booking",
);
/** A surcharge for an hour of the day. */
const SURCHARGE =
  /(?<!\p{L})(?:до|после|таңғы|кешкі|before|after|vor|nach|дейін)(?!\p{L}).{0,60}(?:доплат|қосымша|extra|surcharge|zuschlag|aufschlag)/iu;

/** What begins so is no service, whatever it says of money. */
const RULE = first(
  [
    "депозит|предоплат\\p{L}{1,3}|задаток|аванс|deposits?|anzahlung|алдын ала төлем|бронь",
    "опозда\\p{L}{1,5}|перенос|отмен\\p{L}{1,4}|скидк\\p{L}{1,3}|жеңілдік|rabatt|discounts?|неустойка|штраф|late|cancell?ations?|no[- ]?shows?|absagen|ausfallhonorar|stornierung|при (?:записи|заказе|отмене|опоздании|оплате|покупке)|за (?:опоздание|отмену|перенос)",
    "доплат\\p{L}{1,3}|бонус\\p{L}{0,2}|промокод|подарочн\\p{L}{1,3} сертификат\\p{L}{0,2}|сертификат\\p{L}{0,2}|gutscheine?|gift (?:cards?|vouchers?)|vouchers?|сыйлық",
    "оплата|адрес|address|adresse|мекен-?жай\\p{L}{0,3}|тел|телефон|tel|запись|запишитесь|жазыл\\p{L}{1,5}|жазу|парковка|parking|каспи|kaspi|карта",
    "все цены|цены (?:указаны|в|за|могут)|prices (?:are|in|may|start|include|valid|from)|all prices|alle preise|preise (?:in|inkl|gelten|sind)|барлық баға\\p{L}{0,3}|мин(?:имальный|\\.) (?:заказ|чек)|minimum",
    "работаю|работаем|график|режим|время работы|часы работы|opening|open|öffnungszeiten|жұмыс уақыты|если|if|wenn|bei absage",
  ].join("|"),
);

const GREETING =
  /^\P{L}{0,6}(?:здравствуйте|привет\p{L}{0,5}|добр\p{L}{2} (?:день|вечер|утро)|салем\p{L}{0,10}|с[әa]лем\p{L}{0,10}|ассалаумағалейкум|hi|hello|hey|hallo|guten (?:tag|morgen|abend)|servus|moin)(?!\p{L})(?:[^\d:]{0,40}(?:[,!.:👋]|$))?/iu;
/** A heading of the whole list: of whom it is, or that it is one. */
const TITLE = word(
  "акция|aktion|offer|прайс\\p{L}{0,3}(?:-лист)?|цены|цена|услуг[аи]|услуги и цены|меню|наши|мои|баға\\p{L}{0,6}|бага\\p{L}{0,6}|қызмет\\p{L}{0,6}|prices?|price ?list|services?|menu|preisliste|preise?|leistung\\p{L}{0,4}|салон\\p{L}{0,2}|барбершоп|студия|studio|barber ?shop|мастер|косметолог|психолог|юрист|репетитор\\p{L}{0,4}|логопед\\p{L}{0,12}|массажист|шаштараз\\p{L}{0,2}|nagelstudio",
);
/** A line of length that holds for every service: what else such a line may say. */
const FOR_ALL = word(
  "время|времени|по|все|вс[её]|всех|примерно|около|в среднем|среднее|обычно|длительность|продолжительность|процедур\\p{L}{1,3}|услуг\\p{L}{1,2}|сеанс\\p{L}{0,2}|занятия|занят\\p{L}{1,3}|урок\\p{L}{0,2}|стрижк\\p{L}{1,2}|уақыт\\p{L}{0,3}|уакыт\\p{L}{0,3}|бәрі|бари|барлығы|шамамен|ұзақтығы|сабақ|each|all|lessons?|sessions?|appointments?|take|takes|last|about|approx|dauert|dauer|alles?|alle|jeweils|so|ca|etwa|je",
);
const DEPENDS = word("завис\\p{L}{1,3}|depends?|je nach|байланысты");
/** Beside a sum that is taken off: «студентам -500». */
const YEAR = /(?<!\d)20[23]\d(?!\d)/;
/** A price for a while only. */
const OFFER = word(
  "акци[яи]|акционн\\p{L}{2}|спецпредложение|special offer|offer|aktion|angebot|до конца|until|только до",
);
const LESS =
  /(?<!\p{L})(?:студент|пенсион|школьник|подруг|друз|многодет|именин|постоян|новы[мх]|students?|friends?|oap|schüler|studierende)\p{L}{0,6}\s{0,2}[:—–]?\s{0,2}[-−–]\s?[£€$]?\d/iu;

/** Words of greeting at the beginning, taken away. */
export const withoutGreeting = (line: string): string => line.replace(GREETING, "");
export const isOffer = (line: string): boolean => OFFER.test(line);
export const isGreeting = (line: string): boolean =>
  GREETING.test(line) && withoutGreeting(line).trim() === "";
export const isTitle = (text: string): boolean => TITLE.test(text);

/**
 * A line that is no service: an address, hours, a rule. `isPriced`: with a currency or thousands; `isTold`:
 * with any price or length.
 */
export function isNoService(
  line: string,
  { isPriced, isTold }: { isPriced: boolean; isTold: boolean },
): boolean {
  if (RULE.test(line) || LESS.test(line) || SURCHARGE.test(line) || (/☎/.test(line) && !isPriced))
    return true;
  if (isTitle(line) && line.replace(YEAR, "").search(/\d/) < 0 && !/[₸₽€£$]/u.test(line))
    return YEAR.test(line);
  if (!isTold && CONTACT.test(line)) return true;
  if (/\d\s?%/.test(line.replace(/\([^)]{0,100}\)/g, "")) && !isPriced) return true;
  return !isPriced && (ABOUT.test(line) || /[⏲⌂]/u.test(line));
}

/** A length that holds for each of the services, and names none of them. */
export function isForAll(line: string, named: string): boolean {
  const words = named.match(/\p{L}+/gu) ?? [];
  return (words.length === 0 || words.every((one) => FOR_ALL.test(one))) && !DEPENDS.test(line);
}

/** A line that says how long things take, whatever they are. */
export const isOfLengths = (line: string): boolean => OF_LENGTHS.test(line);
const OF_LENGTHS = first(
  "(?:по )?времени|время|длительность|продолжительность|уа[қк]ыты?|ұзақтығы|dauert|dauer|duration|takes|time|(?:в )?среднем|все по|всё по",
);

const SIZE =
  "мини|макси|больш\\p{L}{2,3}|маленьк\\p{L}{2,3}|mini|maxi|big|коротк\\p{L}{2,3}|средн\\p{L}{2,3}|длинн\\p{L}{2,3}|очень|супер|до|ниже|выше|плеч|лопаток|талии|пояса|плечи|мужск\\p{L}{2,3}|женск\\p{L}{2,3}|детск\\p{L}{2,3}|муж|жен|дет|мастер|топ|топ-мастер|short|medium|mid|long|extra|kurz\\p{L}{0,2}|mittel\\p{L}{0,4}|lang\\p{L}{0,2}|қысқа|орта|ұзын|кыска|узын|small|large|klein|groß|s|m|l|xl|ladies|gents|men|women|kids|damen|herren|kinder|one|full|полное|полностью|частичн\\p{L}{2}";
const ALL_SIZE = new RegExp(`^(?:(?:${SIZE})(?!\\p{L})[\\s,/+-]{0,3}){1,4}$`, "iu");
const SIZE_LAST = new RegExp(`[\\s,(]{1,3}(?:${SIZE})\\)?$`, "iu");
const JOINING =
  /^(?:\+|с|со|без|до|ниже|выше|на|mit|ohne|with|without|w\/|incl|plus|и|бір|қосымша)(?![\p{L}\d])/iu;
const ADJECTIVES = /^(?:[\p{L}-]{2,30}(?:ая|яя|ый|ий|ой|ое|ее|ые|ие)(?:\s|$)){1,3}(?:\([^)]{0,60}\))?$/iu;
const NOUNS = /(?:ование|ение|ание|ение|вание|тие|бритье|дие|нятие|занятие|чтение)$/iu;

/** «Короткие», "long": what a service is of, and no service. */
export const isSize = (name: string): boolean => ALL_SIZE.test(name);
/** Its name before such a word at its end; null: there is none at it. */
export const beforeSize = (name: string): string | null =>
  SIZE_LAST.test(name) ? name.replace(SIZE_LAST, "") : null;
/** «С покрытием»: it goes on with the name before it. */
export const goesOn = (name: string): boolean => JOINING.test(name);
/** «Ультразвуковая»: no name without a heading. */
export const isOnlyQuality = (name: string): boolean =>
  isSize(name) || (ADJECTIVES.test(name) && !NOUNS.test(name.replace(/\s?\(.*$/u, "")));
/** A name up to what it is done with. */
export const baseOf = (name: string): string =>
  name.split(/[\s,]{1,3}(?:\+|с|со|без|mit|ohne|with|without)(?=\s)/iu)[0] ?? name;
/** «Макияж» of «вечерний макияж» and «макияж вечерний»; null: it is no such pair. */
export function nounOf(name: string): string | null {
  const pair = name.replace(/\s?\([^)]{0,60}\)/u, "").split(" ");
  const nouns = pair.filter((one) => !isOnlyQuality(one));
  return pair.length === 2 && nouns.length === 1 ? (nouns[0]?.toLowerCase() ?? null) : null;
}
