// The templates there are.

import { accountManager } from './account-manager/index'
import { analyst } from './analyst/index'
import { executive } from './executive/index'
import { manager } from './manager/index'
import type { Template } from './template'

/** Every template, in the order they are offered. */
export const templates: readonly Template[] = [executive, manager, accountManager, analyst]
