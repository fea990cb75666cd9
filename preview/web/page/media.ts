// Whether the screen is a phone's; the same width as in the style sheet.

import { useEffect, useState } from 'preact/hooks'

/** True on a phone, and kept true or false while the screen changes. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 700px)')
}

/** Whether a media query matches, kept up to date. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const changed = () => setMatches(media.matches)
    changed()
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [query])
  return matches
}
