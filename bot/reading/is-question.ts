import { fits, type Key, phrasesOf, type Rows, tokensOf } from "./acts/phrases.ts";
import { firstWords, READ_AT_MOST } from "./first-words.ts";

/** Words that ask wherever they stand. */
const ANYWHERE: Rows = {
  ru: "можно, где, куда, откуда, сколько, почему, зачем, какой, какая, какое, какие, каков, каким, каком, какую, почем, ли, подскажи*, подсказать, скиньте, скинь, скинете, киньте, напомните, покажите, пришлите, пришли, отправьте, отправь, дайте адрес, дайте номер, дайте телефон, дайте ссылку, дай адрес, дай номер, напишите адрес, напишите номер, напиши адрес, напиши номер, расскажите, расскажи, уточните, объясните, поделитесь, хочу узнать, хотела узнать, хотел узнать, хотела спросить, хотел спросить, интересует, вопрос, не подскажете, есть у вас, у вас есть",
  kk: "қайда, қайдасыз, қайдан, қалай, қашан, қанша, қандай, қай, кім, неге, неше, нешеде, болама, барма, болмайма, керекпе, мүмкінбе, бола ма, болады ма, болмай ма, бар ма, жоқ па, керек пе, мүмкін бе, рұқсат па, не болады, не істе*, айтыңыз*, айтып жібер*, айтып бер*, айта аласыз, жіберіңіз*, жіберші*, жібере аласыз, беріңізші, көрсетіңіз*, түсіндір*, білгім келеді, білейін деп, сұрайын деп",
  en: "where, what, whats, which, who, why, how, can i, can we, can you, could i, could we, could you, do you, do i, do we, does it, is there, are there, is it, are you, will you, will it, would you, should i, may i, have you got, any chance, send me, send us, share your, share the, give me your, give me the, tell me, show me, wondering, i'd like to know, need to know, want to know",
};

/** Words that ask where a sentence begins with them, and join two after a comma: «напишу, когда приду». */
const FIRST_OF_ALL: Rows = {
  ru: "как, когда, что, чего, чем, кто",
  kk: "не алып, не кием, не жасау*",
  en: "when",
};

/** Words that ask where a sentence, or a part of it, begins with them. */
const AT_THE_BEGINNING: Rows = {
  ru: "и можно, и есть, и как, и сколько, есть, а если, что если, нельзя, нужно, нужна, нужен, надо, во сколько, до скольки, со скольки, с какого, на каком, в каком, по какому, вы принимаете, вы делаете, принимаете, делаете, дайте, дадите, скажите",
  kk: "бар, сізде",
  en: "your address, your number, your phone, your insta*, is, are, am i, does, do, did, can, could, anywhere, anything",
};

/** Words that ask where a sentence ends with them. */
const AT_THE_END: Rows = { ru: "когда, как", kk: "ше", en: "when, how" };

/** A Kazakh word and the particle that asks: «бересіз бе», "beresiz be"; no "tell me". */
const PARTICLE = /(?:[а-яәғқңөұүһі]{2}[\s-]|s[iyı]z(?:dar|der)?\s)(?:[мбп][ае]|[mbp][ae])(?:\s+екен)?\s*$/iu;

/** Words that mean nothing before a question. */
const BEFORE: Rows = {
  ru: "а, ну, так, здравствуйте, здрасте, привет, добрый, день, вечер, утро, доброе, девушка, девочки, извините, простите, пожалуйста, скажите, еще, слушайте, кстати, спасибо, хорошо, ок, понятно, тогда",
  kk: "сәлем, сәлеметсіз, бе, ал, енді, кешіріңіз, өтінемін",
  en: "hi, hello, hey, and, so, sorry, please, also, ok, okay, good, morning, afternoon, evening, there, just",
};

/** Question words that ask nothing. */
const NOTHING: Rows = {
  ru: "если можно, да можно, конечно можно, можно сказать, когда приду, когда смогу, когда буду, когда освоб*, когда я, когда подойду, когда приеду, когда получится, как обычно, как всегда, как договор*, как раз, как будто, как только, как будет, как есть, как было, что то, что нибудь, что угодно, что вы, что ты, скажите что, где то, где нибудь, можно не, надо же, скажите ей, скажите ему, скажите мастеру, все равно где, все равно какой, все равно какая",
  kk: "қалай болса да, қай кезде болса да, қашан болса да",
  en: "what a, what ever, no matter what, no matter which, how nice, how lovely, how sweet, tell me when, let me know, when i, when we, when im, when i'm, can come, can do, can be, can make, do not, don't, is fine, is ok, is good",
};

const TOKENS_AT_MOST = 60;
const keysIn = (rows: Rows) => phrasesOf(rows, null).map(({ keys }) => keys);
const [asking, opening, beginning, end, before, nothing] = [
  ANYWHERE,
  FIRST_OF_ALL,
  AT_THE_BEGINNING,
  AT_THE_END,
  BEFORE,
  NOTHING,
].map(keysIn) as [Key[][], Key[][], Key[][], Key[][], Key[][], Key[][]];

/** Whether a text asks something, or asks for something to be told: «скиньте локацию». */
export function isQuestion(text: string): boolean {
  const read = firstWords(text, READ_AT_MOST);
  return (
    read.includes("?") ||
    read.split(/[.!;\n]+/u).some((sentence) => {
      const [first = "", ...parts] = sentence.split(",");
      const named = tokensOf(first, 2).every(({ key }) => lengthAt(before, [key], 0) > 0);
      return asks(first, true) || parts.some((part, index) => asks(part, named && index === 0));
    })
  );
}

function asks(sentence: string, first: boolean): boolean {
  const keys = tokensOf(sentence, TOKENS_AT_MOST).map(({ key }) => key);
  if (PARTICLE.test(sentence) || (keys.length > 1 && lengthAt(end, keys, keys.length - 1) > 0)) return true;
  let atBeginning = true;
  for (let at = 0; at < keys.length; ) {
    const skipped = lengthAt(nothing, keys, at);
    if (skipped === 0) {
      if (lengthAt(asking, keys, at) > 0) return true;
      if (
        atBeginning &&
        keys.length > at + 1 &&
        (lengthAt(beginning, keys, at) > 0 || (first && lengthAt(opening, keys, at) > 0))
      )
        return true;
      atBeginning &&= lengthAt(before, keys, at) > 0;
    } else atBeginning = false;
    at += Math.max(1, skipped);
  }
  return false;
}

/** Words of the longest phrase that stands here; 0: none does. */
const lengthAt = (phrases: readonly (readonly Key[])[], keys: readonly string[], at: number) =>
  Math.max(
    0,
    ...phrases
      .filter((phrase) => phrase.every((one, index) => fits(one, keys[at + index] ?? "")))
      .map((phrase) => phrase.length),
  );

/** Whether it is marked as a question by whoever wrote it. */
export const isMarkedQuestion = (text: string): boolean => firstWords(text, READ_AT_MOST).includes("?");
