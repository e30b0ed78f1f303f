import { useNavigate } from '@solidjs/router'

// Read when the app starts, before it adds entries of its own.
const lengthAtStart = history.length

/** To where the person came from inside the app; to today when the page was opened by its address. */
export function createWayBack() {
  const navigate = useNavigate()
  return () => (history.length > lengthAtStart ? navigate(-1) : navigate('/'))
}
