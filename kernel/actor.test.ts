import { describe, expect, test } from 'vitest'
import { type Actor, actsFor, bindsBySignature, clockActor, type Office } from './actor.ts'

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

  test('time acts for no body', () => {
    expect([actsFor(clockActor, 'somme'), bindsBySignature(clockActor, 'somme')]).toEqual([false, false])
  })
})
