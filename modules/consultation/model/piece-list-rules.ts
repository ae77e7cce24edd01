import { notApplicable, requires } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { formalisedFrom } from '#modules/procedure/index.ts'
import { type Check, inSection, repeated } from './checked.ts'
import { SINCE_CCP } from './consultation-state.ts'
import { RESTRICTIVE_MEASURES } from './dossier.ts'
import { fileValue } from './value.ts'

/** R2.40: the applications are examined by the list that was published: each of its pieces is named, once. */
export const piecesNamed: Check = {
  id: 'piecesNamed',
  basis: [cite('CCP', 'R2144-1'), cite('policy', 'candidatures')],
  inForce: SINCE_CCP,
  assess: ({ dossier: { selection } }) => {
    const { pieces } = selection
    if (pieces === undefined) return notApplicable()
    const unnamed = pieces.filter(({ title }) => title.trim() === '').length
    const twice = repeated(pieces.map(({ key }) => key))
    const facts = { ...inSection('selection'), pieces: pieces.length, unnamed, twice }
    return requires(pieces.length > 0 && unnamed === 0 && twice.length === 0, facts)
  },
}

/** R2.48: from the European thresholds on the list asks for the declaration on restrictive measures; nobody has confirmed it. */
export const restrictiveMeasuresAsked: Check = {
  id: 'restrictiveMeasuresAsked',
  basis: [cite('EU-833-2014', '5 duodecies')],
  inForce: SINCE_CCP,
  strength: 'to-confirm',
  assess: ({ dossier, procedure, lawDate }) => {
    const { pieces } = dossier.selection
    if (pieces === undefined || procedure === null) return notApplicable()
    const { value: threshold } = formalisedFrom(procedure.category, lawDate)
    const value = fileValue(dossier, procedure)
    if (value < threshold) return notApplicable()
    const asked = pieces.some(({ key }) => key === RESTRICTIVE_MEASURES)
    return requires(asked, { ...inSection('selection'), value, threshold })
  },
}
