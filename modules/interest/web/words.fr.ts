import { formatDate } from '#ui/i18n/format.ts'
import { capitalised } from '#ui/i18n/names.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Nature, Occasion, Role } from '../model/interest-state.ts'

const day = (date: string): string => formatDate(date, 'fr')
const natures: Readonly<Record<Nature, string>> = {
  mandate: 'un mandat ou une fonction dans un organisme',
  employment: 'un emploi, présent ou récent',
  family: 'un lien de famille',
  shares: 'des parts ou des actions',
  other: 'un autre lien',
}
const occasions: Readonly<Record<Occasion, string>> = {
  procedure: 'la procédure commence',
  candidates: 'les candidats sont connus',
}
const roles: Readonly<Record<Role, string>> = {
  'technical-group': 'au groupe technique',
  committee: 'à la commission d’appel d’offres',
  signatory: 'pour signer',
  agent: 'dans le travail de la procédure',
}

/** The words of the pages of the interests. */
export const fr = typesetAll({
  title: 'Intérêts',
  lede: 'Chacun dit s’il a un intérêt dans une procédure, dès qu’il le sait. Un intérêt déclaré retire aussitôt tout accès à la procédure, et la personne est suppléée.',
  none: 'Personne n’a encore déclaré.',
  youDeclared: (procedure: string, status: string) => `Vous avez déclaré dans « ${procedure} » : ${status}.`,
  onPaper: 'Consigner une déclaration reçue sur papier',
  seeOrRenew: 'Voir votre déclaration, ou déclarer de nouveau',
  noneGuest: 'Vous n’avez pas encore déclaré.',
  noneTeach:
    'Une déclaration dit « aucun intérêt » ou ce qui vous lie à un opérateur : un mandat, un emploi, une parenté, des parts. Elle se fait en une minute, et se refait quand les candidats sont connus. Seul le coordonnateur la lit.',
  noProcedure: 'Le groupement n’a pas encore de procédure : il n’y a pas d’intérêt à déclarer.',
  consequence:
    'Sans intérêt, rien ne change pour vous. Avec un intérêt, vous ne lisez plus rien de la procédure dès cet instant, le coordonnateur est averti, et votre organisme désigne qui vous supplée.',
  person: 'Personne',
  procedure: 'Procédure',
  status: 'État',
  since: 'Depuis le',
  substitute: 'Qui supplée',
  nobodyYet: 'à désigner',
  dash: '–',
  silent: 'Qui n’a rien déclaré',
  allSaid: 'Toutes les personnes en fonction ont déclaré.',
  silentIn: (title: string, count: number) => `${title} : ${count} personne${count > 1 ? 's' : ''}`,
  caseTitle: (name: string) => `Intérêts : ${name}`,
  caseLede: (status: string, procedure: string) => `${capitalised(status)}. Procédure : ${procedure}.`,
  hidden: 'procédure qui ne vous est pas montrée',
  keptFromYou:
    'Ce que cette personne a déclaré n’est lu que d’elle et du coordonnateur. Vous apprenez qu’elle est écartée, et qui la supplée.',
  away: 'Ce qui est retiré',
  awayIs: (on: string) =>
    `Depuis le ${day(on)}, la personne ne lit plus rien de la procédure ni du besoin qui l’a ouverte, n’y fait plus d’acte et ne reçoit plus de courriel à son sujet. Elle retrouve cet accès si le coordonnateur constate qu’il n’y a pas d’intérêt.`,
  replacedBy: (name: string, role: string, reference: string, on: string) =>
    `${name} la supplée ${role}, par ${reference} du ${day(on)}.`,
  toReplace: 'Personne ne la supplée encore : l’organisme pour lequel elle agit désigne quelqu’un par un acte.',
  carried: 'Repris d’une procédure abandonnée',
  carriedSays:
    'L’intérêt tenait dans une procédure abandonnée pour le même achat : il demeure dans celle qui en prend la suite. La personne dit s’il demeure ; le coordonnateur l’apprécie de nouveau.',
  carriedFrom: 'Voir ce qui y a été déclaré',
  declarations: 'Ce qui a été déclaré',
  declaredOn: (on: string, known: string) => `Déclaré le ${day(on)}, connu le ${day(known)}.`,
  noTie: 'Aucun intérêt.',
  tieIs: (nature: string) => `Intérêt : ${nature}.`,
  operators: 'Opérateurs concernés',
  signal: 'Ce qui a été signalé',
  bySource: { person: 'Signalé par une personne.', data: 'Suggéré par des données, qu’une personne a lues.' },
  conclusion: 'Appréciation du coordonnateur',
  concludedOn: (on: string, reason: string) => `Le ${day(on)} : ${reason}`,
  natures,
  occasions,
  roles,
  definition: 'La définition légale du conflit d’intérêts',
  definitionFrom: (from: string) => `Rédaction en vigueur depuis le ${day(from)}.`,
  official: 'Lire le texte officiel',
  offences: 'Avertissement',
  offencesSay:
    'Prendre part à une procédure dans laquelle on a un intérêt peut être une infraction : la prise illégale d’intérêts et le favoritisme sont punis par le code pénal. Un intérêt déclaré à temps protège la personne et le marché.',
  form: {
    procedure: 'Procédure',
    whose: 'Déclaration de',
    choosePerson: 'Choisissez une personne',
    own: 'moi-même',
    paper: 'Déclaration reçue sur papier',
    receivedOn: 'Reçue le',
    proof: 'Pièce reçue',
    occasion: 'Moment',
    tie: 'Avez-vous un intérêt dans cette procédure ?',
    noTie: 'Non, aucun',
    hasTie: 'Oui',
    nature: 'Nature de l’intérêt',
    text: 'En quelques mots',
    textHint: 'Seuls le coordonnateur et vous lisez ces mots.',
    knownOn: 'Connu depuis le',
    operators: 'Opérateurs concernés',
    operator: (line: number) => `Nom de l’opérateur ${line}`,
    siren: (line: number) => `SIREN de l’opérateur ${line}, s’il est connu`,
    addOperator: 'Ajouter un opérateur',
    notice: 'J’ai lu la définition et l’avertissement',
    substitute: 'Qui supplée',
    role: 'Où',
    reference: 'Acte qui le désigne',
    referenceHint: 'Par exemple : arrêté n° 2027-12.',
    actOn: 'Acte du',
    actFile: 'L’acte, s’il est signé',
    reason: 'Ce qui fait penser à un intérêt',
    source: 'D’où vient-il ?',
    person: 'Personne concernée',
  },
  suspicions: {
    title: 'Ce que des données suggèrent',
    lede: 'Ces rapprochements n’accusent personne et n’écartent personne. Lisez-les ; signalez ceux qui vous paraissent fondés : la personne le lira, et vous apprécierez.',
    in: (title: string) => `dans « ${title} »`,
    why: {
      'same-siren': (office: string, operator: string) =>
        `Y est en fonction (${office}) ; cet organisme porte le SIREN de « ${operator} ».`,
      'same-name': (office: string, operator: string) =>
        `Y est en fonction (${office}) ; cet organisme porte le nom de « ${operator} ».`,
      'same-address': (office: string, operator: string) =>
        `Y est en fonction (${office}) ; cet organisme a l’adresse de « ${operator} ».`,
      mandate: (office: string, operator: string) =>
        `Est aussi en fonction (${office}) dans un organisme qui est, ou paraît être, « ${operator} ».`,
    },
    seen: {
      declaration: () => 'Cet opérateur est nommé dans une déclaration d’intérêt.',
      contact: () => 'Cet opérateur est nommé dans un contact déclaré.',
      retrieval: () => 'Cet opérateur suit la consultation.',
    } as Readonly<Record<'declaration' | 'contact' | 'retrieval', (operator: string) => string>>,
    signal: (name: string) => `Signaler un intérêt possible : ${name}`,
    declaredNone: 'Cette personne a déclaré n’avoir aucun intérêt.',
    open: (name: string) => `Voir la déclaration : ${name}`,
  },
  ofYourSeat: 'procédure à laquelle vous êtes associé par le groupe technique',
  ledeGuest:
    'Vous dites si vous avez un intérêt dans la procédure à laquelle vous êtes associé, dès que vous le savez. Un intérêt déclaré vous en retire aussitôt tout accès. Seul le coordonnateur lit votre déclaration.',
  noSeat: 'Vous ne siégez dans aucun groupe technique : il n’y a pas d’intérêt à déclarer.',
  signalConsequence:
    'Le coordonnateur est averti et apprécie. Rien n’est retiré à la personne avant son appréciation ; elle lit ce signalement.',
  consequences: {
    renew:
      'Cette déclaration s’ajoute aux précédentes. Un intérêt déjà déclaré n’est levé que par l’appréciation du coordonnateur.',
    uphold: 'La personne reste écartée jusqu’à la fin de la procédure, sauf nouvelle appréciation.',
    dismiss: 'La personne retrouve aussitôt l’accès à la procédure. Vos motifs sont inscrits au registre.',
    replace: 'Le procès-verbal dira que la personne est écartée et qui la supplée.',
  },
})
