import { useSuspenseQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, Suspense, useContext, useMemo } from 'react'
import { read } from '#api/client.ts'
import { formatCitation } from '#ui/i18n/citation.ts'
import type { Language } from '#ui/i18n/format.ts'
import { useLanguage } from '#ui/i18n/language.tsx'
import { type Names, namesFrom } from '#ui/i18n/names.ts'
import { settingOf } from '#ui/i18n/typeset.ts'
import { type ArticleText, composeLabels, type Labels } from '#ui/labels.ts'
import { LabelsProvider } from '#ui/labels-context.tsx'
import { loadModuleLabels, type WordsFor } from './modules.ts'

/** What `GET /api/articles` answers: the substance, address and tag of every article, by `citationKey`. */
type ArticleTable = Readonly<Record<string, Omit<ArticleText, 'text'>>>

type Compose = (names: Names) => Labels
const ComposeContext = createContext<Compose | null>(null)

/** Outside any group: names are as they come, with the articles of the language. */
const NOWHERE: Readonly<Record<Language, Names>> = { fr: namesFrom(new Map(), 'fr'), en: namesFrom(new Map(), 'en') }

type LawWordsProps = {
  /** Whose words: of all modules, unless told otherwise. */
  readonly readers?: WordsFor
  readonly children: ReactNode
}

/** Loads the words of the chosen language, the modules' own and those of the articles, and gives them to the pages. */
export function LawWords({ readers = 'members', children }: LawWordsProps) {
  return (
    <Suspense fallback={null}>
      <Loaded readers={readers}>{children}</Loaded>
    </Suspense>
  )
}

function Loaded({ readers, children }: { readonly readers: WordsFor; readonly children: ReactNode }) {
  const { language } = useLanguage()
  const { data } = useSuspenseQuery({
    queryKey: ['labels', language, readers],
    queryFn: () => loadLabels(language, readers),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <ComposeContext value={data}>
      <NamedWords names={NOWHERE[language]}>{children}</NamedWords>
    </ComposeContext>
  )
}

/** The same words, whose sentences name the bodies of one group. @throws {Error} outside `LawWords`. */
export function NamedWords({ names, children }: { readonly names: Names; readonly children: ReactNode }) {
  const compose = useContext(ComposeContext)
  if (compose === null) throw new Error('no LawWords above this component')
  const labels = useMemo(() => compose(names), [compose, names])
  return <LabelsProvider labels={labels}>{children}</LabelsProvider>
}

async function loadLabels(language: Language, readers: WordsFor): Promise<Compose> {
  const [articles, parts] = await Promise.all([loadArticles(language), loadModuleLabels(language, readers)])
  const typeset = settingOf(language)
  const article: Labels['article'] = (citation) => {
    const key = [citation.source, citation.article, citation.paragraph].filter((part) => part !== undefined).join(' ')
    const known = articles[key] ?? articles[`${citation.source} ${citation.article}`]
    const text = formatCitation(citation, language)
    // The group's own convention is no source to confirm: its text stands in its own page.
    if (known === undefined) return { text, says: text, url: null, tag: citation.source === 'convention' ? 'V' : 'K' }
    return { ...known, says: typeset(known.says), text }
  }
  return (names) => composeLabels(language, parts, article, names)
}

/** Without the articles the pages still stand: the references show, marked as to be confirmed. */
async function loadArticles(language: Language): Promise<ArticleTable> {
  try {
    return await read<ArticleTable>(`/api/articles?language=${language}`)
  } catch {
    return {}
  }
}
