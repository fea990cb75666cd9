// PropertiesService: small texts that last, per user and per script.

import { ask } from './bridge'
import { check } from './signature'

/** The service; a standalone script has no document properties. */
export const PropertiesService = {
  getUserProperties: () => properties('user'),
  getScriptProperties: () => properties('script'),
  getDocumentProperties: () => null,
}

function properties(scope: 'user' | 'script') {
  const store = {
    getProperty(key: unknown) {
      check('PropertiesService.Properties.getProperty', [key], ['String'])
      return ask<string | null>('properties.get', scope, key)
    },
    getProperties: () => ask<Record<string, string>>('properties.all', scope),
    getKeys: () => Object.keys(ask<object>('properties.all', scope)),
    setProperty(key: unknown, value: unknown) {
      check('PropertiesService.Properties.setProperty', [key, String(value)], ['String', 'String'])
      ask('properties.set', scope, { [key as string]: String(value) })
      return store
    },
    setProperties(values: unknown, deleteAllOthers: unknown = false) {
      check('PropertiesService.Properties.setProperties', [values, deleteAllOthers], ['Object', 'Boolean']) // prettier-ignore
      if (deleteAllOthers === true) store.deleteAllProperties()
      const texts = Object.entries(values as object).map(([key, value]) => [key, String(value)])
      ask('properties.set', scope, Object.fromEntries(texts))
      return store
    },
    deleteProperty(key: unknown) {
      check('PropertiesService.Properties.deleteProperty', [key], ['String'])
      ask('properties.delete', scope, [key])
      return store
    },
    deleteAllProperties() {
      ask('properties.delete', scope, store.getKeys())
      return store
    },
  }
  return store
}
