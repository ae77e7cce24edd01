import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type CitedArticle, describedArticles } from '#law/index.ts'
import { parse } from '#platform/http/parse.ts'

/** What the pages show of an article, under the key of its citation. The reference itself is printed by the page. */
type ArticleView = { readonly says: string; readonly url: string | null; readonly tag: 'V' | 'S' | 'K' }

const asked = z.object({ language: z.enum(['fr', 'en']).default('fr') })

/** `GET /api/articles?language=fr`: what each article says, its official address, how far it was checked. */
export function serveArticles(app: FastifyInstance): void {
  const tables = { fr: articlesIn('fr'), en: articlesIn('en') }
  app.get('/api/articles', (request, reply) => {
    const { language } = parse(asked, request.query)
    return reply.header('cache-control', 'max-age=3600').send(tables[language])
  })
}

export function articlesIn(language: 'fr' | 'en'): Readonly<Record<string, ArticleView>> {
  return Object.fromEntries(describedArticles().map((cited) => [cited.key, viewIn(cited, language)]))
}

/** A choice of this software was made here and needs no confirmation: it is what it says. */
function viewIn({ says, address, tag }: CitedArticle, language: 'fr' | 'en'): ArticleView {
  return { says: says[language], url: address ?? null, tag: tag === 'policy' ? 'V' : tag }
}
