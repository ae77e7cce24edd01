import type { Clauses, Group } from '#modules/convention/index.ts'
import { GROUP } from '#ui/gallery/group.tsx'
import { SAMPLE_ARTICLES, SAMPLE_CLAUSES, SAMPLE_MEMBERS } from '#ui/gallery/sample-clauses.ts'

/** The gallery’s group, with its own way to treat costs. */
export const sampleGroup = (costs: Clauses['costs']): Group => ({
  id: GROUP.id,
  status: 'in-force',
  clauses: { ...SAMPLE_CLAUSES, costs },
  articles: SAMPLE_ARTICLES,
  members: SAMPLE_MEMBERS,
  effectiveOn: GROUP.effectiveOn,
})
