import type { Bilingual } from '#platform/bilingual.ts'
import { sizeTold } from '#platform/http/body-limit.ts'
import { PART_LIMIT } from './limits.ts'

/** Why a part is not taken, in words. */

export const OTHER = {
  fr: 'Les octets reçus n’ont pas l’empreinte annoncée : rien n’en est gardé. Envoyez la partie de nouveau.',
  en: 'The bytes that came do not have the hash that was announced: nothing of them is kept. Send the part again.',
}
export const COMMITTED = {
  fr: 'Ce dépôt est déjà remis : plus rien ne s’y ajoute.',
  en: 'This deposit has been handed in: nothing is added to it any more.',
}
export const DISCARDED = {
  fr: 'Ce dépôt a été abandonné : ce qui en était envoyé est effacé. Recommencez-en un.',
  en: 'This deposit was discarded: what was sent of it is erased. Begin another one.',
}
export const FULL = {
  fr: 'Le serveur n’a plus de place : rien de cette partie n’est gardé. Ce qui est reçu le reste ; prévenez l’acheteur.',
  en: 'The server has no room left: nothing of this part is kept. What has come stays; tell the buyer.',
}
export const CUT = { fr: 'La partie n’est pas arrivée entière.', en: 'The part did not arrive whole.' }
export const EMPTY = { fr: 'La partie est vide.', en: 'The part is empty.' }

export const partTooLarge = (): Bilingual => {
  const { fr, en } = sizeTold(PART_LIMIT)
  return {
    fr: `La limite publiée d’une partie scellée est de ${fr}.`,
    en: `The published limit of a sealed part is ${en}.`,
  }
}

/** `limit` and `held` in bytes: of one deposit. */
export const depositTooLarge = (limit: number, held: number): Bilingual => {
  const [most, has] = [sizeTold(limit), sizeTold(held)]
  return {
    fr: `La limite publiée d’un dépôt, scellé, est de ${most.fr} ; celui-ci en a déjà ${has.fr}. Rien de cette partie n’est gardé.`,
    en: `The published limit of a deposit, sealed, is ${most.en}; this one already has ${has.en}. Nothing of this part is kept.`,
  }
}

/** `limit` and `held` in bytes: of all that an account has begun. */
export const accountTooLarge = (limit: number, held: number): Bilingual => {
  const [most, has] = [sizeTold(limit), sizeTold(held)]
  return {
    fr: `Les dépôts commencés de votre compte gardent ensemble ${has.fr}, et la limite publiée est de ${most.fr} : remettez-en un, ou abandonnez-en un, puis reprenez. Rien de cette partie n’est gardé.`,
    en: `The begun deposits of your account keep ${has.en} together, and the published limit is ${most.en}: hand one in, or discard one, then go on. Nothing of this part is kept.`,
  }
}

/** `limit` in bytes: of what one connection may rehearse in an hour. */
export const rehearsedEnough = (limit: number): Bilingual => {
  const { fr, en } = sizeTold(limit)
  return {
    fr: `Une même connexion répète ${fr} par heure au plus : réessayez dans une heure. Un vrai dépôt n’a pas cette limite.`,
    en: `One connection rehearses ${en} an hour at most: try again in an hour. A real deposit has no such limit.`,
  }
}
