import { describe, expect, test } from 'vitest'
import { pendingIn } from '#modules/consultation/index.ts'
import type { Award } from '../model/award-state.ts'
import * as T from '../testing.ts'
import { stagesOf } from './award-stages.ts'

const says = {
  ...{ decided: 'choix', proven: 'justificatifs', told: 'candidats informés' },
  ...{ signed: 'signature', acknowledged: 'contrôle', notified: 'notification' },
}
function line(state: Award, controlled = true) {
  if (state.status === 'none') throw new Error('decided')
  return stagesOf(state, { controlled, seized: pendingIn(state).length > 0 }, says)
}
const here = (state: Award) => line(state).find(({ state: place }) => place === 'current')

describe('la ligne d’une attribution', () => {
  test.each<[string, Award, string]>([
    ['décidée', T.decided(), 'proven'],
    ['justifiée', T.proven(), 'told'],
    ['dite aux candidats', T.told(), 'signed'],
    ['signée par le titulaire', T.holderSigned(), 'signed'],
    ['signée', T.signed(), 'acknowledged'],
    ['transmise', T.transmitted(), 'acknowledged'],
    ['accusée', T.acknowledged(), 'notified'],
    ['partie au titulaire', T.notifying(), 'notified'],
  ])('%s : ce qui vient est à sa place', (_, state, key) => {
    expect(here(state)?.key).toBe(key)
  })

  test('elle dit le jour avant lequel rien ne se signe, et celui des justificatifs', () => {
    expect(here(T.told())?.date).toBe('2026-12-05')
    const seized = T.done(T.holderSigned(), T.recordReferral(), { on: '2026-11-30' })
    expect(here(seized)).toEqual({ key: 'signed', label: 'signature', state: 'current' })
    expect(here(T.asked())?.date).toBe('2026-11-20')
  })

  test('notifiée, tout est franchi ; sans contrôle dû, l’étape n’y est pas', () => {
    expect(line(T.notified()).every(({ state }) => state === 'done')).toBe(true)
    expect(line(T.notified()).at(-1)?.date).toBe('2026-12-15')
    expect(line(T.told(), false).map(({ key }) => key)).toEqual(['decided', 'proven', 'told', 'signed', 'notified'])
  })

  test('une lettre revenue rouvre l’information des candidats', () => {
    const bounced = T.done(T.holderSigned(), T.traceLetter({ what: 'bounced', reason: 'adresse inconnue' }), {
      on: '2026-11-25',
    })
    expect(here(bounced)?.key).toBe('told')
  })

  test('sans suite, la ligne s’arrête où elle en était', () => {
    const given = T.done(T.told(), T.abandon, { on: '2026-11-30' })
    expect(line(given).at(-1)).toMatchObject({ key: 'signed', state: 'stopped', date: '2026-11-30' })
  })
})
