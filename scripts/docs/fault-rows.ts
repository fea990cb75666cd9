// Every fault this product is held to, by id: what happens, what the connector does, and the test that
// shows it, by its file and some of its words. `npm run docs` makes docs/reliability.md of it.

/** A fault: its id, what happens, what is done, and where that is tried; null where nothing can be tried. */
export type FaultRow = readonly [
  id: string,
  happens: string,
  answer: string,
  tried: readonly [file: string, words: string] | null,
]

const WIRE = 'fault-rows.test.ts'
const PULL = 'connector/transport/gather.test.ts'
const BUDGET = 'connector/transport/budget.test.ts'
const LAND = 'connector/transport/landing.test.ts'
const UNIT = 'connector/transport/fault-rows.test.ts'
const SNAP = 'connector/transport/snapshots.test.ts'
const EVERY = 'connector/sources/describe-source.ts'
const PIT = 'connector/sources/pitfalls.test.ts'
const DATA = 'connector/studio/data.test.ts'
const GRANTS = 'grants.test.ts'
const STORES = 'preview/apps-script/services.test.ts'
const NET = 'preview/apps-script/network.test.ts'
const FAULTS = 'faults.test.ts'

/** Upstreams on the wire. */
export const UPSTREAM: readonly FaultRow[] = [
  ['U1', '429 that says how long', 'waits so long, asks again', [WIRE, 'U1 429']],
  ['U2', '429 with a date, a past one, nonsense, or years', 'both forms are read; nonsense is none; what passes the deadline is a fault', [WIRE, 'U2 429']],
  ['U3', '429 without a word', 'longer and longer waits, five tries; parallel requests stay within the vendor’s documented limit', [WIRE, 'U3 429']],
  ['U4', 'a day’s requests used up', 'not asked again; the last good data, else a sentence', [WIRE, 'U4 a day']],
  ['U5', '500, 502, 503, 504 once', 'asked again, same total', [WIRE, 'U5']],
  ['U6', '5xx for ever', 'five tries, then the last good data or a sentence; sibling charts fail at once for 20 s', [WIRE, 'U6 and its siblings']],
  ['U7', '408, 409, 425', 'asked again', [WIRE, 'U7']],
  ['U8', '400, 404, 405, 410, 422', 'a sentence, no second try; 404 on a feature that may be absent is empty', [WIRE, 'U8 nothing is asked again']],
  ['U9', 'no answer at all', 'asked again', [WIRE, 'U9 no answer']],
  ['U10', 'a batch that throws for one request', 'sent one by one, the culprit asked again', [WIRE, 'U10 one of a batch']],
  ['U11', '“Bandwidth quota exceeded”', 'as no answer: waits and asks again', [PULL, 'no answer']],
  ['U12', 'an answer cut off', 'asked again, then a sentence; never a part', [WIRE, 'U12 answers cut off']],
  ['U13', 'a web page with 200', 'asked again, then a sentence', [WIRE, 'U13 a web page']],
  ['U14', 'an empty answer', 'asked again, then a sentence', [WIRE, 'U14 empty answers']],
  ['U15', 'JSON of another shape', 'a fault, never an empty list; for every stream of every source', [EVERY, 'another shape for a fault']],
  ['U16', 'an error told with a 200', 'a fault', [WIRE, 'U16 an error']],
  ['U17', 'a byte order mark, lone surrogates', 'the mark is taken off; surrogates pass as they are escaped', [WIRE, 'U17 a byte order']],
  ['U18', 'more than 50 MB', 'the platform cuts it off: as U12', [WIRE, 'U12 an answer cut off']],
  ['U19', 'a redirect elsewhere', 'never followed; a sentence', [WIRE, 'U19 a redirect']],
  ['U20', 'addresses over 2 KB, headers over 8 KB', 'the stand-in refuses them, so that no source may need them', [NET, 'addresses over 2 KB']],
  ['U21', 'every answer takes a minute', 'no request is begun that cannot be over before the deadline', [UNIT, 'U21 begins no request']],
  ['U22', 'header names in any case', 'read in any case', [WIRE, 'U22 headers']],
] // prettier-ignore

/** Paging, and lists that change while they are read. */
export const PAGING: readonly FaultRow[] = [
  ['P1', 'a cursor that leads to itself', 'a fault, nothing kept', [WIRE, 'P1 a cursor']],
  ['P2', 'cursors in a circle', 'a fault: every request of a pull is remembered', [UNIT, 'P2 ends a cycle']],
  ['P3', '“more” after nothing, again and again', 'a fault after ten', [UNIT, 'P3 ends a list']],
  ['P4', 'a cursor that has expired', 'the stream is read from its start, once; then a sentence', [WIRE, 'P4 a cursor']],
  ['P5', 'a record that two pages tell', 'kept once, the later one', [PULL, 'two pages tell']],
  ['P6', 'offsets that shift', 'cursors wherever a vendor has them; Xero’s pages are sorted by an unchanging id', ['connector/sources/xero.test.ts', 'in an order that pages keep']],
  ['P7', 'pages that are shorter or longer', 'only the vendor’s “more” counts', [UNIT, 'P7 believes']],
  ['P8', 'totals that change', 'used to ask in parallel only; Xero’s number of pages is read again with each', ['connector/sources/xero.test.ts', 'not known to be complete']],
  ['P9', 'walls of 10,000 results', 'lists, not searches', [PIT, 'more than 10,000 records']],
  ['P10', 'many records of one second', 'the second is asked for again and told twice, kept once', [PIT, 'gets past a full page of one second']],
  ['P11', 'slow deep pages', 'incremental exports', ['connector/sources/zendesk.test.ts', 'by time go on at the last second']],
  ['P12', 'the newest minute is not told yet', 'it comes with the next reading: open months are read anew each hour', ['connector/transport/timelines.test.ts', 'read again only where it is still open']],
  ['P13', 'deleted, merged, archived records', 'left out or followed, as each vendor tells it', ['connector/sources/hubspot.test.ts', 'ids of those merged']],
  ['P14', 'feeds of events that forget', 'not used: lists are read', null],
  ['P15', 'a vendor’s clock that is wrong', 'nothing is read by our clock but which months are over, with two weeks to spare', ['connector/transport/timelines.test.ts', 'read again only where it is still open']],
  ['P16', 'state from the future', 'no state outlives a snapshot', null],
  ['P17', 'an end between write and commit', 'the manifest is written last, so that half a snapshot is none', [SNAP, 'a chunk %s']],
  ['P18', 'a batch of which a part failed (207)', 'a fault: a part would be taken for all', [PIT, '207 of which a part failed']],
] // prettier-ignore

/** What records hold. */
export const RECORDS: readonly FaultRow[] = [
  ['R1', 'a word nobody knows', 'another word; nothing else is lost', [EVERY, 'a word nobody knows']],
  ['R2', 'no owner, or one who left', '“(unassigned)”, or their name', ['connector/sources/hubspot.test.ts', 'owners who left']],
  ['R3', 'no currency', 'the account’s own currency where the vendor documents it, else a fault when it has to be converted', ['connector/query/answer.test.ts', 'no rate']],
  ['R4', 'several currencies in a sum', 'converted at dated rates, or refused', ['connector/query/answer.test.ts', 'refuses to add up']],
  ['R5', 'currencies without or with three decimals', 'exponents of ISO 4217, whole numbers', ['connector/model/days.test.ts', 'three decimals']],
  ['R6', 'refunds, credit notes, disputes', 'signed, apart from one another', ['connector/sources/stripe-money.test.ts', 'went back with refunds']],
  ['R7', 'a refund later or larger than its payment', 'on its own day; a sum may be negative', ['connector/catalogue/metrics.test.ts', 'refunds: 4000']],
  ['R8', 'void, uncollectible and draft invoices', 'by their status', ['connector/sources/stripe.test.ts', 'drafts and void invoices']],
  ['R9', 'numbers as text, “N/A”, 1e309', 'one strict reader: a number or nothing', ['connector/model/facts.test.ts', 'amounts in major units']],
  ['R10', 'ids beyond 2^53', 'ids are text', [EVERY, 'ids of text']],
  ['R11', 'dates in any form, 31 February', 'a real one or nothing', ['connector/model/days.test.ts', 'only days that exist']],
  ['R12', '29 February, months of 30 days', 'the last day of a shorter month', ['connector/model/days.test.ts', 'clamps to the last day']],
  ['R13', 'clocks that change, odd zones', 'days of the report’s IANA zone', ['connector/model/days.test.ts', 'a time zone']],
  ['R14', 'ISO weeks at the turn of the year', 'with the week’s own year', ['connector/query/periods.test.ts', 'into ISO week']],
  ['R15', 'fiscal years', 'named after the year they end in', ['connector/query/periods.test.ts', 'into the fiscal year']],
  ['R16', 'closed before created', 'durations are never negative', ['connector/catalogue/laws.test.ts', 'is nothing']],
  ['R17', 'empty text', 'no value', ['connector/sources/hubspot.test.ts', 'nor an empty text']],
  ['R18', 'a very long text', 'passes; what does not fit into a snapshot is read without one', [SNAP, 'a chunk %s']],
  ['R19', 'emoji, right-to-left, combining marks', 'pass unharmed through cache and answer', ['live-check.test.ts', 'all as it should be']],
  ['R20', 'formulas in texts', 'getData gives them as they are; the report command’s CSV puts an apostrophe before them', ['report-files.test.ts', 'R20']],
  ['R21', '`__proto__` as a name', 'a name like any other', [WIRE, 'Q13 R21']],
  ['R22', 'two properties of one label', 'fields by the vendor’s own names', ['connector/studio/schema.test.ts', 'properties of the CRM']],
  ['R23', 'a property that is gone or of another kind', 'no value; fields asked for are part of the snapshot’s key', ['connector/sources/salesforce-service.test.ts', 'a snapshot never answers for other fields']],
  ['R24', 'a score off its scale', 'left out; each answer carries its scale', ['connector/sources/typeform.test.ts', 'off the scale']],
  ['R25', 'one account in two systems, merges', 'one account, counted once', ['connector/model/identity.test.ts', 'those merged into it']],
  ['R26', 'case, plus-addressing, IDN', 'one comparable form', ['connector/model/identity-keys.test.ts', 'keys']],
  ['R27', 'more records than fit', 'refused with the number, never a part; after the first page where the vendor says how many there are', [BUDGET, 'is refused after its first page where it does not fit']],
  ['R28', 'HTML in texts', 'escaped on our pages, text in the viewer', ['connections.test.ts', 'refuses a form']],
] // prettier-ignore

/** What the host asks. */
export const REQUESTS: readonly FaultRow[] = [
  ['Q1', 'no fields', 'a sentence', [FAULTS, 'no fields']],
  ['Q2', 'an unknown field', 'a sentence that names it', [FAULTS, 'an unknown field']],
  ['Q3', 'a field twice', 'two columns, in order', [WIRE, 'Q3 gives a field twice']],
  ['Q4', 'fields only to filter', 'filtered by, not returned', [DATA, 'only there to filter']],
  ['Q5', 'no dates', 'the last 28 days', [DATA, 'the last 28 days']],
  ['Q6', 'dates the wrong way round, or absurd', 'a sentence, or an answer', [DATA, 'an absurd range']],
  ['Q7', 'a filter on an unknown field', 'no filter applied, and said', [DATA, 'a filter that cannot be honoured']],
  ['Q8', 'an unknown operator', 'the same', [DATA, 'a filter that cannot be honoured']],
  ['Q9', 'a pattern that is no RE2', 'the same; refused by name where totals would be wrong', [DATA, 'refused by name']],
  ['Q10', 'a pattern that explodes', 'a linear-time engine', [WIRE, 'Q10 is answered']],
  ['Q11', 'ten thousand values', 'a set', [WIRE, 'Q11 may list']],
  ['Q12', 'values of another kind', 'read as text or number, else as Q7', [DATA, 'numbers or booleans']],
  ['Q13', 'quotes, SQL, templates in values', 'text to compare with, nothing else', [WIRE, 'Q13 R21']],
  ['Q14', 'a sample', 'one typed row, no request', [DATA, 'only wants a sample']],
  ['Q15', 'a refresh', 'read anew once', [WIRE, 'Q15 reads anew']],
  ['Q16', 'settings missing, of another kind', 'defaults, or a sentence', ['connector/studio/settings.test.ts', 'have defaults']],
  ['Q17', 'settings tampered with', 'one of those on offer, or a sentence; none may be overridden in a report', [WIRE, 'Q17 cannot say']],
  ['Q18', 'too many rows', 'as R27', [UNIT, 'R27 holds no more rows']],
  ['Q19', 'no dimensions', 'one total, that of its rows', [WIRE, 'Q19 Q20']],
  ['Q20', 'two charts of one page', 'one snapshot, one truth', [WIRE, 'Q19 Q20']],
] // prettier-ignore

/** Credentials. */
export const AUTH: readonly FaultRow[] = [
  ['A1', 'a token that ends while reading', 'renewed, that page asked again', [GRANTS, 'survives thirty executions']],
  ['A2', 'a token endpoint that is down', 'a sentence; nothing has to be connected again', [GRANTS, 'changes nothing']],
  ['A3', 'a sibling rotated the token', 'the store is read again', [GRANTS, 'survives thirty executions']],
  ['A4', 'thirty executions at once', 'one renewal', [GRANTS, 'survives thirty executions']],
  ['A5', 'an end between rotation and keeping', 'kept before anything else; a vendor that has rotated meanwhile asks to connect again', [GRANTS, 'the only thing that asks']],
  ['A6', 'a grant that was taken back', 'only a definite no ends a connection', [GRANTS, 'the only thing that asks']],
  ['A7', 'a scope that is missing', 'charts that need it say so', [WIRE, 'A7 a scope']],
  ['A8', 'clocks that differ', 'a 401 renews, whatever the clock says', [GRANTS, 'survives thirty executions']],
  ['A9', 'long tokens', 'up to 9 KB, as a property takes', [STORES, '9 KB a value']],
  ['A10', 'a state that is missing, forged, old, used or another’s', 'refused', [GRANTS, 'refused after an hour']],
  ['A11', 'a refusal', 'said in our words, nothing of theirs shown', ['connections.test.ts', 'takes a refusal']],
  ['A12', 'a key with blanks, or a wrong one', 'trimmed, tried before it is kept', ['connections.test.ts', 'says why a key is wrong']],
  ['A13', 'another organisation', 'what was chosen stays; another becomes a further connection', [GRANTS, 'each for good']],
  ['A14', 'a reset while reading', 'what was read is out of reach', [UNIT, 'A14 keeps nothing']],
] // prettier-ignore

/** The platform. */
export const PLATFORM: readonly FaultRow[] = [
  ['G1', 'killed after six minutes', 'ends itself before, with a sentence; what was whole by then is kept, and the next try goes on from there', [LAND, 'goes on at the next try']],
  ['G2', 'the day’s web requests used up', 'the last good data, else a sentence; counted, with a warning at 80 %', [UNIT, 'G2 counts']],
  ['G3', 'thirty executions at once', 'followers wait for the leader, at most 150 s', ['preview/apps-script/isolation.test.ts', 'thirty calls at once']],
  ['G4', 'no lock to be had', 'goes on without', [UNIT, 'G4 goes on']],
  ['G5', 'killed with the lease', 'the lease ends, another takes over', [UNIT, 'G5 takes over']],
  ['G6', 'a chunk that is gone', 'no snapshot', [SNAP, 'a chunk %s']],
  ['G7', 'a snapshot of an older code, or harmed', 'no snapshot', [UNIT, 'G7 takes a snapshot']],
  ['G8', 'a cache that refuses', 'goes on without', [SNAP, 'the cache takes nothing']],
  ['G9', 'a cache that drops the oldest', 'chunks and manifest live equally long; what is gone is read again', [STORES, 'drops a tenth']],
  ['G10', 'long keys', 'digests', [STORES, '250 characters']],
  ['G11', 'full property stores', 'tokens and a counter only', [STORES, '500 KB in all']],
  ['G12', 'writes that overtake one another', 'turns are taken under the lock', [GRANTS, 'survives thirty executions']],
  ['G13', 'too many triggers', 'one, made anew each time', ['prewarm.test.ts', 'one trigger however often']],
  ['G14', 'a trigger that runs twice', 'one reads, the other finds it read', [SNAP, 'waited for while another']],
  ['G15', 'a trigger without rights', 'charts read for themselves', ['prewarm.test.ts', 'lacks the permission']],
  ['G16', 'trigger time used up', 'charts read for themselves; nothing runs out of office hours', ['prewarm.test.ts', 'rests outside']],
  ['G17', '“a server error occurred”', 'as no answer: asked again', [PULL, 'no answer']],
  ['G18', 'a new version while old ones run', 'the form of rows is part of every key', [UNIT, 'G7 takes a snapshot']],
  ['G19', 'memory used up', 'as R27', [UNIT, 'R27 holds no more rows']],
  ['G20', 'a script in another time zone', 'no local clock is ever read', ['architecture.test.ts', 'take the clock and chance']],
] // prettier-ignore

/** Security. */
export const SECURITY: readonly FaultRow[] = [
  ['S1', 'keys that collide', 'SHA-256 of the parts, in the user’s own cache', ['soak.test.ts', 'S1 no two keys']],
  ['S2', 'one person, two organisations', 'the connection is part of the key', [SNAP, 'another connection']],
  ['S3', 'hosts that only look like the vendor’s', 'refused, about 130 tricks for each vendor', ['connector/transport/hosts.test.ts', 'whatever is typed']],
  ['S4', 'a host told by a token endpoint', 'checked the same way', ['connector/transport/hosts.test.ts', 'told by a token endpoint']],
  ['S5', 'a next page elsewhere', 'stopped before a proof is sent', [PULL, 'never leaves the vendor']],
  ['S6', 'proofs in errors, logs, cache, addresses', 'left out of all that comes back; every run of the product is watched', ['secrets.test.ts', 'repeats is told to nobody']],
  ['S7', 'personal data in logs', 'no bodies; refusals quote 200 characters to editors only', ['secrets.test.ts', 'repeats is told to nobody']],
  ['S8', 'script in our pages', 'everything is escaped', ['connections.test.ts', 'refuses a form']],
  ['S9', 'open redirects', 'no address is taken from a request', ['connections.test.ts', 'a state of their own making']],
  ['S10', 'forms of other sites', 'a proof of the page, bound to the person', ['connections.test.ts', 'another site sent']],
  ['S11', 'injection into queries', 'names of fields come from the vendor’s own list', ['connector/sources/salesforce-service.test.ts', 'never put into the query otherwise']],
  ['S12', 'line breaks in keys', 'never reach a header', [FAULTS, 'a line break']],
  ['S13', 'prototypes and deep nesting', 'maps; one reader for every body', [EVERY, 'missing or of another kind']],
  ['S14', 'a web app that acts for others', 'acts as who visits; the entry points are listed', ['bundle.test.ts', 'its entry points and nothing else']],
  ['S15', 'dependencies', 'three small ones in the bundle, pinned', ['bundle.test.ts', 'no larger than']],
  ['S16', 'traces to owners', 'nobody is an admin', ['preview/apps-script/data-studio-app.test.ts', 'admins with another']],
  ['S17', 'filters taken away to see more', 'rows are limited before anything is asked', ['connector/model/row-scope.test.ts', 'never includes a row']],
  ['S18', 'one’s data in another’s cache', 'user caches only', ['preview/apps-script/isolation.test.ts', 'never see each other']],
  ['S19', 'strange labels of properties', 'shown as text', ['connector/studio/schema.test.ts', 'properties of the CRM']],
  ['S20', 'secrets in the repository', 'none; client secrets live in script properties', ['secrets.test.ts', 'no file that is delivered']],
] // prettier-ignore
