// Every source keeps the contract of sources.

import { sources } from '../../../connector/sources/index'
import { describeSource } from './describe-source'

for (const source of sources) {
  describeSource(source, { isTyped: source.id === 'google-sheets' })
}
