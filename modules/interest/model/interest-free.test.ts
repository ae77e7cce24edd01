import { expect, test } from 'vitest'
import { type Actor, clockActor } from '#kernel/actor.ts'
import { citationKey } from '#kernel/citation.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import { ruleWords } from '../testing.ts'
import { type DeclaredInterest, interestFree } from './interest-free.ts'

const somme: DeclaredInterest = { person: 'p-somme', procedure: 'ent', declaredOn: '2027-02-15' }
const person = (id: string): Actor => ({ kind: 'person', person: id, body: 'somme', office: 'officer' })

test.each<[string, readonly DeclaredInterest[], Actor, string]>([
  ['personne n’a d’intérêt', [], person('p-somme'), 'met'],
  ['un autre a un intérêt', [somme], person('p-oise'), 'met'],
  ['la personne qui agit a un intérêt', [somme], person('p-somme'), 'unmet'],
  ['l’intérêt ne change pas avec le membre pour lequel elle agit', [somme], person('p-somme'), 'unmet'],
  ['l’horloge n’a pas d’intérêt', [somme], clockActor, 'not-applicable'],
])('R1.33 : %s', (_what, interests, actor, outcome) => {
  expect(interestFree.assess({ actor, facts: { interests } }).outcome).toBe(outcome)
})

test('R1.33 : le refus cite la convention, la loi et le code', () => {
  expect(interestFree.basis.map(citationKey)).toEqual(['convention interests', 'loi-2013-907 2', 'CCP L2141-10'])
})

test('R1.33 : le refus dit que seul un constat d’absence d’intérêt le lève, dans les deux langues', () => {
  const { outcome, facts = {} } = interestFree.assess({ actor: person('p-somme'), facts: { interests: [somme] } })
  const said = [ruleWords.fr, ruleWords.en].map(({ interestFree: sentence }) => sentence(facts, outcome, NO_NAMES))
  expect(said).toEqual([
    expect.stringContaining('Seul le constat, par le coordonnateur, qu’il n’y a pas d’intérêt le lève.'),
    expect.stringContaining('Only a finding of the coordinator that there is none lifts this.'),
  ])
})
