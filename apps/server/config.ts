import { z } from 'zod'
import type { Bilingual } from '#platform/bilingual.ts'
import { life } from '../../examples/hauts-de-france/life.ts'

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DEMO: z.stringbool().default(false),
  DEMO_STAGE: z.enum(life.stages.map(({ key }) => key)).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: z.stringbool().default(false),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('Unisson <unisson@localhost>'),
  TRUST_ANCHORS: z.string().optional(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly demo: boolean
  readonly demoStage: string | undefined
  readonly publicUrl: string | undefined
  readonly trustProxy: boolean
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** A folder of certificates (PEM or DER) of the authorities whose signatures are trusted. */
  readonly trustAnchors: string | undefined
  readonly oidc: { readonly issuer: string; readonly clientId: string; readonly clientSecret: string } | undefined
}

/** The configuration is wrong. The message names each variable that is, and what was expected. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault'
  readonly text: Bilingual

  constructor(wrong: Bilingual) {
    const text = { fr: `La configuration est fausse.${wrong.fr}`, en: `The configuration is wrong.${wrong.en}` }
    super(`${text.fr}\n${text.en}`)
    this.text = text
  }
}

const french = z.locales.fr().localeError

/**
 * Reads the configuration from the environment (docs/operations.md lists it).
 *
 * @throws {ConfigFault}
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const result = schema.safeParse(environment)
  if (!result.success) {
    const inFrench = schema.safeParse(environment, { error: french })
    throw new ConfigFault({ fr: listed(inFrench.error ?? result.error), en: listed(result.error) })
  }
  const {
    PORT,
    HOST,
    DATA_DIR,
    DATABASE_URL,
    DEMO,
    DEMO_STAGE,
    PUBLIC_URL,
    TRUST_PROXY,
    SMTP_URL,
    MAIL_FROM,
    TRUST_ANCHORS,
  } = result.data
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    demo: DEMO,
    demoStage: DEMO_STAGE,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    smtpUrl: SMTP_URL,
    mailFrom: MAIL_FROM,
    trustAnchors: TRUST_ANCHORS,
    oidc: oidcOf(result.data),
  }
}

const listed = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`).join('')

/** @throws {ConfigFault} when the provider is named and its client is not */
function oidcOf(settings: z.infer<typeof schema>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined) return undefined
  if (clientId === undefined || clientSecret === undefined) {
    throw new ConfigFault({
      fr: '\n  OIDC_ISSUER exige OIDC_CLIENT_ID et OIDC_CLIENT_SECRET',
      en: '\n  OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET',
    })
  }
  return { issuer, clientId, clientSecret }
}
