import { documentsOf } from '#ui/documents.ts'
import { useGroup } from '#ui/group.tsx'
import { useCrumbs } from '#ui/group-crumbs.tsx'
import { formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page, Part } from '#ui/page.tsx'
import { Reading } from '#ui/reading.tsx'
import { Stages } from '#ui/stages.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { openItems } from '../model/checklist.ts'
import type { Dissolution } from '../model/dissolution-state.ts'
import { blocksOf } from './blocks.ts'
import { BlocksPart } from './blocks-part.tsx'
import { ChecklistPart } from './checklist-part.tsx'
import { NoticesPart, RecordsPart } from './closing-part.tsx'
import { DecisionsPart } from './decisions-part.tsx'
import { useEndActs } from './end-acts.tsx'
import { type EndData, useEnd } from './end-data.ts'
import { stopsOf, upcomingOf } from './end-line.ts'
import { ObjectionsPart } from './objections-part.tsx'
import { words } from './page-words.ts'
import { WaysPart } from './ways-part.tsx'

/** The end of the group: the two ways to it, what still holds it, what follows it. */
export function EndPage() {
  const end = useEnd()
  return <Reading of={end}>{(data) => <End data={data} />}</Reading>
}

export function End({ data }: { readonly data: EndData }) {
  const says = useWords(words)
  const { messages } = useLanguage()
  const { id: group, today } = useGroup()
  const { primary, others } = useEndActs(data)
  const { rules, completion, closing, dissolutions, entries, forms } = data
  const { state } = completion
  const after = closing.state.status === 'none' ? null : closing.state
  const clearing = state.status === 'preparing' || state.status === 'declared'
  return (
    <Page
      title={says.title}
      lede={<Lede data={data} />}
      crumbs={useCrumbs()}
      stages={<Stages stages={stopsOf(data).map(({ key, ...stop }) => ({ key, label: says.stops[key], ...stop }))} />}
      {...(primary === undefined ? {} : { primary })}
      others={others}
    >
      {after !== null && <NoticesPart members={after.members} />}
      {after !== null && <RecordsPart deposits={after.deposits} />}
      {after === null && <WaysPart rules={rules} completion={state} />}
      {after === null && clearing && <BlocksPart blocks={blocksOf(data)} rules={rules} />}
      {state.status !== 'none' && (after === null || after.cause === 'term') && (
        <ChecklistPart
          resource={completion}
          checklist={state.checklist}
          form={forms.find(({ process }) => process === 'completion')}
        />
      )}
      {state.status !== 'none' && (state.status !== 'preparing' || state.objections.length > 0) && (
        <ObjectionsPart objections={state.objections} />
      )}
      {(after === null || dissolutions.length > 0) && <DecisionsPart cases={dissolutions} rules={rules} />}
      <Part title={messages.timeline.done}>
        <Timeline
          entries={entries}
          documents={(entry) => documentsOf(group, entry)}
          upcoming={upcomingOf(data, today).map(({ label, ...next }) => ({ ...next, label: says.upcoming[label] }))}
          today={today}
        />
      </Part>
    </Page>
  )
}

type Pending = Exclude<Dissolution, { status: 'none' | 'abandoned' | 'dissolved' }>
const isPending = (state: Dissolution): state is Pending =>
  state.status !== 'none' && state.status !== 'abandoned' && state.status !== 'dissolved'

function Lede({ data: { rules, completion, closing, dissolutions } }: { readonly data: EndData }) {
  const { lede, cause } = useWords(words)
  const { language } = useLanguage()
  const { state } = completion
  if (closing.state.status !== 'none') {
    const ended = lede.ended(formatDate(closing.state.endedOn, language, 'weekday'), cause[closing.state.cause])
    return closing.state.status === 'complete'
      ? `${ended} ${lede.complete(formatDate(closing.state.completedOn, language))}`
      : ended
  }
  if (rules.status !== 'in-force') return lede.notYet
  if (state.status === 'declared')
    return lede.declared(formatDate(state.declaredOn, language), formatDate(state.objectionsUntil, language, 'weekday'))
  if (state.status === 'preparing') return lede.preparing(openItems(state.checklist).length)
  const proposed = dissolutions.map(({ state: each }) => each).find(isPending)
  return proposed === undefined ? lede.alive : lede.proposed(formatDate(proposed.proposedOn, language))
}
