import jsqr from 'jsqr'
import { expect, test } from 'vitest'
import { qrPath } from './qr-path.ts'

/** Squares of the picture for each of the code's, as a camera would see them. */
const zoom = 4

/** Paints the path onto white, square by square, as a browser does. */
function paint({ size, path }: ReturnType<typeof qrPath>): Uint8ClampedArray {
  const side = size * zoom
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
    for (let row = Number(y) * zoom; row < (Number(y) + 1) * zoom; row += 1) {
      for (let column = Number(x) * zoom; column < (Number(x) + Number(length)) * zoom; column += 1) {
        pixels.set([0, 0, 0], (row * side + column) * 4)
      }
    }
  }
  return pixels
}

test.each([
  'https://tungnha.example/check/k7m2pw9x',
  'https://tungnha.example/join#k7m2pw9xhd',
  'https://so-hoa.phuong-ben-sen.tinh-can-tho.example/join#zzzzzzzzzz',
])('another reader of QR codes reads %s from what is drawn', (text) => {
  const drawn = qrPath(text)
  const side = drawn.size * zoom
  expect(jsqr(paint(drawn), side, side)?.data).toBe(text)
})

test('four white squares stand around the code, without which many cameras do not find it', () => {
  const { size, path } = qrPath('https://tungnha.example/check/k7m2pw9x')
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/gu)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4)
    expect(Math.max(Number(x) + Number(length), Number(y) + 1)).toBeLessThanOrEqual(size - 4)
  }
})
