import { describe, expect, test } from 'vitest'
import { type Actor, actsFor, bindsBySignature, clockActor, type Office, outsiderActor } from './actor.ts'

const inOffice = (office: Office): Actor => ({ kind: 'person', person: 'p', body: 'somme', office })

describe('who acts for a body, and who binds it', () => {
  test.each<[Office, boolean, boolean]>([
    ['representative', true, true],
    ['delegate', true, true],
    ['officer', true, false],
    ['reader', false, false],
  ])('%s: acts %s, binds %s', (office, acts, binds) => {
    expect([actsFor(inOffice(office), 'somme'), bindsBySignature(inOffice(office), 'somme')]).toEqual([acts, binds])
  })

  test.each(['aisne', null, undefined])('nobody for %s', (body) => {
    const actor = inOffice('representative')
    expect([actsFor(actor, body), bindsBySignature(actor, body)]).toEqual([false, false])
  })

  // A case without a coordinator asks who acts for nobody: time, which has no body either, must not be the answer.
  test.each(['somme', null, undefined])('neither time nor an outsider acts for any body, or binds one: %s', (body) => {
    for (const actor of [clockActor, outsiderActor])
      expect([actsFor(actor, body), bindsBySignature(actor, body)]).toEqual([false, false])
  })
})
