import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/calendar.ts'
import { civilDay, instantInParis, startOfDay } from '#kernel/paris-time.ts'
import type { NeedStanding, Shortened } from '#modules/procedure/index.ts'
import {
  change,
  clock,
  contextAt,
  criterion,
  dossier,
  draft,
  extension,
  file,
  notice,
  PROCEDURE,
  procedure,
  region,
  somme,
} from '../testing.ts'
import { consultation } from './consultation.ts'
import type { Consultation, ConsultationAct, ConsultationEvent, ProcedureFacts } from './consultation-state.ts'
import { levelsOf } from './criteria.ts'
import { noticedOf, publicOf } from './publication.ts'

const RULES_OF_THE_FILE = [
  {},
  { criteria: [...dossier().criteria.slice(0, 2), criterion('C3', 1_499, { kind: 'environment' })] },
  { criteria: [criterion('P', 10_000, { kind: 'price' })] },
  { framework: { countedIn: 'amount', unit: '', minimum: null, maximum: null, value: null } },
  { invoicing: [] },
] as const

const files = fc.constantFrom(...RULES_OF_THE_FILE).map((over) => file(over))
const days = fc.integer({ min: 0, max: 70 }).map((offset) => addDays('2027-02-08', offset))
const hours = fc.record({ date: days, time: fc.constantFrom('00:00', '02:30', '12:00', '23:59') })
const reason = 'une raison écrite'
const act = fc.oneof(
  files.map((own): ConsultationAct => draft(own)),
  files.map((own): ConsultationAct => ({ type: 'revise', ...own })),
  fc.constant<ConsultationAct>({ type: 'validate' }),
  fc.constant<ConsultationAct>({ type: 'reopen', reason }),
  hours.map((deadline): ConsultationAct => notice({ deadline })),
  hours.map((received): ConsultationAct => ({ type: 'recordReceipt', received, reference: 'r' })),
  hours.map((published): ConsultationAct => ({ type: 'recordPublication', published, reference: 'p' })),
  fc.constant<ConsultationAct>({ type: 'publish' }),
  fc
    .tuple(files, fc.option(hours), fc.boolean())
    .map(([own, deadline, important]): ConsultationAct => change({ ...own, deadline, important })),
  fc
    .tuple(hours, fc.option(hours))
    .map(([deadline, questionsUntil]): ConsultationAct => extension({ deadline, questionsUntil })),
  fc.constant<ConsultationAct>({ type: 'close' }),
  fc.constant<ConsultationAct>({ type: 'abandon', reason }),
)
/** Every rule that asks for a judgement is answered: what is left to refuse is what nothing passes. */
const accepted = new Proxy({}, { get: () => ({ accepted: true, reason }), has: () => true })

type Step = {
  readonly act: ConsultationAct
  readonly wait: number
  readonly who: 'region' | 'somme' | 'clock' | 'cut'
  /** Where the need of the procedure stands; as it was chosen by when absent. */
  readonly need?: NeedStanding | undefined
  /** What shortens the periods of the procedure, if anything does. */
  readonly shortened?: Shortened | null | undefined
}
const KEPT: NeedStanding = { stage: 'frozen', differs: [] }
const REOPENED: NeedStanding = { stage: 'collecting', differs: [] }
const CHANGED: NeedStanding = { stage: 'frozen', differs: ['estimate'] }
const reasons = 'une raison propre à cet achat'
/** Of prior notices, one counts on the days of a sequence, one from the tenth day on, the others never. */
const PRIOR = ['2026-12-15', '2027-01-14', '2027-02-08', '2024-02-08', '2026-02-07']
const SHORTENINGS: readonly (Shortened | null)[] = [
  null,
  { by: 'urgency', reasons },
  ...PRIOR.map((noticeOn): Shortened => ({ by: 'prior-notice', reasons, noticeOn })),
]
const shortenings = fc.constantFrom(...SHORTENINGS)
/** The minimum periods of an open procedure by electronic means, as the code has them: R2161-2, R2161-3. */
const PERIODS = { none: { days: 30 }, urgency: { days: 15 }, 'prior-notice': { days: 15 } } as const
const ACTORS = { region, somme, clock, cut: region }

/** The procedure as it stands, which may be chosen anew between two acts; from the notice on, what the notice froze of it. */
const procedureNow = (state: Consultation, shortened: Shortened | null): ProcedureFacts => ({
  ...procedure({ shortened }),
  ...noticedOf(state)?.frozen,
})

/** Plays acts one after the other, each some hours later; what is refused changes nothing. */
function play(steps: readonly Step[], each: (state: Consultation) => void): void {
  let state: Consultation = { status: 'none' }
  let now = Date.parse('2027-02-08T07:00:00.000Z')
  const journal: ConsultationEvent[] = []
  for (const { act: asked, wait, who, need = KEPT, shortened = null } of steps) {
    now += wait * 3_600_000
    const interests =
      who === 'cut' && region.kind === 'person'
        ? [{ person: region.person, procedure: PROCEDURE, declaredOn: '2027-02-01' }]
        : []
    const facts = { interests, need, procedure: procedureNow(state, shortened) }
    const context = contextAt({ now: new Date(now).toISOString(), actor: ACTORS[who], facts })
    const decision = consultation.decide(state, { ...asked, appraisals: accepted }, context)
    if (who === 'cut') expect(decision.verdict).toBe('refused')
    if (need !== KEPT && (asked.type === 'validate' || asked.type === 'sendNotice'))
      expect(decision.verdict, `${asked.type} for a need that is ${need.stage}`).toBe('refused')
    if (decision.verdict !== 'granted') continue
    expect(who === 'clock' ? asked.type : who).toBe(who === 'clock' ? 'close' : 'region')
    journal.push(...decision.events)
    state = decision.events.reduce(consultation.evolve, state)
    each(state)
  }
  expect(consultation.replay(journal)).toEqual(state)
}

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      act,
      wait: fc.integer({ min: 0, max: 60 }),
      who: fc.constantFrom<Step['who'][]>('region', 'region', 'region', 'region', 'somme', 'clock', 'cut'),
      need: fc.constantFrom(KEPT, KEPT, KEPT, REOPENED, CHANGED),
      shortened: shortenings,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      act: fc.constant<ConsultationAct>({ type: 'close' }),
      wait: fc.constantFrom(1, 2_000),
      who: fc.constant<Step['who']>('clock'),
    }),
  },
)
/** The usual way, so that the random acts often meet a notice and a publication. */
const usual: readonly Step[] = [
  { act: draft(), wait: 0, who: 'region' },
  { act: { type: 'validate' }, wait: 1, who: 'region' },
  { act: notice(), wait: 1, who: 'region' },
  {
    act: { type: 'recordReceipt', received: { date: '2027-02-08', time: '15:00' }, reference: 'r' },
    wait: 8,
    who: 'region',
  },
  { act: { type: 'publish' }, wait: 60, who: 'region' },
]

test('aucune suite d’actes ne publie un dossier invalide, ni ne raccourcit un délai, ni ne sert qui a un intérêt', () => {
  const seen = new Set<string>()
  const ways = new Set<string>()
  const begun = fc.tuple(fc.integer({ min: 0, max: usual.length }), fc.array(step, { maxLength: 14 }), shortenings)
  fc.assert(
    fc.property(begun, ([reached, steps, shortened]) => {
      let before: string | null = null
      let asked: string | null = null
      play([...usual.slice(0, reached).map((each) => ({ ...each, shortened })), ...steps], (state) => {
        seen.add(state.status)
        const noticed = noticedOf(state)
        if (noticed === null || state.status === 'none') return
        expect(levelsOf(state.dossier.criteria).every(({ missing }) => missing === 0)).toBe(true)
        expect(state.dossier.framework.maximum).not.toBeNull()
        expect(state.dossier.invoicing.length).toBeGreaterThan(0)
        expect(state.dossier.criteria.length).toBeGreaterThan(1)
        const { days } = PERIODS[noticed.frozen.shortened?.by ?? 'none']
        // The day of the sending does not count, and the last one is whole: the deadline comes after it.
        const from = addDays(civilDay(noticed.noticeSentAt), days + 1)
        expect(noticed.deadline >= startOfDay(from), `${noticed.deadline}, ${from}`).toBe(true)
        if (before !== null) expect(noticed.deadline >= before).toBe(true)
        before = noticed.deadline
        if (asked !== null) expect(noticed.questionsUntil >= asked).toBe(true)
        asked = noticed.questionsUntil
        ways.add(noticed.frozen.shortened?.by ?? 'none')
        const { shortened } = noticed.frozen
        if (shortened?.by === 'prior-notice') {
          const sentOn = civilDay(noticed.noticeSentAt)
          expect(sentOn >= addDays(shortened.noticeOn, 35), `${shortened.noticeOn}, ${sentOn}`).toBe(true)
          expect(sentOn <= `${Number(shortened.noticeOn.slice(0, 4)) + 1}${shortened.noticeOn.slice(4)}`).toBe(true)
        }
        const important = noticed.versions.filter((version) => version.important)
        for (const { at } of important) expect(noticed.extensions.some((each) => each.at === at)).toBe(true)
        if (publicOf(state) !== null && noticed.european !== null) {
          const { received, published } = noticed.european
          expect(received !== null || published !== null).toBe(true)
        }
      })
    }),
    { numRuns: 600 },
  )
  expect([...ways].sort()).toEqual(['none', 'prior-notice', 'urgency'])
  expect([...seen].sort()).toEqual(['abandoned', 'closed', 'draft', 'open', 'sent', 'validated'])
  expect(instantInParis('2027-03-22', '12:00')).toBe('2027-03-22T11:00:00.000Z')
})
