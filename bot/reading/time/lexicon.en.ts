/** English words about time: what a word stands for, then its forms. Read in Latin letters only. */
export const ENGLISH = `
weekday:0 monday mon monday's
weekday:1 tuesday tue tues tuesday's
weekday:2 wednesday wed weds wensday wednesdy wednesday's
weekday:3 thursday thu thur thurs thurday thursday's
weekday:4 friday fri friday's
weekday:5 saturday sat saturday's
weekday:6 sunday sun sunday's
weekdays:0 mondays
weekdays:1 tuesdays
weekdays:2 wednesdays
weekdays:3 thursdays
weekdays:4 fridays
weekdays:5 saturdays
weekdays:6 sundays

month:1 january jan
month:2 february feb
month:3 march mar
month:4 april apr
month:5 may
month:6 june jun
month:7 july jul
month:8 august aug
month:9 september sept sep
month:10 october oct
month:11 november nov
month:12 december dec

rel:-1 yesterday
rel:0 today 2day tonight tonite todays today's
rel:1 tomorrow tmrw tmr tmoro tmorrow tmrow tommorow tommorrow tomorow tomoz tomorrow's tmw 2moro 2morrow morra
evening-too tonight tonite
want want wanna need book give could can would
because because cos cause coz
so so therefore hence
was came did chipped lasted
day-after day

number:1 one a an
nopes nope
number:2 two couple
number:3 three
number:4 four
number:5 five
number:6 six
number:7 seven
number:8 eight
number:9 nine
number:10 ten
number:11 eleven
number:12 twelve
number:13 thirteen
number:14 fourteen
number:15 fifteen
number:16 sixteen
number:17 seventeen
number:18 eighteen
number:19 nineteen
number:20 twenty
number:30 thirty
number:40 forty
number:45 forty-five
number:50 fifty
article a an
ordinal:1 first
ordinal:2 second
ordinal:3 third
ordinal:4 fourth
ordinal:5 fifth
ordinal:6 sixth
ordinal:7 seventh
ordinal:8 eighth
ordinal:9 ninth
ordinal:10 tenth
ordinal:11 eleventh
ordinal:12 twelfth
ordinal:13 thirteenth
ordinal:14 fourteenth
ordinal:15 fifteenth
ordinal:16 sixteenth
ordinal:17 seventeenth
ordinal:18 eighteenth
ordinal:19 nineteenth
ordinal:20 twentieth
ordinal:30 thirtieth
ordinal:-1 last

unit:minute minute minutes min mins
unit:hour hour hours hr hrs
unit:day day days
unit:week week weeks wk fortnight
unit:month month months
unit:year year years
fortnight fortnight
oclock o'clock oclock clock sharp
ish ish
part:morning morning mornings mornin morn mornin forenoon
part:afternoon afternoon afternoons arvo
part:evening evening evenings evenin eve
part:night night
noon noon midday noonish
midnight midnight
lunch lunch lunchtime
own my your our
work work
half-word half
quarter quarter
some roundabout about around approximately roughly approx like say maybe ish circa
early early erly
earlier earlier sooner
later later
late late
earliest earliest soonest asap
latest latest
past past after
of of in
the the
in-part in during

at at on by for @ around about
at:on on for
from from since starting
to to till until til thru through
after after aft aftr past post
before before
until-at by
until until till til untill
between between
in in
within within
not not isn't don't dont doesn't doesnt nothing
no no nope
except bar except xcept exept excep excluding besides apart
any any anything anytime everything whatever
and and n &
or or
but but
this this
next next nxt following
last-one last
nearest coming upcoming nearest
every every each all
ago ago
from-now now hence
third:start start beginning early
third:middle middle mid
third:end end late
weekend weekend weekends
workdays weekday weekdays workday workdays
from-it onwards onward
not-it nope
holiday:christmas christmas xmas
holiday:christmas_eve christmas-eve
holiday:valentines_day valentine valentine's valentines
holiday:halloween halloween
holiday:nauryz nauryz nowruz
holiday:easter easter
holiday:womens_day women's womens
holiday:new_years_eve sylvester
same same
time time slot
counted people persons nails fingers times places kids children hours years pounds quid tenge usd eur dollars
moves prepone postpone moving move moved booked reschedule shift push change rebook swap
ends back returning finish finishes finished ends closes lands leaves starts class flight
event party married wedding concert exam exams funeral christening prom gig graduation
over gone done finished finish finishing home leave
free free
absent away busy
cannot work works suit suits can't cannot cant couldn't won't wont impossible busy unable
instead instead rather
correction whoops oops meant should actually sorry wait oops rather scratch

off closed off shut none nothing
leaves finish finishes finishing leave
starts start starts starting open opens
drops drop dropping close
break pause lunch break brek breaks
daily daily everyday
rest rest
alternating alternate alternating alternates
`;
