import { typesetAll } from '#ui/i18n/typeset.ts'
import type { Bilingual } from '#ui/i18n/words.ts'
import type { BodyKind } from '../model/body-kind.ts'

/** The organ that most often decides, by the kind of its body; none where it differs from one to the other. */
type OrganNames = Readonly<Partial<Record<BodyKind, string>>>

const organsFr: OrganNames = {
  region: 'conseil régional',
  departement: 'conseil départemental',
  commune: 'conseil municipal',
  epci: 'conseil communautaire',
  syndicat: 'comité syndical',
  'syndicat-mixte': 'comité syndical',
  'etablissement-public': 'conseil d’administration',
  ccas: 'conseil d’administration',
  'agence-departementale': 'conseil d’administration',
}

const fr = typesetAll({
  organsByKind: organsFr,
  subject: 'Ce que l’acte décide',
  organ: 'Qui a décidé',
  organName: 'Nom de l’instance',
  organNameHint: 'Comme l’acte la nomme : conseil municipal, comité syndical.',
  kind: 'Forme de l’acte',
  number: 'Numéro de l’acte',
  numberHint: 'Celui que porte l’acte lui-même.',
  date: 'Date de la séance',
  favourable: 'L’acte est favorable',
  signatory: 'Qui l’acte autorise à signer',
  signatoryHint: 'Une fonction ou un nom, comme l’acte le dit : personne d’autre ne pourra signer.',
  file: 'Texte de l’acte',
  transmissible: 'L’acte est soumis au contrôle de légalité : il est à transmettre au préfet',
  sentOn: 'Transmis au préfet le',
  acknowledgement: 'Numéro de l’accusé de réception',
  acknowledgementHint:
    'Celui que la préfecture délivre, par voie électronique ou sur papier. Sans lui l’envoi est noté, mais l’acte n’est pas encore exécutoire.',
  acknowledgedOn: 'Date de l’accusé de réception',
  publishedOn: 'Publié le',
  how: 'De quelle manière',
})

const en: typeof fr = {
  organsByKind: organsFr,
  subject: 'What the act decides',
  organ: 'Who decided',
  organName: 'Name of the organ',
  organNameHint: 'As the act names it: conseil municipal, comité syndical.',
  kind: 'Form of the act',
  number: 'Number of the act',
  numberHint: 'The one that the act itself bears.',
  date: 'Day of the session',
  favourable: 'The act is favourable',
  signatory: 'Whom the act authorises to sign',
  signatoryHint: 'An office or a name, as the act says it: nobody else will be able to sign.',
  file: 'Text of the act',
  transmissible: 'The act is subject to the legality control: it goes to the prefect',
  sentOn: 'Transmitted to the prefect on',
  acknowledgement: 'Number of the acknowledgement of receipt',
  acknowledgementHint:
    'The one that the prefecture issues, electronically or on paper. Without it the sending is noted, but the act is not enforceable yet.',
  acknowledgedOn: 'Day of the acknowledgement of receipt',
  publishedOn: 'Published on',
  how: 'In which way',
}

export const actWords: Bilingual<typeof fr> = { fr, en }
