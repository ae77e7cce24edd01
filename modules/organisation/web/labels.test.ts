import { describe, expect, test } from 'vitest'
import type { Task } from '#api/shapes.ts'
import type { Finding } from '#kernel/finding.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import type { RuleSentence } from '#ui/labels.ts'
import { authorisingAct as actProcess } from '../model/authorising-act.ts'
import { transmittedInTime } from '../model/authorising-act-rules.ts'
import { body as bodyProcess } from '../model/body.ts'
import * as acts from '../testing/authorising-act-table.ts'
import * as bodies from '../testing/body-table.ts'
import { delegation, electionOn, office, otherBody, recording, registration, SIRETS } from '../testing.ts'
import * as en from './labels.en.ts'
import * as fr from './labels.fr.ts'

type Sentences = Readonly<Record<string, RuleSentence>>

const seat = { text: 'Rue du Siège', city: 'Amiens', department: '80' }
const ended = { type: 'endOffice', number: 1, until: '2021-06-30', reason: 'Démission.', act: null } as const
const renamed = { type: 'correct', changes: { name: 'Autre' }, reason: 'Nouveau nom.', act: null } as const
const numbered = electionOn('2027-01-25')
const twins = { facts: { others: [otherBody({ siret: SIRETS.somme })] } }
const kept = { state: bodies.registered, facts: bodies.running, actor: bodies.region }
const now = { state: bodies.registered }

const bodyFindings: readonly Finding[] = [
  bodies.decide(registration()),
  bodies.decide(
    registration({ siret: null, seat: { ...seat, text: '' }, isBuyer: false, representative: null }),
    twins,
  ),
  bodies.decide(registration({ siret: '12', seat: { ...seat, city: '' }, country: 'BE' }), twins),
  bodies.decide(registration({ siret: '73282932100074', seat: { ...seat, department: null } })),
  bodies.decide(registration({ siret: '73282932000075', commitment: 'a'.repeat(64), isBuyer: false }), twins),
  bodies.decide(registration(), twins),
  bodies.decide(office({ givenBy: null, from: '2020-01-01', until: '2019-01-01' }), now),
  bodies.decide(office({ givenBy: electionOn('2029-01-01') }), now),
  bodies.decide(delegation(), now),
  bodies.decide(delegation({ delegation: { by: 9, matters: ['orders'] }, givenBy: null }), now),
  bodies.decide(delegation({ office: 'officer', from: '2021-01-01' }), now),
  bodies.decide(renamed, kept),
  bodies.decide({ ...renamed, act: numbered }, kept),
  bodies.decide(ended, now),
  bodies.decide({ ...ended, number: 7 }, kept),
].flatMap(({ findings }) => findings)

const actFindings: readonly Finding[] = [
  acts.decide(recording()),
  acts.decide(recording({ file: null, date: '2030-01-01', signatory: null, transmissible: false }), {
    actor: acts.aisne,
  }),
  acts.decide(acts.byOrgan('executive')),
  acts.decide(acts.byOrgan('permanent-committee', { transmissible: false })),
  acts.decide(acts.byOrgan('board', { transmissible: false }), acts.ofKind('hopital')),
  acts.decide(recording({ transmissible: false, subject: 'budget-commitment' }), acts.ofKind('private')),
  acts.decide(recording(), { facts: { body: null } }),
  acts.decide(acts.transmit('2026-11-17', null), acts.now),
  acts.decide(acts.transmit('2026-12-10', '2026-12-09'), acts.now),
  acts.decide(acts.transmit('2026-11-17', null), { state: acts.acknowledged }),
  acts.decide(acts.transmit('2026-11-17', null), { state: acts.exempt }),
  acts.decide(acts.publish('2026-11-18'), acts.now),
  acts.decide(acts.publish('2026-11-01'), { state: acts.published }),
  acts.decide(acts.annul(null, '2026-11-01'), acts.now),
  acts.decide(acts.annul('contraire'), acts.cancelling()),
  acts.decide(acts.annul('contraire'), acts.cancelling({ enforceableOn: null })),
].flatMap(({ findings }) => findings)

const said = (sentences: Sentences, { rule, facts, outcome }: Finding): string =>
  sentences[rule]?.(facts, outcome, NO_NAMES) ?? ''

describe.each([
  ['français', fr],
  ['English', en],
])('%s', (_language, labels) => {
  const bodySentences: Sentences = labels.body.rules
  const actSentences: Sentences = labels.authorisingAct.rules

  test.each([
    ['body', bodySentences, bodyFindings, bodyProcess],
    ['authorisingAct', actSentences, actFindings, actProcess],
  ] as const)('chaque règle de %s parle, sans trou dans ses phrases', (_process, sentences, findings, process) => {
    const ids = process.rules().map(({ id }) => id)
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set([...ids, 'competence']))
    for (const finding of findings.filter(({ rule }) => rule !== 'competence')) {
      expect(said(sentences, finding)).toMatch(/^[\p{Lu}«“].{10,}[.?!]$/u)
      expect(said(sentences, finding)).not.toMatch(/undefined|null|\[object|NaN/)
    }
  })

  test.each([
    ['siretValid', bodySentences, bodyFindings, 5],
    ['seatKnown', bodySentences, bodyFindings, 4],
    ['transmissionStated', actSentences, actFindings, 4],
  ] as const)('%s: ce qui manque se dit autrement que ce qui est là', (id, sentences, findings, count) => {
    const ofRule = findings.filter(({ rule }) => rule === id)
    expect(new Set(ofRule.map((finding) => said(sentences, finding))).size).toBeGreaterThanOrEqual(count)
  })
})

test('le délai de transmission se dit à confirmer, jamais comme une obligation', () => {
  const task: Task = {
    key: 'authorisingAct.transmit.7',
    process: 'authorisingAct',
    id: '7',
    act: 'transmit',
    by: null,
    due: '2026-12-01',
    basis: [...transmittedInTime.basis],
    facts: { body: 'Département de la Somme', number: '7', date: '2026-11-16', days: 15 },
    missing: true,
  }
  const { tasks, asked } = fr.authorisingAct
  const said = [tasks?.transmit, asked?.transmit].map((say) => say?.(task, NO_NAMES))
  for (const sentence of said) {
    expect(sentence).toMatch(/délai de 15\sjours à confirmer : le 1er\sdécembre\s2026/)
    expect(sentence).not.toMatch(/doit|au plus tard/)
  }
})
