import { type Basis, clause, type IsoDate } from '#kernel/citation.ts'
import { cite } from '#law/index.ts'

/** S6.5, R8.13: what the undertaking rests on, and that nothing is read before it. */
export const UNDERTAKING_BASIS: Basis = [clause('technical-group'), cite('policy', 'groupe-technique')]

/**
 * The undertaking of confidentiality (S6.5, R8.13), in sentences of our own. What a person signed is found again under
 * its version: a new wording is a new version, and the old ones stay.
 */
export const UNDERTAKINGS = {
  '2026-1': {
    from: '2026-01-01' as IsoDate,
    fr: [
      'Je garde pour moi ce que j’apprends dans le groupe technique : les documents, les remarques, les échanges et les comptes rendus.',
      'Je ne m’en sers que pour les travaux du groupe technique, et je ne les transmets à personne, dans mon organisme non plus, sans l’accord écrit du coordonnateur.',
      'Je ne parle de la consultation à aucune entreprise qui pourrait y répondre.',
      'Je sais que chaque exemplaire que je lis porte mon nom, que chaque lecture est inscrite et que le coordonnateur en voit la liste.',
      'Si je découvre un intérêt qui pourrait influencer mon avis, je le déclare aussitôt et je cesse de siéger.',
      'Ces obligations durent après la fin de mon siège, jusqu’à ce que les informations soient rendues publiques.',
    ],
    en: [
      'I keep to myself what I learn in the technical group: the documents, the remarks, the exchanges and the minutes.',
      'I use it only for the work of the technical group, and pass it on to nobody, in my own body either, without the written agreement of the coordinator.',
      'I do not speak of the consultation to any company that could answer it.',
      'I know that each copy I read bears my name, that each reading is logged, and that the coordinator sees the list.',
      'If I find an interest that could influence my advice, I declare it at once and cease to sit.',
      'These duties last beyond the end of my seat, until the information is made public.',
    ],
  },
} as const

export const UNDERTAKING_VERSIONS = ['2026-1'] as const satisfies readonly (keyof typeof UNDERTAKINGS)[]
export type UndertakingVersion = (typeof UNDERTAKING_VERSIONS)[number]

/** The version that is signed on that day: the latest that has begun. */
export function undertakingOn(today: IsoDate): UndertakingVersion {
  const begun = UNDERTAKING_VERSIONS.filter((version) => UNDERTAKINGS[version].from <= today)
  return begun.at(-1) ?? UNDERTAKING_VERSIONS[0]
}
