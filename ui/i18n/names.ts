import type { Language } from './format.ts'

/**
 * The bodies of the group at hand, as a sentence names them. `the`, `of` and `to` carry the article that French puts
 * before a name: « le Département de la Somme », « du Département de la Somme », « au Département de la Somme ».
 */
export type Names = {
  /** The bare name; the identifier itself when the group knows nobody under it. */
  readonly name: (id: unknown) => string
  readonly the: (id: unknown) => string
  readonly of: (id: unknown) => string
  readonly to: (id: unknown) => string
  /** Any other identifier that stands in a sentence is replaced by the name it belongs to. */
  readonly replaceIn: (sentence: string) => string
}

type Article = 'le' | 'la' | 'elided' | 'none'

/**
 * The first words that take an article, by gender: kinds of bodies, then the forms that a name of a body begins with.
 * A name that begins with none of them is a proper noun, and takes none: « Orvemont », « ADICA ».
 */
const MASCULINE =
  'département|syndicat|conseil|centre|groupement|lycée|collège|pôle|parc|service|ccas|cias|sivu|sivom|sdis|pays|grand port|gip|laboratoire|rectorat'
const FEMININE =
  'région|commune|communauté|métropole|ville|collectivité|régie|société|chambre|caisse|direction|fédération|mairie|maison|spl'
const ELIDED =
  'agence|association|établissement|office|école|université|institut|hôpital|entente|epci|epl|union|opérateur|organisme|autorité|académie'

const KINDS: readonly (readonly [Article, RegExp])[] = [
  ['le', starting(MASCULINE)],
  ['la', starting(FEMININE)],
  ['elided', starting(ELIDED)],
]

function starting(words: string): RegExp {
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}])`, 'iu')
}

const articleOf = (name: string): Article => KINDS.find(([, kind]) => kind.test(name))?.[0] ?? 'none'

// No h: whether it is mute (« d’Hirson ») or aspirated (« de Haubourdin »), no rule tells; « de » is then never absurd.
const VOWEL = /^[aeiouyàâäéèêëîïôöûüœæ]/iu
/** Letters read out one by one begin with a consonant's name or not, which no rule tells: acronyms keep « de ». */
const ACRONYM = /^\p{Lu}{2,}(?!\p{Ll})/u

/** « le Département de la Somme », « l’Agence départementale », « Orvemont ». */
export function theName(name: string, language: Language): string {
  if (language === 'en') return articleOf(name) === 'none' ? name : `the ${name}`
  const article = articleOf(name)
  if (article === 'none') return name
  return article === 'elided' ? `l’${name}` : `${article} ${name}`
}

/** « du Département de la Somme », « de la Région », « de l’Agence départementale », « d’Orvemont ». */
export function ofName(name: string, language: Language): string {
  if (language === 'en') return `of ${theName(name, language)}`
  switch (articleOf(name)) {
    case 'le':
      return `du ${name}`
    case 'la':
      return `de la ${name}`
    case 'elided':
      return `de l’${name}`
    case 'none':
      return VOWEL.test(name) && !ACRONYM.test(name) ? `d’${name}` : `de ${name}`
  }
}

/** « au Département de la Somme », « à la Région », « à l’Agence départementale », « à Orvemont ». */
export function toName(name: string, language: Language): string {
  if (language === 'en') return `to ${theName(name, language)}`
  return articleOf(name) === 'le' ? `au ${name}` : `à ${theName(name, language)}`
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** The names of one group, for the sentences of its pages. */
export function namesFrom(known: ReadonlyMap<string, string>, language: Language): Names {
  const name = (id: unknown) => known.get(String(id)) ?? String(id)
  return {
    name,
    the: (id) => theName(name(id), language),
    of: (id) => ofName(name(id), language),
    to: (id) => toName(name(id), language),
    replaceIn: (sentence) => (known.size === 0 ? sentence : sentence.replace(UUID, (id) => known.get(id) ?? id)),
  }
}

/** Outside any group: identifiers stay as they are. */
export const NO_NAMES: Names = namesFrom(new Map(), 'fr')

/** A person and its body; the body once, where the register already names the person by it. */
export function personOf(person: string, body: string): string {
  return person.includes(body) ? person : `${person}, ${body}`
}

/** The same sentence as the beginning of a paragraph. */
export function capitalised(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase('fr') + sentence.slice(1)
}
