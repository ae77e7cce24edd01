import type { ActView, Finding } from '#api/shapes.ts'
import { clause } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { Convention, Member } from '../../model/state.ts'
import { readConvention } from '../../reading/index.ts'
import type { Parties } from '../group/form-context.ts'
import { isComplete, itemsOf, remainingOf } from '../reading/item.ts'
import type { Brought } from '../reading/kept.ts'
import { type Review, startReview } from '../reading/review.ts'
import { SAMPLE_TEXT } from './sample-text.ts'

const SHA = 'c0ffee'.repeat(10).padEnd(64, '0')

const reading = readConvention(SAMPLE_TEXT)

export const BROUGHT: Brought = {
  name: 'convention-bacs.txt',
  file: new Blob([SAMPLE_TEXT]),
  text: SAMPLE_TEXT,
  reading,
}

let drawn = 0
const draw = (): string => {
  drawn += 1
  return `00000000-0000-4000-8000-${String(drawn).padStart(12, '0')}`
}

/** Just read: nothing is confirmed. */
export const FRESH: Review = startReview(reading, draw)

const SIRETS = ['20005374200017', '21800001600012', '22800001400016']

const completed: Review = {
  ...FRESH,
  parties: FRESH.parties.map((sheet, rank) => ({
    ...sheet,
    siret: SIRETS[rank] ?? '',
    seat: {
      ...sheet.seat,
      text: sheet.seat.text || 'place du Marché',
      city: sheet.seat.city || 'Valbourg',
      department: '25',
    },
    person: { ...sheet.person, name: sheet.person.name || 'Le président en exercice' },
    title: sheet.title || 'Président',
    since: '2026-04-12',
  })),
}

const all = itemsOf(completed, reading).map(({ id }) => id)

/** Half done: a few values are left. */
export const HALFWAY: Review = { ...completed, confirmed: all.slice(0, 12), corrected: ['territory'] }

/** Everything confirmed and read: the group can be created. */
export const COMPLETE: Review = { ...completed, confirmed: all, acknowledged: reading.report.map(({ id }) => id) }

if (!isComplete(remainingOf(COMPLETE, reading))) {
  const kept = itemsOf(COMPLETE, reading).filter(({ complaint }) => complaint !== null)
  throw new Error(
    `the sample review is incomplete: ${kept.map(({ id, complaint }) => `${id} ${complaint}`).join(', ')}`,
  )
}

const ACT = '00000000-0000-4000-8000-00000000aaaa'

const member = (body: string, rank: number, signed: boolean, notified: boolean): Member => ({
  body,
  founder: true,
  signature: signed
    ? {
        signedOn: '2026-11-30',
        person: FRESH.parties[rank]?.person.id ?? '',
        medium: 'paper',
        authorisingAct: ACT,
        document: SHA,
      }
    : null,
  originals: signed
    ? [1, 2].map(() => ({ deliveredOn: '2026-12-02', medium: 'paper' as const, holder: 'Secrétariat général' }))
    : [],
  notification: notified
    ? {
        sentOn: '2026-12-04',
        channel: 'letter',
        receivedOn: rank === 2 ? null : '2026-12-08',
        proof: rank === 2 ? null : SHA,
      }
    : null,
  from: null,
  until: null,
})

type Founded = Exclude<Convention, { status: 'none' }>

/** The convention at one stage of its life. */
export function conventionAt(status: Founded['status']): Founded {
  const after = status !== 'draft' && status !== 'signing'
  return {
    status,
    clauses: COMPLETE.clauses,
    articles: COMPLETE.articles,
    members: COMPLETE.parties.map(({ body }, rank) =>
      member(body, rank, after || (status === 'signing' && rank === 0), after),
    ),
    versions: [{ number: 1, document: SHA, on: '2026-11-20', cause: 'founding' }],
    document: SHA,
    signedOn: after ? '2026-11-30' : null,
    transmittedOn: null,
    effectiveOn: status === 'in-force' ? '2026-12-09' : null,
    ended: null,
  }
}

/** The register behind the forms. */
export const PARTIES: Parties = {
  bodies: COMPLETE.parties.map(({ body, name, kind, siret, seat, person, title }) => ({
    id: body,
    name,
    kind,
    siret,
    seat,
    isBuyer: true,
    commitment: null,
    country: 'FR',
    holidayZone: 'metropole',
    offices: [
      {
        office: 'representative',
        person,
        title,
        from: '2026-04-12',
        until: null,
        givenBy: null,
        delegation: null,
        number: 1,
      },
    ],
  })),
  authorisingActs: COMPLETE.parties.map(({ body }, rank) => ({
    id: `${ACT.slice(0, -1)}${rank}`,
    body,
    subject: 'membership',
    about: null,
    favourable: true,
    date: '2026-11-12',
    enforceableOn: rank === 1 ? null : '2026-11-18',
    signatory: null,
    number: `2026-${40 + rank}`,
  })),
}

const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts']): Finding => ({
  rule,
  outcome,
  basis: [{ ...clause('parties'), article: 'parties' }, cite('CCP', 'L2113-7')],
  facts,
})

const unsigned = COMPLETE.parties.slice(1).map(({ name }) => name)

/** The acts of a convention for signature: signing is open, constituting waits for two parties. */
export const SIGNING_ACTS: readonly ActView[] = [
  { act: 'sign', open: true, findings: [finding('competent', 'met', {})] },
  { act: 'deliverOriginal', open: true, findings: [finding('competent', 'met', {})] },
  {
    act: 'constitute',
    open: false,
    findings: [
      finding('everyPartySigned', 'unmet', { missing: unsigned, parties: 3 }),
      finding('originalsComplete', 'unmet', { perMember: 2, short: unsigned.map((body) => ({ body, delivered: 0 })) }),
      finding('conventionDated', 'computed', { signedOn: '2026-11-30' }),
    ],
  },
  { act: 'notify', open: false, findings: [finding('stage', 'unmet', { stage: 'signing' })] },
]

export const NOTIFYING_ACTS: readonly ActView[] = [
  { act: 'acknowledge', open: true, findings: [finding('competent', 'met', {})] },
  { act: 'transmit', open: true, findings: [finding('competent', 'met', {})] },
]
