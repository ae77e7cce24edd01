import { CONVENTION } from '#kernel/citation.ts'
import type { Reference } from '../reference.ts'
import type { Language } from './format.ts'
import { NO_BREAK } from './typeset.ts'

const PARTIES = 'parties'
/** The choices of this software where the texts are silent: no law, so no article. */
const POLICY = 'policy'

/**
 * A reference as lawyers write it: `convention, art. 8, al. 2`, `CCP, art. L. 2113-7`. A clause that the group's text
 * lacks has no number: it is named by what it would rule.
 */
export function formatCitation(citation: Reference, language: Language): string {
  const source = citation.source === CONVENTION ? 'convention' : citation.source
  // The parties stand before the first article, in every convention.
  if (citation.clause === PARTIES) return language === 'fr' ? `${source}, parties` : `${source}, parties to it`
  if (citation.clause !== undefined && citation.article === citation.clause) {
    return language === 'fr' ? `${source}, clause absente` : `${source}, no such clause`
  }
  if (citation.source === POLICY) {
    return language === 'fr' ? `choix d’Unisson, ${citation.article}` : `Unisson’s choice, ${citation.article}`
  }
  const article = `art.${NO_BREAK}${spaceArticle(citation.article)}`
  const paragraph = citation.paragraph === undefined ? [] : [spaceParagraph(citation.paragraph, language)]
  return [source, article, ...paragraph].join(', ')
}

/** `L2113-7` and `L.2113-7` become `L. 2113-7`. */
function spaceArticle(article: string): string {
  return article.replace(/^([LRDA])\.?\s?\*?(?=\d)/, `$1.${NO_BREAK}`)
}

/** Paragraphs are counted in alinéas in either language: that is what the French text has. */
function spaceParagraph(paragraph: string, language: Language): string {
  if (!/^\d+$/.test(paragraph)) return paragraph.replace(/^al\.\s*/, `al.${NO_BREAK}`)
  return `${language === 'fr' ? 'al.' : 'para.'}${NO_BREAK}${paragraph}`
}
