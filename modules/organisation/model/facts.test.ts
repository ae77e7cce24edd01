import { expect, test } from 'vitest'
import type { Finding } from '#kernel/finding.ts'
import * as acts from '../testing/authorising-act-table.ts'
import * as bodies from '../testing/body-table.ts'
import { delegation, electionOn, FILE, office, recording, registration, SIRETS, SOMME } from '../testing.ts'

/** The facts that the sentences of the surface quote, and that the journal keeps as the proof of each decision. */

const title = 'La Présidente du Conseil départemental'
const name = 'Présidence de la Somme'
const kept = { state: bodies.registered, facts: bodies.running, actor: bodies.region }
const now = { state: bodies.registered }

function facts({ findings }: { readonly findings: readonly Finding[] }, ...rules: readonly string[]) {
  return rules.map((rule) => findings.find((finding) => finding.rule === rule)?.facts)
}

test('d’un acte enregistré', () => {
  expect(
    facts(acts.decide(recording()), 'actOfARegisteredBody', 'ownActRecorded', 'actDateReached', 'actFileAttached'),
  ).toEqual([{ body: SOMME }, { body: SOMME }, { date: '2026-11-16', today: '2026-12-15' }, { number: '2026-11-07' }])
  const refused = acts.decide(acts.byOrgan('executive', { signatory: ' ' }))
  expect(facts(refused, 'deliberativeOrganDecides', 'signatoryNamed')).toEqual([
    { organ: 'executive', kind: 'deliberation' },
    { signatory: ' ' },
  ])
  const asked = acts.decide(acts.byOrgan('permanent-committee'), acts.ofKind('hopital'))
  expect(facts(asked, 'permanentCommitteeEmpowered', 'organCompetent')).toEqual([
    { organ: 'permanent-committee' },
    { organ: 'permanent-committee', kind: 'hopital' },
  ])
})

test('de la transmission et de la publication', () => {
  const sent = acts.decide(acts.transmit('2026-11-17', '2026-11-18'), acts.now)
  expect(facts(sent, 'transmissionAwaited', 'transmissionAfterTheAct')).toEqual([
    { transmissible: true, acknowledgedOn: null },
    { date: '2026-11-16', sentOn: '2026-11-17', acknowledgedOn: '2026-11-18' },
  ])
  const twice = acts.decide(acts.publish('2026-11-18'), { state: acts.published })
  expect(facts(twice, 'publicationAwaited', 'publicationAfterTheAct')).toEqual([
    { publishable: true, publishedOn: '2026-11-18' },
    { date: '2026-11-16', publishedOn: '2026-11-18' },
  ])
})

test('de l’annulation', () => {
  const annulled = acts.decide(acts.annul('contraire'), acts.cancelling())
  expect(facts(annulled, 'cancellingAct', 'annulmentAfterTheAct')).toEqual([
    { by: 'contraire', enforceableOn: '2026-11-20' },
    { date: '2026-11-16', on: '2026-12-10' },
  ])
})

test('d’une inscription', () => {
  const foreign = registration({ isBuyer: false, commitment: FILE, country: 'BE', siret: null })
  expect(facts(bodies.decide(foreign), 'siretValid', 'commitmentToApplyTheCode', 'applicableLawAgreed')).toEqual([
    { country: 'BE' },
    { commitment: FILE },
    { country: 'BE' },
  ])
  const { text, city, department } = registration().seat
  expect(
    facts(bodies.decide(registration()), 'registeredOnce', 'seatKnown', 'representativeKnown', 'officeDatesOrdered'),
  ).toEqual([
    { siret: SIRETS.somme, registeredAs: null },
    { text, city, department, country: 'FR' },
    { name, title },
    { given: null, from: '2021-07-01', until: null },
  ])
})

test('d’une fonction', () => {
  const early = bodies.decide(office({ from: '2020-01-01' }), kept)
  expect(
    facts(early, 'registerKeptOnAct', 'representativeActStated', 'oneRepresentativeAtATime', 'officeDatesOrdered'),
  ).toEqual([
    { number: '2027-03' },
    { number: '2027-03' },
    { from: '2020-01-01', lastFrom: '2021-07-01', last: name },
    { given: '2028-04-03', from: '2020-01-01', until: null },
  ])
  const given = bodies.decide(delegation({ until: '2027-03-01' }), now)
  expect(facts(given, 'delegatingAct', 'delegationWithinOffice')).toEqual([
    { office: 'delegate', number: 'A-2027-12' },
    { delegator: title, delegatorFrom: '2021-07-01', delegatorUntil: null, from: '2027-02-01', until: '2027-03-01' },
  ])
  const borne = bodies.decide(delegation({ office: 'officer', delegation: { by: 9, matters: ['orders'] } }), now)
  expect(facts(borne, 'delegatingAct')).toEqual([{ office: 'officer', number: 'A-2027-12' }])
  const unknown = bodies.decide(delegation({ delegation: { by: 9, matters: ['orders'] }, until: '2027-03-01' }), now)
  expect(facts(unknown, 'delegationWithinOffice')).toEqual([
    { delegator: null, delegatorFrom: null, delegatorUntil: null, from: '2027-02-01', until: '2027-03-01' },
  ])
})

test('d’une correction et d’une fin', () => {
  const renamed = { type: 'correct', changes: { name: 'x' }, reason: 'Nouveau nom.', act: null } as const
  expect(facts(bodies.decide(renamed, kept), 'registerKeptOnAct', 'correctionAct')).toEqual([
    { number: null },
    { number: null },
  ])
  const numbered = bodies.decide({ ...renamed, act: electionOn('2027-01-25') }, kept)
  expect(facts(numbered, 'correctionAct')).toEqual([{ number: '2027-03' }])
  const ended = { type: 'endOffice', number: 1, until: '2027-02-28', reason: 'Démission.', act: null } as const
  expect(facts(bodies.decide(ended, now), 'officeInCourse', 'officeDatesOrdered')).toEqual([
    { office: 1, title, endsOn: null },
    { given: null, from: '2021-07-01', until: '2027-02-28' },
  ])
  expect(facts(bodies.decide({ ...ended, number: 7 }, now), 'officeInCourse')).toEqual([
    { office: 7, title: null, endsOn: null },
  ])
})
