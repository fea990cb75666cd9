// LockService: one lock per user and one per script, given back when the execution ends.

import { Exception, ask } from './bridge'
import { check } from './signature'

/** The service; a standalone script has no document lock. */
export const LockService = {
  getUserLock: () => lock('user'),
  getScriptLock: () => lock('script'),
  getDocumentLock: () => null,
}

function lock(scope: 'user' | 'script') {
  let held = false
  const tryLock = (waitMs: unknown) => {
    check('LockService.Lock.tryLock', [waitMs], ['Number'])
    held = held || ask<boolean>('lock.take', scope, waitMs)
    return held
  }
  return {
    tryLock,
    waitLock(waitMs: unknown) {
      if (!tryLock(waitMs)) {
        throw new Exception('Lock timeout: another process was holding the lock for too long.')
      }
    },
    releaseLock() {
      if (held) ask('lock.release', scope)
      held = false
    },
    hasLock: () => held,
  }
}
