import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { firstReception } from '#modules/procedure/web/parts.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { ChoiceField, LineField } from '#ui/field/plain-fields.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { Page } from '#ui/page.tsx'
import classes from './public.module.css'
import type { Heading } from './reading.ts'
import { words } from './words.ts'

/** What one looks for, as it stands in the address; empty for what is not asked. */
export type Wanted = Readonly<Record<'q' | 'state' | 'department' | 'cpv' | 'category' | 'sort', string>>

export const EVERYTHING: Wanted = { q: '', state: 'open', department: '', cpv: '', category: '', sort: 'newest' }

export type ConsultationListProps = {
  readonly items: readonly Heading[]
  readonly now: string
  readonly more: boolean
  readonly wanted: Wanted
  readonly onSearch: (wanted: Wanted) => void
  readonly onMore: () => void
}

/** The published consultations that were looked for. */
export function ConsultationList({ items, now, more, wanted, onSearch, onMore }: ConsultationListProps) {
  const says = useWords(words)
  const isSearch = JSON.stringify(wanted) !== JSON.stringify(EVERYTHING)
  return (
    <Page title={says.list} lede={says.listLede}>
      <SearchForm key={JSON.stringify(wanted)} wanted={wanted} onSearch={onSearch} />
      {items.length === 0 ? (
        <Empty title={isSearch ? says.nothing : says.none} teach={isSearch ? says.nothingTeach : says.noneTeach}>
          {isSearch && <Button onClick={() => onSearch(EVERYTHING)}>{says.search.clear}</Button>}
        </Empty>
      ) : (
        <section>
          <h2 aria-live="polite">{says.found(items.length, more)}</h2>
          <ul className={classes.list}>
            {items.map((item) => (
              <Item key={item.id} item={item} now={now} />
            ))}
          </ul>
          {more && <Button onClick={onMore}>{says.search.more}</Button>}
        </section>
      )}
    </Page>
  )
}

function Item({ item, now }: { readonly item: Heading; readonly now: string }) {
  const says = useWords(words)
  const { id, title, object, reference, coordinator, buyers, departments, deadline, status, category, procedure } = item
  const isOpen = status === 'open' && now < deadline
  const receives = firstReception(procedure)
  return (
    <li className={classes.item}>
      <h3>
        <Link to={`/consultations/${id}`}>{title}</Link>
      </h3>
      <p className={isOpen ? classes.limit : classes.note}>
        {isOpen ? says.until(deadline, receives) : says.closedSince(deadline, receives)}
      </p>
      <p>{object}</p>
      <p className={classes.note}>
        {[
          says.by(coordinator, buyers),
          says.reference(reference),
          says.search.categories[category],
          says.procedures[procedure],
          says.departmentsOf(departments),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
    </li>
  )
}

function SearchForm({ wanted, onSearch }: Pick<ConsultationListProps, 'wanted' | 'onSearch'>) {
  const { search: says } = useWords(words)
  const [typed, setTyped] = useState(wanted)
  const field = (name: keyof Wanted) => ({
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value.trimStart() })),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSearch(typed)
  }
  const choices = <K extends string>(texts: Readonly<Record<K, string>>) => Object.entries<string>(texts)
  return (
    <search>
      <form onSubmit={submit}>
        <fieldset className={classes.search}>
          <legend>{says.legend}</legend>
          <LineField label={says.q} hint={says.qHint} maxLength={200} {...field('q')} />
          <ChoiceField label={says.state} options={choices(says.states)} {...field('state')} />
          <LineField label={says.department} hint={says.departmentHint} maxLength={3} {...field('department')} />
          <LineField label={says.cpv} hint={says.cpvHint} maxLength={10} inputMode="numeric" {...field('cpv')} />
          <ChoiceField
            label={says.category}
            none={says.anyCategory}
            options={choices(says.categories)}
            {...field('category')}
          />
          <ChoiceField label={says.sort} options={choices(says.sorts)} {...field('sort')} />
          <p className={classes.actions}>
            <Button rank="primary" type="submit">
              {says.go}
            </Button>
            <Button rank="quiet" onClick={() => onSearch(EVERYTHING)}>
              {says.clear}
            </Button>
          </p>
        </fieldset>
      </form>
    </search>
  )
}
