import { BARE_HEADINGS, TOPICS, type Topic } from './variants/topics.ts'

/** A heading as printed: its number (null without one), its title (maybe empty), how deep it stands. */
export type Heading = {
  readonly number: string | null
  readonly title: string
  readonly titleAt: number
  readonly level: 1 | 2
  /** It is the label of a row of a table, not a line. */
  readonly rubric?: true
}

const ORDINALS =
  'premiere?|deuxieme|troisieme|quatrieme|cinquieme|sixieme|septieme|huitieme|neuvieme|dixieme|onzieme|douzieme|treizieme|quatorzieme|quinzieme|unique|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze'
const NUMBER = `(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}(?:\\s?(?:er|°|bis|ter))?|[ivxl]{1,6}|[a-h]|${ORDINALS})`
const WORDED = new RegExp(
  `^(?:#+ *)?(?:article|art\\.?|clause|titre|chapitre|section|partie|volet) *(?:n ?° ?)?(${NUMBER})(?![a-z0-9])`,
)
const NUMBERED =
  /^(?:#+ *)?((?:\d{1,2}(?:\.\d{1,2}){0,2}(?=[ .)°/:-])|(?:[ivxl]{1,5}|[a-h])(?=\s?[.)°/:-]))|§ ?\d{1,2})(?:\.?\)?°?)\s*(?:[-:/.]\s*)?/
const MARKDOWN = /^#{1,6} +/

/** Words after the number which show that the line goes on a sentence: `Article 8 du code des marchés publics`. */
const REFERENCE =
  /^[ ,]*(?:du |de la |de l'|des |ci-|et |ou |a |au |aux |l\.|r\.|loi|code|susvis|precit|alinea|paragraphe|, |\)|;)/

/** The heading that a worded line opens (`ARTICLE 3 – Durée`, `Art. IV :`), or null. `folded` is the folded line. */
export function wordedHeading(text: string, folded: string): Heading | null {
  const match = WORDED.exec(folded)
  if (match?.[1] === undefined || (text.length > 220 && !/^article/.test(folded))) return null
  const rest = folded.slice(match[0].length)
  if (REFERENCE.test(rest) || /^[a-z]/.test(text)) return null
  const separator = /^\s*(?:[-:.)/•]+\s*)*/.exec(rest)?.[0].length ?? 0
  const titleAt = match[0].length + separator
  const title = text.slice(titleAt)
  if (title !== '' && separator === 0) return null
  if (!/[-:.)/]/.test(rest.slice(0, separator)) && /^[a-zà-ÿ]/.test(title)) return null
  const level =
    /^(?:#+ *)?(?:article|art|clause)/.test(folded) && !/\./.test(match[1]) ? 1 : /\d\.\d/.test(match[1]) ? 2 : 1
  return { number: printedNumber(text, match), title, titleAt, level }
}

function printedNumber(text: string, match: RegExpExecArray): string {
  const whole = match[0]
  const number = match[1] ?? ''
  const at = whole.lastIndexOf(number)
  return text.slice(at, at + number.length).replace(/°$/, '')
}

/** The heading of a line numbered without a word (`IV. Retrait`, `3.2 Missions`), or null. */
export function numberedHeading(text: string, folded: string): Heading | null {
  const match = NUMBERED.exec(folded)
  if (match?.[1] === undefined || text.length > 110) return null
  const titleAt = match[0].length
  const title = text.slice(titleAt)
  const plain = folded.slice(titleAt)
  if (title === '' || /[;,]$/.test(title) || !/^[A-ZÀ-ÝŒ«"]|^L’/.test(title)) return null
  const capitals = title === title.toUpperCase() && /[A-Z]{3}/.test(title)
  const named =
    topicsOf(plain).length > 0 || BARE_HEADINGS.some((pattern) => pattern.test(plain.replace(/\s*[:.]$/, '')))
  if (
    /[.]$/.test(title) &&
    (title.length > 60 || /\b(?:est|sont|a|ont|peut|peuvent|prend|doit|sera|seront)\b/.test(plain))
  )
    return null
  if (!capitals && !named) return null
  if (/\brepresente|\bdont le siege|\bsise?\b|\bayant son siege/.test(plain)) return null
  if (
    !capitals &&
    /^(?:la |le |les |l')?(?:commune|communaute|ville|syndicat|departement|region|centre|metropole)\b/.test(plain)
  )
    return null
  if (!capitals && title.length > 90) return null
  return {
    number:
      match[1].toUpperCase() === match[1]
        ? match[1]
        : text
            .slice(0, match[0].length)
            .replace(/^#+ */, '')
            .replace(/[ .)°:/-]+$/, ''),
    title,
    titleAt,
    level: /\d\.\d/.test(match[1]) ? 2 : 1,
  }
}

/** The heading of a line without a number: a known name of a clause, standing alone. */
export function bareHeading(text: string, folded: string, standsAlone: boolean): Heading | null {
  const titleAt = MARKDOWN.exec(text)?.[0].length ?? 0
  const title = text.slice(titleAt)
  const plain = folded.slice(titleAt).replace(/\s*:$/, '')
  if (plain.length < 4 || plain.length > (plain.startsWith('annexe') ? 150 : 90) || /[.;,]$/.test(plain)) return null
  if (titleAt > 0) return { number: null, title, titleAt, level: 1 }
  if (
    /^annexes?(?: (?:n ?° ?)?(?:\d{1,2}|[ivx]{1,4})\b(?: |$| ?[-:.(])| (?:n ?° ?)?[a-h] ?[-:.]| ?[-:.(]|$)/.test(
      plain,
    ) &&
    /^[A-Z]/.test(title)
  )
    return { number: null, title, titleAt, level: 1 }
  if (/^(?:siege|adresse)\b[^:]{0,20}: ?./.test(plain)) return null
  const capitals = title === title.toUpperCase()
  if (!/^[A-ZÀ-ÝŒ«]/.test(title) || (!standsAlone && !capitals)) return null
  if (
    /\b(?:est|sont|a|ont|peut|prend|doit|sera|signe|fixe)\b/.test(plain) &&
    !plain.endsWith('?') &&
    !/il a ete/.test(plain)
  )
    return null
  if (BARE_HEADINGS.some((pattern) => pattern.test(plain))) return { number: null, title, titleAt, level: 1 }
  return null
}

/** The topics a heading opens. */
export function topicsOf(foldedTitle: string): Topic[] {
  return TOPICS.filter(([, pattern]) => pattern.test(foldedTitle)).map(([topic]) => topic)
}
