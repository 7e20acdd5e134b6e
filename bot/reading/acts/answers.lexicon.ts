import type { Rows } from "./phrases.ts";

/** How people answer a question, as data: a row a meaning and language. The longest phrase that fits wins. */

/** Deeds: what is to be done. Whether that answers yes or no depends on what was asked. */
export const DEEDS = {
  book: {
    ru: "пиши меня, пишите меня, впиш*, впишите, вписыва*, заноси*, занесите, закрепи*, заброн*, брон*, фиксир*, резервир*, оставьте за мной, оставляйте за мной, держите за мной, за мной, я приду, берем это время, беру это время, запиш*, записыва*, записать*, запись, зафиксируйте, бронир*, заброниру*, бронь, оформля*, оформи*, беру, берем, возьму, забираю, занимаю, подтвержд*, подтверди*, поставьте меня, ставь меня, добавьте меня, меня добавьте, сохраняйте",
    kk: "жаза бер*, жаз меня, белгіле*, бекіт*, тіркей бер*, жазып таста*, мен келем*, ал мені, қой мені, мақұлдай*, жаз*, жазыл*, раста*, тіркеңіз*, тірке*, брондаңыз*, брондап*, аламын, алам, подтвержда*",
    en: "grab it, i'll have it, ill have it, i'll grab it, snag it, pencil me in, write me down, secure it, hold it for me, set it up, make it happen, please proceed, proceed, book*, join, joining, confirm*, take it, ill take it, i'll take it, i will take it, taking it, put me down, put me in, sign me up, count me in, reserve*, lock it in, lock it, keep it for me, i'm in, im in, schedule it",
  },
  move: {
    ru: "перекид*, перекин*, перебрось*, перебрасыва*, смести*, смеща*, перезапи*, переносим, можно переносить, перенос*, перенес*, двига*, сдвига*, подвинь*, переставь*, поменяйте, меняйте, меняем, переходим, переписывайте, перепишите",
    kk: "ауыса берсін, алмастыр*, көшіре бер*, ауыстыра бер*, солай ауыстыр*, ауыстыр*, көшір*, жылжыт*, ауыстырып*, перенос жаса*",
    en: "rebook*, make the change, change my time, let's move, lets move, transfer*, bump it, move*, resched*, switch*, change it, shift it, swap it, push it",
  },
  cancel: {
    ru: "кансел*, кэнсел*, не приду, не буду, отбой, снимайте, снимите меня, вычеркни*, вычёркива*, отменяем, сносите, выпиши*, выписыва*, не держите, освободите, освобождай*, отмен*, сним*, снять, убер*, убира*, удали*, аннулир*, вычерк*, откажусь, отказ*, придется отменить",
    kk: "алып таста*, алып тастай бер*, болдырмай қой*, бармаймын, бара алмаймын, сызып таста*, тоқтат*, босат*, болдырма*, алып таста*, бас тарт*, отмена жаса*, өшір*, жой*",
    en: "please remove, cross me off, cross it off, scratch it, free it up, release it, let it go, call off, i won't come, i wont come, cancel*, kill it, drop it, scrap it, call it off, remove it, take me off, delete it",
  },
  keep: {
    ru: "остав*, отменять не следует, отменять не надо, отменять не нужно, отменять не стоит, отменять не буду, отмена не нужна, ничего отменять не следует, не отмен*, не сним*, не убира*, не трога*, не перенос*, не перенес*, не двига*, не меняй*, не надо переносить, не нужно переносить, не надо отменять, не нужно отменять, пусть остается, пусть останется, пусть будет как было, пусть будет как есть, как есть, как было, все в силе, в силе, сохраните",
    kk: "қалсын, қала берсін, қалдыр*, тұрсын, тұра берсін, бұрынғыдай, өзгертпе*, тимеңіз, тиме, ауыстырма*, көшірме*, сол күйі, керек емес отмена",
    en: "wait no keep it, keep*, leave it, leave as is, leave it as it is, leave both, as is, as it is, don't cancel*, dont cancel*, do not cancel*, don't move*, dont move*, do not move*, still on, don't change*, dont change*",
  },
  come: {
    ru: "буду обязательно, увидимся, придем обязательно, в силе, все по плану, по плану, по расписанию, обязательно буду, обязательно приду, не опоздаю, не подведу, планы не поменялись, ничего не изменилось, без изменений, все без изменений, выезжаю, лечу, приду, придем, буду, будем, подойду, подъеду, иду, идем, ждите, жди, бегу, помню, мы помним, приеду, как штык, я за",
    kk: "боламын, болам, сонда боламын, сонда болам, міндетті барам*, міндетті келем*, көрісеміз, көріскенше, жоспар бойынша, өзгеріс жоқ, кешікпей барам*, дайынмын, келем*, келеміз*, барам*, барамыз*, күтіңіз, күтіп тұр*, ұмытқан жоқпын, ұмытпадым, есімде, барғым келеді",
    en: "see ya, on my way, still coming, as planned, as agreed, on schedule, still happening, we'll be there, well be there, no changes, nothing changed, i'll come, i will come, ill come, coming, i'm coming, im coming, i'll be there, ill be there, i will be there, will be there, see you then, see you there, see you tomorrow, looking forward, can't wait, cant wait, i remember, yes coming, making it, i'll make it",
  },
  not_come: {
    ru: "не приду, не придем, не смогу, не сможем, не могу прийти, не получится, не получается, не выйдет, не успею, не успеваю, не буду, не будем, не приеду, не придется, заболел*, болею, я болею",
    kk: "келе алма*, келмейм*, бара алма*, бармайм*, үлгермейм*, ауырып қалд*, ауырып тұр*, ауырамын",
    en: "i can't make it, i cant make it, can't make it, cant make it, cannot make it, i can't come, i cant come, can't come, cant come, won't come, wont come, not coming, won't make it, wont make it, won't be able, wont be able, i'm sick, im sick",
  },
  notify: {
    ru: "сообщ*, если кто откажется, если кто то откажется, если кто нибудь откажется, если кто отменится, если кто то отменится, если кто нибудь отменится, если кто отменит, если кто то отменит, если кто то слетит, если освободится, если появится, если что то появится, если что то освободится, если будет место, если кто слетит, если что, дайте знать, дай знать, напиши*, пишите, пиши, маякни*, маякните, свистни*, предупред*, держите в курсе, в очередь, в лист ожидания, подожду, буду ждать, жду, ждем, уведом*, скажите",
    kk: "хабарла*, хабар бер*, айт*, жаз*, жібер*, біреу бас тартса, орын босаса, босап қалса, босаса, шықса, күтемін, күтем, кезекке қой*, ескерт*",
    en: "if a slot opens*, if something opens*, if something comes up, if anything opens*, if someone cancels, if somebody cancels, if anyone cancels, if it frees up, if a spot opens*, if there's a cancellation, let me know, notify*, ping*, text*, message*, tell me, give me a shout, add me to the list, waitlist, i'll wait, ill wait, i will wait, waiting",
  },
  no_wait: {
    ru: "не буду ждать, ждать не буду, не жду, не ждем, не сообщайте, да ну ждать, ждать еще, не пишите, запишусь в другое место, найду другого",
    kk: "күтпейм*, хабарлама*, күткім келмейді, айтпаңыз, басқа жерге барам*",
    en: "won't wait, wont wait, not going to wait, don't notify*, dont notify*, i'll find somewhere else, ill find somewhere else",
  },
  call: {
    ru: "передайте ей, передай ей, передайте алие, чтоб алия*, чтобы алия*, чтоб мастер*, чтобы мастер*, пусть ответит, чтоб она ответила, спросите*, спроси, узнайте, узнай, уточните, уточни, хоть кого, мастера, саму алию, сама алия, пусть напишет, пусть перезвонит, пусть позвонит, пусть мастер, пусть алия, позвони*, напишет сама, человека, лучше с человеком, зовите алию, позов*, зови, зовите, мастера в чат, с мастером, с человеком, с живым человеком, живого человека, соедини*, пригласи*, пусть ответит, пусть Алия ответит",
    kk: "айта салыңыз*, айта салшы, айтып қойыңыз*, айтыңызшы оған, жеткізіңіз*, сұраңыз*, сұра, сұраңызшы, біліп бер*, анықтап бер*, өзі жазсын, алия өзі, өзі хабарлассын, хабарлассын, жазсын, тірі адам, мастер өзі, шебер өзі, шақыр*, шебермен сөйлес*, адаммен сөйлес*, қосыңыз, шебердің өзін",
    en: "ask her, ask him, please ask, ask please, ask aliya, do ask, have her text, have her write, ask her to, let her write, yes a person, a person, human please, her please, call her, call him, call them, get me a human, get her, get the master, talk to her, talk to him, speak to her, speak to a human, a human, a real person, bring her in",
  },
  no_call: {
    ru: "не надо звать, не зовите, не зови, не беспокойте, не отвлекайте, сама разберусь, сам разберусь, сами разберемся",
    kk: "шақырма*, мазалама*, өзім шешем*, керек емес шақыр*",
    en: "don't call*, dont call*, don't bother her, dont bother her, i'll figure it out, ill figure it out",
  },
  give: {
    ru: "оставлю, оставим, дам, даю, продиктую, скину, пришлю, отправлю, поделюсь",
    kk: "берейін, беремін, берем, жіберемін, жіберейін, қалдырайын, қалдырамын, жазып жіберем*, жазып жіберейін",
    en: "i can give, will give, i'll give, ill give, sharing it, will share, i'll share, ill share, sending it, i'll send it, happy to",
  },
  no_give: {
    ru: "не дам, не даю, не дадим, не оставлю, не оставляю, не скажу, не напишу, не буду писать, не хочу давать, не хочу писать, не хочу говорить, давать не хочу, не хотелось бы, обойдетесь, без номера, без имени, пишите сюда, пиши сюда, сюда пишите, тут пишите, пишите тут, пишите здесь, здесь пишите, лучше здесь",
    kk: "бермеймін, бермейм*, айтпаймын, айтпайм*, айтқым келмейді, бергім келмейді, осында жаз*, осы жерге жаз*",
    en: "won't give, wont give, won't share, wont share, not sharing, not giving, would not like to share, would not like to, don't want to share, dont want to share, don't want to give, without a number, no number, no name, write here, telegram is enough",
  },
  may: {
    ru: "можно, разрешаю, пусть, не против, без проблем",
    kk: "болады, рұқсат, қарсы емеспін",
    en: "fine, allowed, she may, he may, they may, no problem",
  },
  may_not: {
    ru: "нельзя, против, я против, не разрешаю, не получится, не выйдет",
    kk: "болмайды, рұқсат жоқ, қарсымын",
    en: "not allowed, not possible, may not, she can't, he can't, impossible",
  },
  came: {
    ru: "все пришли, пришли все, все были, все приходили, пришли, были все",
    kk: "бәрі келді, барлығы келді, келді",
    en: "all came, everyone came, everybody came, they all came, all of them came",
  },
  not_came: {
    ru: "не все, кто то не пришел, не пришли, не пришла, не пришел, кого то не было, не было",
    kk: "бәрі емес, келген жоқ, келмеді",
    en: "not all, not everyone, somebody did not, didn't come, didnt come, did not come, no show",
  },
  close: {
    ru: "закр*, выполня*, применя*, примени*, делай*, сделай*, так и сделай, запускай*",
    kk: "жап, жабы*, жаба бер*, жауып*, орында*, істе*",
    en: "close*, do it, go ahead and close, apply*, run it, block it",
  },
  no_close: {
    ru: "не закр*, не выполня*, не делай*, не применя*, не запускай*",
    kk: "жаппа*, істеме*, орындама*",
    en: "don't close*, dont close*, do not close*, don't do*, dont do*, don't apply*, dont apply*",
  },
  add: {
    ru: "добав*, импортир*, закин*, загруж*, загрузи*, грузи*, вноси*, внеси*, сохран*, заливай*, залей*",
    kk: "қос*, енгіз*, жүкте*, сақта*",
    en: "add*, ship it, import*, load*, upload*, put them in, bring them in, save them",
  },
  no_add: {
    ru: "не добав*, не импортир*, не загруж*, не вноси*, не сохран*, не грузи*",
    kk: "қоспа*, енгізбе*, жүктеме*, сақтама*",
    en: "don't add*, dont add*, don't import*, dont import*, do not add*, do not import*",
  },
} as const satisfies Record<string, Rows>;

/** Words that answer whatever was asked. */
export const SAID = {
  yes: {
    ru: "нет возражений, увы да, ага давайте, само собой, еще бы, безусловно, верно все, все так, все верно, все ок, все окей, все гуд, меня все устраивает, мне подходит, мне удобно, нам удобно, принимается, одобряю, поддерживаю, однозначно, тысячу раз да, жгите, валяйте, действуйте, так и сделаем, так и сделайте, то что надо, самое то, лучше и быть не может, в самый раз, на том и порешим, решено, ок давайте, хорошо давайте, ладно давайте, го, аминь, да, дада, даа, дааа, ага, агась, угу, угум, давай, давайте, дава, конечно, конеч, канеш, канешн, разумеется, естественно, все верно, все правильно, так точно, с удовольствием, с радостью, не против, не возражаю, возражений нет, почему нет, почему бы и нет, нет проблем, без проблем, было бы супер, прекрасно, замечательно, шикарно, идеально, чудесно, ура, йес, ну да, погнали, поехали, согласна, согласен, согласны, договорились, по рукам, устраивает, подходит, годится, пойдет, пусть будет так, пусть так и будет, без разницы, все равно какой",
    kk: "иә солай, дұрыс солай, солай жаса*, солай болсын, солай ет*, дәл солай, айтқаныңыздай, менікі болсын, маған дұрыс, ок болады, дұрысы сол, мейлі, мейлі болсын, қолдаймын, келістім, болады екен, бәрі дұрыс, барлығы дұрыс, иә, ия, иие, ие, иа, ияә, әрине, болады, болад, бопты, жарайды, жарайд, жарай, мақұл, өте жақсы, тамаша, керемет, қарсы емеспін, қуана, болсын, бола берсін, әйбат, жөн, келісем*, келістік, жарады, ыңғайлы, маған ыңғайлы, маған келеді, сай келеді",
    en: "i'm afraid so, im afraid so, afraid so, yes unfortunately, that's fine, thats fine, sure thing, you bet, by all means, totally, for sure, indeed, yes that's right, all good, all correct, all set, that's perfect, thats perfect, suits me fine, couldn't be better, lets go, let's go, make it so, fine by me, good with me, ok with me, i'm happy with that, happy with that, i approve, approved, confirmed, cool with me, done deal, affirmative, way better, even better, spot on, please and thank you, yes, please do, yess, yea, yeah, yeap, yep, yup, ya, yas, sure, of course, ofc, absolutely, definitely, certainly, correct, exactly, that's right, thats right, why not, no problem, no problems, no issue, no issues, no worries, no objections, i'd love to, love to, agreed, i agree, deal, works for me, that works, it works, this works, that'll work, that will work, suits me, sounds good, sounds great, sounds perfect, looks right, looks good, go ahead, go for it, do it, let's do it, lets do it, that would help, that would be great, that'd be great, absolutely yes",
  },
  /** Says yes where nothing else is said. */
  weak: {
    ru: "хочу, хотим, хотела бы, можно, нужно, надо, точно, именно, есть, имеется, плюс, удобно, обязательно, непременно, в любой, любое, любой, любая, оставлю, как раз, отлично, супер, класс, здорово, круто, топ, идет, го, попробую, верно, правильно",
    kk: "керек, қалаймын, бар, берейін, берем*, кез келгені, супер, жақсы, дұрыс, міндетті түрде",
    en: "right, great, awesome, lovely, good, nice, fine, cool, please, any, either, any of them, whichever, ideal, works, suits, perfect, i do, we do, if you could, happy to, excellent, amazing, brilliant, wonderful",
  },
  ack: {
    ru: "ок, окей, оки, окс, окк, ладно, лан, хорошо, хор, ясно, ясненько, понятно, понял, поняла, поняли, пон, принято, принял, приняла, ясн, добро, норм, нормально, океюшки, вижу, увидела, увидел",
    kk: "түсінікті, түсіндім, түсіндік, болды, жә",
    en: "ok, okay, okey, k, kk, okie, alright, all right, got it, gotcha, noted, i see, understood, roger, okk",
  },
  no: {
    ru: "нет, нет нет, не не, неа, нее, не следует, да нет, да нет наверное, нет уж, не надо, не нужно, ненадо, ненужно, не стоит, не хочу, не хотим, не хочется, не могу, не можем, не подходит, не подойдет, не устраивает, не устроит, неудобно, не удобно, не годится, не пойдет, не то, не сейчас, не в этот раз, не интересно, не согласна, не согласен, неверно, неправильно, не запис*, не запиш*, не бронир*, не подтвержд*, отбой, стоп, стой, стойте, хватит, передумал*, раздумал*, забудьте, забудь, проехали, дорого, дороговато, слишком дорого, накладно, не потяну, никак, никак не могу, ни в коем случае, ничего не надо, уже не надо, уже не нужно, неактуально, не актуально, обойдусь, обойдемся, мимо, пас, воздержусь, не судьба, ничего, ничего не выбираю, никакую, никакую не надо, ни одно, ни один, ни одна, никакой, никакое, никакие, уже никакой, никто, да ну",
    kk: "жоқ, жо, керек емес, кере емес, керегі жоқ, қажет емес, қажеті жоқ, қажетсіз, болмайды, болмайд, ыңғайсыз, ыңғайлы емес, келмейді, сай келмейді, тоқта, тоқтаңыз, тоқтатыңыз, қымбат, тым қымбат, қымбаттау, айныд*, ойымды өзгертт*, ұмытыңыз, жазба*, жазылма*, келіспейм*, ештеңе, ешқайсысы, ешқандай, бірде бірі",
    en: "no, nope, nah, naw, no way, no thanks, no thank you, thanks but no, not really, not now, not this time, not interested, not for me, please don't, please dont, don't book*, dont book*, don't bother, dont bother, never mind, nevermind, nvm, forget it, forget about it, stop, i changed my mind, changed my mind, i can't, i cant, can't, cant, cannot, won't work, wont work, doesn't work, doesnt work, does not work, doesn't suit, doesnt suit, not suitable, not good, no good, not convenient, too expensive, too pricey, too much, expensive, pricey, out of my budget, over my budget, i'll pass, ill pass, pass, skip, skip it, i don't want, i dont want, don't want, dont want, not needed, no need, wrong, incorrect, decline, not required, nothing for me, leave it i found, none, none of these, none of them, neither, prefer not, i'd prefer not to say, rather not, i'd rather not",
  },
  later: {
    ru: "утром скажу, скажу утром, утром напишу, напишу утром, утром отвечу, завтра скажу, скажу завтра, вечером скажу, скажу вечером, може, пізніше, потім, подума*, обсуди*, обговор*, дайте подумать, думаю, думаю еще, пока не знаю, не знаю, еще не знаю, не уверен*, не решил*, не определил*, определюсь, решу, посовету*, посоветоваться, спрошу, уточню, уточнить, сверюсь, посмотрю, гляну, потом, попозже, позже, напишу позже, напишу вечером, вечером напишу, завтра напишу, отвечу, скажу позже, скажу потом, потом скажу, тогда скажу, скажу, сообщу, дам знать, дам ответ, дайте время, дайте минуту, минутку, минуточку, секунду, сек, подождите, подожди, погодите, погоди, щас, ща, пока нет, пока не надо, пока не трога*, напомните позже, вернусь, отпишусь, перезвоню, наверное, может быть, мб, возможно, посмотрим, через недельку",
    kk: "таңертең айт*, таңертең нақты айт*, кешке айт*, жазам, жазамын, айтам, айтамын, айтайын, өзім тексерейін, әуелі, ойлан*, кейін, кейінірек, соңынан, сосын, кешке жаз*, кешке айт*, ертең айт*, сұрап*, сұрайын, ақылдас*, білмейм*, көрейін, көре жатарм*, қарап көр*, қарап ал*, күте тұр*, тоқтай тұр*, бір минут, шешпед*, мүмкін, бәлкім, анықта*, нақты айт*",
    en: "confirm in morning, confirm in the morning, tell you in the morning, confirm tonight, in some time, let me think, think about it, i'll think, ill think, i will think, need to think, thinking, not sure, not 100% sure, don't know, dont know, dunno, undecided, maybe, perhaps, possibly, later, a bit later, let me check, i'll check, ill check, need to check, to check my calendar, check my calendar, let me look, let me double check, double check, let me ask, i'll ask, ill ask, need to ask, ask my husband, ask my wife, ask my, check with my, get back to you, i'll let you know, ill let you know, will let you know, text you later, i'll write, will confirm, confirm by tonight, confirm later, tell you later, give me a minute, give me a sec, give me an hour, one sec, one moment, hold on, hang on, wait, a moment, just a sec, in a bit, we'll see, well see, brb, in a few days, once i get",
  },
  thanks: {
    ru: "спасибо, спс, спасиб, спасибки, пасиб, пасибо, спасибо большое, большое спасибо, благодарю, мерси, сенкс",
    kk: "рахмет, рақмет, көп рахмет, үлкен рахмет, рахмет көп",
    en: "thanks, thank you, thx, ty, thanks a lot, thank you so much, thanks so much, many thanks, cheers, much appreciated, thanks anyway",
  },
  /** Makes a question of what it stands with, with or without its mark. */
  question: {
    ru: "можно ли, нельзя ли, а можно, а нельзя, до какого, до скольки, до каких пор",
    kk: "болады ма, болад ма, болама, бола ма, болмай ма, болмайды ма, жарай ма, дұрыс па, бар ма, керек пе, мүмкін бе, не болады, не болад, қалай болады, қалай баруға болады",
    en: "what if, how come",
  },
  /** Means nothing by itself. */
  filler: {
    ru: "не переживай*, не волнуй*, не беспокойтесь, не беспокойся, если бог даст, бог даст, дай бог, даст бог, доченька, внученька, голубушка, за отмену, за перенос, про отмену, про перенос, об отмене, о переносе, пожалуйста, будьте добры, смело, не вопрос, если вам не сложно, если не трудно, плиз, пж, пжл, пжлст, ну, вот, тогда, уж, же, все, всё таки, то, так, значит, в общем, вообще, короче, просто, типа, как бы, пока, наверно, я, мне, меня, мы, нам, нас, вы, вам, вас, это, этот, эту, эта, этих, здравствуйте, привет, добрый день, добрый вечер, доброе утро, здрасте, извините, простите, сори, сорри, девушка, дорогая, милая, солнышко, бро, брат, очень, большое, тоже, и, а, на, в, во, к, у, с, о, по, ой, ах, эх, ох, мм, эм, ээ, хм, ммм, слушайте, знаете, там, сразу, прям, прямо, уже, давно, до встречи, до свидания, хорошего дня, всего доброго, если можно, если не сложно, время, визит, мастер, мастера, заранее, к сожалению, что ж делать, что поделать, раз",
    kk: "алаңдама*, уайымдама*, құдай қаласа, алла қаласа, иншалла, өтінемін, өтінем, өтініш, енді, онда, ғой, сәлем, сәлеметсіз бе, ассалаумағалейкум, кешіріңіз, мен, маған, мені, біз, бізге, сіз, сізге, осы, сол, өте, де, да, бұл, апай, апа, ханым, жаным, айналайын, әпке, сау болыңыз, көріскенше, уақыт, уақытқа, осы уақытқа, екен, ал, бәрі, бәрін, жасаңыз, жасаңызшы, қойыңыз, қойыңызшы, қой, беріңіз, бер, сағат, мастерді, шебер, шеберді, екеуіне де",
    en: "do not worry, don't worry, dont worry, no worries, god willing, price, the price, please, pls, plz, then, well, so, just, i, me, my, we, us, you, it, that, this, the, a, an, to, for, at, on, in, is, im, i'm, i'd, hi, hello, hey, sorry, actually, really, very, um, uh, hmm, oh, ah, dear, honey, guys, man, mate, bro, and, too, also, now, time, appointment, booking, visit, bye, see you, have a nice day, good morning, good evening, in advance, of those, of these, all, them, her, him",
  },
} as const satisfies Record<string, Rows>;

/**
 * Words that may change what is to be done: a condition, an exception, a day, another choice. Beside a yes
 * they are no part of it.
 */
export const CHANGING: Rows = {
  ru: "два, две, двоих, двоє, три, трех, четыре, что, чтобы, кого, кому, куда, понедельник*, вторник*, сред*, четверг*, пятниц*, суббот*, воскресен*, пн, вт, ср, чт, пт, сб, вс, завтра*, послезавтра, сегодня, утро, утром, утра, утречком, обед*, вечер*, днем, ночь*, недел*, январ*, феврал*, март*, апрел*, мая, июн*, июл*, август*, сентябр*, октябр*, ноябр*, декабр*, до, после, минут*, час, часа, часов, полчаса, хотя бы, но, только, если, кроме, если что, другой, другое, другая, другую, другого, лучше, вместо, позже, пораньше, раньше, попозже, без, сначала, не, ни, нету, еще, также, плюс, вдвоем, двое, трое, подругу, подруга, дочку, маму, хочу, хотела, перенесите, отмените",
  kk: "екі, үш, төрт, дүйсенбі*, сейсенбі*, сәрсенбі*, бейсенбі*, жұма*, сенбі*, жексенбі*, ертең*, бүгін*, арғы күн*, таң*, түс*, кеш*, апта*, ғана, дейін, соң, кейін, болса, бірақ, тек, егер, басқа, орнына, кейін, ерте, ертерек, кеш, кешірек, емес, жоқ, тағы, сонымен, екеуміз, үшеуміз, дос*, құрбы*",
  en: "two, three, four, monday*, tuesday*, wednesday*, thursday*, friday*, saturday*, sunday*, mon, tue, wed, thu, fri, sat, sun, tomorrow, today, tonight, morning, afternoon, evening, noon, week*, january, february, march, april, may, june, july, august, september, october, november, december, until, before, after, minutes, hour, hours, am, pm, but, only, if, unless, except, other, another, different, rather, instead, later, earlier, sooner, without, not, don't, dont, also, plus, two of us, three of us, friend, daughter, mom, change, move, cancel",
};

/** Words that ask something: beside a yes they are another matter. */
export const ASKS: Rows = {
  ru: "сколько, почем, где, когда, какой, какая, какие, какое, каким, какого, куда, откуда, как, чем, кто, почему, зачем, можно, нельзя, а можно",
  kk: "болама, бола ма, неше*, қанша*, қайда*, қашан, қандай, қалай, кім, неге, ма, ме, ба, бе, па, пе",
  en: "how, where, when, what, which, who, why, can, could",
};
