import { formatTime } from '#ui/i18n/format.ts'
import { left } from './time-text.ts'
import type { Words } from './words.fr.ts'
import { peopleEn } from './words-people.en.ts'
import { sendingEn } from './words-sending.en.ts'

export const en: Words = {
  page: 'Deposit of a tender',
  of: (reference, buyer) => `Consultation ${reference} · ${buyer}`,
  steps: { who: 'Who you are', answer: 'What you answer', files: 'Your files', send: 'Seal and send' },
  stepOf: (step) => `Step ${step} of 4`,
  back: 'Go back',
  next: 'Continue',
  language: 'Français',
  consultation: 'Page of the consultation',
  loading: 'Loading…',
  trustTitle: 'What this page does',
  trust: (threshold, many) =>
    `Your files are enciphered in this browser, before they are sent. To open them it takes ${threshold} of the buyer’s ${many} keyholders, together, and a part of the key that is given only after the deadline. Neither this platform nor one keyholder alone can read them.`,
  keysProven: (seq, witnesses) =>
    `This page has checked that the keys it seals to are those that the buyer’s register published: entry no. ${seq}${
      witnesses === null
        ? '. Nobody but the platform attests this register.'
        : `, attested by ${witnesses} witness${witnesses > 1 ? 'es' : ''}.`
    }`,
  log: {
    said: (name) => `The log that shows it is ${name}, key`,
    compare:
      'Compare this key with the one that the buyer gives elsewhere than on this site, or that a fellow company sees.',
    of: (fingerprint, needed, witnesses) =>
      `key ${fingerprint}, ${needed === null ? 'no witness asked for' : `${needed} of ${witnesses} witnesses`}`,
    other:
      'The log of this buyer, or its witnesses, are no longer those that this browser kept from your first deposit. A witness may have joined or left; the key of the log does not change without the buyer saying so. Deposit nothing before you have asked the buyer, by other means than this site.',
    before: (told) => `Kept: ${told}.`,
    now: (told) => `Today: ${told}.`,
    confirm: 'The buyer has confirmed it, keep the new one',
  },
  footer: 'This page:',
  footerWhy:
    'SHA-256 of the list of this page’s files. It is the same for everybody: compare it with what a colleague or the buyer sees.',
  footerList: 'See the list',
  clock: {
    now: (at) => `Time of the platform: ${formatTime(at, 'en', true)} (Paris)`,
    until: (day, last) => `Until ${day}, ${last} included`,
    left: (ms) => `${left(ms, 'en')} left`,
    soon: 'Less than fifteen minutes: do not wait for the last one, it is the end of the sending that counts.',
    over: 'The deadline has passed. What is deposited now is kept sealed, as late; the buyer will say whether it can be admitted.',
    unknown: 'The time of the platform has not been read yet.',
  },
  cannot: {
    title: 'One cannot deposit here',
    'no-consultation': 'No published consultation has this address. Check the link that you followed.',
    'no-order':
      'This consultation takes no electronic deposit at this moment: no key set is in force, because it is not published yet or because too few keyholders are left. What was deposited stays so; reload this page later, or write to the buyer.',
    unstated:
      'The keys of this consultation were published before the register told everybody which ones: this page cannot check them, and seals nothing to them. The buyer has to publish another key set: write to the buyer without waiting for the deadline. What was deposited stays so.',
    'not-in-log':
      'The register does not show that the keys of this consultation were published, and this page seals only to keys that it shows. A publication appears there within a minute or so; this page tries again. If this lasts, write to the buyer.',
    'too-few-witnesses': (cosigned, needed) =>
      `The publication of the keys of this consultation is attested by ${cosigned} witness${cosigned === 1 ? '' : 'es'} only, and the buyer requires ${needed}. This page does not seal without them; it tries again. If this lasts, write to the buyer.`,
    'says-otherwise':
      'The keys given here are not those that the buyer’s register published: what would be sealed could be read before its hour. Nothing is sealed. Tell the buyer, and deposit once you have an answer.',
    unreachable: 'The platform does not answer. Nothing that you prepared is lost; this page tries again.',
    'old-browser': (missing) =>
      `This browser is too old to seal: it lacks ${missing}. An up-to-date Firefox, Chrome, Edge or Safari will do, with nothing else to install. You have lost nothing: no file was asked for.`,
    'no-room':
      'This browser cannot keep anything: a full disk, a private window, or a setting of your organisation. Without it, an interrupted sending would have to be done again in full. Make room or open an ordinary window, then reload.',
    retry: 'Try again',
    missing: {
      secure: 'a protected connection (https)',
      crypto: 'the browser’s cryptography',
      simd: 'WebAssembly with vectors',
      workers: 'background tasks',
      signatures: 'the verification of Ed25519 signatures',
    },
  },
  who: {
    title: 'Who you are',
    lede: 'An address that you read is enough: no certificate, no password.',
    company: 'Name of the company',
    kind: 'Its identifier',
    siret: 'SIRET',
    foreign: 'Identifier of another country',
    siretLabel: 'SIRET number',
    siretHint: '14 digits, of the establishment that answers',
    country: 'Country',
    countryHint: 'Two letters, for example BE',
    foreignLabel: 'Registration or VAT number',
    email: 'E-mail address',
    emailHint: 'It receives the confirmation link, then the receipts.',
    send: 'Receive the link',
    sent: (email) =>
      `A link has just been sent to ${email}. Open it in this browser: it brings you back here, and shows you which account it leads into. If it does not come, look among unwanted mail, then ask for another.`,
    again: 'Ask for another link',
    badLink: 'This link has served already, or is too old. Ask for another.',
    required: 'To be filled in',
    badEmail: 'This is not an e-mail address.',
    badCountry: 'Two letters.',
    id: {
      'not-nine-digits': 'A SIREN has nine digits.',
      'not-fourteen-digits': 'A SIRET has fourteen digits.',
      'wrong-siren-key': 'The first nine digits make no SIREN: one of them is miscopied.',
      'wrong-siret-key': 'The check digit does not match: one of the digits is miscopied.',
    },
    as: (company, identifier, email) => `You deposit for ${company} (${identifier}), with the address ${email}.`,
    leave: 'Not you? Change',
  },
  comeIn: {
    title: 'Come in to deposit',
    asked: 'The link that you opened leads to the account below. Nothing is done before you ask for it.',
    invited: 'Somebody of this account invites you into it. Nothing is done before you ask for it.',
    other: (company, identifier, email, into) =>
      `This browser is in another account: ${company} (${identifier}), with the address ${email}. Coming in here you leave it, and what you deposit afterwards is deposited for ${into}.`,
    colleague: (before, after) =>
      `This browser is in this account already, with the address ${before}. Coming in here, it will be with the address ${after}.`,
    same: 'This browser is in this account already, with this address. Coming in again opens three more days.',
    only: 'Come in only if this company is yours and this address is known to you: whoever is in this account sees, replaces and withdraws what you deposit in it.',
    enter: (company) => `Come in as ${company}`,
    stay: 'Stay in the other account',
    not: 'Do not come in',
    over: 'The link that you opened has served already, or is too old. Nothing has changed: you are still in the account below.',
  },
  answer: {
    title: 'What you answer',
    lede: 'What you say here is sealed with your files: nobody reads it before the opening.',
    lots: 'Lots that you answer',
    lot: (key, title) => `Lot ${key} – ${title}`,
    noLots: 'This contract is not divided into lots.',
    pickLot: 'Choose at least one lot.',
    envelopes: 'Envelopes',
    apart: 'The application and the tender in two envelopes',
    apartHint: 'The application is opened first.',
    together: 'Everything in one envelope',
    perLot: 'One tender envelope for each lot',
    alone: 'Alone',
    grouping: 'You answer',
    joint: 'In a joint grouping (each for its share)',
    several: 'In a grouping with joint and several liability',
    cocontractors: 'Co-contractors',
    subcontractors: 'Subcontractors',
    add: { cocontractors: 'Add a co-contractor', subcontractors: 'Add a subcontractor' },
    name: 'Name',
    identifier: 'SIRET, or country and number',
    remove: (name) => `Remove ${name === '' ? 'this line' : name}`,
    needCocontractor: 'A grouping has at least one co-contractor: name it.',
    incomplete: 'Complete the name and the identifier, or remove the line.',
    mandate: 'Your company represents the grouping.',
  },
  kinds: { application: 'Application', tender: 'Tender', copy: 'Backup copy', together: 'Application and tender' },
  ofLots: (lots) => (lots.length === 1 ? `lot ${lots[0]}` : `lots ${lots.join(', ')}`),
  ...peopleEn,
  ...sendingEn,
}
