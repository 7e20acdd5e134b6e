/** The same in Kazakh: stems of nouns, verbs, and words that take no ending. */
export const KAZAKH_STEMS = `
away демалыс отпуск
absent жоқ
shift-lunch түскі-ас обед түскіас перерыв үзіліс
price баға
length ұзақтық
new-service қызмет услуга
remind еске ескерту напоминание
address мекенжай адрес
phone нөмір номер телефон номір
morning таңғы утренний
evening кешкі вечерний
summary хабарлама хабар тізім
review пікір отзыв
what не
who кім
how-many қанша неше
free-time бос орын окно
next-one келесі
figures табыс пайда выручка
everybody бәр барлық бар бари
group студент тұрақты зейнеткер
child қыз ұл ана апа сіңлі әпке құрбы дос күйеу бала мама
health аллергия жүкті екіқабат
between ара аралық
surname фамилия тегі тек
block блок чс
settings баптау
when-ask қашан
note ескертпе
swap орын
`;

export const KAZAKH_VERBS = `
close жап жаб жау бекіт
open аш
work істе қабылда жұмыста
book жаз жазып-қой қос-жаз
move ауыстыр көшір жылжыт сырғыт апар сырғыт шегер
swap алмастыр
cancel тарт босат болдырма болдырм жой доғар
drop өшір таста сыз
comes кел
bail бас-тарт
paid төле бер сал
tell айт хабарла ескерт жеткіз
ask-them сұра
note есіңе-сақта
up көтер қымбаттат өсір
down жеңілде түсір төмендет арзандат кеміт азайт
becomes қыл жаса болсын бол қой
add қос
hide жасыр
offer-again қайтар
rest демал
can ал
remind еске-сал
show көрсет
find тап ізде
undo-it қайтар
earn тап
leave қалдыр тұр тиіс қалсын ти
block блокта бұғатта бугатта
rename ата өзгерт
`;

export const KAZAKH_WORDS = `
away ауырып сырқат ауырдым жоқпын демаламын
absent жоқпын болмаймын
group жаңаларға студенттерге тұрақтыларға
only тек ғана қана
except басқа бөлек
not емес
no жоқ жо
now енді
costs тұрады
for-good тұрақты әрқашан үнемі
own өзім
offer-again қайтадан
close жабық жабықпын жабыкпын жабыкпыз
down жеңілдік женилдик жеңілдікпен кем
work бастаймын бастайм отырам отырамын шығам шығамын истейм истеймін истейтин
thanks рахмет рақмет
refused бас
refuses тарт тартты тартыпты
call-off отмена
undo-it кері
as-was бұрынғыша бұрынғыдай
becomes болсын
health көтере
last-time соңғы
comes-not келмейді келмей келе
`;
