import { describe, expect, test } from 'vitest'
import { someGroup } from '#modules/convention/testing.ts'
import { REGION, SOMME } from '../testing/case.ts'
import { awardsBinding, effectOf, type Recorded } from './effect.ts'

/** S8.3, A33, A34: the award runs from the sending of the notice to the notification. */
const award = {
  id: 'consultation-ent',
  title: 'Environnement numérique de travail',
  reference: '2027-ENT-01',
  begunOn: '2027-02-08',
  buyers: [REGION, SOMME],
}
const group = someGroup({ members: [REGION, SOMME], coordinator: REGION })
const effect = (receivedOn: string, recorded: readonly Recorded[] = [], awards = [award]) =>
  effectOf(group, { receivedOn, noticeEndsOn: '2027-06-01' }, awardsBinding(awards, recorded, SOMME))

describe('S8.3 : le retrait pendant la passation', () => {
  test.each<[string, string, string | null]>([
    ['reçu la veille de l’avis, il prend effet après son préavis (A34)', '2027-02-07', '2027-06-02'],
    ['reçu le jour de l’avis, il attend la fin du marché', '2027-02-08', null],
    ['reçu trois semaines après l’avis, de même', '2027-03-01', null],
  ])('%s', (_case, receivedOn, on) => {
    expect(effect(receivedOn)).toEqual({ on, heldBy: on === null ? ['consultation-ent'] : [] })
  })

  test('un membre que l’avis ne nomme pas acheteur n’est pas retenu', () => {
    expect(effect('2027-03-01', [], [{ ...award, buyers: [REGION] }]).on).toBe('2027-06-02')
  })

  test.each<[string, Recorded, boolean]>([
    ['en cours de passation, avec ce membre', { status: 'being-awarded', identifiedBuyers: [SOMME] }, false],
    ['en cours de passation, sans ce membre', { status: 'being-awarded', identifiedBuyers: [REGION] }, true],
    ['notifié sans ce membre', { status: 'running', identifiedBuyers: [REGION] }, false],
    ['dont la passation est abandonnée', { status: 'abandoned', identifiedBuyers: [SOMME] }, false],
  ])('le marché inscrit sous la même référence prend la suite de l’avis : %s', (_case, recorded, held) => {
    const { heldBy } = effect('2027-03-01', [{ ...recorded, reference: ' 2027-ent-01 ' }])
    expect(heldBy).toEqual(held ? ['consultation-ent'] : [])
    expect(effect('2027-03-01', [{ ...recorded, reference: '2027-AUTRE' }]).heldBy).toEqual(['consultation-ent'])
  })
})
