import { z } from 'zod'
import { OUT_OF_RANGE } from '#api/shapes.ts'
import type { Bilingual } from '../bilingual.ts'
import { type Issue, ProblemError } from './problem.ts'
import { textsIn } from './texts-in.ts'

/** Parses with zod, or refuses field by field. @throws {ProblemError} `malformed` */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { error: ENGLISH })
  if (result.success) {
    const unstorable = unstorableIn(result.data)
    if (unstorable.length > 0) throw new ProblemError('malformed', { issues: unstorable })
    return result.data
  }
  // A language is chosen for one reading alone: what zod keeps for all would be another request's as well.
  const inFrench = schema.safeParse(value, { error: FRENCH }).error?.issues ?? []
  const issues = result.error.issues.map(({ path, message }, index) => ({
    path: path.join('.'),
    message: { fr: inFrench[index]?.message ?? message, en: message },
  }))
  throw new ProblemError('malformed', { issues })
}

const MISSING = { fr: 'un choix manque', en: 'a choice is missing' } satisfies Bilingual

/** A list from which nothing was taken sends an empty text: that is no wrong identifier. */
function isMissingChoice({ code, input, ...issue }: z.core.$ZodRawIssue): boolean {
  if (input !== '' && input !== null) return false
  return code === 'invalid_value' || (code === 'invalid_format' && issue.format === 'uuid')
}

const OUT = {
  fr: 'ce jour est hors des années 1900 à 2200 : vérifiez l’année',
  en: 'this day is outside the years 1900 to 2200: check the year',
} satisfies Bilingual

const isOutOfRange = (issue: z.core.$ZodRawIssue): boolean =>
  issue.code === 'custom' && issue.params?.fault === OUT_OF_RANGE.params.fault

function said(issue: z.core.$ZodRawIssue, language: keyof Bilingual): string | undefined {
  if (isMissingChoice(issue)) return MISSING[language]
  return isOutOfRange(issue) ? OUT[language] : undefined
}

const french = z.locales.fr().localeError
const english = z.locales.en().localeError
const FRENCH: z.core.$ZodErrorMap = (issue) => said(issue, 'fr') ?? french(issue)
const ENGLISH: z.core.$ZodErrorMap = (issue) => said(issue, 'en') ?? english(issue)

const CONTROL_CODE = {
  fr: 'ce n’est pas un texte : il contient un code de commande',
  en: 'not a text: it holds a control code',
} satisfies Bilingual

/** Texts that JSON carries and PostgreSQL does not take: they are the sender's mistake, and none of ours. */
const unstorableIn = (value: unknown): readonly Issue[] =>
  textsIn(value)
    .filter(({ text }) => !text.isWellFormed() || text.includes('\0'))
    .map(({ path }) => ({ path, message: CONTROL_CODE }))
