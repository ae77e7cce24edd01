import { noticedOf } from '#modules/consultation/index.ts'
import { consultationOf } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import type { Tx } from '#platform/db.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { FactsInput, Served } from '#platform/served.ts'
import { examination } from '../model/examination.ts'
import type {
  Examination,
  ExaminationAct,
  ExaminationEvent,
  ExaminationFacts,
  ExaminedConsultation,
  Running,
} from '../model/examination-state.ts'
import { examinationSecrecy } from '../model/secrecy.ts'
import { answersOf } from '../model/standing.ts'
import { type Applied, appliedFor, isOwnFile } from './applicants.ts'
import { outbox } from './letters.ts'
import { proofsInForce } from './proof-store.ts'
import { broughtBy, examinationFor } from './store.ts'

export type ExaminationCase = Served<Examination, ExaminationAct, ExaminationEvent, ExaminationFacts>
type Input = FactsInput<Examination, ExaminationAct>

/** The examination of the applications of a consultation, as the server runs it. */
export const examinationCase: ExaminationCase = {
  process: examination,
  table: 'examination',
  columns: (state) => ({
    consultation: state.status === 'none' ? null : state.consultation,
    procedure: state.status === 'none' ? null : state.procedure,
  }),
  facts: gather,
  secrecy: examinationSecrecy,
  outbox,
}

async function gather(tx: Tx, input: Input) {
  const { groupId, id, state, act } = input
  const group = await readGroup(tx, groupId)
  if (group === undefined) throw new ProblemError('notFound')
  const about = state.status !== 'none' ? state.consultation : act?.type === 'begin' ? act.consultation : undefined
  const consultation = about === undefined ? null : await examinedConsultation(tx, groupId, about)
  const applied =
    about === undefined || consultation === null ? undefined : await appliedFor(tx, { groupId, consultation: about })
  const other = act?.type === 'begin' && about !== undefined ? await examinationFor(tx, groupId, about) : undefined
  const facts: ExaminationFacts = {
    group,
    consultation,
    interests: consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure),
    examinedElsewhere: other !== undefined && other.id !== id,
    applicants: (applied?.applicants ?? []).map(({ account, operator, opened }) => ({ account, operator, opened })),
    uncited: applied === undefined ? [] : await uncitedIn(tx, input, applied),
    notBrought: await notBroughtIn(tx, input),
  }
  return { facts, articles: group.articles, ...(consultation === null ? {} : { lawDate: consultation.lawDate }) }
}

/** A published consultation, with the documents of the file that applicants answered; `null` when none is. */
async function examinedConsultation(tx: Tx, groupId: string, id: string): Promise<ExaminedConsultation | null> {
  const state = await consultationOf(tx, groupId, id)
  const notice = state === undefined ? null : noticedOf(state)
  if (state === undefined || state.status === 'none' || notice === null || notice.published === null) return null
  const { procedure, reference, status } = state
  const last = notice.versions.at(-1)
  const documents = last?.documents ?? []
  return {
    ...{ consultation: id, procedure, reference, status, lawDate: notice.lawDate, type: notice.frozen.type },
    documents: documents.map(({ sha256 }) => sha256),
    pieces: (last?.dossier ?? state.dossier).selection.pieces ?? null,
  }
}

/** The pieces of a review whose file is not of the applicant that it is about. */
async function uncitedIn(tx: Tx, input: Input, applied: Applied): Promise<readonly string[]> {
  const { groupId, state, act } = input
  if (act?.type !== 'review' || state.status === 'none') return []
  const { account, readings } = act
  const found: string[] = []
  for (const { piece, cited } of readings) {
    if (cited?.from === 'envelope') {
      const { deposit, envelope, file } = cited
      if (!(await isOwnFile(tx, groupId, applied, { account, deposit, envelope, file }))) found.push(piece)
    }
    if (cited?.from === 'proof' && !(await isProven(tx, input, applied, { account, proof: cited.proof })))
      found.push(piece)
    if (cited?.from === 'answer' && !isAnswered(state, account, cited)) found.push(piece)
  }
  return found
}

/** Whether a proof is of the company of this applicant, and still proves today. */
async function isProven(
  tx: Tx,
  { groupId, today }: Input,
  { applicants }: Applied,
  cited: { readonly account: string; readonly proof: string },
): Promise<boolean> {
  const applicant = applicants.find(({ account }) => account === cited.account)
  if (applicant === undefined) return false
  const held = await proofsInForce(tx, groupId, applicant.identifier, today)
  return held.some(({ id }) => id === cited.proof)
}

function isAnswered(
  { requests }: Running,
  account: string,
  { request: number, sha256 }: { readonly request: number; readonly sha256: string },
): boolean {
  const request = requests.find((each) => each.number === number)
  const files = request === undefined ? [] : answersOf(request, account).flatMap((answer) => answer.files)
  return files.some((file) => file.sha256 === sha256)
}

/** The files of an answer that its account did not bring. */
async function notBroughtIn(tx: Tx, { groupId, state, act, actor }: Input): Promise<readonly string[]> {
  if (act?.type !== 'answer' || state.status === 'none' || actor.kind !== 'operator') return []
  const hashes = act.files.map(({ sha256 }) => sha256)
  const about = { groupId, consultation: state.consultation, account: actor.account }
  const brought = new Set((await broughtBy(tx, about, hashes)).map(({ sha256 }) => sha256))
  return hashes.filter((sha256) => !brought.has(sha256))
}
