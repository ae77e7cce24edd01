/** A sentence that somebody typed, with the full stop it may lack. */
export const ended = (text: string): string => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)
