import { actsFor } from '#kernel/actor.ts'
import { clause } from '#kernel/citation.ts'
import { checkSiret } from '#kernel/ids.ts'
import { defineProcess } from '#kernel/process.ts'
import { cite } from '#law/index.ts'
import { coordinatorOf } from '#modules/convention/index.ts'
import { silenceTerm } from './clocks.ts'
import { evolve } from './evolve.ts'
import * as rules from './rules.ts'
import type { Act, Event, Facts, Subcontractor } from './state.ts'

type Capacity = 'coordinator' | 'holder' | 'buyer' | 'clock'

const UNDECIDED = ['presented', 'asked'] as const
const alone = [cite('policy', 'A27'), clause('coordinator'), cite('CCP', 'R2193-3')] as const
const declared = [cite('CCP', 'R2193-3'), clause('coordinator')] as const

/**
 * A subcontractor of one contract, presented by its holder after the notification: accepted or refused by the coordinator alone, or accepted by its silence
 * (law.md R5.50 to R5.54, A27).
 */
export const subcontractor = defineProcess<Subcontractor, Act, Event, Facts, Capacity>()({
  name: 'subcontractor',
  initial: { status: 'none' },
  capacities: {
    coordinator: ({ actor, facts }) => actsFor(actor, coordinatorOf(facts.group)),
    holder: ({ actor, facts }) => actor.kind === 'operator' && actor.account === facts.holder,
    buyer: ({ actor, facts }) => facts.contract?.identifiedBuyers.some((body) => actsFor(actor, body)) === true,
    clock: ({ actor }) => actor.kind === 'clock',
  },
  steps: {
    present: {
      from: ['none'],
      to: ['presented'],
      by: ['holder', 'coordinator'],
      basis: declared,
      rules: [
        ...[rules.subcontractedContract, rules.subcontractorReceived, rules.subcontractorIdentified],
        ...[rules.subcontractPriced, rules.subcontractsWithinContract, rules.directPaymentComputed],
      ],
      record: ({ act: { type: _type, appraisals: _appraisals, ...declaration } }) => {
        const check = checkSiret(declaration.siret)
        const siret = 'value' in check ? check.value : declaration.siret
        return [{ type: 'SubcontractorPresented', ...declaration, siret }]
      },
    },
    ask: {
      from: ['presented'],
      to: ['asked'],
      by: ['coordinator'],
      basis: alone,
      opens: [rules.subcontractorUndecided],
      rules: [rules.holderAskedFor],
      record: ({ act: { askedOn, pieces, low } }) => [{ type: 'HolderAsked', askedOn, pieces, low }],
    },
    answer: {
      from: ['asked'],
      to: ['presented'],
      by: ['holder', 'coordinator'],
      basis: declared,
      rules: [rules.answeredWhole],
      record: ({ act: { receivedOn, file, explanations } }) => [
        { type: 'HolderAnswered', receivedOn, file, explanations },
      ],
    },
    forward: {
      from: UNDECIDED,
      to: UNDECIDED,
      by: ['buyer'],
      basis: [cite('policy', 'A27'), clause('execution')],
      record: ({ act: { favourable, said }, actor, today: on }) => [
        { type: 'WordForwarded', body: actor.kind === 'person' ? actor.body : '', favourable, said, on },
      ],
    },
    accept: {
      from: UNDECIDED,
      to: ['accepted'],
      by: ['coordinator'],
      basis: alone,
      opens: [rules.subcontractorUndecided],
      rules: [
        ...[rules.piecesCame, rules.lowPriceExplained, rules.subcontractorWorkProven],
        rules.personalDataGuaranteed,
      ],
      record: ({ act: { deed }, today: on }) => [{ type: 'SubcontractorAccepted', on, deed }],
    },
    refuse: {
      from: UNDECIDED,
      to: ['refused'],
      by: ['coordinator'],
      basis: alone,
      opens: [rules.subcontractorUndecided],
      record: ({ act: { reasons }, today: on }) => [{ type: 'SubcontractorRefused', on, reasons }],
    },
    deemAccepted: {
      from: ['presented'],
      to: ['accepted'],
      by: ['clock'],
      basis: [cite('CCP', 'R2193-4')],
      opens: [rules.silenceAcceptsSubcontractor],
      record: ({ state: { since }, lawDate }) => [
        { type: 'SubcontractorDeemedAccepted', on: silenceTerm(since, lawDate).last },
      ],
    },
    withdraw: {
      from: UNDECIDED,
      to: ['withdrawn'],
      by: ['holder', 'coordinator'],
      basis: declared,
      opens: [rules.subcontractorUndecided],
      record: ({ act: { reason }, today: on }) => [{ type: 'SubcontractorWithdrawn', on, reason }],
    },
    amend: {
      from: ['accepted'],
      to: ['accepted'],
      by: ['coordinator'],
      basis: alone,
      rules: [
        ...[rules.laterDeedDated, rules.subcontractPriced, rules.aboveRequested],
        ...[rules.subcontractsWithinContract, rules.directPaymentComputed],
      ],
      record: ({ state, act: { amount, vat, deed, signedOn, reason } }) => [
        {
          ...{ type: 'LaterDeedSigned', before: { amount: state.amount, vat: state.vat } },
          ...{ amount, vat, deed, signedOn, reason },
        },
      ],
    },
    publish: {
      from: ['accepted'],
      to: ['accepted'],
      by: ['coordinator'],
      basis: [cite('CCP', 'R2196-1'), clause('coordinator')],
      rules: [rules.subcontractPublished],
      record: ({ act: { publication, publishedOn: on, reference } }) => [
        { type: 'DataPublished', publication, on, reference },
      ],
    },
  },
  evolve,
})
