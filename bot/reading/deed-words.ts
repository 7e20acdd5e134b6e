/** Words that call a visit off. */
export const CANCEL =
  /(отмен|отказ|не приду|меня(?: \p{L}+){0,3} не будет|не будет меня|не прид[её]м|не смогу прийти|аннулир|cancel|call off|bin off|бас тарт|болдырма|otmen)/iu;
/** Words that cancel where a visit is named with them: «уберите маникюр в среду». */
export const REMOVE =
  /(?<!\p{L})(убер(?:и|ите)|убрать|удали(?:те|ть)?|вычеркн\p{L}*|сними(?:те)? (?:\p{L}+ )?(?:с|со) запис\p{L}*|drop|scrap|remove|take me (?:off|out)|cross me off|bin|сними меня|снимите меня|сотри(?:те)?|алып таст\p{L}*|[өо]ш[іи]р\p{L}*)(?!\p{L})/iu;
/** Words that want another time for one. */
export const MOVE =
  /(перенес|перенос(?!к)|перен[её]с|передвин|сдвин|перезапи|перестав|перекин|поменять время|другое время|другой день|move|reschedul|change my|(?:shift|push|bring|swap) (?:my|the|it)|(?<!(?:my|after|night|late|early|day|the|a|of|off) )shift (?!which|that|ends|finish|is|at|until|till)\p{L}+(?:['’]s)?|шегер|подвин|another (?:time|day)|ауыстыр|жылжыт|perenes)/iu;
/** Words that ask what something costs. */
export const PRICE =
  /(сколько (?:\p{L}+ ){0,3}(?:сто(?:и|я)|обойд)|сколько будет .{0,40}(?:вместе|стоить|итого|за вс[её])|поч[её]м(?!у)|(?:do|does|would|will) (?:\p{L}+ ){1,2}charge|цен[аыу]|прайс|стоимост|расценк|how much|price|cost|қанша тұрады|қанша|бағасы|баға|skolko stoit)/iu;
