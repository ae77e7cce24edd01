import type { ComingView, StageView } from '#api/group.ts'
import type { Basis, IsoDate } from '#kernel/citation.ts'
import { clause, resolve } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'
import type { RunningContract } from '#modules/contract/index.ts'
import { effectOf, type Group } from '#modules/convention/index.ts'
import type { Convention } from '#modules/convention/server/index.ts'
import { awardingComing } from './awarding-told.ts'
import type { StoredCase } from './cases.ts'
import { consultationsComing, type ToldConsultation } from './consultations-told.ts'

type Told = {
  readonly group: Group
  readonly convention: Convention
  readonly consultations: readonly ToldConsultation[]
  readonly contracts: readonly RunningContract[]
}

/** The line of the group's life: what is behind it with its date, where it stands, what is ahead and what sets its date. */
export function stagesOf({ group, convention, consultations, contracts }: Told, today: IsoDate): readonly StageView[] {
  const signedOn = convention.status === 'none' ? null : convention.signedOn
  const ended = convention.status === 'none' ? null : convention.ended
  const running = contracts.filter(({ notifiedOn }) => notifiedOn !== null)
  const isRunning = running.some(({ endsOn }) => endsOn === null || endsOn >= today)
  const isConsulting = consultations.some(({ status }) => status !== 'closed')
  // Once the deadline has passed, what was tendered is examined, until a contract is recorded.
  const isExamining = contracts.length === 0 && consultations.length > 0
  const isAwarding = isExamining || contracts.some(({ notifiedOn }) => notifiedOn === null)
  const current = currentKey(group, { isConsulting, isAwarding, isRunning })
  const order = KEYS.indexOf(current)
  const dates: Readonly<Record<StageView['key'], IsoDate | null>> = {
    signed: signedOn,
    'in-force': group.effectiveOn,
    consultation: first(consultations.flatMap(({ noticeSentOn }) => noticeSentOn ?? [])),
    awarding: first(contracts.map(({ awardBegunOn }) => awardBegunOn)),
    running: first(running.flatMap(({ notifiedOn }) => notifiedOn ?? [])),
    ended: ended?.on ?? termOf(group),
  }
  return KEYS.map((key, index) => ({
    key,
    state: index === order ? 'current' : index < order ? 'done' : 'future',
    date: dates[key],
    basis: [...resolve(BASIS[key], group.articles)],
  }))
}

const KEYS = ['signed', 'in-force', 'consultation', 'awarding', 'running', 'ended'] as const

/** What sets the date of each stage. */
const BASIS: Readonly<Record<StageView['key'], Basis>> = {
  signed: [cite('policy', 'A39')],
  'in-force': [clause('effect')],
  consultation: [clause('coordinator'), cite('CCP', 'R2131-18')],
  awarding: [clause('coordinator')],
  running: [clause('execution')],
  ended: [clause('duration'), clause('dissolution')],
}

function currentKey(
  { status }: Group,
  { isConsulting, isAwarding, isRunning }: { isConsulting: boolean; isAwarding: boolean; isRunning: boolean },
): StageView['key'] {
  if (status === 'ended') return 'ended'
  if (status !== 'in-force') return 'signed'
  if (isRunning) return 'running'
  if (isConsulting) return 'consultation'
  return isAwarding ? 'awarding' : 'in-force'
}

const first = (days: readonly IsoDate[]): IsoDate | null => days.toSorted()[0] ?? null

/** The last day that the convention itself prints, when it prints one. */
function termOf({ clauses }: Group): IsoDate | null {
  return clauses.duration.type === 'until-date' ? clauses.duration.until : null
}

/** The dates that cases have announced, the nearest first: nobody has to act for them to come. */
export function comingOf(
  { group, convention, consultations, contracts }: Told,
  cases: readonly StoredCase[],
  today: IsoDate,
): readonly ComingView[] {
  const about = (key: string): ComingView['basis'] => [...resolve([clause(key)], group.articles)]
  const withdrawals = cases
    .filter(({ route, state }) => route.served.process.name === 'withdrawal' && state.status === 'notified')
    .map(
      ({ id, state }): ComingView => ({
        key: `withdrawal ${id}`,
        kind: 'withdrawal-effect',
        about: String(state.member),
        process: 'withdrawal',
        id,
        on: typeof state.effectiveOn === 'string' ? state.effectiveOn : null,
        basis: about('withdrawal'),
      }),
    )
  const ends = contracts
    .filter(({ endsOn }) => endsOn !== null && endsOn >= today)
    .map(
      ({ id, title, endsOn }): ComingView => ({
        key: `contract ${id}`,
        kind: 'contract-end',
        about: title,
        process: 'contract',
        id,
        on: endsOn,
        basis: about('execution'),
      }),
    )
  const term = group.status === 'in-force' ? termOf(group) : null
  const terms: readonly ComingView[] =
    term === null
      ? []
      : [
          {
            key: 'term',
            kind: 'convention-term',
            about: group.clauses.title,
            process: 'convention',
            id: group.id,
            on: term,
            basis: about('duration'),
          },
        ]
  const tenders = consultationsComing(consultations, group.articles, today)
  const awarding = awardingComing(cases, group.articles, today)
  return [...effectComing(group, convention, today), ...tenders, ...awarding, ...withdrawals, ...ends, ...terms].sort(
    (a, b) => (a.on ?? '9999').localeCompare(b.on ?? '9999'),
  )
}

/** The day of effect, once it is known and nobody has to act for it to come. */
function effectComing(group: Group, convention: Convention, today: IsoDate): readonly ComingView[] {
  const on = convention.status === 'constituted' ? effectOf(convention) : null
  if (on === null || on <= today) return []
  const basis = [...resolve([clause('effect')], group.articles)]
  const about = group.clauses.title
  return [{ key: 'effect', kind: 'effect', about, process: 'convention', id: group.id, on, basis }]
}
