import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { startResidentLanguage } from '../i18n/residents.ts'
import { applyAppearance } from '../ui/appearance.ts'
import { helpDraft } from './draft.ts'
import { ResidentsApp } from './residents-app.tsx'

applyAppearance('A+')
createRoot(() => helpDraft.keep())
await startResidentLanguage()
const root = document.querySelector('#help')
// What was drawn when the app was built gives way to the same, now with somebody behind it.
root?.replaceChildren()
if (root) render(() => <ResidentsApp />, root)
