import { CONVENTION } from '#kernel/citation.ts'
import type { Reference } from '../reference.ts'
import type { Language } from './format.ts'
import { NO_BREAK } from './typeset.ts'

const PARTIES = 'parties'

/** Sources whose key is not what a lawyer writes. */
const NAMES: Readonly<Record<string, string>> = {
  'code-civil': 'Code civil',
  'code-penal': 'Code pénal',
  'code-travail': 'Code du travail',
  'code-education': 'Code de l’éducation',
  'code-patrimoine': 'Code du patrimoine',
  'EU-1182-71': `règlement n°${NO_BREAK}1182/71`,
  'EU-2014-24': 'directive 2014/24/UE',
  'EU-2015-1506': `décision n°${NO_BREAK}2015/1506`,
}
/** Decisions and doctrine have a number, a date or a subject, and no article. */
const WITHOUT_ARTICLES: Readonly<Record<string, string>> = {
  CE: `CE, n°${NO_BREAK}`,
  CJUE: 'CJUE, ',
  RM: `réponse ministérielle${NO_BREAK}`,
  DAJ: 'DAJ, ',
  SIAF: 'SIAF, ',
  circulaire: 'circulaire, ',
  usage: 'usage, ',
}
const STATUTE = /^(loi|ordonnance|decret)-(\d{4})-(\d+)$/
const KINDS: Readonly<Record<string, string>> = { loi: 'loi', ordonnance: 'ordonnance', decret: 'décret' }

/** The choices of this software where the texts are silent: no law, so no article. */
const POLICY = 'policy'

/**
 * A reference as lawyers write it: `convention, art. 8, al. 2`, `CCP, art. L. 2113-7`. A clause that the group's text
 * lacks has no number: it is named by what it would rule.
 */
export function formatCitation(citation: Reference, language: Language): string {
  const source = nameOf(citation.source)
  // The parties stand before the first article, in every convention.
  if (citation.clause === PARTIES) return language === 'fr' ? `${source}, parties` : `${source}, parties to it`
  if (citation.clause !== undefined && citation.article === citation.clause) {
    return language === 'fr' ? `${source}, clause absente` : `${source}, no such clause`
  }
  if (citation.source === POLICY) {
    const number = /^A(\d+)$/.exec(citation.article)?.[1]
    // A choice without a number goes by its subject, whose French name is that of its sheet.
    if (number === undefined)
      return language === 'fr' ? `choix d’Unisson, ${citation.article}` : `Unisson’s choice, ${citation.article}`
    return language === 'fr' ? `choix d’Unisson n°${NO_BREAK}${number}` : `Unisson’s choice no.${NO_BREAK}${number}`
  }
  const plain = WITHOUT_ARTICLES[citation.source]
  if (plain !== undefined) return `${plain}${citation.article}`
  // An annex is no article: it has articles of its own.
  const article = citation.article.startsWith('annexe')
    ? citation.article.replace(' ', NO_BREAK)
    : `art.${NO_BREAK}${spaceArticle(citation.article)}`
  const paragraph = citation.paragraph === undefined ? [] : [spaceParagraph(citation.paragraph, language)]
  return [source, article, ...paragraph].join(', ')
}

/** `loi-2015-991` is cited as `loi n° 2015-991`. */
function nameOf(source: string): string {
  if (source === CONVENTION) return 'convention'
  const [, kind = '', year, number] = STATUTE.exec(source) ?? []
  return NAMES[source] ?? (kind === '' ? source : `${KINDS[kind]} n°${NO_BREAK}${year}-${number}`)
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
