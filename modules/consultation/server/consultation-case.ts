import type { Json } from '#kernel/canonical.ts'
import { coordinatorOf, type Group } from '#modules/convention/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { purchaseOf } from '#modules/need/server/index.ts'
import { bodiesOf } from '#modules/organisation/server/index.ts'
import { isElectronic, needStanding, otherMediumOf } from '#modules/procedure/index.ts'
import { procedureCase, procedureOf } from '#modules/procedure/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Consequence, FactsInput, OutboxMessage, Served } from '#platform/served.ts'
import { consultation } from '../model/consultation.ts'
import type {
  Consultation,
  ConsultationAct,
  ConsultationEvent,
  ConsultationFacts,
  File,
  ProcedureFacts,
} from '../model/consultation-state.ts'
import { noticedOf, publicOf } from '../model/publication.ts'
import { manifestHash } from './manifest.ts'
import { standingsOf } from './queries.ts'

type Input = FactsInput<Consultation, ConsultationAct>

/** The consultation of a procedure, as the server runs it. */
export const consultationCase: Served<Consultation, ConsultationAct, ConsultationEvent, ConsultationFacts> = {
  process: consultation,
  table: 'consultation',
  columns: (state) => {
    const notice = noticedOf(state)
    return {
      procedure: state.status === 'none' ? null : state.procedure,
      reference: state.status === 'none' ? null : state.reference,
      published_at: notice?.published?.at ?? null,
      deadline: notice?.deadline ?? null,
      public: publicOf(state) as unknown as Json,
    }
  },
  facts: async (tx, input) => {
    const { groupId, id, state } = input
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = procedureAsked(input)
    const facts = {
      group,
      interests: about === null ? [] : await interestsIn(tx, groupId, about),
      procedure: await procedureFacts(tx, input, group),
      need: await needFacts(tx, input),
      manifest: manifestAsked(input),
      others: state.status === 'none' ? (await standingsOf(tx, groupId)).filter((each) => each.id !== id) : [],
    }
    const lawDate = noticedOf(state)?.lawDate
    return { facts, articles: group.articles, ...(lawDate === undefined ? {} : { lawDate }) }
  },
  // The whole group follows its consultations; whoever has an interest in the procedure is shown nothing of it.
  secrecy: {
    mayRead: () => true,
    open: [],
    procedure: (state) => (state.status === 'none' ? null : state.procedure),
  },
  consequences: ({ state, events }) => events.flatMap((event) => consequencesOf(state, event)),
  outbox: ({ groupId, id, state, events }) => events.flatMap((event) => messagesOf({ groupId, id, state }, event)),
}

/** The procedure that a case is about: its own, or that of the act which opens it. */
function procedureAsked({ state, act }: Input): string | null {
  if (state.status !== 'none') return state.procedure
  return act?.type === 'draft' ? act.procedure : null
}

function manifestAsked({ state, act }: Input): string {
  const file: File | null = act !== undefined && 'documents' in act ? act : state.status === 'none' ? null : state
  return file === null ? '' : manifestHash(file)
}

/** Where the need stands, as long as it may still be reopened. */
async function needFacts(tx: Tx, { groupId, state }: Input): Promise<ConsultationFacts['need']> {
  if (state.status !== 'draft' && state.status !== 'validated') return null
  const found = await procedureOf(tx, groupId, state.procedure)
  if (found === undefined || found.status === 'none') return null
  return needStanding(found, (await purchaseOf(tx, groupId, found.purchase)) ?? { status: 'none' })
}

/** The procedure as it stands, its bodies by name; from the notice on, what the notice froze of it. */
async function procedureFacts(tx: Tx, input: Input, group: Group): Promise<ProcedureFacts | null> {
  const { groupId, state } = input
  const about = procedureAsked(input)
  const found = about === null ? undefined : await procedureOf(tx, groupId, about)
  if (found === undefined || found.status === 'none') return null
  const {
    status,
    title,
    object,
    ground,
    duration,
    type,
    category,
    estimate,
    buyers,
    shortened,
    plan,
    extent = null,
  } = found
  const noticePlanned = plan?.milestones.find(({ milestone }) => milestone === 'noticeSent')?.on ?? null
  const frozen = noticedOf(state)?.frozen
  if (frozen !== undefined) return { status, title, object, ground, duration, extent, noticePlanned, ...frozen }
  const bodies = await bodiesOf(tx, groupId)
  const card = (body: string | undefined) => bodies.find(({ id }) => id === body)
  const coordinator = card(coordinatorOf(group))
  return {
    status,
    title,
    object,
    ground,
    duration,
    extent,
    noticePlanned,
    type,
    category,
    estimate,
    shortened,
    electronic: isElectronic(found),
    otherMedium: otherMediumOf(found),
    coordinator: {
      name: coordinator?.name ?? '',
      siret: coordinator?.siret ?? '',
      seat: coordinator?.seat.text ?? '',
    },
    buyers: buyers.map(({ body, siret, maximum }) => ({ body, siret, maximum, name: card(body)?.name ?? '' })),
  }
}

/**
 * The notice that is sent launches the procedure, on the same day and by the same law; a consultation abandoned after it
 * takes the procedure along. Before the notice nothing was announced: the procedure waits for another file.
 */
function consequencesOf(state: Consultation, event: ConsultationEvent): readonly Consequence[] {
  if (state.status === 'abandoned' && event.type === 'ConsultationAbandoned' && state.noticed !== null) {
    const { reason } = event
    return [{ served: procedureCase, id: state.procedure, act: { type: 'abandon', ...{ reason } } }]
  }
  if (state.status === 'none' || event.type !== 'NoticeSent') return []
  return [{ served: procedureCase, id: state.procedure, act: { type: 'launch', ...{ noticeSentOn: event.on } } }]
}

/** What the members are told of: the notice, the publication, each version and each extension. */
function messagesOf(
  { groupId, id, state }: { readonly groupId: string; readonly id: string; readonly state: Consultation },
  event: ConsultationEvent,
): readonly OutboxMessage[] {
  const topic = TOLD[event.type]
  const notice = noticedOf(state)
  if (topic === undefined || state.status === 'none' || notice === null) return []
  const { reference, dossier } = state
  // A letter may leave late: it tells of this version and this extension, whatever has followed since.
  const told = { id, version: notice.versions.length, extension: notice.extensions.length }
  const published = notice.published !== null
  const payload = { groupId, ...told, reference, title: dossier.title, deadline: notice.deadline, published }
  // Members, those who follow the consultation from outside and those who deposit are as many messages: each has its own readers.
  const outside = [FOLLOWED[topic], DEPOSITED[topic]].filter((each) => each !== undefined)
  return [{ topic, payload }, ...outside.map((each) => ({ topic: each, payload: told }))]
}

const TOLD: Readonly<Partial<Record<ConsultationEvent['type'], string>>> = {
  NoticeSent: 'consultation.noticeSent',
  ConsultationPublished: 'consultation.published',
  DossierChanged: 'consultation.changed',
  DeadlineExtended: 'consultation.extended',
  ConsultationClosed: 'consultation.closed',
  ConsultationAbandoned: 'consultation.abandoned',
}

const FOLLOWED: Readonly<Record<string, string>> = {
  'consultation.changed': 'follower.consultation.changed',
  'consultation.extended': 'follower.consultation.extended',
  'consultation.abandoned': 'follower.consultation.abandoned',
}

const DEPOSITED: Readonly<Record<string, string>> = { 'consultation.extended': 'operator.consultation.extended' }
