import { clause } from '#kernel/citation.ts'
import { requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { type BeforeEvaluation, type OnEvaluation, SINCE_CCP } from './evaluation-facts.ts'

/** Who evaluates is known before anybody has read anybody's scores. */
export const scoresUndisclosed: BeforeEvaluation = {
  id: 'scoresUndisclosed',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ facts: { sheets } }) => requires(!sheets.some(({ status }) => status === 'disclosed')),
}

/** A person of the register, for a body in which it holds an office that day. */
export const evaluatorInOffice: OnEvaluation<'appoint'> = {
  id: 'evaluatorInOffice',
  basis: [clause('coordinator'), cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { body }, facts: { offices } }) => requires(offices.includes(body)),
}

/** R1.33: whoever has an interest in the procedure scores nothing. */
export const evaluatorFree: OnEvaluation<'appoint'> = {
  id: 'evaluatorFree',
  basis: [clause('interests'), cite('loi-2013-907', '2'), cite('CCP', 'L2141-10')],
  inForce: SINCE_CCP,
  assess: ({ act: { person }, facts: { interests } }) => {
    const own = interests.find((each) => each.person === person)
    return requires(own === undefined, { declaredOn: own?.declaredOn ?? null })
  },
}

export const evaluatorOnce: OnEvaluation<'appoint'> = {
  id: 'evaluatorOnce',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { person }, state: { evaluators } }) => requires(!evaluators.some((each) => each.person === person)),
}

export const evaluatorNamed: OnEvaluation<'dismiss'> = {
  id: 'evaluatorNamed',
  basis: [cite('policy', 'analyse des offres')],
  inForce: SINCE_CCP,
  assess: ({ act: { person }, state: { evaluators } }) => requires(evaluators.some((each) => each.person === person)),
}
