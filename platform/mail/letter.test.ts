import { describe, expect, test } from 'vitest'
import { type Draft, layOut } from './letter.ts'
import { accessLetter, eventLetter, invitationLetter, taskLetter, withdrawnLetter } from './templates.ts'

const draft: Draft = {
  lang: 'fr',
  subject: 'Objet',
  greeting: 'Bonjour,',
  paragraphs: ['Un paragraphe.'],
  points: [{ label: 'Échéance', value: 'le 1er mars' }],
  action: { label: 'Ouvrir', url: 'https://achats.test/a?b=1&c="2"' },
  verify: ['Vérifiez.'],
  signature: 'Unisson',
}

describe('a letter', () => {
  test('says the same as text and as HTML', () => {
    const { text, html } = layOut(draft)
    for (const words of ['Bonjour,', 'Un paragraphe.', 'Échéance', 'le 1er mars', 'Ouvrir', 'Vérifiez.', 'Unisson']) {
      expect(text).toContain(words)
      expect(html).toContain(words)
    }
    expect(text).toContain(draft.action?.url)
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('<title>Objet</title>')
  })

  test('shows what people wrote as text, never as a page', () => {
    const wicked = '<img src=x onerror=alert(1)>&"'
    const { html } = layOut({
      ...draft,
      subject: wicked,
      greeting: wicked,
      paragraphs: [wicked],
      points: [{ label: wicked, value: wicked }],
    })
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;')
    expect(html).toContain('href="https://achats.test/a?b=1&amp;c=&quot;2&quot;"')
  })

  test('has a subject of one line, so that nobody adds a header', () => {
    const { subject, html } = layOut({ ...draft, subject: 'Retrait\r\nBcc: victim@test.fr\u2028fin' })
    expect(subject).toBe('Retrait Bcc: victim@test.fr fin')
    expect(html).toContain('<title>Retrait Bcc: victim@test.fr fin</title>')
  })
})

const task = {
  reader: 'Madame la Présidente',
  group: 'Énergies',
  body: 'Département de l’Aisne',
  act: 'Délibérer sur l’adhésion',
  due: '2027-03-01',
  articles: ['article 7 de la convention', 'CGCT, article L. 2121-29'],
  blocking: true,
  url: 'https://achats.test/groups/1',
  site: 'https://achats.test',
} as const

describe('what a letter says', () => {
  test('of a task: who must do what by when, under which article, where, and how to verify', () => {
    const { subject, text } = taskLetter({ ...task, lang: 'fr' })
    expect(subject).toBe('Avant le 1er mars 2027\u00a0: Délibérer sur l’adhésion – Énergies')
    for (const words of [
      'Bonjour Madame la Présidente,',
      'Le groupement «\u202fÉnergies\u202f» attend un acte de Département de l’Aisne.',
      'D’autres membres sont retenus',
      '- Échéance\u00a0: 1er mars 2027',
      '- En vertu de\u00a0: article 7 de la convention\u202f; CGCT, article L. 2121-29',
      'https://achats.test/groups/1',
      'Pour vérifier ce message, ouvrez https://achats.test sans passer par le lien',
    ]) {
      expect(text).toContain(words)
    }
  })

  test('of a task without a date that holds nobody up: neither a date nor a reproach', () => {
    const { subject, text } = taskLetter({ ...task, lang: 'fr', due: null, blocking: false })
    expect(subject).toBe('Délibérer sur l’adhésion – Énergies')
    expect(text).toContain('- Échéance\u00a0: sans date fixée')
    expect(text).not.toContain('retenus')
  })

  test('in English too', () => {
    const { subject, html } = taskLetter({ ...task, lang: 'en', act: 'Vote on the accession' })
    expect(subject).toBe('By 1 March 2027: Vote on the accession – Énergies')
    expect(html).toContain('<html lang="en">')
    expect(html).not.toMatch(/\u202f|Bonjour|vérifier/)
  })

  test('of an event: what happened and what proves it', () => {
    const entry = { seq: 12, hash: 'ab'.repeat(32) }
    const event = { ...task, lang: 'fr', what: 'La Somme a notifié son retrait.', points: [], entry } as const
    const { subject, text } = eventLetter(event)
    expect(subject).toBe('La Somme a notifié son retrait – Énergies')
    expect(text).toContain(`inscription n°\u00a012 du registre, empreinte ${entry.hash}`)
    expect(eventLetter({ ...event, entry: null, articles: [] }).text).not.toMatch(/Preuve|En vertu/)
  })

  test('of an invitation: who invites, into what, until when', () => {
    const invitation = {
      ...task,
      lang: 'fr',
      inviter: 'La Présidente',
      offices: ['Le Directeur, ADICA'],
      until: '2027-03-08',
    } as const
    expect(invitationLetter(invitation).text).toContain(
      'La Présidente vous invite à rejoindre le groupement «\u202fÉnergies\u202f» sur Unisson.',
    )
    expect(invitationLetter(invitation).text).toContain('- En qualité de\u00a0: Le Directeur, ADICA')
    expect(invitationLetter(invitation).text).toContain('- Valable jusqu’au\u00a0: 8 mars 2027, une seule fois')
    expect(invitationLetter({ ...invitation, group: null, inviter: null }).subject).toBe(
      'Invitation à créer un groupement de commandes',
    )
  })

  test('of an access taken back: into what, by whom, and what it leaves untouched', () => {
    const { subject, text } = withdrawnLetter({ ...task, lang: 'fr', by: 'La Directrice, Aisne' })
    expect(subject).toBe('Votre accès au groupement est retiré – Énergies')
    expect(text).toContain('La Directrice, Aisne a retiré l’accès')
    expect(text).toContain('Vos fonctions inscrites au registre n’en sont pas changées.')
  })

  test('of a new means of access: which one', () => {
    expect(accessLetter({ ...task, lang: 'fr', means: 'oidc' }).text).toContain('une identité ProConnect')
    expect(accessLetter({ ...task, lang: 'en', means: 'passkey' }).text).toContain('a new passkey')
  })
})
