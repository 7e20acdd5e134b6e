import type { Rows } from "./phrases.ts";

/** Which of several, by its place, as data in the spelling of `answers.lexicon.ts`. */
export const PLACES: readonly Rows[] = [
  {
    ru: "перв*, номер один, номер 1, вариант 1",
    kk: "бірінші*",
    en: "first*, option one, option 1, number one, number 1, the former",
  },
  {
    ru: "втор*, номер два, номер 2, вариант 2",
    kk: "екінші*",
    en: "second*, option two, option 2, number two, number 2, the latter",
  },
  {
    ru: "трет*, номер три, номер 3, вариант 3",
    kk: "үшінші*",
    en: "third*, option three, option 3, number three, number 3",
  },
  {
    ru: "четверт*, номер четыре, номер 4, вариант 4",
    kk: "төртінші*",
    en: "fourth*, option four, option 4, number four, number 4",
  },
];
export const LAST: Rows = {
  ru: "последн*, самое последнее, самый последний",
  kk: "соңғы*, ең соңғы*",
  en: "last*",
};

/** Which of several, by comparison. */
export const EARLIEST: Rows = {
  ru: "самое раннее, самый ранний, самую раннюю, самое ранее, пораньше, как можно раньше, чем раньше тем лучше, ближайш*, самое ближайшее, самый ближайший, какой ближе, какое ближе",
  kk: "ең ерте*, ең жақын*, ертерек, ерте жағы, жақын*",
  en: "earliest*, soonest, the sooner the better, as early as possible, as soon as possible, asap, earlier one, the earlier one",
};
export const LATEST: Rows = {
  ru: "самое позднее, самый поздний, самую позднюю, попозже, как можно позже, чем позже тем лучше",
  kk: "ең кеш*, кешірек",
  en: "latest*, as late as possible, the later the better, later one, the later one",
};
/** Which of several does not matter. */
export const ANY: Rows = {
  ru: "любое, любой, любая, любую, в любой, в любое, без разницы, все равно, все равно какое, все равно какой, все равно когда",
  kk: "кез келген*, бәрібір",
  en: "any, anyone, any of them, any of these, whichever, any will do, any works",
};

/** Words around what is chosen that choose nothing themselves. */
export const AROUND: Rows = {
  ru: "из трех, из двух, самое то, самая, мое, мой, мне, нам, отлично, идеально подходит, прекрасно, давайте, давай, больше всего, больше, подойдет, подойдут, подходит, удобно, удобнее, удобен, устроит, устроят, вполне, вариант, варианта, слот, слота, окно, окошко, число, числа, время, времени, день, дня, часов, часа, час, ровно, который, которая, которое, которую, которой, что, та, ту, тот, то самое, вон, вон то, вон ту, лучше, ставь, ставьте, поставь, поставьте, выберу, выбираю, выбрал*, возьмем, беру, взять, хочу, хотел бы, хотела бы, хотелось бы, бы, буду, будет, пусть, норм, нормально, супер, идеально, из списка, из этих, из них, из предложенных, из предложенного, предложили, предложенное, какое есть, какой есть, какие есть, что есть, есть, прийти, приходить, подъехать, можно, смогу, могу, меня записать, записаться, сделать, сделайте, сделаем, нужен, нужна, нужно, надо, пожалуй, наверное тогда, будьте любезны, любезны, поехали, спасибо, спс, благодарю, только, просто, обычн*, про, именно, речь про, для меня, и поехали, и ставь, мой, мою, моя, запись, запиши меня, если позволите, братан, доченька, дочка, деточка, уважаемая, девушка, го, ое, е, ой, ок, окей, хорошо",
  kk: "қолайлы*, жарайды, жарайды маған, таңдауым, бәрінен, болсын, болса, болса екен, болса жақсы, болса жақсы болар еді, болады, ыңғайлы, ыңғайлырақ, келеді, тура келеді, күні, күн, күнге, күнгі, уақыты, уақытын, сағатта, сағатқа, келейін, барайын, жаз, жазып қой, жазып қойыңыз, жазыңыз, жазыңызшы, таңдаймын, таңдадым, алайын, керек, керек еді, еді, дұрыс, жақсы, мақұл, маған, мына, мынау, анау, сол, осы, нұсқа, нұсқасы, нұсқаны, тізімнен, тек, ғана, болатыны, болады екен, балам, қызым, жасатамын, жасатайын, жасатқым келеді, жасатам, қалаймын, рахмет, рақмет, норм, де, да, ға, ге, қа, ке, болады маған",
  en: "one, ones, slot, option, time, day, o'clock, oclock, o’clock, works, works for me, work, good for me, is good, is fine, would be, will be, i'll take, ill take, i will take, i'll go with, ill go with, i will go with, go with, let's go with, lets go with, let's do, lets do, let's say, lets say, i want, i'd like, id like, i would like, i choose, i pick, choose, pick, take, taking, put me in for, put me down for, give me, you have, you've got, youve got, you got, that you have, available, from the list, on the list, of the list, preferably, prefer, rather, thanks, thank you, thx, only, just, plain, simple, regular, with, done, need, want, get, my, thing, ok, okay, be, of, th, nd, rd, st",
};
