import { z } from 'zod'
import type { Bilingual } from '#platform/bilingual.ts'
import type { S3Settings } from '#platform/file-store/s3.ts'
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
  TSA_URL: z.url({ protocol: /^https?$/ }).optional(),
  TSA_ANCHORS: z.string().optional(),
  DOSSIER_FILE_MB: z.coerce
    .number()
    .int()
    .min(1)
    .max(1024 * 1024)
    .default(2048),
  S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  CLAMD: z
    .string()
    .regex(/^(tcp:\/\/[^/]+|unix:\/.+)$/, 'tcp://host:3310 | unix:/run/clamav/clamd.ctl')
    .optional(),
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
  /** The time-stamping authority of the log, and the folder of the certificates by which its tokens are believed. */
  readonly stamping: { readonly url: string; readonly anchors: string } | undefined
  /** The largest document of a consultation, in bytes. */
  readonly dossierFileLimit: number
  /** A store that speaks S3; the disk of `dataDir` otherwise. */
  readonly s3: Omit<S3Settings, 'aside'> | undefined
  /** Where clamd listens. */
  readonly clamd: string | undefined
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
    DOSSIER_FILE_MB,
    CLAMD,
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
    stamping: stampingOf(result.data),
    dossierFileLimit: DOSSIER_FILE_MB * 1024 ** 2,
    s3: s3Of(result.data),
    clamd: CLAMD,
    oidc: oidcOf(result.data),
  }
}

const listed = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`).join('')

/** @throws {ConfigFault} when the store is named and its bucket or its keys are not */
function s3Of(settings: z.infer<typeof schema>): Config['s3'] {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region } = settings
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = settings
  if (endpoint === undefined) return undefined
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) {
    throw new ConfigFault({
      fr: '\n  S3_ENDPOINT exige S3_BUCKET, S3_ACCESS_KEY_ID et S3_SECRET_ACCESS_KEY',
      en: '\n  S3_ENDPOINT needs S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
    })
  }
  return { endpoint, region, bucket, accessKeyId, secretAccessKey }
}

/** @throws {ConfigFault} when an authority is named whose tokens nobody could verify */
function stampingOf({ TSA_URL: url, TSA_ANCHORS: anchors }: z.infer<typeof schema>): Config['stamping'] {
  if (url === undefined) return undefined
  if (anchors === undefined) {
    throw new ConfigFault({ fr: '\n  TSA_URL exige TSA_ANCHORS', en: '\n  TSA_URL needs TSA_ANCHORS' })
  }
  return { url, anchors }
}

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
