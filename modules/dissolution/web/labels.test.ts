import { describe, expect, test } from 'vitest'
import { clockActor } from '#kernel/actor.ts'
import type { Finding } from '#kernel/finding.ts'
import { contextOn, representativeOf } from '#modules/convention/testing.ts'
import * as circuitEn from '#ui/circuit/sentences.en.ts'
import * as circuitFr from '#ui/circuit/sentences.fr.ts'
import { NO_NAMES } from '#ui/i18n/names.ts'
import type { RuleSentence } from '#ui/labels.ts'
import { CHECKLIST } from '../model/checklist.ts'
import { closing } from '../model/closing.ts'
import type { Closing } from '../model/closing-state.ts'
import { completion } from '../model/completion.ts'
import { dissolution } from '../model/dissolution.ts'
import { RECORD_CLASSES } from '../model/retention.ts'
import * as term from '../testing/completion-case.ts'
import * as vote from '../testing/dissolution-case.ts'
import * as en from './labels.en.ts'
import * as fr from './labels.fr.ts'

type Sentences = Readonly<Record<string, RuleSentence>>
type Judged = { readonly findings: readonly Finding[] }

const declare = { type: 'declareCompletion' } as const
const prepared = term.following(term.none, { type: 'prepare' })
const objected = term.following(term.at.declared, term.object)
const lasting = (until: string, renewals = 0) =>
  term.groupWith({ duration: { type: 'until-date', until, renewals }, dissolution: { atTerm: false, decision: null } })
const facts = (group: ReturnType<typeof term.groupWith>) => ({ facts: { group } })
const pending = {
  contracts: [term.contract({ endsOn: null })],
  disputes: [{ id: 'd', subject: 'Frais', status: 'open' as const }],
}
const yearly = { ...facts(lasting('2028-12-31', 1)), today: '2028-01-10' }

const ofTerm: readonly Judged[] = [
  term.decide(term.none, { type: 'prepare' }),
  term.decide(term.none, { type: 'prepare' }, facts(term.groupWith({}, { status: 'ended' }))),
  term.decide(prepared, declare, { facts: pending }),
  term.decide(prepared, declare, facts(lasting('2040-01-01'))),
  term.decide(term.at.preparing, declare, facts(lasting('2030-01-01'))),
  term.decide(prepared, declare, facts(term.groupWith({ duration: { type: 'unlimited' } }))),
  term.decide(term.at.preparing, declare),
  ...CHECKLIST.flatMap((item) => [
    term.decide(prepared, term.settle(item)),
    term.decide(prepared, term.setAside(item, ' ')),
  ]),
  term.decide(prepared, term.settle('orders', { evidence: '' })),
  term.decide(prepared, term.renew(), facts(term.groupWith({ duration: { type: 'unlimited' } }))),
  term.decide(prepared, term.renew(), yearly),
  term.decide(prepared, term.renew({ until: '2029-12-31' }), yearly),
  term.decide(prepared, term.renew({ until: '2028-01-31', decision: null }), yearly),
  term.decide(prepared, term.renew({ form: 'tacit' }), yearly),
  term.decide(prepared, term.renew({ decidedOn: '2029-01-10' }), { ...yearly, today: '2029-02-01' }),
  term.decide(term.at.declared, term.object),
  term.decide(term.at.declared, { ...term.object, reason: '' }, { today: '2032-05-01' }),
  term.decide(term.at.declared, { ...term.object, member: 'tiers' }),
  term.decide(objected, term.answer()),
  term.decide(term.at.declared, term.answer()),
  term.decide(objected, { type: 'end' }, { actor: clockActor, facts: pending }),
  term.decide(term.at.declared, { type: 'end' }, { actor: clockActor, today: '2032-05-01' }),
]

const majority = { group: vote.groupOf(vote.BODIES, vote.majority) }
const silent = { group: vote.groupOf(vote.BODIES, { dissolution: { atTerm: true, decision: null } }) }
const accepted = { decisionProvided: { accepted: true, reason: 'Accord de tous.' } }
const reached = { dissolutionVoted: { accepted: true, reason: 'Majorité simple.' } }
const running = { contracts: [term.contract({ endsOn: null })] }
const opposed = vote.following(vote.at.proposed, [vote.approve('region'), vote.approve('aisne'), vote.oppose('somme')])
const joined = { group: vote.withMember({ body: 'oise' }) }
const two = vote.following(vote.at.signing, [vote.sign('region'), vote.sign('aisne')])
const electronic = { medium: 'electronic' } as const
const acts = (over: Parameters<typeof vote.actOf>[1]) => ({ authorisingActs: [vote.actOf('somme', over)] })
const takeEffect = { type: 'takeEffect' } as const

const ofDecision: readonly Judged[] = [
  vote.decide(vote.none, vote.propose({ dissolvedFrom: '2028-01-01' }), { facts: { ...running, ...silent } }),
  vote.decide(
    vote.none,
    { ...vote.propose({ settlementPlan: term.FILE }), appraisals: accepted },
    { facts: { ...running, ...silent } },
  ),
  vote.decide(vote.none, vote.propose({ dissolvedFrom: '2028-07-01' }), { facts: majority }),
  vote.decide(vote.none, vote.propose()),
  vote.decide(vote.at.proposed, vote.approve('somme')),
  vote.decide(vote.at.proposed, vote.approve('region')),
  vote.decide(vote.at.proposed, vote.approve('tiers', { proof: '' })),
  vote.decide(vote.at.proposed, vote.approve('somme', { receivedOn: '2028-01-01' })),
  vote.decide(vote.at.proposed, vote.approve('somme'), { facts: acts({ enforceableOn: null }) }),
  vote.decide(vote.at.proposed, vote.approve('somme', { authorisingAct: 'contre-somme' })),
  vote.decide(vote.at.proposed, vote.oppose('somme')),
  vote.decide(vote.at.proposed, vote.oppose('somme', 'acte-somme')),
  vote.decide(two, vote.approve('region')),
  vote.decide(opposed, vote.openSignature, { facts: running }),
  vote.decide(opposed, vote.openSignature, { facts: majority }),
  vote.decide(opposed, { ...vote.openSignature, appraisals: reached }, { facts: majority }),
  vote.decide(vote.at.voted, vote.openSignature),
  vote.decide(vote.following(vote.none, [vote.propose({ settlementPlan: term.FILE })]), vote.openSignature, {
    facts: running,
  }),
  vote.decide(vote.at.signing, vote.sign('somme')),
  vote.decide(two, vote.sign('somme', { ...electronic, document: vote.ELECTRONIC }), { actor: vote.somme }),
  vote.decide(two, vote.sign('region', { person: 'tiers', text: term.FILE })),
  vote.decide(two, vote.sign('somme', { ...electronic, signedOn: '2028-01-01' })),
  vote.decide(two, vote.sign('somme', electronic), { facts: { signatureVerdicts: { [term.FILE]: 'indeterminate' } } }),
  vote.decide(two, vote.sign('somme'), { facts: acts({ signatory: 'La Vice-présidence', enforceableOn: null }) }),
  vote.decide(two, { type: 'recount' }),
  vote.decide(two, { type: 'recount' }, { facts: { group: vote.withMember({ body: 'somme', until: '2028-03-10' }) } }),
  vote.decide(vote.at.signed, takeEffect, { actor: clockActor, facts: joined }),
  vote.decide(vote.at.signed, takeEffect, { actor: clockActor, today: '2028-07-01' }),
]

const ended = term.groupWith({}, { status: 'ended' })
const told = { receivedOn: '2032-04-01', proof: term.FILE }
const state = (over: object): Closing => ({
  status: 'open',
  endedOn: '2032-04-01',
  cause: 'term',
  members: [{ body: 'somme', notice: null }],
  deposits: [],
  ...over,
})
const after = (from: Closing, act: Parameters<typeof closing.decide>[1], group = ended): Judged =>
  closing.decide(
    from,
    act,
    contextOn('2032-04-10', { group }, act.type === 'openClosing' ? clockActor : representativeOf('region')),
  )
const deposit = { type: 'depositRecords', keptBy: 'region', place: 'Lille', start: '2032-04-01' } as const
const deposits = RECORD_CLASSES.map((recordClass) => ({ ...deposit, recordClass, until: null }))

const ofClosing: readonly Judged[] = [
  after({ status: 'none' }, { type: 'openClosing', on: '2032-04-01', cause: 'term' }),
  after({ status: 'none' }, { type: 'openClosing', on: '2032-04-01', cause: 'term' }, term.groupWith()),
  after(state({}), { type: 'notifyEnd', body: 'somme', ...told }),
  after(state({}), { type: 'notifyEnd', body: 'somme', ...told, proof: '' }),
  after(state({}), { type: 'notifyEnd', body: 'tiers', ...told }),
  ...RECORD_CLASSES.map((recordClass) => after(state({}), { ...deposit, recordClass })),
  after(state({}), { ...deposit, recordClass: 'group-acts', start: '2032-04-02' }),
  after(state({}), { ...deposit, recordClass: 'contract-file', place: '' }),
  after(state({}), { type: 'complete' }),
  after(state({ members: [{ body: 'somme', notice: told }], deposits }), { type: 'complete' }),
]

describe.each([
  ['completion', completion, ofTerm, fr.completion.rules, en.completion.rules],
  [
    'dissolution',
    dissolution,
    ofDecision,
    { ...circuitFr.signatureSentences, ...fr.completion.rules, ...fr.dissolution.rules },
    { ...circuitEn.signatureSentences, ...en.completion.rules, ...en.dissolution.rules },
  ],
  ['closing', closing, ofClosing, fr.closing.rules, en.closing.rules],
] as const)('%s', (_name, process, judged, french: Sentences, english: Sentences) => {
  const findings = judged.flatMap((decision) => decision.findings.filter(({ rule }) => rule !== 'competence'))

  test('les exemples passent par toutes les règles', () =>
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(
      process
        .rules()
        .map(({ id }) => id)
        .sort(),
    ))

  test.each(findings.map((finding) => ({ ...finding, label: `${finding.rule}, ${finding.outcome}` })))(
    '$label : une phrase sans trou dans les deux langues',
    ({ rule, facts, outcome }) => {
      for (const sentences of [french, english]) {
        const said = sentences[rule]?.(facts, outcome, NO_NAMES) ?? ''
        expect(said).toMatch(/^[\p{Lu}\d].{10,}[.?!]$/u)
        expect(said).not.toMatch(/undefined|null|\[object|NaN|—/)
      }
    },
  )

  test('ce qui manque se dit autrement que ce qui est là', () => {
    for (const { id } of process.rules()) {
      const said = findings
        .filter(({ rule }) => rule === id)
        .map(({ facts, outcome }) => french[id]?.(facts, outcome, NO_NAMES))
      const outcomes = new Set(findings.filter(({ rule }) => rule === id).map(({ outcome }) => outcome))
      expect({ id, distinct: new Set(said).size >= outcomes.size }).toEqual({ id, distinct: true })
    }
  })
})
