import { useNavigate } from '@solidjs/router'

/** To where the person came from; to today when the page was opened by its address. */
export function createWayBack() {
  const navigate = useNavigate()
  return () => (history.length > 1 ? navigate(-1) : navigate('/'))
}
