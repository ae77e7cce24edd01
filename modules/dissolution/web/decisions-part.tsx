import { Link } from '@tanstack/react-router'
import type { CaseWithState } from '#api/group.ts'
import type { Group } from '#modules/convention/index.ts'
import { CaseTable } from '#ui/case-list.tsx'
import { useGroup } from '#ui/group.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Part } from '#ui/page.tsx'
import { type Dissolution, membersDeciding } from '../model/dissolution-state.ts'
import { words } from './page-words.ts'

type DecisionsProps = { readonly cases: readonly CaseWithState<Dissolution>[]; readonly rules: Group }
type Found = CaseWithState<Dissolution>

/** The dissolutions by decision that were proposed, with how far each has come. */
export function DecisionsPart({ cases, rules }: DecisionsProps) {
  const says = useWords(words).decisions
  const { id: group, lookup, today } = useGroup()
  const labels = useLabels()
  const { language } = useLanguage()
  const total = membersDeciding(rules, today).length
  const count = (state: Dissolution, done: 'votes' | 'signatures'): string => {
    if (state.status === 'none') return ''
    const parts = state.circuit.filter(({ vote, signature }) =>
      done === 'votes' ? vote?.verdict === 'approved' : signature !== null,
    )
    return total === 0 ? String(parts.length) : `${parts.length} / ${total}`
  }
  return (
    <Part title={says.title}>
      {cases.length === 0 ? (
        <p>{says.none}</p>
      ) : (
        <CaseTable
          cases={cases}
          columns={[
            {
              head: says.case,
              cell: ({ id, state }: Found) => (
                <Link to={`/groups/${group}/dissolution/${id}`}>
                  {state.status === 'none' ? id : says.proposed(formatDate(state.proposedOn, language))}
                </Link>
              ),
            },
            { head: says.by, cell: ({ state }) => state.status !== 'none' && lookup.name(state.proposedBy) },
            {
              head: says.status,
              cell: ({ state }) =>
                rules.status === 'ended' && state.status !== 'dissolved' && state.status !== 'abandoned'
                  ? says.overtaken
                  : labels.status('dissolution', state.status),
            },
            { head: says.votes, cell: ({ state }) => count(state, 'votes') },
            { head: says.signatures, cell: ({ state }) => count(state, 'signatures') },
          ]}
        />
      )}
    </Part>
  )
}
