import { useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, Suspense } from 'react'
import { read } from '#api/client.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import type { Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { type ArticleText, composeLabels, type Labels } from '#ui/labels.ts'
import { LabelsProvider } from '#ui/labels-context.tsx'
import { modules } from './modules.ts'

/** What `GET /api/articles` answers: the substance, address and tag of every article, by `citationKey`. */
type ArticleTable = Readonly<Record<string, Omit<ArticleText, 'text'>>>

/** Loads the words of the chosen language, the modules' own and those of the articles, and gives them to the pages. */
export function LawWords({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={null}>
      <Loaded>{children}</Loaded>
    </Suspense>
  )
}

function Loaded({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const { data } = useSuspenseQuery({
    queryKey: ['labels', language],
    queryFn: () => loadLabels(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return <LabelsProvider labels={data}>{children}</LabelsProvider>
}

async function loadLabels(language: Language): Promise<Labels> {
  const [articles, ...parts] = await Promise.all([
    loadArticles(language),
    ...modules.flatMap((module) => (module.labels === undefined ? [] : [module.labels[language]()])),
  ])
  return composeLabels(language, parts, (citation) => {
    const key = [citation.source, citation.article, citation.paragraph].filter((part) => part !== undefined).join(' ')
    const known = articles[key] ?? articles[`${citation.source} ${citation.article}`]
    const text = formatCitation(citation, language)
    return known === undefined ? { text, says: text, url: null, tag: 'K' } : { ...known, text }
  })
}

/** Without the articles the pages still stand: the references show, marked as to be confirmed. */
async function loadArticles(language: Language): Promise<ArticleTable> {
  try {
    return await read<ArticleTable>(`/api/articles?language=${language}`)
  } catch {
    return {}
  }
}
