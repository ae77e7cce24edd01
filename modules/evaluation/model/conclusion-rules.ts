import { isSame, type Json } from '#kernel/canonical.ts'
import { met, requires, toAppraise } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeEvaluation, type OnEvaluation, SINCE_CCP } from './evaluation-facts.ts'
import type { Evaluation } from './evaluation-state.ts'
import { byPersons, isOnScale, scoredIn } from './grid.ts'
import { isInTheRunning, isOver, lackingIn, rankingIn, regularisableIn, tenderIn, unsettledIn } from './standing.ts'

type Conclusion = BeforeEvaluation

/** Nobody reads another's scores, nor agrees on any, before each evaluator has closed its own. */
export const scoresDisclosed: Conclusion = {
  id: 'scoresDisclosed',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ state: { evaluators }, facts: { sheets } }) => {
    const disclosed = sheets.filter(({ status }) => status === 'disclosed').map(({ person }) => person)
    const waiting = evaluators.filter(({ person }) => !disclosed.includes(person)).length
    return requires(evaluators.length > 0 && waiting === 0, { evaluators: evaluators.length, waiting })
  },
}

/** R2.54: what a formula computes is never typed, and what is agreed on is a criterion of a tender in the running. */
export const criterionAgreed: OnEvaluation<'agree'> = {
  id: 'criterionAgreed',
  basis: [cite('CCP', 'R2152-6'), cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ act: { agreed }, state }) => {
    const keys = byPersons(scoredIn(state.grid)).map(({ criterion }) => criterion.key)
    const strange = agreed.filter(({ tender, criterion }) => {
      const found = tenderIn(state, tender)
      return found === undefined || !isInTheRunning(found) || !keys.includes(criterion)
    })
    return requires(strange.length === 0, { strange: strange.map(({ criterion }) => criterion) })
  },
}

/** R2.53: a score stands on the scale that candidates read. */
export const consensusOnScale: OnEvaluation<'agree'> = {
  id: 'consensusOnScale',
  basis: [cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ act: { agreed }, state: { grid } }) => {
    const scales = new Map(scoredIn(grid).map(({ criterion, scale }) => [criterion.key, scale]))
    const off = agreed.flatMap(({ criterion, points }) => {
      const scale = scales.get(criterion)
      return scale === undefined || isOnScale(points, scale)
        ? []
        : [{ criterion, points, top: scale.top, step: scale.step }]
    })
    return requires(off.length === 0, { off })
  },
}

/** What the evaluators did not all give says why it is agreed on. */
export const consensusReasoned: OnEvaluation<'agree'> = {
  id: 'consensusReasoned',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { agreed }, facts: { given } }) => {
    const silent = agreed.filter(({ tender, criterion, points, reason }) => {
      const own = given.find((each) => each.tender === tender && each.criterion === criterion)?.points ?? []
      const unanimous = own.length > 0 && own.every((each) => each === points)
      return !unanimous && reason.trim() === ''
    })
    return requires(silent.length === 0, { silent: silent.map(({ criterion }) => criterion) })
  },
}

/** R2.50: each tender has its qualification before any is ranked. */
export const tendersQualified: Conclusion = {
  id: 'tendersQualified',
  basis: [cite('CCP', 'R2152-1'), cite('CCP', 'R2152-6')],
  inForce: SINCE_CCP,
  assess: ({ state: { tenders } }) => {
    const left = tenders.filter(({ qualification }) => qualification === null).map(({ operator }) => operator)
    return requires(left.length === 0, { left, tenders: tenders.length })
  },
}

export const tendersPriced: Conclusion = {
  id: 'tendersPriced',
  basis: [cite('CCP', 'R2152-6'), cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ state: { tenders } }) => {
    const left = tenders.filter((each) => isInTheRunning(each) && each.price === null).map(({ operator }) => operator)
    return requires(left.length === 0, { left })
  },
}

export const consensusWhole: Conclusion = {
  id: 'consensusWhole',
  basis: [cite('CCP', 'R2152-6'), cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const left = lackingIn(state).length
    return requires(left === 0, { left })
  },
}

/** R2.52: a tender that seems abnormally low is neither ranked nor rejected while nobody has settled it. */
export const lowSettled: Conclusion = {
  id: 'lowSettled',
  basis: [cite('CCP', 'L2152-6'), cite('CCP', 'R2152-3')],
  inForce: SINCE_CCP,
  assess: ({ state, lawDate }) => {
    const left = unsettledIn(state, lawDate).map((id) => tenderIn(state, id)?.operator ?? id)
    return requires(left.length === 0, { left })
  },
}

/** R2.51: the right to let tenders be put right is used for all or for none, and what was asked is over. */
export const regularisationDecided: Conclusion = {
  id: 'regularisationDecided',
  basis: [cite('CCP', 'R2152-2')],
  inForce: SINCE_CCP,
  assess: ({ state, lawDate, today }) => {
    const { regularisation, letters } = state
    const may = regularisableIn(state, lawDate).length
    const waiting = letters.filter((each) => each.kind !== 'validity' && !isOver(each, today)).length
    return requires((may === 0 || regularisation !== null) && waiting === 0, {
      may,
      decided: regularisation !== null,
      waiting,
    })
  },
}

/** R2.53, R2.13: the grid that tenders are ranked by is still the one that was published. */
export const gridUnchanged: BeforeEvaluation = {
  id: 'gridUnchanged',
  basis: [cite('CCP', 'R2152-11'), cite('CCP', 'R2151-4')],
  inForce: SINCE_CCP,
  assess: ({ state: { grid }, facts: { published } }) => {
    const same =
      published !== null &&
      grid.manifest === published.grid.manifest &&
      isSame(grid.criteria as unknown as Json, published.grid.criteria as unknown as Json)
    return requires(same, { manifest: grid.manifest })
  },
}

/** R2.54: what the published rule leaves tied, nobody parts by taste: a person says how the file parts it, or that it stays so. */
export const tiesDecided: BeforeEvaluation = {
  id: 'tiesDecided',
  basis: [cite('CCP', 'R2152-6'), cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ state }) => {
    const ranks = rankingIn(state).map(({ rank }) => rank)
    const tied = ranks.filter((rank, index) => rank !== null && ranks.indexOf(rank) !== index).length
    return tied === 0 ? met({ tied, rule: state.grid.tieRule }) : toAppraise({ tied, rule: state.grid.tieRule })
  },
}

/** S3.7: the report that is frozen tells this ranking. */
export const reportOfTheRanking: OnEvaluation<'freeze', Extract<Evaluation, { status: 'concluded' }>> = {
  id: 'reportOfTheRanking',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { digest }, state, facts }) =>
    requires(digest === state.digest && facts.digest === state.digest, { digest: state.digest }),
}
