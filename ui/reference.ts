import type { Finding } from '#api/shapes.ts'

/** A citation as it travels in an answer: the kernel's `Citation` is one, whatever its optional members. */
export type Reference = Finding['basis'][number]
