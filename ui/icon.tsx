/** One hand draws all signs: a 20-unit square, a 1.75 stroke, square ends, readable in grey at 16 px. */
const PATHS = {
  check: 'M4 10.5l4 4 8-9',
  cross: 'M5 5l10 10M15 5L5 15',
  question: 'M7 7.5a3 3 0 1 1 4.2 2.75c-.8.4-1.2.9-1.2 1.75v.5M10 15.5v.5',
  equals: 'M4 7.5h12M4 12.5h12',
  dash: 'M5 10h10',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  clock: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 6v4.5l3 1.5',
  seal: 'M10 2.5l2 1.6 2.5-.2.7 2.4 2.1 1.4-.9 2.3.9 2.3-2.1 1.4-.7 2.4-2.5-.2-2 1.6-2-1.6-2.5.2-.7-2.4-2.1-1.4.9-2.3-.9-2.3 2.1-1.4.7-2.4 2.5.2zM7 10l2.2 2.2L13 8',
  search: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4 4',
  down: 'M5 7.5l5 5 5-5',
  right: 'M7.5 5l5 5-5 5',
  external: 'M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11 2.5V6.5h4',
  bell: 'M4.5 14.5h11l-1.5-2V9a4 4 0 0 0-8 0v3.5zM8.5 17h3',
  calendar: 'M3.5 4.5h13v12h-13zM3.5 8.5h13M7 2.5v4M13 2.5v4',
  person: 'M10 3a3.25 3.25 0 1 0 0 6.5A3.25 3.25 0 0 0 10 3M3.5 17c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  print: 'M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z',
  warning: 'M10 3l7.5 13.5h-15zM10 8v4M10 14v.5',
  contrast: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M10 3v14M10 6h4.8M10 9h6M10 12h5.8M10 15h4',
} as const

export type IconName = keyof typeof PATHS

/** A sign that accompanies a word: hidden from screen readers, because the word stands beside it. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      className={className === undefined ? 'icon' : `icon ${className}`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
