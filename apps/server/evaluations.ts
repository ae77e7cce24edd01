import * as evaluation from '#modules/evaluation/server/index.ts'

/** What the analysis of tenders is told of the applications: which were eliminated. Until they have a process of their own, the session of opening excludes candidates, and keeps their tenders sealed. */
export const evaluationPorts: evaluation.EvaluationPorts = { eliminatedIn: async () => [] }

/** The analyses of this server, told of the applications. */
export const evaluations = { routes: evaluation.routes(evaluationPorts), tasks: evaluation.tasks }
