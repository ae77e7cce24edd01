import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ConsultationList, EVERYTHING, type Wanted } from './list.tsx'
import { type ListPage, readPublic } from './reading.ts'
import { Unread } from './unread.tsx'

/** `/consultations`: the search stands in the address, so that it can be kept, sent and gone back to. */
export function ConsultationsPage() {
  const asked: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const wanted = wantedIn(asked)
  const found = useInfiniteQuery({
    queryKey: ['public', 'consultations', wanted],
    queryFn: ({ pageParam }) => readPublic<ListPage>(addressOf(wanted, pageParam)),
    initialPageParam: null as string | null,
    getNextPageParam: ({ found: { next } }) => next,
    retry: false,
  })
  if (found.data === undefined) return <Unread error={found.error} onRetry={() => void found.refetch()} />
  const { pages } = found.data
  return (
    <ConsultationList
      items={pages.flatMap((page) => page.found.items)}
      now={pages[0]?.now ?? ''}
      more={found.hasNextPage}
      wanted={wanted}
      onSearch={(next) => void navigate({ to: '/consultations', search: told(next) })}
      onMore={() => void found.fetchNextPage()}
    />
  )
}

function wantedIn(asked: Readonly<Record<string, unknown>>): Wanted {
  // An address may hold a number where a word is meant: `?department=59`.
  const text = (name: keyof Wanted): string => {
    const value = asked[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : EVERYTHING[name]
  }
  return {
    q: text('q'),
    state: text('state'),
    department: text('department'),
    cpv: text('cpv'),
    category: text('category'),
    sort: text('sort'),
  }
}

/** What differs from the list as it first stands. */
const told = (wanted: Wanted): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(wanted)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([name, value]) => value !== EVERYTHING[name as keyof Wanted]),
  )

function addressOf(wanted: Wanted, after: string | null): string {
  const { department = '', cpv = '', ...rest } = told(wanted)
  const query = new URLSearchParams({
    ...rest,
    ...(department === '' ? {} : { department: department.toUpperCase().padStart(2, '0') }),
    ...(cpv === '' ? {} : { cpv: cpv.split('-')[0]?.replaceAll(/\D/g, '') ?? '' }),
    ...(after === null ? {} : { after }),
  })
  return `/api/public/consultations?${query}`
}
