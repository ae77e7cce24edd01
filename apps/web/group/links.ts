import type { Task } from '#api/shapes.ts'
import { askedAct } from '#ui/asked.ts'

/** Processes that have a page of their own; the others are shown by the generic page of a case. */
const OWN_PAGES: Readonly<Record<string, (id: string) => string>> = {
  body: (id) => `members/${id}`,
  convention: () => 'convention',
  completion: () => 'dissolution',
  closing: () => 'dissolution',
  dissolution: (id) => `dissolution/${id}`,
  dispute: (id) => `disputes/${id}`,
  accession: (id) => `accessions/${id}`,
  amendment: (id) => `amendments/${id}`,
  perimeter: (id) => `perimeters/${id}`,
  withdrawal: (id) => `withdrawals/${id}`,
  item: (id) => `information/${id}`,
  inquiry: (id) => `information/inquiries/${id}`,
  expense: (id) => `costs/${id}`,
  consultation: (id) => `consultations/${id}`,
  contract: (id) => `contracts/${id}`,
  priceSchedule: (id) => `price-schedules/${id}`,
  ceiling: (id) => `ceilings/${id}`,
  order: (id) => `orders/${id}`,
  penalty: (id) => `penalties/${id}`,
  penaltyClauses: (id) => `penalty-clauses/${id}`,
  invoice: (id) => `invoices/${id}`,
  paymentTerms: (id) => `payment-terms/${id}`,
  acceptance: (id) => `acceptances/${id}`,
  modification: (id) => `modifications/${id}`,
  subcontractor: (id) => `subcontractors/${id}`,
  paymentRequest: (id) => `payment-requests/${id}`,
  termination: (id) => `terminations/${id}`,
  assignment: (id) => `assignments/${id}`,
  claim: (id) => `claims/${id}`,
  project: (id) => `projects/${id}`,
  keySet: (id) => `key-sets/${id}`,
  purchase: (id) => `purchases/${id}`,
  question: (id) => `questions/${id}`,
  opening: (id) => `openings/${id}`,
  committee: () => 'committee',
  committeeSession: (id) => `committee/sessions/${id}`,
  examination: (id) => `examinations/${id}`,
  operatorProof: (id) => `operator-proofs/${id}`,
  deposit: (id) => `deposits/${id}`,
  arrival: (id) => `arrivals/${id}`,
  award: (id) => `awards/${id}`,
  evaluation: (id) => `evaluations/${id}`,
  scoring: (id) => `scorings/${id}`,
  needSheet: (id) => `need-sheets/${id}`,
  seat: (id) => `technical-group/seats/${id}`,
  review: (id) => `technical-group/reviews/${id}`,
  meeting: (id) => `technical-group/meetings/${id}`,
  interest: (id) => `interests/${id}`,
  contact: (id) => `contacts/${id}`,
  witness: (id) => `witnesses/${id}`,
  quorum: () => 'witnesses',
}

/** Processes whose own list opens a case; the others are opened from the generic page. */
const OWN_LISTS: Readonly<Record<string, string>> = {
  accession: 'accessions',
  contact: 'contacts',
  interest: 'interests',
  amendment: 'amendments',
  consultation: 'consultations',
  contract: 'contracts',
  priceSchedule: 'price-schedules',
  ceiling: 'ceilings',
  order: 'orders',
  penalty: 'penalties',
  penaltyClauses: 'penalty-clauses',
  invoice: 'invoices',
  paymentTerms: 'payment-terms',
  acceptance: 'acceptances',
  modification: 'modifications',
  subcontractor: 'subcontractors',
  paymentRequest: 'payment-requests',
  termination: 'terminations',
  assignment: 'assignments',
  claim: 'claims',
  project: 'projects',
  dispute: 'disputes',
  dissolution: 'dissolution',
  expense: 'costs',
  inquiry: 'information',
  item: 'information',
  keySet: 'key-sets',
  // A sheet is filed from the purchase that it answers.
  needSheet: 'purchases',
  perimeter: 'perimeters',
  purchase: 'purchases',
  meeting: 'technical-group',
  review: 'technical-group',
  seat: 'technical-group',
  question: 'questions',
  opening: 'openings',
  committee: 'committee',
  committeeSession: 'committee',
  examination: 'examinations',
  operatorProof: 'operator-proofs',
  arrival: 'arrivals',
  award: 'awards',
  evaluation: 'evaluations',
  withdrawal: 'withdrawals',
  witness: 'witnesses',
  quorum: 'witnesses',
}

/** The address of a case's own page; `null` where the generic page is the only one. */
export function ownPage(group: string, process: string, id: string): string | null {
  const own = Object.hasOwn(OWN_PAGES, process) ? OWN_PAGES[process] : undefined
  if (id === 'new') return Object.hasOwn(OWN_LISTS, process) ? `/groups/${group}/${OWN_LISTS[process]}` : null
  return own === undefined ? null : `/groups/${group}/${own(id)}`
}

/** The address of a case's page, or with `new` of the form that opens one. */
export function caseLink(group: string, process: string, id: string): string {
  return ownPage(group, process, id) ?? `/groups/${group}/cases/${process}/${id}`
}

/** Where a task is done: the page, and what its link asks of it. */
export type TaskPlace = { readonly to: string; readonly search: Readonly<Record<string, string>> }

/** The page that holds the form of a task, asked to unfold it. */
export function taskPlace(group: string, { process, id, act, by, facts }: Task): TaskPlace {
  const asked = { act: askedAct(process, act) }
  if (process === 'authorisingAct' && by !== null) {
    const to = `/groups/${group}/members/${by.id}`
    return act === 'record'
      ? { to, search: { ...asked, subject: 'membership' } }
      : { to, search: { ...asked, case: id } }
  }
  if (process === 'consultation' && act === 'draft') return { to: caseLink(group, process, 'new'), search: asked }
  if (process === 'needSheet' && act === 'file') return { to: caseLink(group, 'purchase', id), search: asked }
  // A sheet that nobody has begun has no case yet: it is begun from the analysis.
  if (process === 'scoring' && act === 'begin') return { to: caseLink(group, 'evaluation', id), search: asked }
  // A seat that nobody holds has no case yet; a remark is answered beside its clause.
  if (process === 'seat' && act === 'designate') return { to: caseLink(group, 'seat', 'new'), search: asked }
  if (process === 'remark' && typeof facts.review === 'string')
    return { to: caseLink(group, 'review', facts.review), search: {} }
  const about = process === 'convention' && typeof facts.about === 'string' ? { body: facts.about } : {}
  return { to: caseLink(group, process, id), search: { ...asked, ...about } }
}
