import type { Json } from '#kernel/canonical.ts'
import {
  courseOf,
  type Dates,
  type Milestone,
  milestonesOf,
  moveMilestone,
  type Plan,
  proposedDates,
} from '#modules/procedure/index.ts'
import type { Player } from '../../apps/play/player.ts'
import { COORDINATOR } from './bodies.ts'

/** The case under which the other stages of the consultation find the procedure. */
export const PROCEDURE = 'procedures/procedure'

const CHOSEN_ON = '2027-01-28'
const WANTED = '2027-09-01'

/** The days that the coordinator sets itself: the rest of the plan follows from them. */
const SET: readonly (readonly [Milestone, string])[] = [
  ['noticeSent', '2027-02-08'],
  ['tendersDue', '2027-03-22'],
  ['reportReady', '2027-04-30'],
  ['committeeConvened', '2027-05-07'],
  ['committeeHeld', '2027-05-18'],
  ['proofsReceived', '2027-06-01'],
  ['rejectionsSent', '2027-06-03'],
  ['contractSigned', '2027-06-21'],
  ['contractNotified', '2027-06-29'],
]

/** What some bodies have said of their next assembly; the others have not. Days of ours, of no real agenda. */
const ASSEMBLIES: readonly (readonly [string, Plan['assemblies'][number]['subject'], string | null])[] = [
  ['region', 'contract-signature', '2027-05-27'],
  ['region', 'budget-commitment', '2027-05-27'],
  ['nord', 'budget-commitment', '2027-06-28'],
  ['pas-de-calais', 'budget-commitment', '2027-06-21'],
  ['oise', 'budget-commitment', '2027-06-24'],
  ['aisne', 'budget-commitment', null],
  ['somme', 'budget-commitment', '2027-07-05'],
  ['adica', 'budget-commitment', null],
  ['npdc-numerique', 'budget-commitment', '2027-06-16'],
  ['somme-numerique', 'budget-commitment', null],
  ['oise-thd', 'budget-commitment', '2027-07-01'],
]

/** The day after the freeze: an open procedure, by the sum of the needs, and its days back from the start of school. */
export async function chooseProcedure(player: Player): Promise<void> {
  await player.goTo(CHOSEN_ON)
  await player.as(COORDINATOR).open('procedures', 'procedure', {
    purchase: player.id('purchase'),
    title: 'Environnement numérique de travail',
    procedureType: 'open',
    ground: null,
    shortened: null,
  })
  const plan = planOf((key) => player.id(key))
  await player.as(COORDINATOR).act(PROCEDURE, 'plan', { plan: plan as unknown as Json })
}

function planOf(id: (key: string) => string): Plan {
  const assemblies = ASSEMBLIES.map(([key, subject, on]) => ({ body: id(key), subject, on }))
  const settings = { wanted: WANTED, electronic: true, work: { dossier: 7 }, assemblies }
  const course = courseOf({
    type: 'open',
    shortened: null,
    estimate: 12_254_000_00,
    category: 'services',
    lawDate: CHOSEN_ON,
    ...settings,
  })
  const bounds = { today: CHOSEN_ON, fixed: {}, assemblies }
  const dates = SET.reduce<Dates>(
    (moved, [milestone, to]) => moveMilestone(course, moved, { milestone, to, bounds }),
    proposedDates(course, WANTED, bounds),
  )
  return { ...settings, milestones: milestonesOf(course, dates) }
}
