// Prints what the stages cost in a process that has room for young objects, which V8's default of 16 MB copies
// over and over while a large list is read. Run by the bench.

import { SIZES, benchStages } from './stages'

console.log(JSON.stringify(SIZES.map(benchStages)))
