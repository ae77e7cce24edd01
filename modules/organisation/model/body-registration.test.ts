import { describe, expect, test } from 'vitest'
import type { Appraisals } from '#kernel/rule.ts'
import {
  aisne,
  clock,
  decide,
  findingOf,
  none,
  preparer,
  reader,
  region,
  running,
  somme,
  stateAfter,
  table,
} from '../testing/body-table.ts'
import type { Registration } from '../testing.ts'
import { FILE, otherBody, person, registration, SIRETS } from '../testing.ts'

const PARTIES = 'convention parties'
const seat = { text: 'Rue du Siège', city: 'Amiens', department: '80' }
const inSeat = (over: object) => registration({ seat: { ...seat, ...over } })
const abroad = { country: 'BE', siret: null, seat: { ...seat, department: null } }
const foreign = (over: Partial<Registration> = {}) => registration({ ...abroad, ...over })
const withSiret = (siret: string | null) => registration({ siret })
const represented = (over: object) => {
  const { representative } = registration()
  return registration({ representative: representative && { ...representative, ...over } })
}
const electedOn = (date: string) => represented({ givenBy: { kind: 'election', date, number: '1', file: null } })
const among = (over: Parameters<typeof otherBody>[0] = {}) => ({ facts: { others: [otherBody(over)] } })
const alsoHeld = (n: number, name: string, until: string | null) =>
  among({ representatives: [{ person: person(name, n), from: '2015-04-01', until }] })

table('siretValid', PARTIES, [
  ['SIRET juste', registration(), 'met'],
  ['clé du SIRET fausse', withSiret('73282932000075'), 'unmet'],
  ['SIRET absent', withSiret(null), 'unmet'],
  ['SIRET de treize chiffres', withSiret('7328293200007'), 'unmet'],
  ['établissement de La Poste, somme multiple de cinq', withSiret('35600000000015'), 'met'],
  ['établissement de La Poste, somme fausse', withSiret('35600000000016'), 'unmet'],
  ['organisme étranger sans SIRET', foreign(), 'not-applicable'],
  ['organisme étranger, SIRET faux', foreign({ siret: '1' }), 'unmet'],
])

table('registeredOnce', PARTIES, [
  ['déjà inscrit', registration(), 'unmet', among({ siret: SIRETS.somme })],
  ['un autre SIRET', registration(), 'met', among()],
  ['sans SIRET', foreign(), 'not-applicable', among({ siret: null })],
])

table('seatKnown', PARTIES, [
  ['siège complet', registration(), 'met'],
  ['sans adresse', inSeat({ text: ' ' }), 'unmet'],
  ['sans commune', inSeat({ city: '' }), 'unmet'],
  ['sans département', inSeat({ department: null }), 'unmet'],
  ['département 00', inSeat({ department: '00' }), 'unmet'],
  ['département 01', inSeat({ department: '01' }), 'met'],
  ['département 10', inSeat({ department: '10' }), 'met'],
  ['département 95', inSeat({ department: '95' }), 'met'],
  ['département 96', inSeat({ department: '96' }), 'unmet'],
  ['département 2A', inSeat({ department: '2A' }), 'met'],
  ['département 974', inSeat({ department: '974' }), 'met'],
  ['département 988', inSeat({ department: '988' }), 'met'],
  ['département 0974', inSeat({ department: '0974' }), 'unmet'],
  ['département 9741', inSeat({ department: '9741' }), 'unmet'],
  ['siège étranger', foreign(), 'met'],
  ['siège étranger dans la Somme', foreign({ seat }), 'unmet'],
])

table('commitmentToApplyTheCode', 'CCP L2113-6', [
  ['pas acheteur, sans engagement', registration({ isBuyer: false }), 'unmet'],
  ['pas acheteur, engagé par écrit', registration({ isBuyer: false, commitment: FILE }), 'met'],
  ['acheteur', registration(), 'not-applicable'],
])

table('applicableLawAgreed', 'CCP L2113-8', [
  ['organisme étranger', foreign(), 'to-appraise'],
  ['organisme français', registration(), 'not-applicable'],
])

table('representativeKnown', PARTIES, [
  ['sans représentant', registration({ representative: null }), 'unmet'],
  ['sans nom', represented({ person: person(' ') }), 'unmet'],
  ['sans titre', represented({ title: '' }), 'unmet'],
  ['nom et titre', registration(), 'met'],
])

table('officeDatesOrdered', 'policy A1', [
  ['fini la veille de son début', represented({ until: '2021-06-30' }), 'unmet'],
  ['mandat d’un jour', represented({ until: '2021-07-01' }), 'met'],
  ['élu le lendemain de son entrée', electedOn('2021-07-02'), 'unmet'],
  ['élu le jour de son entrée', electedOn('2021-07-01'), 'met'],
  ['aucun mandat à dater', registration({ representative: null }), 'not-applicable'],
])

table('samePersonElsewhere', 'policy A2', [
  ['même nom à la tête d’un autre membre', registration(), 'computed', alsoHeld(9, 'Présidence de la Somme', null)],
  ['même personne sous un autre nom', registration(), 'computed', alsoHeld(1, 'P. de la Somme', null)],
  ['autre personne', registration(), 'not-applicable', alsoHeld(9, 'Présidence de l’Aisne', null)],
  ['partie d’ailleurs la veille', registration(), 'not-applicable', alsoHeld(1, 'x', '2021-06-30')],
  ['partie d’ailleurs le jour même', registration(), 'computed', alsoHeld(1, 'x', '2021-07-01')],
  ['sans représentant', registration({ representative: null }), 'not-applicable', among()],
])

table('competence', PARTIES, [
  ['qui prépare le groupement', registration(), 'met', { actor: preparer }],
  ['toute personne du groupement en préparation', registration(), 'met', { actor: aisne }],
  ['un lecteur', registration(), 'unmet', { actor: reader }],
  ['l’horloge', registration(), 'unmet', { actor: clock }],
  ['la convention signée, le coordonnateur', registration(), 'met', { actor: region, facts: running }],
  ['la convention signée, un autre membre', registration(), 'unmet', { actor: aisne, facts: running }],
  ['la convention signée, l’arrivant lui-même', registration(), 'unmet', { actor: somme, facts: running }],
])

describe('ce qui est inscrit', () => {
  test('le SIRET est gardé sans espaces, la fiche sans la forme de l’acte', () => {
    const { type: _, representative, ...identity } = registration()
    expect(stateAfter(none, withSiret('732 829 320 00074'))).toEqual({
      ...identity,
      status: 'registered',
      offices: [{ ...representative, office: 'representative', delegation: null, number: 1 }],
    })
  })

  test('le refus dit ce qui cloche', () => {
    expect(findingOf('siretValid', withSiret('73282932000075')).facts).toEqual({
      siret: '73282932000075',
      problem: 'wrong-siret-key',
    })
    expect(findingOf('siretValid', withSiret(null)).facts).toEqual({ siret: null, problem: 'not-fourteen-digits' })
    expect(findingOf('registeredOnce', registration(), among({ siret: SIRETS.somme })).facts).toEqual({
      siret: SIRETS.somme,
      registeredAs: 'ADICA',
    })
    expect(findingOf('samePersonElsewhere', registration(), among()).facts).toEqual({
      bodies: ['ADICA'],
      person: 'Présidence de la Somme',
    })
  })

  test('un organisme étranger entre quand une personne dit où la loi applicable est convenue', () => {
    const judged = (accepted: boolean): Appraisals => ({
      applicableLawAgreed: { accepted, reason: 'Article 12 de la convention.' },
    })
    const state = stateAfter(none, foreign({ appraisals: judged(true) }))
    expect(state).toMatchObject({ siret: null, country: 'BE' })
    expect(state).not.toHaveProperty('appraisals')
    expect(decide(foreign({ appraisals: judged(false) })).verdict).toBe('refused')
  })
})
