import type { Rows } from "./phrases.ts";

/**
 * What a master wants done with the people a plan touches, as data: a row a meaning and language, written as
 * in `answers.lexicon.ts`.
 */
export const WAYS = {
  /** It is done, and the program writes to nobody. */
  silent: {
    ru: "не пиши*, не писать, не говори*, не сообща*, не звони*, не предупрежда*, не уведомля*, без сообщени*, без уведомлени*, молча, тихо, сама скажу, сам скажу, скажу сама, скажу сам, сама напишу, сам напишу, напишу сама, напишу сам, сама позвоню, сам позвоню, позвоню сама, позвоню сам, я позвоню, я скажу, я напишу, сама предупрежу, сам предупрежу, я предупрежу, сама сообщу, сам сообщу, сама наберу, сам наберу, уже договорил*, мы договорил*, договорил*, она знает, он знает, она уже знает, он уже знает, они знают, они уже знают, уже знает, уже знают, в курсе",
    kk: "жазба*, айтпа*, хабарлама*, өзім айта*, өзім жаза*, өзім хабарла*, өзім хабарласа*, өзім звонда*, өзім де звонда*, өзім қоңырау*, өзім ескерте*, келісіп қой*, келісіп ал*, келісілген, біледі, өзі біледі, біліп отыр",
    en: "don't tell*, dont tell*, do not tell*, don't text*, dont text*, don't message*, dont message*, don't write*, dont write*, don't notify*, dont notify*, no message*, without telling*, without a message, silently, quietly, i'll tell*, ill tell*, i will tell*, i'll call*, ill call*, i will call*, i'll text*, ill text*, i'll write*, i'll let her know, i'll let him know, i'll let them know, she knows, he knows, they know, already agreed, we agreed, agreed with her, agreed with him",
  },
  /** It is done, and visits stay as they are. */
  keep: {
    ru: "остав*, не трога*, только закр*, визиты пусть остан*, записи пусть остан*, пусть остан*, пусть остаются, пусть остается, пусть приход*, пусть прид*, сохрани*, записи не отмен*, визиты не отмен*, не отменяй*, никого не трога*, никого не отмен*, никого не двига*, для новых, только для новых, новых не*",
    kk: "қалсын, қала берсін, қалдыр*, тиме*, келе берсін, жазылғандар қалсын, жаңаларға",
    en: "keep*, leave*, stay*, as they are, don't touch*, dont touch*, don't cancel*, dont cancel*, only close, just close, for new ones, to new ones, new ones only",
  },
  /** They are asked before anything happens. */
  ask: {
    ru: "сначала спрос*, спроси*, узнай*, уточни*, сначала узна*, сначала уточн*, если она не против, если он не против, если согласн*",
    kk: "алдымен сұра*, сұра, сұрап көр*, сұраңыз*, біліп ал*, келіссе",
    en: "ask*, ask first, check with*, see if she*, see if he*, if she agrees, if he agrees",
  },
  /** They are written to; where their visit goes, with other times. */
  tell: {
    ru: "напиши*, пиши*, написа*, сообщи*, предупреди*, предупрежд*, скажи*, уведоми*, извести*, извини*, предложи*, предлож*, другое время",
    kk: "жаз, жазып*, жазыңыз*, жаза бер*, жазшы, хабарла*, хабар бер*, айт, айтыңыз*, айтып*, ескерт*, ұсын*, басқа уақыт",
    en: "tell*, text*, message*, write*, inform*, notify*, let them know, let her know, let him know, offer*, propose*, another time, other times, warn*",
  },
} as const satisfies Record<string, Rows>;

/** Whom that is about, and words that bind one clause to another: they mean nothing by themselves. */
export const ABOUT: Rows = {
  ru: "но, только, им, ей, ему, ее, его, их, всем, всех, обеим, обоим, обеих, никому, никого, клиентам, клиенту, клиентке, клиентов, клиентку, девочкам, девочек, девушкам, людям, людей, ученикам, визиты, визит, записи, запись, день, дни, дня, это, сделай*, сделать, просто, пусть, первый вариант, первое, вежливо, сама, сам, сначала, теперь, отработаю, поработаю, работаю, буду работать, выйду, я выйду, вариант, мастеру, этого, самой, лучше",
  kk: "бірақ, тек, оларға, оған, оны, оларды, бәріне, екеуіне, екеуіне де, ешкімге, ешкімді, қыздарға, клиентке, клиенттерге, адамдарға, күнді, күн, жазба, жазбалар, жазбаларды, да, де, та, те, ғана, өзің, өзіңіз, таста*, жұмыс істе*, ашық, алдымен",
  en: "but, only, just, her, him, them, both, both of them, everyone, everybody, nobody, anyone, clients, client, the two, two, bookings, booking, visits, visit, day, days, politely, first option, of, open, first, i'll work, i will work, ones",
};
