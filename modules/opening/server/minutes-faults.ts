import { blocksSetBy } from '#platform/documents/blocks.ts'
import type { Block } from '#platform/documents/model.ts'
import { count, exactInstant, tidy } from '#platform/documents/typography.fr.ts'
import { type GivenByOne, givenByEach } from '../model/given.ts'
import type { EnvelopeOf, Session } from '../model/opening-state.ts'
import { timeGivenIn } from '../model/time-part.ts'

const { heading, list } = blocksSetBy(tidy)

/** The names that the register gives to bodies and persons. */
type MinutesAround = { readonly nameOf: (body: string) => string; readonly personOf: (person: string) => string }

const FLAWS: Readonly<Record<string, string>> = {
  'no-key': 'les parts, toutes bonnes, ne composent pas la clé de ce pli',
  'does-not-open': 'ce qui a été reçu ne s’ouvre pas avec la clé de ce pli',
  'no-manifest': 'le bordereau scellé ne se lit pas',
  'says-otherwise': 'le bordereau scellé dit autre chose que le dépôt',
  'not-as-listed': 'un fichier n’est pas celui que le bordereau annonce',
  'hidden-content': 'le pli contient autre chose que ses fichiers',
  'no-time-part': 'la part du serveur, que seule la clé de secours remplace, manque ou ne se lit pas',
  'foreign-time-part': 'la part du serveur y est scellée pour autre chose que ce pli',
  'not-as-received': 'les octets conservés ne sont plus ceux qui ont été reçus',
}

/** What did not open, and shares that opened nothing: each with whose doing it is. */
export function faultBlocks(session: Session, around: MinutesAround): readonly Block[] {
  const { failed, given, deposits } = session
  const operatorOf = (deposit: string) => deposits.find(({ id }) => id === deposit)?.operator ?? deposit
  const sentences = [
    ...failed.map(({ deposit, flaw, blame }) => {
      const whose = blame === 'platform' ? 'la plate-forme en répond' : 'il a été scellé ainsi par le candidat'
      return `Un pli de ${operatorOf(deposit)} ne s’est pas ouvert : ${FLAWS[flaw] ?? flaw} ; ${whose}.`
    }),
    ...spareSentences(session, around),
    ...[...givenByEach(given)].flatMap(([keyholder, gave]) => shareSentences(keyholder, gave)),
  ]
  if (sentences.length === 0) return []
  return [heading('Incidents'), list(sentences)]
}

/** What was given and opens nothing, what was not given, and what we could not take. */
function shareSentences(keyholder: string, { bad, notGiven, notTaken }: GivenByOne): readonly string[] {
  const said = (envelopes: readonly EnvelopeOf[], sentence: (parts: string, one: boolean) => string) =>
    envelopes.length === 0 ? [] : [sentence(parts(envelopes.length), envelopes.length < 2)]
  return [
    ...said(
      bad,
      (some, one) => `Le détenteur n° ${keyholder} a donné ${some} qui ${one ? 'n’ouvre' : 'n’ouvrent'} rien.`,
    ),
    ...said(
      notGiven,
      (some) =>
        `Le poste du détenteur n° ${keyholder} n’a pas donné ${some} (scellement destiné à un autre pli, ou illisible).`,
    ),
    ...said(
      notTaken,
      (some, one) =>
        `Le détenteur n° ${keyholder} a donné ${some} qui n’${one ? 'a' : 'ont'} pu être ${one ? 'prise' : 'prises'} : le bordereau conservé n’était plus celui qui avait été reçu. La plate-forme en répond.`,
    ),
  ]
}

/** Where the server had lost its part: who gave it in its place, when, and for how many envelopes. */
function spareSentences(session: Session, { nameOf, personOf }: MinutesAround): readonly string[] {
  return timeGivenIn(session).flatMap(({ keyholder, at, envelopes, bad, notGiven }) => {
    const held = session.keySets.find(({ escrow }) => escrow?.id === keyholder)?.escrow
    const keeper =
      held == null
        ? 'la clé de secours'
        : `la clé de secours, gardée par ${personOf(held.person)} (${nameOf(held.body)})`
    return [
      ...(envelopes.length === 0
        ? []
        : [
            `Le serveur avait perdu sa part de ${pliCount(envelopes.length)} : elle a été donnée en séance le ${exactInstant(at)} par ${keeper}. La plate-forme répond de cette perte.`,
          ]),
      ...(bad.length === 0
        ? []
        : [
            `Par ${keeper}, il a été donné ${parts(bad.length)} du serveur qui ${bad.length < 2 ? 'n’ouvre' : 'n’ouvrent'} rien.`,
          ]),
      ...(notGiven.length === 0
        ? []
        : [
            `Le poste de qui garde la clé de secours n’a pas donné ${parts(notGiven.length)} du serveur (scellement destiné à un autre pli, ou illisible).`,
          ]),
    ]
  })
}

const pliCount = (number: number): string => `${count(number)} ${number < 2 ? 'pli' : 'plis'}`

const parts = (number: number): string => `${count(number)} ${number < 2 ? 'part' : 'parts'}`
