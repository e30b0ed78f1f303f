import { expect, test } from 'vitest'
import { fillHelpPage } from './help-page.ts'

const page = `<meta name="ward" content="{{ward}}"><p class="soft" data-ward>{{ward}}</p>
<a class="btn" href="tel:{{phone}}" data-call>Gọi giúp tôi: {{phone}}</a><a href="/check">Ai?</a>`

test('the page says whose ward it is and which number to call', () => {
  const filled = fillHelpPage(page, { name: 'Phường Bến Sen', phone: '0292 000 0000' })
  expect(filled).toContain('<p class="soft" data-ward>Phường Bến Sen</p>')
  expect(filled).toContain('href="tel:0292 000 0000"')
  expect(filled).not.toContain('{{')
})

test('a name is text, whatever it holds', () => {
  expect(fillHelpPage(page, { name: '<script>"&$1', phone: null })).toContain('&lt;script&gt;&quot;&amp;$1')
})

test('without a number there is nothing to press, without a ward no empty line', () => {
  const filled = fillHelpPage(page, null)
  expect(filled).not.toContain('data-call')
  expect(filled).not.toContain('data-ward')
  expect(filled).toContain('href="/check"')
})
