import type { IsoDate } from '#kernel/citation.ts'

/** What an evaluator signs before it scores, in sentences of our own. A new wording is a new version, and the old ones stay. */
export const EVALUATOR_UNDERTAKINGS = {
  '2026-1': {
    from: '2026-01-01' as IsoDate,
    fr: [
      'Je note seul, d’après les pièces de chaque offre et la grille publiée, et je dis pour chaque note pourquoi et à quelle page.',
      'Je ne demande ni ne donne aucune note avant que chacun ait clos les siennes.',
      'Je garde pour moi les offres et les échanges, et je n’en parle à aucune entreprise.',
      'Je n’ai pas d’intérêt qui pourrait influencer mes notes ; si j’en découvre un, je le déclare aussitôt et je cesse de noter.',
    ],
    en: [
      'I score alone, by the documents of each tender and the published grid, and I say of each score why, and on which page.',
      'I neither ask for nor give any score before everybody has closed its own.',
      'I keep the tenders and what is said of them to myself, and speak of them to no company.',
      'I have no interest that could influence my scores; if I find one, I declare it at once and cease to score.',
    ],
  },
} as const

export const EVALUATOR_UNDERTAKING_VERSIONS = [
  '2026-1',
] as const satisfies readonly (keyof typeof EVALUATOR_UNDERTAKINGS)[]
export type EvaluatorUndertaking = (typeof EVALUATOR_UNDERTAKING_VERSIONS)[number]

/** The version that is signed on that day: the latest that has begun. */
export function evaluatorUndertakingOn(today: IsoDate): EvaluatorUndertaking {
  const begun = EVALUATOR_UNDERTAKING_VERSIONS.filter((version) => EVALUATOR_UNDERTAKINGS[version].from <= today)
  return begun.at(-1) ?? EVALUATOR_UNDERTAKING_VERSIONS[0]
}
