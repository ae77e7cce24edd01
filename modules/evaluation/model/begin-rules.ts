import { isSame, type Json } from '#kernel/canonical.ts'
import { clause } from '#kernel/citation.ts'
import { notApplicable, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type Criterion, leavesOf } from '#modules/consultation/index.ts'
import { type BeforeEvaluation, type OnEvaluation, SINCE_CCP } from './evaluation-facts.ts'
import type { Evaluation } from './evaluation-state.ts'

type OnBegin = OnEvaluation<'begin', { readonly status: 'none' }>

/** R2185-1: what was abandoned is analysed no more, and nothing is analysed before the deadline. */
export const analysedOnceClosed: BeforeEvaluation<Evaluation> = {
  id: 'analysedOnceClosed',
  basis: [cite('CCP', 'R2151-5'), cite('CCP', 'R2185-1'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { published } }) => {
    if (state.status === 'none' && published === null) return notApplicable()
    const status = published?.status ?? 'none'
    return requires(status === 'closed', { reference: published?.reference ?? '', status })
  },
}

/** What is analysed was opened: the session has ended, and what came out of it is known whole. */
export const tendersOpened: OnBegin = {
  id: 'tendersOpened',
  basis: [cite('CCP', 'R2161-4'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { lot }, facts: { opening, opened } }) => {
    const tenders = opened.filter((each) => !each.eliminated && isFor(each, lot)).length
    return requires(opening === 'ended' && tenders > 0, { opening, tenders })
  },
}

/** Whether a tender was made for a lot; one that names none is for the whole. */
export const isFor = ({ lots }: { readonly lots: readonly string[] }, lot: string | null): boolean =>
  lot === null || lots.includes(lot)

/** One case a lot, or one for the whole of a consultation without lots. */
export const lotOfTheFile: OnBegin = {
  id: 'lotOfTheFile',
  basis: [clause('coordinator'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { lot }, facts: { published, others } }) => {
    const lots = published?.lots ?? []
    const known = lots.length === 0 ? lot === null : lot !== null && lots.includes(lot)
    return requires(known && !others.includes(lot), { lot: lot ?? '', lots: [...lots], known })
  },
}

/**
 * R2.53, R2.13: tenders are judged by the criteria, the weights and the methods that were published, and by no others. A scale that the
 * file gives is taken as it is; where it gives a sentence, a person says why this scale is what candidates read.
 */
export const gridAsPublished: OnBegin = {
  id: 'gridAsPublished',
  basis: [cite('CCP', 'R2152-11'), cite('CCP', 'R2151-4'), cite('CCP', 'R2152-6')],
  inForce: SINCE_CCP,
  assess: ({ act: { scales }, facts: { published } }) => {
    const leaves = leavesOf(published?.grid.criteria ?? [])
    const read = new Map(scales.map((each) => [each.criterion, each]))
    const otherwise = leaves.filter(({ key, scale }) => scale !== undefined && differs(scale, read.get(key)))
    const missing = leaves.filter(({ key, scale }) => scale === undefined && !read.has(key))
    const wrong = leaves.filter(({ key, scale, kind }) => scale === undefined && isWrong(read.get(key), kind))
    const keys = leaves.map(({ key }) => key)
    const strange = [...scales.map(({ criterion }) => criterion)].filter(
      (key, index, all) => !keys.includes(key) || all.indexOf(key) !== index,
    )
    const facts = {
      otherwise: titled(otherwise),
      missing: titled(missing),
      wrong: titled(wrong),
      strange,
      read: titled(leaves.filter(({ scale }) => scale === undefined)),
    }
    if (leaves.length === 0 || otherwise.length + missing.length + wrong.length + strange.length > 0)
      return unmet(facts)
    return facts.read.length > 0 ? toAppraise(facts) : requires(true, facts)
  },
}

const titled = (criteria: readonly Criterion[]): string[] => criteria.map(({ title, key }) => title || key)

type Read = { readonly top: number; readonly step: number; readonly formula: string | null }

const differs = (published: Read, read: Read | undefined): boolean =>
  read !== undefined && !isSame(plain(published), plain(read))

const plain = ({ top, step, formula }: Read): Json => ({ top, step, formula })

/** A formula needs a price to compute from; without one, a price would be scored by hand. */
const isWrong = (read: Read | undefined, kind: Criterion['kind']): boolean =>
  read !== undefined &&
  (read.top % read.step !== 0 ||
    (kind === 'price' ? read.formula === null : read.formula !== null && kind !== 'life-cycle-cost'))

/** R2.54: what parts tenders of one total is what the file says, read by a person. */
export const tiesAsPublished: OnBegin = {
  id: 'tiesAsPublished',
  basis: [cite('CCP', 'R2152-6'), cite('CCP', 'R2152-11'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ act: { ties }, facts: { published } }) => {
    const keys = allKeys(published?.grid.criteria ?? [])
    const strange = ties.filter((key, index) => !keys.includes(key) || ties.indexOf(key) !== index)
    const facts = { rule: published?.grid.tieRule ?? '', ties: [...ties], strange }
    return strange.length > 0 ? unmet(facts) : toAppraise(facts)
  },
}

const allKeys = (criteria: readonly Criterion[]): readonly string[] =>
  criteria.flatMap(({ key, parts }) => [key, ...allKeys(parts)])

/** R2.50: credits that were set once the prices were known would make any tender unacceptable, or none. */
export const budgetSetBefore: OnBegin = {
  id: 'budgetSetBefore',
  basis: [cite('CCP', 'L2152-3'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { budget }, facts: { published } }) => {
    const { credits, estimate, setOn } = budget
    if (credits === null && estimate === null) return notApplicable()
    const noticeSentOn = published?.noticeSentOn ?? null
    return requires(noticeSentOn !== null && setOn <= noticeSentOn, { setOn, noticeSentOn })
  },
}
