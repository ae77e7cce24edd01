import { type ReactNode, useMemo } from 'react'
import { formatCitation } from '../i18n/citation.ts'
import { formatCount, formatDate } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type Names, NO_NAMES } from '../i18n/names.ts'
import { typesetFrench } from '../i18n/typeset.ts'
import { type ArticleText, composeLabels, type Facts, type ModuleLabels } from '../labels.ts'
import { LabelsProvider } from '../labels-context.tsx'
import type { Reference } from '../reference.ts'

const day = (facts: Facts, name: string): string => formatDate(String(facts[name]), 'fr')

/** Words of law for the gallery alone, in French: each module brings its own, in both languages. */
const SAMPLE: ModuleLabels = {
  process: 'sample',
  acts: {
    notify: 'Notifier le retrait au coordonnateur',
    examine: "Instruire la demande d'adhésion",
    approve: "Constater l'accord des fondateurs",
    sign: "Signer l'avenant d'adhésion",
    inform: 'Informer les membres',
    archive: 'Archiver les actes originaux',
    deliberate: 'Délibérer',
    designate: 'Désigner la personne du groupe technique',
  },
  statuses: { requested: 'demande reçue', examined: 'demande instruite' },
  capacities: { member: 'le membre', coordinator: 'la Région Hauts-de-France, coordonnateur' },
  rules: {
    deliberationRequired: (facts) =>
      `Le retrait est constaté par la délibération n° ${facts.number} du ${day(facts, 'date')}, exécutoire depuis le ${day(facts, 'enforceableOn')}.`,
    proofOfReceipt: (facts) =>
      `Il manque l'accusé de réception du coordonnateur : courriel envoyé le ${day(facts, 'sentOn')}, sans réponse.`,
    effectiveDate: (facts) =>
      `Le préavis s'achève le ${day(facts, 'noticeEnds')} ; un marché court encore : le retrait prendra effet le ${day(facts, 'effectiveOn')}.`,
    substantialNumber: (facts) =>
      `Le candidat représente ${formatCount(Number(facts.learners), 'fr')} apprenants : est-ce « un nombre conséquent » ?`,
    permanentCommittee: (facts) =>
      `L'acte émane de la ${facts.organ} : a-t-elle reçu délégation de l'assemblée pour cet objet ?`,
    privateMember: () => 'Aucun membre privé : la règle ne joue pas.',
    groupFormed: (facts) => `${facts.members} acheteurs forment le groupement.`,
  },
  facts: {
    proofOfReceipt: { sentOn: 'envoi' },
    effectiveDate: { noticeEnds: 'fin du préavis', contractEnds: 'fin du marché' },
    substantialNumber: { year: 'année', source: 'source' },
  },
  done: {
    read: (entry) => `La convention est lue : ${entry.payload.fields} valeurs confirmées dans son texte.`,
    deliberate: (entry) => `${capital(String(entry.payload.member))} approuve la convention par délibération.`,
    takeEffect: () => 'Le groupement prend effet : le dernier fondateur a reçu notification.',
    request: (entry) => `${capital(String(entry.payload.newcomer))} demande à adhérer au groupement.`,
  },
  tasks: {
    examine: (task) => `Répondre à la demande d'adhésion de ${task.facts.newcomer}`,
    inform: (task) => `Transmettre aux membres ${task.facts.subject}`,
    archive: () => 'Archiver les vingt originaux de la convention',
    notify: () => 'Notifier la convention au dernier membre',
    deliberate: () => "Délibération approuvant l'adhésion",
    designate: () => 'Personne désignée au groupe technique',
  },
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type Substance = Omit<ArticleText, 'text'>
const CODE = 'https://www.legifrance.gouv.fr/codes/'

const ARTICLES: Readonly<Record<string, Substance>> = {
  'convention 8': {
    says: "Un membre peut partir en prévenant trois mois à l'avance, par un acte notifié au coordonnateur avec accusé de réception ; si un marché se passe ou court, il reste tenu jusqu'à son terme.",
    url: null,
    tag: 'V',
  },
  'convention 7': {
    says: "Le groupement s'ouvre à des membres de la région, compétents en numérique éducatif, que les fondateurs approuvent.",
    url: null,
    tag: 'V',
  },
  'CCP L2113-7': {
    says: 'La convention, signée par les membres, règle le fonctionnement du groupement et peut confier la passation à un ou plusieurs d’entre eux.',
    url: CODE,
    tag: 'V',
  },
  'CGCT L3211-2': {
    says: "L'assemblée départementale peut déléguer une partie de ses attributions à sa commission permanente.",
    url: CODE,
    tag: 'K',
  },
}
const UNREAD: Substance = { says: 'La galerie ne donne pas la substance de cet article.', url: CODE, tag: 'S' }

export type SampleLabelsProps = {
  /** The words of a module, for the gallery of its pages. */
  readonly modules?: readonly ModuleLabels[]
  readonly names?: Names
  readonly children: ReactNode
}

const NONE: readonly ModuleLabels[] = []

/** Gives the sample words, and those of a module, to one state of the gallery. */
export function SampleLabels({ modules = NONE, names = NO_NAMES, children }: SampleLabelsProps) {
  const { language } = useLanguage()
  const labels = useMemo(() => {
    const article = (citation: Reference) => {
      const found = ARTICLES[`${citation.source} ${citation.article}`] ?? UNREAD
      return { ...found, says: typesetFrench(found.says), text: formatCitation(citation, language) }
    }
    return composeLabels('fr', [SAMPLE, ...modules], article, names)
  }, [language, modules, names])
  return <LabelsProvider labels={labels}>{children}</LabelsProvider>
}
