import type { IsoDate } from '#kernel/citation.ts'
import { bindsOn, isNamed, type Recorded, type Signatory } from '#modules/organisation/index.ts'
import { blocksSetBy } from '#platform/documents/blocks.ts'
import type { Block } from '#platform/documents/model.ts'
import { shortDate, tidy } from '#platform/documents/typography.fr.ts'
import type { Clauses } from '../model/clauses.ts'
import { type Party, signatoryOf } from '../model/facts.ts'
import type { Convention, Member } from '../model/state.ts'

const { heading, paragraph, definitions } = blocksSetBy(tidy)

type Standing = Exclude<Convention, { status: 'none' }>

/** An act of a body's competent organ, with the number by which the convention cites it. */
export type CitedAct = Pick<Recorded, 'body' | 'kind' | 'number' | 'date' | 'subject' | 'favourable' | 'signatory'> & {
  readonly id: string
  readonly status: string
}

/** What the head of a convention is made from: the cards of its parties and the acts of their organs. */
export type Register = { readonly parties: readonly Party[]; readonly acts: readonly CitedAct[] }

/** Everything before the first article: the parties, the texts, and what the clauses say of the group. */
export function headOf(state: Standing, register: Register, day: IsoDate): readonly Block[] {
  const last = state.members.length - 1
  return [
    heading('Entre les soussignés'),
    definitions(
      state.members.map((member, index) => [
        nameOf(member, register),
        `${presented(member, state, register, day)}${index === last ? ',' : ' ;'}`,
      ]),
    ),
    paragraph('ci-après dénommés ensemble « les membres » ;'),
    ...foundationsOf(state.clauses.legalBasis).map((text) => paragraph(`Vu ${text} ;`)),
    paragraph(`Considérant que ${purpose(state.clauses)} ;`),
    paragraph('Il est convenu ce qui suit :'),
  ]
}

const nameOf = ({ body }: Member, { parties }: Register) => parties.find((party) => party.body === body)?.name ?? body

function presented(member: Member, { clauses }: Standing, register: Register, day: IsoDate): string {
  const party = register.parties.find(({ body }) => body === member.body)
  const seat = party?.seat == null ? '' : `, dont le siège se situe ${party.seat}`
  const signatory = signatoryFor(member, register, day)
  const represented = signatory === undefined ? '' : `, ${acting(signatory, authorityOf(member, signatory, register))}`
  const [coordinator, ...others] = clauses.coordinators
  const alone = coordinator?.body === member.body && others.length === 0
  return `SIRET ${party?.siret ?? 'inconnu'}${seat}${represented}${alone ? ', ci-après « le coordonnateur »' : ''}`
}

/** Who signed for the member; before it has signed, whom its act names, or else its representative on that day. */
export function signatoryFor(member: Member, register: Register, day: IsoDate): Signatory | undefined {
  const party = register.parties.find(({ body }) => body === member.body)
  if (party === undefined) return undefined
  if (member.signature !== null) return signatoryOf(party, member.signature.person, member.signature.signedOn)
  const holders = bindsOn(party, day, 'conventions')
  return holders.find((holder) => authorityOf(member, holder, register) !== undefined) ?? holders[0]
}

/** The act under which the member signed; before, the last that approves the convention and names this signatory. */
function authorityOf({ body, signature }: Member, signatory: Signatory, { acts }: Register): CitedAct | undefined {
  if (signature !== null) return acts.find(({ id }) => id === signature.authorisingAct)
  return acts
    .filter((act) => act.body === body && act.favourable && act.status !== 'annulled')
    .filter(({ subject }) => subject === 'membership' || subject === 'accession')
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .findLast((act) => act.signatory !== null && isNamed(act.signatory, signatory))
}

function acting({ person, title }: Signatory, authority: CitedAct | undefined): string {
  const name = person.civility === null ? person.name : `${person.civility} ${person.name}`
  const by = `agissant par ${title.charAt(0).toLowerCase()}${title.slice(1)}, ${name}`
  if (authority === undefined) return by
  const agreed = person.civility === 'Mme' || title.startsWith('La ') ? 'habilitée' : 'habilité'
  const act = authority.kind === 'deliberation' ? 'délibération' : 'décision'
  return `${by}, dûment ${agreed} par la ${act} n° ${authority.number} du ${shortDate(authority.date)}`
}

const CODES: Readonly<Record<string, string>> = {
  CCP: 'le code de la commande publique',
  CGCT: 'le code général des collectivités territoriales',
}

/** The texts that the convention cites, each code once: « le code de la commande publique, article L. 2113-7 ». */
export function foundationsOf(references: readonly string[]): readonly string[] {
  const codeOf = (reference: string) => /^(\w+) [LRD]/.exec(reference)?.[1] ?? ''
  return [
    ...Map.groupBy(references, (reference) => (CODES[codeOf(reference)] === undefined ? '' : codeOf(reference))),
  ].flatMap(([code, cited]) => {
    const name = CODES[code]
    if (name === undefined) return cited
    const articles = cited.map((reference) =>
      reference
        .slice(code.length)
        .trim()
        .replace(/^([LRD])\.? ?/, '$1. '),
    )
    const last = articles.length > 1 ? ` et ${articles.pop()}` : ''
    return [`${name}, ${last === '' ? 'article' : 'articles'} ${articles.join(', ')}${last}`]
  })
}

/** Only what the clauses say: a convention has no other reasons than those its members wrote. */
function purpose({ kind, object }: Clauses): string {
  const made = kind === 'permanent' ? 'constitué à titre permanent' : 'constitué pour un besoin déterminé'
  return `le groupement de commandes, ${made}, a pour objet ${object}`
}
