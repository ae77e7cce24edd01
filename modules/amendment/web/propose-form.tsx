import { Textarea, TextInput } from '@mantine/core'
import type { ActView, Resource } from '#api/shapes.ts'
import type { ClauseArticles, IsoDate } from '#kernel/citation.ts'
import { type Clauses, type Group, membersOn } from '#modules/convention/index.ts'
import {
  Choice,
  CLAUSE_ORDER,
  ClauseEditor,
  SelectField,
  UploadField,
  useReadingWords,
} from '#modules/convention/web/parts.ts'
import { Act } from '#ui/act/act.tsx'
import type { ActFields } from '#ui/act/act-form.tsx'
import { fieldOf } from '#ui/act/field-of.ts'
import { useCaseActs } from '#ui/case.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import type { FormValues } from '#ui/draft.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { useGroup } from '#ui/group.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { changesOf } from '../model/changes.ts'
import type { Amendment, Subject } from '../model/state.ts'
import classes from './amendment.module.css'
import { ChangesTable, changedKeys } from './changes-table.tsx'
import { words } from './words.ts'

export type ProposeValues = {
  readonly title: string
  readonly text: string | null
  readonly kind: Subject['kind']
  /** The clauses as they would read; only what differs from today is proposed. */
  readonly clauses: Clauses
  readonly articles: ClauseArticles
  readonly outgoing: string
  readonly incoming: string
  readonly from: IsoDate | null
  readonly handover: string
} & FormValues

export type ProposeProps = {
  readonly resource: Resource<Amendment>
  readonly view: ActView
  readonly group: Group
}

/** The form that proposes an amendment: what it does, then what the convention would say, before anything is sent. */
export function Propose({ resource, view, group }: ProposeProps) {
  const { consequence } = useWords(words)
  const { send, ...shared } = useCaseActs({ collection: 'amendments', id: 'new' }, resource)
  return (
    <Act<ProposeValues>
      {...shared}
      view={view}
      primary
      initial={initialOf(group)}
      consequence={consequence.propose}
      perform={send<ProposeValues>(view.act, (values) => payloadOf(values, group))}
      fields={(form) => <ProposeFields form={form} group={group} />}
    />
  )
}

const initialOf = (group: Group): ProposeValues => ({
  title: '',
  text: null,
  kind: 'general',
  clauses: group.clauses,
  articles: {},
  outgoing: group.clauses.coordinators[0]?.body ?? '',
  incoming: '',
  from: null,
  handover: '',
})

/** What was typed, as the subject that the act has. */
export function subjectOf(values: ProposeValues, group: Group): Subject {
  const { kind, clauses, articles, outgoing, incoming, from, handover } = values
  switch (kind) {
    case 'general': {
      const { coordinators: _, duration: __, ...free } = clauses
      const changed = changedKeys(group.clauses, { ...group.clauses, ...free })
      const changes = Object.fromEntries(Object.entries(free).filter(([key]) => changed.some((one) => one === key)))
      return { kind, changes, articles }
    }
    case 'extension':
      return { kind, duration: clauses.duration }
    case 'coordinator-replacement':
      return { kind, outgoing, incoming, from: from ?? '', handover }
  }
}

function payloadOf(values: ProposeValues, group: Group): object {
  return { title: values.title, text: values.text ?? '', subject: subjectOf(values, group) }
}

type ProposeFieldsProps = { readonly form: ActFields<ProposeValues>; readonly group: Group }

function ProposeFields({ form, group }: ProposeFieldsProps) {
  const { values, change, issue } = form
  const { form: says } = useWords(words)
  const { id } = useGroup()
  const subject = subjectOf(values, group)
  const after = { ...group.clauses, ...changesOf(subject, group) }
  const told = values.kind !== 'coordinator-replacement' || values.incoming !== ''
  return (
    <>
      <TextInput
        label={says.title}
        required
        maxLength={200}
        value={values.title}
        error={issue('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Choice label={says.kind} options={says.kinds} {...fieldOf(form, 'kind')} />
      {values.kind === 'general' && <ClausesFields form={form} group={group} />}
      {values.kind === 'extension' && (
        <ClauseEditor
          clauseKey="duration"
          clauses={values.clauses}
          parties={[]}
          onChange={(clauses) => change({ clauses })}
        />
      )}
      {values.kind === 'coordinator-replacement' && <ReplacementFields form={form} group={group} />}
      {told && (
        <section>
          <h3>{says.preview}</h3>
          <ChangesTable
            before={group.clauses}
            after={after}
            articles={group.articles}
            moved={subject.kind === 'general' ? subject.articles : {}}
          />
        </section>
      )}
      <UploadField groupId={id} label={says.text} accept=".pdf,.docx,.txt" {...fieldOf(form, 'text')} />
    </>
  )
}

/** Every clause that a general amendment may set, folded; the changed ones say so. */
function ClausesFields({ form: { values, change }, group }: ProposeFieldsProps) {
  const { form: says } = useWords(words)
  const reading = useReadingWords()
  const { lookup } = useGroup()
  const changed = changedKeys(group.clauses, values.clauses)
  const parties = group.members.map(({ body }) => ({ body, name: lookup.name(body) }))
  return (
    <fieldset className={classes.clauses}>
      <legend>{says.clauses}</legend>
      {CLAUSE_ORDER.filter(([key]) => key !== 'coordinators' && key !== 'duration').map(([key, clauseKey]) => {
        const isChanged = changed.includes(key)
        return (
          <div key={key} className={classes.clause}>
            <Disclosure label={isChanged ? `${reading.clauses[key]} (${says.changed})` : reading.clauses[key]}>
              <div className={classes.editor}>
                <ClauseEditor
                  clauseKey={key}
                  clauses={values.clauses}
                  parties={parties}
                  onChange={(clauses) => change({ clauses })}
                />
                {isChanged && clauseKey !== null && (
                  <TextInput
                    label={says.article}
                    description={says.articleHint}
                    maxLength={80}
                    value={(values.articles[clauseKey] ?? group.articles[clauseKey])?.article ?? ''}
                    onChange={(event) =>
                      change({ articles: moved(values.articles, clauseKey, event.currentTarget.value) })
                    }
                  />
                )}
              </div>
            </Disclosure>
          </div>
        )
      })}
    </fieldset>
  )
}

/** An article that is emptied is left where it stood. */
function moved(articles: ClauseArticles, key: string, article: string): ClauseArticles {
  const { [key]: _, ...others } = articles
  return article.trim() === '' ? others : { ...others, [key]: { article } }
}

function ReplacementFields({ form, group }: ProposeFieldsProps) {
  const { values, change, issue } = form
  const { form: says } = useWords(words)
  const { lookup, today } = useGroup()
  const coordinators = group.clauses.coordinators.map(({ body }) => body)
  const candidates = membersOn(group, today)
    .map(({ body }) => body)
    .filter((body) => body !== values.outgoing)
  const named = (bodies: readonly string[]) => bodies.map((body) => [body, lookup.name(body)] as const)
  return (
    <>
      <SelectField
        label={says.outgoing}
        options={named(coordinators)}
        {...fieldOf(form, 'outgoing', 'subject.outgoing')}
      />
      <SelectField
        label={says.incoming}
        placeholder={says.choose}
        options={named(candidates)}
        {...fieldOf(form, 'incoming', 'subject.incoming')}
      />
      <DateField label={says.from} required {...fieldOf(form, 'from', 'subject.from')} />
      <Textarea
        label={says.handover}
        required
        rows={4}
        value={values.handover}
        error={issue('subject.handover')}
        onChange={(event) => change({ handover: event.currentTarget.value })}
      />
    </>
  )
}
