/** The ward this page was handed out for, and where to call; null where nobody filled it in. */
export interface WardOfPage {
  name: string | null
  phone: string | null
}

const filled = (name: string) => {
  const content = document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
  return content === '' || content.startsWith('{{') ? null : content
}

export const wardOfPage = (): WardOfPage => ({ name: filled('ward'), phone: filled('ward-phone') })
