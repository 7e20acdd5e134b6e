/** The same in English. */
export const ENGLISH = `
close close closing closed shut shutting shuttin closin closes block-out blocked
block-either block blocking
open open opening opens
away holiday holidays vacation annual ill sick poorly unwell flu off away
absent away off
book-soft wants want wanted wanting asks asked
work work working works stay begin start
book book booking pop put squeeze slot pencil fit schedule bung stick shove-in
walk-in walk-in walkin walked
move move moving shift push shove bump reschedule rearrange swap-to budge nudge
swap swap switch
cancel cancel cancelled canceled cancelling cancels bin scrap axe
drop remove delete drop knock sack
bails bailed bails pulled bailing cancelled
comes-not make come coming
came came arrived here turned
paid paid sent transferred
tell tell text message msg warn inform let email
ask-them ask check
note note remember remind-me jot
health allergic allergy pregnant asthmatic
block block ban blacklist
rename rename call
surname married hitched surname
up raise up increase plus increased rise higher extra
down aff lower reduce cut discount off minus cheaper decrease less
price price prices priced charge charging charges cost costs
now now
becomes is are make set should
length minutes mins long takes take
add add new
new-service service services
hide hide hidden
offer-again bring relist
remind reminder reminders remind
shift-lunch lunch lunchtime break breaks
between between gap buffer
address address moved moving
phone phone number mobile tel
morning morning
evening evening
summary summary message digest
review review reviews feedback
ahead ahead advance
least least minimum notice
show show see list view
who who who's whos
what what what's whats
when-ask when when's
how-many how
free-time free gaps gap slots slot availability openings space
next-one next first
figures earn earned earnings takings made took turnover income
find find search lookup look
last-time last
birthday birthday bday
undo-it undo revert
as-was before was
everybody everyone everybody all everything lot
only only just
except except bar apart excluding besides without
leave leave keep
group regulars students pensioners nhs nurses mates friends newbies oaps
for-good permanently always permanent
hedge maybe might perhaps thinking tempted wondering possibly probably
joke lol joking kidding
not not don't dont never do-not doesn't won't
no no nope
own myself meself
tell-not quietly
thanks thanks cheers ta thank
settings settings
child daughter son mum mom sister friend mate husband
`;
