// CacheService: text under keys, limited in every way, and forgetful.

import { ask } from './bridge'
import { check } from './signature'

/** The service; a standalone script has no document cache. */
export const CacheService = {
  getUserCache: () => cache('user'),
  getScriptCache: () => cache('script'),
  getDocumentCache: () => null,
}

function cache(scope: 'user' | 'script') {
  return {
    get(key: unknown) {
      check('CacheService.Cache.get', [key], ['String'])
      return ask<string | null>('cache.get', scope, key)
    },
    getAll(keys: unknown) {
      check('CacheService.Cache.getAll', [keys], ['Array'])
      return ask<Record<string, string>>('cache.getAll', scope, keys)
    },
    put(key: unknown, value: unknown, ...ttl: unknown[]) {
      check('CacheService.Cache.put', [key, ...ttl], ttl.length ? ['String', 'Number'] : ['String'])
      ask('cache.putAll', scope, { [key as string]: String(value) }, ttl[0] ?? 600)
    },
    putAll(values: unknown, ...ttl: unknown[]) {
      check('CacheService.Cache.putAll', [values, ...ttl], ttl.length ? ['Object', 'Number'] : ['Object']) // prettier-ignore
      const texts = Object.entries(values as object).map(([key, value]) => [key, String(value)])
      ask('cache.putAll', scope, Object.fromEntries(texts), ttl[0] ?? 600)
    },
    remove(key: unknown) {
      check('CacheService.Cache.remove', [key], ['String'])
      ask('cache.removeAll', scope, [key])
    },
    removeAll(keys: unknown) {
      check('CacheService.Cache.removeAll', [keys], ['Array'])
      ask('cache.removeAll', scope, keys)
    },
  }
}
