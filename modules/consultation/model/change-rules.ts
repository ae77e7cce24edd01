import type { ActInput } from '#kernel/process.ts'
import { met, notApplicable, type Rule, requires, toAppraise, unmet } from '#kernel/rule.ts'
import { cite } from '#law/index.ts'
import { changedDocuments, changedSections } from './checked.ts'
import { type ConsultationFacts, type File, type Hour, type Noticed, SINCE_CCP } from './consultation-state.ts'
import type { Section } from './dossier.ts'
import { instantOf } from './hours.ts'

type Change = File & { readonly important: boolean; readonly deadline: Hour | null }
type OfChange = Rule<ActInput<Noticed, Change, ConsultationFacts>>

/** The sections that weigh on the preparation of a tender by what they are: changed, they are told apart. */
const WEIGHTY: readonly Section[] = ['lots', 'framework', 'criteria', 'selection', 'prices', 'tender']

/** A version says something new: the structured part, or a document. */
export const changeMade: OfChange = {
  id: 'changeMade',
  basis: [cite('policy', 'dossier')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const sections = changedSections(state.dossier, act.dossier)
    const documents = changedDocuments(state.documents, act.documents)
    return requires(sections.length > 0 || documents.length > 0, { sections, documents })
  },
}

/** R2.13: an important change moves the deadline, in the same act. */
export const importantChangeExtends: OfChange = {
  id: 'importantChangeExtends',
  basis: [cite('CCP', 'R2151-4'), cite('CE', '499221')],
  inForce: SINCE_CCP,
  assess: ({ state, act: { important, deadline } }) => {
    if (!important) return notApplicable({ important })
    const at = deadline === null ? null : instantOf(deadline)
    const facts = { from: state.deadline, deadline }
    return at !== null && at > state.deadline ? met(facts) : unmet(facts)
  },
}

/** R2.13: a substantial change is always important; that one which touches the terms of the contract is not, a person says. */
export const minorChangeAppraised: OfChange = {
  id: 'minorChangeAppraised',
  basis: [cite('CCP', 'R2151-4'), cite('CE', '499221')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    if (act.important) return notApplicable({ important: true })
    const weighty = changedSections(state.dossier, act.dossier).filter((section) => WEIGHTY.includes(section))
    return weighty.length === 0 ? met({ sections: [] }) : toAppraise({ sections: weighty })
  },
}

/** R2.13: another object is another procedure. */
export const objectKept: OfChange = {
  id: 'objectKept',
  basis: [cite('CCP', 'R2151-4'), cite('CCP', 'L2111-1')],
  inForce: SINCE_CCP,
  assess: ({ state, act }) => {
    const same =
      state.dossier.object.trim() === act.dossier.object.trim() && state.dossier.cpv[0] === act.dossier.cpv[0]
    return requires(same, { before: state.dossier.object, after: act.dossier.object })
  },
}
