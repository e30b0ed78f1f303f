import './ui/style.ts'
import './ui/way-back.ts'
import { render } from 'solid-js/web'
import { App } from './app/app.tsx'
import { startLanguage } from './i18n/i18n.tsx'
import { applyAppearance } from './ui/appearance.ts'
import { installStatus } from './ui/install-status.ts'

applyAppearance()
await startLanguage()
installStatus()
const root = document.querySelector('#app')
if (root) render(() => <App />, root)
