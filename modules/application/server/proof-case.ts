import { noticedConsultation } from '#modules/consultation/server/index.ts'
import { readGroup } from '#modules/convention/server/index.ts'
import { interestsIn } from '#modules/interest/server/index.ts'
import { ProblemError } from '#platform/http/problem.ts'
import type { Served } from '#platform/served.ts'
import { operatorProof } from '../model/operator-proof.ts'
import { operatorKey } from '../model/proof-due.ts'
import { proofSecrecy } from '../model/proof-secrecy.ts'
import type { OperatorProof, OperatorProofAct, OperatorProofEvent, OperatorProofFacts } from '../model/proof-state.ts'

export type OperatorProofCase = Served<OperatorProof, OperatorProofAct, OperatorProofEvent, OperatorProofFacts>

/** A proof of an operator, as the server runs it: searched by its operator, whatever the consultation. */
export const operatorProofCase: OperatorProofCase = {
  process: operatorProof,
  table: 'operator_proof',
  columns: (state) => ({
    operator_key: state.status === 'none' ? null : operatorKey(state.operator),
    procedure: state.status === 'none' ? null : state.procedure,
  }),
  facts: async (tx, { groupId, state, act }) => {
    const group = await readGroup(tx, groupId)
    if (group === undefined) throw new ProblemError('notFound')
    const about = state.status !== 'none' ? state.consultation : act?.type === 'record' ? act.consultation : undefined
    const found = about === undefined ? undefined : await noticedConsultation(tx, groupId, about)
    const consultation = found === undefined ? null : { procedure: found.procedure, lawDate: found.lawDate }
    const interests = consultation === null ? [] : await interestsIn(tx, groupId, consultation.procedure)
    return {
      facts: { group, interests, consultation },
      articles: group.articles,
      ...(consultation === null ? {} : { lawDate: consultation.lawDate }),
    }
  },
  secrecy: proofSecrecy,
}
