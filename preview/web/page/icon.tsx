// Icons as shapes, so that no font has to have them.

const SHAPES = {
  up: 'M8 3.5 14 12.5H2z',
  down: 'M8 12.5 2 3.5h12z',
  same: 'M2.5 5.5h11v1.8h-11zm0 3.8h11v1.8h-11z',
  sun: 'M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM7.3 1h1.4v2H7.3zm0 12h1.4v2H7.3zM1 7.3h2v1.4H1zm12 0h2v1.4h-2zM2.6 3.6l1-1L5 4 4 5zm8.4 8.4 1-1 1.4 1.4-1 1zM2.6 12.4 4 11l1 1-1.4 1.4zM11 4l1.4-1.4 1 1L12 5z',
  moon: 'M6.2 1.6a6.6 6.6 0 1 0 8.2 8.2A5.6 5.6 0 0 1 6.2 1.6z',
  refresh:
    'M8 2.2a5.8 5.8 0 0 1 4.4 2V1.8H14v5H9V5.2h2.3A4.2 4.2 0 1 0 12 9.6h1.7A5.8 5.8 0 1 1 8 2.2z',
  print: 'M4 1.5h8V5H4zM2 6h12v6h-2.5V9.5h-7V12H2zm4 5h4v3.5H6z',
  close:
    'M3.9 2.8 8 6.9l4.1-4.1 1.1 1.1L9.1 8l4.1 4.1-1.1 1.1L8 9.1l-4.1 4.1-1.1-1.1L6.9 8 2.8 3.9z',
  menu: 'M3.5 6h9L8 10.8z',
} as const

/** An icon in the colour of its text; its meaning is said beside it. */
export function Icon({ shape }: { shape: keyof typeof SHAPES }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[shape]} />
    </svg>
  )
}
