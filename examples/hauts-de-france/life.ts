import { inChapter, type Life } from '../../apps/play/player.ts'
import { AWARDING_STAGES } from './awarding.ts'
import { CONSULTING, PREPARING } from './buying.ts'
import { FOUNDING } from './founding.ts'
import { keysOf } from './keys.ts'
import { LATE_YEARS } from './late-years.ts'

/** The life of the group of Hauts-de-France: from the text of its convention, by public acts only. */
export const life: Life = {
  name: 'hauts-de-france',
  begins: '2026-11-16',
  keysOf,
  stages: [
    ...inChapter({ fr: 'La convention', en: 'The convention' }, FOUNDING),
    ...inChapter({ fr: 'Le besoin et le dossier', en: 'The need and the file' }, PREPARING),
    ...inChapter({ fr: 'La consultation', en: 'The consultation' }, CONSULTING),
    ...inChapter({ fr: 'L’attribution', en: 'The award' }, AWARDING_STAGES),
    ...inChapter({ fr: 'Le marché et les membres', en: 'The contract and the members' }, LATE_YEARS),
  ],
}
