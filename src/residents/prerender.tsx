import { renderToString } from 'solid-js/web'
import { FirstPage } from './first-page.tsx'

/** The first screen as text, with `{{ward}}` and `{{phone}}` where the server puts those of the ward. */
export const prerender = (): string =>
  renderToString(() => <FirstPage ward={{ name: '{{ward}}', phone: '{{phone}}' }} isAlone />)
