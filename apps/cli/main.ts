import { parseArgs } from 'node:util'

const USAGE = {
  fr: `unisson read FICHIER [--json]              lit une convention
unisson play DOSSIER [--until ÉTAPE] --out DOSSIER   joue la vie d’un groupement
unisson verify JOURNAL.jsonl               vérifie les chaînes d’un journal, hors ligne
unisson verify DOSSIER --policy FICHIER [--receipt-key FICHIER] [--anchors DOSSIER]   vérifie un reçu ou l’archive d’une attribution, hors ligne
unisson verify --log ADRESSE|DOSSIER --policy FICHIER [--since ÉTAT]   relit un journal de transparence entier
unisson witness ADRESSE --log CLÉ --name NOM --folder DOSSIER [--keyholder CONSULTATION=age1…] [--once] [--listen PORT]   surveille un journal de transparence
unisson probe ADRESSE --name NOM --folder DOSSIER [--reference ADRESSE] [--once]   mesure chaque minute le chemin du dépôt
unisson seal ORDRE.json --as SIRET --application DOSSIER --tender DOSSIER [--lots 1,2] [--policy FICHIER] [--anyway] --out DOSSIER   scelle une offre, hors ligne
unisson open DÉPÔT --order ORDRE.json --as SIRET --key DÉTENTEUR=FICHIER… --out DOSSIER   ouvre un dépôt, hors ligne
unisson invite ADRESSE --name NOM [--mail] ouvre un compte sur cette instance : imprime un lien, ou l’envoie
unisson reset ADRESSE [--mail]             rouvre un compte dont toutes les clés d’accès sont perdues
unisson help                               cette aide
Options : --lang fr|en`,
  en: `unisson read FILE [--json]                 reads a convention
unisson play DIR [--until STAGE] --out DIR plays the life of a group
unisson verify JOURNAL.jsonl               checks the chains of a journal, offline
unisson verify FOLDER --policy FILE [--receipt-key FILE] [--anchors FOLDER]   checks a receipt or the archive of an award, offline
unisson verify --log ADDRESS|FOLDER --policy FILE [--since CHECKPOINT]   reads a whole transparency log again
unisson witness ADDRESS --log KEY --name NAME --folder DIR [--keyholder CONSULTATION=age1…] [--once] [--listen PORT]   watches a transparency log
unisson probe ADDRESS --name NAME --folder DIR [--reference ADDRESS] [--once]   measures the way of a deposit each minute
unisson seal ORDER.json --as SIRET --application DIR --tender DIR [--lots 1,2] [--policy FILE] [--anyway] --out DIR   seals a tender, offline
unisson open DEPOSIT --order ORDER.json --as SIRET --key KEYHOLDER=FILE… --out DIR   opens a deposit, offline
unisson invite ADDRESS --name NAME [--mail]  opens an account on this instance: prints a link, or mails it
unisson reset ADDRESS [--mail]             opens again an account whose passkeys are all lost
unisson help                               this help
Options: --lang fr|en`,
}

/** What may follow a verb, of all of them. */
const OPTIONS = {
  json: { type: 'boolean', default: false },
  until: { type: 'string' },
  out: { type: 'string' },
  name: { type: 'string' },
  log: { type: 'string' },
  folder: { type: 'string' },
  anchors: { type: 'string' },
  policy: { type: 'string' },
  'receipt-key': { type: 'string' },
  since: { type: 'string' },
  once: { type: 'boolean', default: false },
  listen: { type: 'string' },
  keyholder: { type: 'string', multiple: true, default: [] as string[] },
  reference: { type: 'string' },
  mail: { type: 'boolean', default: false },
  as: { type: 'string' },
  application: { type: 'string' },
  tender: { type: 'string' },
  lots: { type: 'string' },
  anyway: { type: 'boolean', default: false },
  order: { type: 'string' },
  key: { type: 'string', multiple: true, default: [] as string[] },
  lang: { type: 'string', default: 'fr' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** The `unisson` command. Each verb loads only what it needs: `verify` runs without a database. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS })
  const lang = values.lang === 'en' ? 'en' : 'fr'
  const [verb, target] = positionals
  const help = values.help || verb === 'help'
  if (help || verb === undefined) {
    console.log(USAGE[lang])
    return help ? 0 : 2
  }
  if (verb === 'verify' && target === undefined) {
    const { log, policy, since } = values
    if (log === undefined || policy === undefined) return misuse(lang)
    return (await import('./verify-log.ts')).verifyLog({ log, policy, since, lang })
  }
  if (target === undefined) return misuse(lang)
  switch (verb) {
    case 'read':
      return (await import('./read.ts')).read({ file: target, json: values.json, lang })
    case 'play':
      if (values.out === undefined) return misuse(lang)
      return (await import('./play.ts')).play({ example: target, until: values.until, out: values.out })
    case 'verify': {
      const { anchors, policy, 'receipt-key': receiptKey } = values
      return (await import('./verify.ts')).verifyPath({ path: target, anchors, policy, receiptKey, lang })
    }
    case 'witness': {
      const { log, name, folder, once } = values
      if (log === undefined || name === undefined || folder === undefined) return misuse(lang)
      const listen = values.listen === undefined ? undefined : Number(values.listen)
      const keys = await ownKeysIn(values.keyholder)
      if (keys === undefined) return misuse(lang)
      const { witness } = await import('./witness.ts')
      return witness({ address: target, log, name, folder, once, listen, keys, lang })
    }
    case 'probe': {
      const { name, folder, reference, once } = values
      if (name === undefined || folder === undefined) return misuse(lang)
      return (await import('./probe.ts')).probe({ address: target, name, folder, reference, once, lang })
    }
    case 'seal': {
      const { as: operator, out, application, tender, anyway, policy } = values
      if (operator === undefined || out === undefined) return misuse(lang)
      const folders = { ...(application && { application }), ...(tender && { tender }) }
      const lots = values.lots?.split(',') ?? []
      const { seal } = await import('./sealing/seal.ts')
      return seal({ order: target, operator, folders, lots, out, policy, anyway, lang })
    }
    case 'open': {
      const { as: operator, out, order } = values
      if (operator === undefined || out === undefined || order === undefined) return misuse(lang)
      const keys = keysIn(values.key)
      return (await import('./sealing/open.ts')).open({ deposit: target, order, operator, keys, out, lang })
    }
    case 'invite':
    case 'reset':
      return (await import('./access.ts')).giveAccess({ ...values, name: values.name, verb, email: target, lang })
    default:
      return misuse(lang)
  }
}

/** Whose key is in which file: `KEYHOLDER=FILE`. */
const keysIn = (named: readonly string[]) =>
  Object.fromEntries(named.map((each) => [each.split('=', 1)[0], each.slice(each.indexOf('=') + 1)]))

/** The keys that a witness looks for; `undefined` when one of them names none. */
async function ownKeysIn(named: readonly string[]) {
  const { ownKeyNamed } = await import('./published-keys.ts')
  const keys = named.map(ownKeyNamed).filter((each) => each !== undefined)
  return keys.length < named.length ? undefined : keys
}

function misuse(lang: 'fr' | 'en'): number {
  console.error(USAGE[lang])
  return 2
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(2)
  },
)
