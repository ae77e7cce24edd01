import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { read } from '#api/client.ts'
import type { SearchHit, SearchView } from '#api/group.ts'
import { Button } from '#ui/button.tsx'
import { Empty } from '#ui/empty.tsx'
import { dayOf, formatDate } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { useWords } from '#ui/i18n/words.ts'
import { useLabels } from '#ui/labels-context.tsx'
import { Page, Part } from '#ui/page.tsx'
import { Reading } from '#ui/reading.tsx'
import { useSession } from '../session.ts'
import { caseLink } from './links.ts'
import classes from './lists.module.css'
import { words } from './words.ts'

/** Everything in a group that holds the words asked. */
export function SearchPage() {
  const search: { readonly q?: unknown; readonly group?: unknown } = useSearch({ strict: false })
  const text = typeof search.q === 'string' ? search.q : String(search.q ?? '')
  const session = useSession(typeof search.group === 'string' ? search.group : null)
  const group = session.data?.group?.id ?? null
  const navigate = useNavigate()
  const found = useQuery({
    queryKey: ['search', group, text],
    enabled: group !== null,
    queryFn: ({ signal }) =>
      read<SearchView>(`/api/groups/${group}/search?${new URLSearchParams({ q: text })}`, signal),
  })
  return (
    <Reading of={found}>
      {(result) => (
        <SearchResult
          text={text}
          group={group ?? ''}
          result={result}
          onSearch={(q) => void navigate({ to: '/search', search: { q, group } })}
        />
      )}
    </Reading>
  )
}

export type SearchResultProps = {
  readonly text: string
  readonly group: string
  readonly result: SearchView
  readonly onSearch: (text: string) => void
}

export function SearchResult({ text, group, result, onSearch }: SearchResultProps) {
  const { search: says } = useWords(words)
  const nothing = text === '' ? says.empty : says.none
  return (
    <Page title={says.title} {...(text === '' ? {} : { lede: says.lede(text) })}>
      <form
        key={text}
        className={classes.tools}
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(String(new FormData(event.currentTarget).get('words') ?? ''))
        }}
      >
        <label>
          {says.label}
          <input name="words" defaultValue={text} />
        </label>
        <Button type="submit">{says.submit}</Button>
      </form>
      {result.hits.length === 0 && <Empty title={nothing} teach={says.noneTeach} />}
      {(['body', 'case', 'entry'] as const).map((kind) => {
        const hits = result.hits.filter((hit) => hit.kind === kind)
        return (
          hits.length > 0 && (
            <Part key={kind} title={says[kind]}>
              <ul className={classes.list}>
                {hits.map((hit) => (
                  <Hit key={`${hit.process} ${hit.id} ${hit.seq} ${hit.title}`} hit={hit} group={group} />
                ))}
              </ul>
            </Part>
          )
        )
      })}
      {result.more && <p>{says.more}</p>}
    </Page>
  )
}

function Hit({ hit, group }: { readonly hit: SearchHit; readonly group: string }) {
  const labels = useLabels()
  const { language } = useLanguage()
  const title = hit.kind === 'entry' ? labels.act(hit.process, hit.title) : hit.title
  return (
    <li className={classes.item}>
      <p>
        <Link to={caseLink(group, hit.process, hit.id)}>{title}</Link>
      </p>
      <p className={classes.notes}>
        {hit.excerpt !== title && <span>{hit.excerpt}</span>}
        {hit.status !== null && <span>{labels.status(hit.process, hit.status)}</span>}
        {hit.at !== null && <time dateTime={hit.at}>{formatDate(dayOf(hit.at), language)}</time>}
      </p>
    </li>
  )
}
