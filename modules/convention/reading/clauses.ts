import type { CommitteeMode, CostBearer, Costs, Disputes, Dissolution, DissolutionDecision } from './draft.ts'
import { weigh } from './evidence.ts'
import { type Flow, read, type Span } from './flow.ts'
import { fold } from './normalise/characters.ts'
import { byTopic, type Hit, type Sentence, says, type Variant } from './sentences.ts'
import { AMICABLE, ARRANGEMENT, AT_TERM, COURT, DISSOLUTION_CUES } from './variants/clauses.ts'
import { COMMITTEE_CUES } from './variants/committee.ts'
import { BEARER_CUES, PAID_CUES, tellsPrices } from './variants/costs.ts'

/** Which award committee sits: the coordinator's, one of the group, or none by the text's own words. */
export function readCommittee(sentences: readonly Sentence[]): Hit<CommitteeMode> | null {
  const scope = sentences.filter((sentence) =>
    /\bcommission\b|\bcao\b|1414-3|\brepresentant|\bjury\b|\bvoix\b|\bil n'en est/.test(sentence.full),
  )
  return weigh(scope, ['committee'], COMMITTEE_CUES)
}

export type ReadCosts = {
  readonly costs: Costs
  readonly paid: Hit<boolean> | null
  readonly bearer: Hit<CostBearer> | null
}

const MONEY =
  /\b(?:frais|couts?|depenses?|charges?|participation|contribution|cotisation|indemni|remuner|retribu|dedommag|defray|compens|rembours|financ|honoraires|somme|montant|forfait|gratuit|quote-part|avanc|repart|prise? en charge|temps passe|ne demande|rien|payer|paie|impute|partag|gracieu|benevol|budget|euros?\b|neant|parts? )/

/** Whether the coordinator is paid, and who bears the running costs. */
export function readCosts(sentences: readonly Sentence[]): ReadCosts {
  const scope = withKeys(sentences).filter(
    (sentence) => MONEY.test(sentence.full) && !/\bpenalit|retrait|se retire|condamn|contentieux/.test(sentence.full),
  )
  const { on, off } = byTopic(scope, ['costs'])
  const near =
    on.length > 0
      ? on
      : off.filter((sentence) =>
          /\b(?:fonctionnement|gestion|publicite|procedure|coordination|groupement|consultation|annonces?)\b/.test(
            sentence.full,
          ),
        )
  const paid = weigh(scope, ['costs'], PAID_CUES) ?? nothingPaid(scope)
  const topics = on.length > 0 ? (['costs'] as const) : near.flatMap(({ section }) => section.topics)
  const bearer = weigh(
    near.filter((sentence) => !tellsPrices(sentence.full.slice(sentence.leadLength))),
    topics,
    BEARER_CUES,
  )
  return { costs: { coordinatorPaid: paid?.value ?? null, borneBy: bearer?.value ?? null }, paid, bearer }
}

/** « … sont partagés de la même façon »: the key is the one of the sentence before. */
function withKeys(sentences: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence, index) => {
    const before = sentences[index - 1]
    return before?.section.start === sentence.section.start &&
      /\b(?:de la meme (?:facon|maniere)|(?:selon|suivant) (?:la meme cle|les memes)|dans les memes (?:proportions|conditions))\b/.test(
        sentence.full,
      )
      ? {
          ...sentence,
          full: `${before.full} ${sentence.full}`,
          leadLength: before.full.length + 1 + sentence.leadLength,
        }
      : sentence
  })
}

/** « Rémunération du coordonnateur : néant ». */
function nothingPaid(sentences: readonly Sentence[]): Hit<boolean> | null {
  const nothing = sentences.find(
    ({ full, section }) =>
      /^(?:[^:]{0,60}: )?(?:neant|aucune?|sans objet)\b/.test(full) &&
      /remuner|indemni|retribu/.test(`${fold(section.title)} ${full}`),
  )
  return nothing === undefined ? null : { value: false, start: nothing.start, end: nothing.end, confidence: 'likely' }
}

function pick<T>(
  sentences: readonly Sentence[],
  variants: readonly Variant<T>[],
  confidence: 'sure' | 'likely',
): Hit<T> | null {
  for (const variant of variants) {
    const found = sentences.find((sentence) => says(sentence, variant))
    if (found !== undefined) return { value: variant.value, start: found.start, end: found.end, confidence }
  }
  return null
}

export type ReadDissolution = {
  readonly dissolution: Dissolution
  readonly atTerm: Hit<boolean> | null
  readonly decision: Hit<DissolutionDecision> | null
}

/** How the group ends. Both unknown when the text has no clause on it. */
export function readDissolution(sentences: readonly Sentence[]): ReadDissolution {
  const { on, off } = byTopic(sentences, ['dissolution'])
  const ending =
    /\b(?:dissou|dissolution|prend(?:ra)? fin|fin du groupement|disparai|disparit|emporte|entraine|mettre (?:fin|un terme)|mis (?:fin|un terme)|resili\w+ (?:de |la )?(?:presente )?convention|convention[^.]{0,30}resili|cesse|s'eteint|terme|denonc|accord d|unanim|majorit)/
  const inArticle = on.filter((sentence) => ending.test(sentence.full) || !sentence.section.topics.includes('duration'))
  const elsewhere = off.filter(
    (sentence) =>
      /\b(?:dissou|dissolution)/.test(sentence.full) ||
      (/\b(?:mettre|mis) (?:fin|un terme) (?:au groupement|a la (?:presente )?convention)|convention[^.]{0,40}(?:resiliee|denoncee)/.test(
        sentence.full,
      ) &&
        !/retrait/.test(sentence.full)),
  )
  const scope = [
    ...inArticle.filter((sentence) => !/\bretrait d'un membre\b/.test(sentence.full) || /dissol/.test(sentence.full)),
    ...elsewhere,
  ]
  const clause = scope.some(
    (sentence) =>
      /\b(?:dissou|dissolution|fin|un terme au|resili|disparai|disparit|cess|etein|denonc|liquid)/.test(
        sentence.full,
      ) &&
      (!sentence.section.topics.includes('duration') ||
        (sentence.section.topics.some((topic) => topic === 'dissolution') &&
          /\b(?:dissou|dissolution|fin du groupement|mis fin|mettre fin|un terme au|resili|disparai)/.test(
            `${sentence.full} ${sentence.section.title.toLowerCase()}`,
          ))),
  )
  if (!clause) return { dissolution: { atTerm: null, decision: null }, atTerm: null, decision: null }
  const atTerm = pick(scope, AT_TERM, 'sure')
  const decided = scope.filter((sentence) => !/\b(?:exemplaires?|originaux|original)\b/.test(sentence.full))
  const decision = weigh(
    decided,
    decided.flatMap(({ section }) => section.topics),
    DISSOLUTION_CUES,
  )
  return { dissolution: { atTerm: atTerm?.value ?? false, decision: decision?.value ?? null }, atTerm, decision }
}

/** A lawsuit with a bidder or a contractor, not among members. */
const OF_CONTRACT =
  /\b(?:passation|titulaires?|fournisseurs?|prestataires?|candidats?|entreprises?|attributaires?|cocontractants?|evinces?)\b/

export type ReadDisputes = {
  readonly disputes: Disputes
  readonly amicable: Hit<boolean> | null
  readonly court: Hit<string> | null
}

/** The clause on disputes between members: an amicable step or not, and the court. */
export function readDisputes(flow: Flow, sentences: readonly Sentence[]): ReadDisputes {
  const { on, off } = byTopic(sentences, ['disputes'])
  const clause = (sentence: Sentence): boolean =>
    /\b(?:litiges?|differends?|contestations?|contentieux|tribuna\w*|juridiction\w*|mediation|desaccord|difficultes? d'(?:interpretation|application|execution)|amiable\w*|conciliation|concertation|juges?|juridictionnel\w*)\b/.test(
      sentence.full,
    )
  const far = off.filter(
    (sentence) =>
      !/\b(?:agir|ester) en justice|\brecours\b[^.]{0,60}\bprocedure|\bpassation/.test(
        `${fold(sentence.section.title)} ${sentence.full}`,
      ) &&
      /\btribunal|\bjuridiction|\blitiges? (?:relatif|ne|portant|sur|entre)|\bdifferends? (?:relatif|ne|portant|sur|entre)/.test(
        sentence.full,
      ) &&
      clause(sentence),
  )
  const scope = on.some(clause) ? on : far
  if (!scope.some(clause)) return { disputes: { amicableFirst: null, court: null }, amicable: null, court: null }
  const named =
    scope
      .filter((sentence) => !OF_CONTRACT.test(sentence.full))
      .map((sentence) => courtIn(flow, sentence))
      .find((court) => court !== null) ??
    scope.map((sentence) => courtIn(flow, sentence)).find((court) => court !== null) ??
    off.map((sentence) => courtIn(flow, sentence)).find((court) => court !== null) ??
    null
  const nearby = sentences.filter(
    (sentence) => scope.includes(sentence) || scope.some((one) => isNextTo(one, sentence, sentences)),
  )
  const step = nearby.find(
    (sentence) =>
      (AMICABLE.test(sentence.full) || ARRANGEMENT.test(sentence.full)) &&
      !/\b(?:avec les? (?:titulaire|candidat|fournisseur|prestataire)|sans (?:recherche|tentative|phase)|ne (?:prevoi|comporte|requier))/.test(
        sentence.full,
      ),
  )
  const first = scope.find(clause) ?? scope[0]
  const amicable: Hit<boolean> | null =
    step !== undefined
      ? { value: true, start: step.start, end: step.end, confidence: 'sure' }
      : first === undefined
        ? null
        : { value: false, start: first.start, end: first.end, confidence: 'likely' }
  return { disputes: { amicableFirst: amicable?.value ?? null, court: named?.value ?? null }, amicable, court: named }
}

/** The sentence just before a clause of the same article, about a disagreement or opening on « les parties ». */
function isNextTo(clause: Sentence, sentence: Sentence, sentences: readonly Sentence[]): boolean {
  return (
    sentence.section.start === clause.section.start &&
    sentences[sentences.indexOf(sentence) + 1] === clause &&
    /\b(?:desaccord|differend|litige|difficulte|contestation|conflit|amiable)/.test(sentence.full)
  )
}

/** The court named in a sentence, in full, its city included. A court left blank is no court. */
function courtIn(flow: Flow, sentence: Span): Hit<string> | null {
  const folded = flow.folded.slice(sentence.start, sentence.end)
  COURT.lastIndex = 0
  for (let match = COURT.exec(folded); match !== null; match = COURT.exec(folded)) {
    const start = sentence.start + match.index
    const rest = flow.text.slice(start + match[0].length, sentence.end)
    const city =
      /^ (?:de |d’|du |des |DE |D’|DU |DES )(?:la |l’|LA |L’)?[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœ’-]*(?:(?: |-)(?:en|de|du|des|la|le|les|sur|sous|d’[A-ZÀ-Ý][a-zà-ÿ]+|et|[A-ZÀ-ÝŒ][A-Za-zÀ-ÿœ’-]*))*/.exec(
        rest,
      )
    if (city === null) continue
    const trimmed = city[0].replace(/ (?:en|de|du|des|la|le|les|sur|sous|et)$/, '')
    const end = start + match[0].length + trimmed.length
    return { value: courtName(read(flow, { start, end })), start, end, confidence: 'sure' }
  }
  return null
}

function courtName(printed: string): string {
  const plain = printed.replace(/^T\.?A\.? /i, 'Tribunal administratif ').replace(/ territorialement comp[eé]tent/i, '')
  const head =
    /^(?:tribunal administratif|tribunal judiciaire|tribunal de grande instance|tribunal de commerce|cour administrative d’appel)/i.exec(
      plain,
    )?.[0] ?? ''
  const rest = plain.slice(head.length)
  const city =
    rest === rest.toUpperCase()
      ? rest
          .replace(/ (?:DE|D’|DU|DES)(?= |[A-Z])/, (word) => word.toLowerCase())
          .replace(/[A-ZÀ-Ý]{2,}/g, (word) => word.charAt(0) + word.slice(1).toLowerCase())
      : rest.replace(
          /([A-ZÀ-Ý])([A-ZÀ-Ý]+)(?![a-zà-ÿ])/g,
          (_, first: string, more: string) => first + more.toLowerCase(),
        )
  return head.charAt(0).toUpperCase() + head.slice(1).toLowerCase() + city
}
