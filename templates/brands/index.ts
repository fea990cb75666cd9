// The brands there are: the house's, and two to begin from.

import type { Brand } from '../brand'
import { house } from './house'
import { lagoon } from './lagoon'
import { terracotta } from './terracotta'

/** Every brand, in the order they are offered. */
export const brands: readonly Brand[] = [house, lagoon, terracotta]
