import type { DemoStage, Persona } from '../welcome/welcome.tsx'

const stage = (key: string, fr: string, en: string, says: string, open: boolean): DemoStage => ({
  key,
  title: { fr, en },
  says: { fr: says, en: says },
  group: open ? '00000000-0000-4000-8000-000000000000' : null,
})

/** Stops of an invented life, for the gallery. */
export const STAGES: readonly DemoStage[] = [
  stage('founded', 'Convention lue', 'Convention read', 'Le texte est confirmé ; chaque partie délibère.', true),
  stage('signed', 'Convention signée', 'Convention signed', 'Chaque partie a signé et reçu ses originaux.', true),
  stage(
    'in-force',
    'En vigueur',
    'In force',
    'Le dernier fondateur a reçu la convention : le groupement prend effet, et peut acheter.',
    true,
  ),
  stage(
    'accession',
    'Adhésion en cours',
    'Accession under way',
    'Une métropole demande à entrer ; les fondateurs délibèrent.',
    false,
  ),
  stage(
    'withdrawal',
    'Retrait notifié',
    'Withdrawal notified',
    'Un membre part : son préavis court, un marché le retient.',
    false,
  ),
  stage('dissolved', 'Dissous', 'Dissolved', 'Les marchés sont apurés, les archives versées.', false),
]

const persona = (rank: number, title: string, bodyName: string, does: string): Persona => ({
  person: `00000000-0000-4000-8000-00000000000${rank}`,
  body: `00000000-0000-4000-8000-00000000001${rank}`,
  name: title,
  title,
  bodyName,
  does: { fr: does, en: does },
})

export const PERSONAS: readonly Persona[] = [
  persona(1, 'Service des marchés', 'Région', 'Mène le groupement pour tous ses membres.'),
  persona(2, 'Le Président du conseil régional', 'Région', 'Signe pour le coordonnateur.'),
  persona(3, 'La Présidente du conseil départemental', 'Département', 'Signe, délibère, se retire.'),
  persona(4, 'Le Président du syndicat mixte', 'Syndicat mixte', 'Signe pour son syndicat.'),
  persona(5, 'La Directrice des affaires juridiques', 'Département', 'Verse les délibérations de son assemblée.'),
]
