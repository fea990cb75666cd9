// The templates there are.

import { executive } from './executive'
import type { Template } from './template'

/** Every template, in the order they are offered. */
export const templates: readonly Template[] = [executive]
