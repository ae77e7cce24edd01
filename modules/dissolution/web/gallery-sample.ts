import type { CaseWithState } from '#api/group.ts'
import type { ActView, Citation, Finding, Resource } from '#api/shapes.ts'
import type { Part } from '#modules/amendment/index.ts'
import { type Around, aroundWith, groupWith, tasksOf } from '#modules/amendment/web/parts.ts'
import type { Group } from '#modules/convention/index.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { cite, MEMBERS, member } from '#ui/gallery/sample.ts'
import type { Closing } from '../model/closing-state.ts'
import type { Completion } from '../model/completion-state.ts'
import type { Dissolution, Proposed } from '../model/dissolution-state.ts'
import type { RecordedAct } from './assembly-rows.ts'
import type { EndData } from './end-data.ts'

/** What the gallery shows of the end of the group: facts of our own, on the group of Hauts-de-France. */

export const CASE = '00000000-0000-4000-8000-0000000000d2'
export const FILE = 'a'.repeat(64)
const TERM: Citation = { ...cite('convention', '2'), clause: 'duration' }
const END: Citation = { ...cite('convention', '10'), clause: 'dissolution' }

export const finding = (rule: string, outcome: Finding['outcome'], facts: Finding['facts'] = {}): Finding => ({
  rule,
  outcome,
  basis: rule === 'checklistSettled' || rule === 'noContractRunning' ? [TERM] : [END],
  facts,
})

/** The clauses of the group of the gallery, with the articles that rule its end. */
export const RULES: Group = {
  ...groupWith({ duration: { type: 'until-completion' } }),
  articles: {
    duration: { article: '2' },
    coordinator: { article: '3' },
    information: { article: '3' },
    dissolution: { article: '10' },
  },
}

/** The acts of a process at one stage: those that are open, those that a rule closes, the others by their stage. */
export function acts(
  process: string,
  stage: string,
  names: readonly string[],
  open: readonly string[],
  closed: Readonly<Record<string, readonly Finding[]>> = {},
): ActView[] {
  const competent = finding('competence', 'met', { process, by: ['coordinator'] })
  return names.map((act) => {
    const why = closed[act]
    if (why !== undefined) return { act, open: false, findings: [competent, ...why] }
    if (open.includes(act)) return { act, open: true, findings: [competent] }
    return { act, open: false, findings: [finding('stage', 'unmet', { process, stage, expected: [] })] }
  })
}

const COMPLETION = ['prepare', 'renew', 'settle', 'declareCompletion', 'object', 'answerObjection', 'end']
const CLOSING = ['openClosing', 'notifyEnd', 'depositRecords', 'complete']
const DISSOLUTION = ['propose', 'approve', 'oppose', 'openSignature', 'sign', 'recount', 'takeEffect', 'abandon']

const seqOf = ({ status }: { readonly status: string }): number => (status === 'none' ? 0 : 71)

type Closed = Readonly<Record<string, readonly Finding[]>>

export const completionOf = (
  state: Completion,
  open: readonly string[],
  closed: Closed = {},
): Resource<Completion> => ({
  id: GROUP.id,
  process: 'completion',
  seq: seqOf(state),
  state,
  acts: acts('completion', state.status, COMPLETION, open, closed),
})

export const closingOf = (state: Closing, open: readonly string[] = [], closed: Closed = {}): Resource<Closing> => ({
  id: GROUP.id,
  process: 'closing',
  seq: seqOf(state),
  state,
  acts: acts('closing', state.status, CLOSING, open, closed),
})

export const dissolutionOf = (
  state: Dissolution,
  open: readonly string[],
  closed: Closed = {},
): Resource<Dissolution> => ({
  id: CASE,
  process: 'dissolution',
  seq: seqOf(state),
  state,
  acts: acts('dissolution', state.status, DISSOLUTION, open, closed),
})

export const end = (over: Partial<EndData>): EndData => ({
  rules: RULES,
  completion: completionOf({ status: 'none' }, ['prepare']),
  closing: closingOf({ status: 'none' }),
  proposing: dissolutionOf({ status: 'none' }, ['propose']),
  dissolutions: [],
  disputes: [],
  entries: [],
  forms: [],
  ...over,
})

export const PROPOSED: Proposed = {
  reason:
    'Le marché a pris fin et les membres achètent désormais par la centrale d’achat régionale\u00a0: le groupement n’a plus d’objet.',
  text: FILE,
  settlementPlan: null,
  dissolvedFrom: '2027-07-01',
  proposedBy: member(0).id,
  proposedOn: '2026-11-30',
  circuit: [],
}

const actId = (index: number): string => `00000000-0000-4000-8000-0000000001e${index}`

/** What one member has done: nothing, recorded an act, notified its decision, or signed too. */
export type Done = 'nothing' | 'recorded' | 'sent' | 'approved' | 'opposed' | 'signed'

export const partOf = (index: number, done: Done): Part[] => {
  if (done === 'nothing' || done === 'recorded' || done === 'sent') return []
  const verdict = done === 'opposed' ? 'objected' : 'approved'
  return [
    {
      body: member(index).id,
      vote: { verdict, authorisingAct: actId(index), recordedOn: '2027-01-11' },
      notification: verdict === 'approved' ? { receivedOn: '2027-01-08', proof: FILE } : null,
      signature:
        done === 'signed'
          ? {
              signedOn: '2027-01-15',
              person: actId(index),
              medium: index % 2 === 0 ? 'electronic' : 'paper',
              authorisingAct: actId(index),
              document: FILE,
            }
          : null,
    },
  ]
}

export const actOf = (index: number, done: Done): CaseWithState<RecordedAct>[] => {
  if (done === 'nothing') return []
  const acknowledged = done !== 'recorded' && done !== 'sent'
  const state: RecordedAct = {
    status: acknowledged ? 'enforceable' : 'recorded',
    body: member(index).id,
    subject: 'dissolution',
    about: CASE,
    kind: 'deliberation',
    number: `2026-12-${110 + index}`,
    date: '2026-12-14',
    favourable: done !== 'opposed',
    formalities: { transmission: true, publication: true },
    transmission:
      done === 'recorded'
        ? null
        : { sentOn: '2026-12-16', acknowledgement: acknowledged ? { on: '2026-12-17', id: `AR-${index}` } : null },
    ...(acknowledged ? { enforceableOn: '2026-12-18' } : {}),
  }
  return [
    {
      process: 'authorisingAct',
      collection: 'authorising-acts',
      id: actId(index),
      status: state.status,
      seq: 60 + index,
      title: state.number,
      state,
    },
  ]
}

/** What stands around a dissolution of the gallery: who is still awaited, and who was reminded. */
export function aroundOf(done: readonly Done[], signing: boolean): Around {
  const awaiting = (act: string, among: readonly Done[]) =>
    tasksOf({
      process: 'dissolution',
      caseId: CASE,
      act,
      bodies: MEMBERS.filter((_, index) => among.includes(done[index] ?? 'nothing')).map(({ id }) => id),
      facts: {},
    })
  const signatures = signing ? awaiting('sign', ['approved']) : []
  const tasks = [...signatures, ...awaiting('approve', ['nothing', 'recorded', 'sent', 'opposed'])]
  return aroundWith({ group: RULES, acts: [], tasks })
}
