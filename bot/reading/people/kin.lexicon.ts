/**
 * Those a visit may be for, as data: a stem, then its endings by case, parted by `|`: who does it, whose or
 * whom, to whom, with whom. Small letters, ё as е.
 */
export const KIN_RU = `
жен а ы|у е ой
женушк а и|у е ой
супруг |а и|у е ой|ом
мам а ы|у е ой
мамул я и|ю е ей
мамочк а и|у е ой
пап а ы|у е ой
доч ь|ка|а|енька ери|ку|у|еньку ке|ери|е|еньке кой|ерью|ей
сын |ок|уля|ишка а|ка|улю|ишку у|ку|уле|ишке ом|ком
муж |енек а у ем
подруг а и|у е ой
подружк а и|у е ой
сестр а|енка ы|у|енку е|енке ой|енкой
сестренк а и|у е ой
сестричк а и|у е ой
брат |ик а|ика у|ику ом|иком
бабушк а и|у е ой
бабул я и|ю е ей
внучк а и|у е ой
внук  а у ом
тет я и|ю е ей
тетк а и|у е ой
тещ а и|у е ей
свекров ь и|ь и ью
свекру ха хи|ху хе хой
плем янница|яшка янницу|яшку яннице|яшке янницей
племянник  а у ом
коллег а и|у е ой
девочк а и|у е ой
девушк а и|у е ой
невест а ы|у е ой
невестк а и|у е ой
соседк а и|у е ой
ребен ок ка ку ком
одногруппниц а ы|у е ей
одноклассниц а ы|у е ей
крестниц а ы|у е ей
золовк а и|у е ой
сотрудниц а ы|у е ей
начальниц а ы|у е ей
друг  а у ом
парн  я ю 
парен ь   
жених  а у ом
`;

/** English words for them; several words by `-`. */
export const KIN_EN =
  "wife missus hubby husband mum mom mam mother dad father daughter son sister brother friend mate nan nana nanna gran granny grandma grandmother granddaughter grandson grandad niece nephew aunt auntie girlfriend boyfriend partner fiance fiancé fiancee fiancée neighbour neighbor colleague bridesmaid bridesmaids flatmate housemate roommate kid child lass herself other-half little-one mother-in-law sister-in-law daughter-in-law mil girls sisters friends mates";

/** Kazakh stems, as words are compared: Latin letters, ы, і and и as one. */
export const KIN_KK =
  "ana apa azhe ake kiz ul bala sinli sinil apke tate zhenge kelin ene kainene kuieu aiel nemere zhien kurbi dos korshi baldiz bole abisin zholdas kudagi mama papa sestra podruga dochka tosha zhubai";
