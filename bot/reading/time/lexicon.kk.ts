/**
 * Kazakh words about time: what a word stands for, then its stems, which take the endings of `endings.ts`.
 * Letters are compared as Latin ones, so that words without ә ғ қ ң ө ұ ү һ і and in Latin letters need no
 * rows of their own.
 */
export const KAZAKH_STEMS = `
weekday:0 дүйсенбі дс дүйсембі дуйсенби дүйс понедельник
weekday:1 сейсенбі сс сейсембі сейс вторник
weekday:2 сәрсенбі сәрсембі сарсенби сәрс среда
weekday:3 бейсенбі бс бейсембі бейс четверг
weekday:4 жұма жм juma пятница
weekday:5 сн сенбі сб снб сембі суббота
weekday:6 жексенбі жс жексембі жекс воскресенье

month:1 қаңтар январь
month:2 ақпан февраль
month:3 наурыз март
month:4 сәуір апрель
month:5 мамыр май
month:6 маусым июнь
month:7 шілде июль
month:8 тамыз август
month:9 қыркүйек сентябрь
month:10 қазан октябрь
month:11 қараша ноябрь
month:12 желтоқсан декабрь

rel:-1 кеше
rel:0 бүгін bugun bügün
rel:1 ертең ертен завтра
rel:2 бүрсігүні бүрсігүн бүрсүгүні бүрсүгүн арғы-күні бурсигуни

number:1 бір
number:2 екі
number:3 үш
number:4 төрт
number:5 бес
number:6 алты
number:7 жеті
number:8 сегіз
number:9 тоғыз
number:10 он
number:20 жиырма
number:30 отыз
number:40 қырық
number:50 елу
number:60 алпыс
number:70 жетпіс
number:80 сексен
number:90 тоқсан
ordinal:1 бірінші
ordinal:2 екінші
ordinal:3 үшінші
ordinal:4 төртінші
ordinal:5 бесінші
ordinal:6 алтыншы
ordinal:7 жетінші
ordinal:8 сегізінші
ordinal:9 тоғызыншы
ordinal:10 оныншы
ordinal:20 жиырмасыншы
ordinal:30 отызыншы
ordinal:-1 соңғы

unit:minute минут мин
unit:hour сағат саға сағ
unit:day күн
unit:week апта
unit:month ай
hour-mark сағат сағ
date күн сан
half-word жарым жарты
half-hour жартысағат
noon тал-түс
part:noon түс
part:morning сәске таң таңертең таңертеңгілік таңертен ертеңгілік таңғы ертеңгі
part:afternoon күндіз күндізгі
part:evening кеш кешкісін кешқұрым кешкі кешкілік
part:night түн түнгі
noun-only таң кеш түс күн түн ай
before-clock таңғы таңертеңгі түнгі кешкі күндізгі түскі ертеңгі кешке таңертең түстен
rest-day демалыс
workdays жұмыс-күн
holiday:nauryz ұлыстың-ұлы-күні
time уақыт
lunch обед
work жұмыс
third:start бас басы
third:middle орта
third:end соң аяқ аяғ
this осы бұл
next келесі алдағы келер
last-one өткен
nearest жақын жақында
every әр сайын барлық барша
break үзіліс тұскас обед
rest басқа қалған
counted адам теңге бала тырнақ саусақ рет кісі жас орын мың
`;

/** Words that take no ending. */
export const KAZAKH_WORDS = `
moves ауыстыр* шегер* жылжыт* көшір* жазылған*
want жазыңыз* жазып* жазы* жазсаң* жаза*
after-it кейін соң keyin keiin keiyn
no-later-it кешіктірмей қалмай қалдырмай асырмай
quarter ширек
so сондықтан
then-to соған оған
then-from содан сонан соннан одан
soon жақын тез
want керек келейін қойыңыз қойыңызшы барайын болсын
because өйткені себебі
eve-it қарсаңында алдында
instead-it орнына
ends басталады ораламын бітеді бітем аяқталады босаймын шығам шығамын
event той тойы тойға тойга құдалық мерейтой
over бітсін бітсе бітіп біту бітіріп үйде үйге кетуім кетейін кетсем
free босайын босап босасам босау боспын босымын
was келгем келгенмін жасатқам
moves жазылғам жазылғанмын
before-it бұрын ертерек
to-it дейін шейін deyin
from-it бастап
between-it арасында аралығында арасы аралығы ортасында
except-it басқа емес
not-it емес
cannot-it болмайды алмаймын алмайтын алмаспын алмаймыз алмай келмейді келмейм шықпайды жоқ
absent болмаймын жоқпын
some шамасында шамамен жуық маңында
and және мен пен бен да де
or немесе әлде болмаса
but ал бірақ
superlative ең
early ерте ертерек
late кеш кешірек
later кейінірек кешірек кейінге кешіктіріп
earlier ертерек ерте
correction жоқ дұрысы
same сол дәл
time-of уақытта
part:evening кешке кешкісін кештетіп
part:evening кеші кешіне
part:morning таңы таңына таңертең таңертеңгісін ертемен ертемен таңда таңмен азанда
part:noon түсте
part:afternoon күндіз
half-past жарымда жарым
passed өтті кетті өткенде өтіп кеткенде
left қалды қалғанда
off демалыс демаламын демаламыз жабық қабылдамаймын істемеймін
leaves кетемін кетем жабамын
daily күнде
no-break үзіліссіз
alternating кезек кезекпен
`;
