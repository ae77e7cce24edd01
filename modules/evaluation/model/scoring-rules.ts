import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { fileCited } from './citing.ts'
import { SINCE_CCP } from './evaluation-facts.ts'
import { isOnScale } from './grid.ts'
import type { BeforeScoring, OnScoring, Scoring } from './scoring-state.ts'
import { evaluatorUndertakingOn } from './undertaking.ts'

type OnBegin = OnScoring<'begin', Extract<Scoring, { status: 'none' }>>

/** Who scores was named by the coordinator, in its name and for the body that it acts for. */
export const evaluatorAppointed: OnBegin = {
  id: 'evaluatorAppointed',
  basis: [clause('coordinator'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts: { evaluation } }) =>
    requires(
      actor.kind === 'person' &&
        (evaluation?.evaluators ?? []).some(({ person, body }) => person === actor.person && body === actor.body),
    ),
}

export const oneSheetAPerson: OnBegin = {
  id: 'oneSheetAPerson',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ actor, facts: { others } }) =>
    requires(actor.kind === 'person' && !others.some(({ person }) => person === actor.person)),
}

export const undertakingOfEvaluators: OnBegin = {
  id: 'undertakingOfEvaluators',
  basis: [clause('interests'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { undertaking }, today }) =>
    requires(undertaking === evaluatorUndertakingOn(today), { version: evaluatorUndertakingOn(today) }),
}

/** Scores are given while the analysis goes on, by whoever is still named. */
export const scoringUnderway: BeforeScoring = {
  id: 'scoringUnderway',
  basis: [clause('coordinator'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ state, facts: { evaluation } }) => {
    const named = (evaluation?.evaluators ?? []).some(({ person }) => person === state.person)
    return requires(evaluation?.status === 'begun' && named, { status: evaluation?.status ?? 'none', named })
  },
}

/** R2.54: what a formula computes is not scored by anybody, and a tender that is out of the running is not scored any more. */
export const criterionScored: OnScoring<'score'> = {
  id: 'criterionScored',
  basis: [cite('CCP', 'R2152-6'), cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ act: { scores }, facts: { evaluation } }) => {
    const keys = (evaluation?.scales ?? []).map(({ criterion }) => criterion)
    const tenders = evaluation?.tenders ?? []
    const strange = scores.filter(({ tender, criterion }) => !tenders.includes(tender) || !keys.includes(criterion))
    return requires(strange.length === 0, { strange: strange.map(({ criterion }) => criterion) })
  },
}

/** R2.53: a score stands on the scale that candidates read, where it is given. */
export const scoresOnScale: OnScoring<'score'> = {
  id: 'scoresOnScale',
  basis: [cite('CCP', 'R2152-11')],
  inForce: SINCE_CCP,
  assess: ({ act: { scores }, facts: { evaluation } }) => {
    const scales = new Map((evaluation?.scales ?? []).map((each) => [each.criterion, each]))
    const off = scores.flatMap(({ tender, criterion, points }) => {
      const scale = scales.get(criterion)
      if (scale === undefined || isOnScale(points, scale)) return []
      return [{ tender, criterion, points, top: scale.top, step: scale.step }]
    })
    return requires(off.length === 0, { off })
  },
}

/** Each score says why, and on which page of that very tender it rests. */
export const scoresCited: OnScoring<'score'> = {
  id: 'scoresCited',
  basis: [cite('CCP', 'R2152-6'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { scores }, facts }) => {
    const uncited = scores.filter(
      ({ tender, comment, cited }) =>
        comment.trim() === '' ||
        cited.length === 0 ||
        !cited.every((page) => fileCited(facts.files, tender, page) !== undefined),
    )
    return requires(uncited.length === 0, { uncited: uncited.map(({ criterion }) => criterion) })
  },
}

/** A sheet that is closed lacks nothing: each tender in the running has its score under each criterion. */
export const sheetWhole: BeforeScoring = {
  id: 'sheetWhole',
  basis: [cite('CCP', 'R2152-6'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ state: { scores }, facts: { evaluation } }) => {
    const keys = (evaluation?.scales ?? []).map(({ criterion }) => criterion)
    const tenders = evaluation?.tenders ?? []
    const left = tenders.reduce((sum, id) => sum + keys.filter((key) => scores[id]?.[key] === undefined).length, 0)
    return requires(left === 0 && tenders.length > 0, { left, of: tenders.length * keys.length })
  },
}
