import type { Rows } from "./phrases.ts";

/** Words of the crafts: what is wished for, and what people are glad or angry about. */
export const CRAFT: Rows = {
  ru: "маникюр*, маник, педикюр*, педик, ногт*, ногот*, ноготочк*, гель*, гелем, геля, гелевы*, лак, лака, лаком, лаки, шеллак*, покрыти*, френч*, дизайн*, наращ*, нарост*, бров*, ресниц*, ламинир*, волос*, стриж*, подстри*, окраш*, окрас*, краск*, покрас*, цвет*, оттен*, кутикул*, пилк*, пилочк*, борода, бороду, борода, бороды, челк*, прическ*, уклад*, макияж*, массаж*, эпиляц*, депиляц*, шугаринг*, воск, тату, татуаж*, каре, блонд, пилинг*, чистк*, коррекци*, снятие, урок*, тренировк*, растяжк*",
  kk: "маникюр*, педикюр*, тырна*, шаш, шаштар*, шашым*, шашты*, қас, қасым*, кірпі*, лак, лагы*, гель*, бояу*, боят*, массаж*, сабақ*, сақал*",
  en: "nail, nails, gel, gels, polish, shellac, manicure*, pedicure*, mani, pedi, lash*, brow*, hair*, haircut*, color*, colour*, fringe, bangs, beard*, shave, fade, trim, wax*, massage*, facial*, lesson*, class, classes, cuticle*, balayage, blowout, makeup, tattoo*, extensions, acrylic*",
};

/** Days, parts of the day and words that put a time off. */
export const TIMES: Rows = {
  ru: "понедельник*, вторник*, среда, среду, среды, среде, четверг*, пятниц*, суббот*, воскресен*, пн, вт, ср, чт, пт, сб, вс, завтра*, послезавтра, сегодня, утро, утром, утра, утречком, обед*, вечер*, днем, дня, ночь*, недел*, выходн*, январ*, феврал*, март*, апрел*, мая, май, июн*, июл*, август*, сентябр*, октябр*, ноябр*, декабр*, позже, ранн*, поздн*, пораньше, раньше, попозже, позднее, час, часа, часов, часик, часиков, полчаса, полдень, полдвенадцат*, полпервого, первую, вторую, два, две, три, четыре, пять, пяти, шесть, шести, семь, семи, восемь, девять, десять, одиннадцать, двенадцать, двенадцати, одиннадцати, десяти, трех, двух, число, числа",
  kk: "дүйсенбі*, сейсенбі*, сәрсенбі*, бейсенбі*, жұма, жұмаға, жұмада, жұманы, жума*, сенбі*, жексенбі*, ертең*, бүгін*, арғы, арғы күн*, таңертең*, таңғ*, түсте, түстен, түске, кешке, кешкі*, апта*, сағат*, ерте, ертерек, ең ерте, кешірек, кейінірек, бірге, екіге, үшке, төртке, беске, алтыға, жетіге, сегізге, тоғызға, онға, бес, алты, үш, төрт, жеті, сегіз, тоғыз",
  en: "monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, tomorrow, tmrw, tmr, today, tonight, morning, afternoon, evening, noon, week*, january, february, march, april, may, june, july, august, september, october, november, december, later, latest, earlier, earliest, sooner, soonest, hour, hours, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve",
};

/** What bounds a time. */
export const BOUNDS: Rows = {
  ru: "до, после, строго",
  kk: "дейін, соң, кейін",
  en: "until, till, before, after",
};

/** Who laughs means no harm; who says that it is no joke does. */
export const LAUGHS =
  /[😂🤣😅😆😹😜😝🤪😁😄😃😊☺🥰😍😘🤭🙈]|\){2,}|(?<!\p{L})(?:а?хах|ах[ах]|хех|хих|ржу(?!\p{L}))|(?<![a-z])(?:lol|lmao|lmfao|rofl|haha|hehe|jk|xd)|(?<!\p{L})(?<!(?:не|not|n['’]t)\s)(?:шучу|шутк[аиу]|kidding|joking|(?:әзіл|қалжың)\p{L}*(?!\p{L}|\s+емес))(?!\p{L})/iu;
