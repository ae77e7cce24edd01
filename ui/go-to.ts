/** Brings the eye and the keyboard to a part of the page: to its first field that is to be mended, else to its heading. */
export function goTo(id: string): void {
  const part = document.getElementById(id)
  if (part === null) return
  const target = part.querySelector<HTMLElement>('[aria-invalid="true"]') ?? part.querySelector<HTMLElement>('h2, h3')
  part.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'nearest' })
}
