import type { Life } from '../../apps/play/player.ts'
import { BUYING } from './buying.ts'
import { FOUNDING } from './founding.ts'
import { LATE_YEARS } from './late-years.ts'

/** The life of the group of Hauts-de-France: from the text of its convention, by public acts only. */
export const life: Life = {
  name: 'hauts-de-france',
  begins: '2026-11-16',
  stages: [...FOUNDING, ...BUYING, ...LATE_YEARS],
}
