// Prints what the stages cost in a process whose young generation holds all that a large list keeps. With
// the sixteen megabytes of V8's default it is copied twice, which grows faster than any list. Run by the bench.

import { SIZES, benchStages } from './stages'

console.log(JSON.stringify(SIZES.map(benchStages)))
