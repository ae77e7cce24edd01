import { formatInstant } from '#ui/i18n/format.ts'
import { typesetAll } from '#ui/i18n/typeset.ts'

export const fr = typesetAll({
  questions: 'Questions des opérateurs',
  at: (instant: string) => formatInstant(instant, 'fr'),
  registersOf: 'Retraits et abonnés',
  registersLede: 'Ce qui a été téléchargé, quand, et qui a été prévenu de quoi. Rien ici ne se change.',
  retrievals: 'Retraits du dossier',
  noRetrieval: 'Personne n’a encore téléchargé le dossier.',
  noRetrievalTeach: 'Chaque téléchargement s’inscrit ici, sans nom si l’opérateur n’en a pas donné.',
  verified: (count: number) =>
    `Registre vérifié à l’instant : ${count} ${count < 2 ? 'retrait' : 'retraits'}, chacun lié au précédent.`,
  broken: (number: number) =>
    `Le registre est rompu au retrait ${number} : ce qui le suit n’est pas ce qui a été inscrit. Prévenez qui administre ce serveur.`,
  head: (hash: string) => `Dernière empreinte : ${hash}`,
  latest: (shown: number, count: number) => `Les ${shown} derniers, sur ${count}. Les exports les ont tous.`,
  csv: 'Exporter en tableau (.csv)',
  jsonl: 'Exporter la chaîne (.jsonl)',
  retrieval: 'Retrait',
  when: 'Quand',
  what: 'Quoi',
  whole: (version: number) => `le dossier entier, version ${version}`,
  part: (name: string, version: number) => `${name}, version ${version}`,
  operator: 'Opérateur',
  anonymous: 'non dit',
  follower: (number: number) => `abonné ${number}`,
  erased: 'abonné effacé',
  followers: 'Qui suit la consultation',
  noFollower: 'Personne n’a demandé à être prévenu.',
  company: 'Entreprise',
  siret: 'SIRET',
  since: 'Depuis',
  unnamed: 'sans nom',
  noAddress: 'Les adresses ne sont montrées à personne, pas même ici.',
  tellings: 'Qui a été prévenu, quand',
  noTelling: 'Aucun message n’est encore parti.',
  subject: 'De quoi',
  topics: {
    'follower.consultation.changed': 'une nouvelle version du dossier',
    'follower.consultation.extended': 'la limite prolongée',
    'follower.consultation.abandoned': 'la consultation déclarée sans suite',
    'question.answered': 'une réponse publiée',
    'question.declined': 'une question sans réponse',
  },
})

export type RegisterWords = typeof fr
