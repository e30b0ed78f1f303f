import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { cardSvg, wrapped } from './card-svg.ts'
import type { ClassNews } from './news-data.ts'
import { loudspeakerText, saidOf, zaloText } from './news-words.ts'

const venue = { place_words: null, lon: null, lat: null }
const news = (more: Partial<ClassNews['held']> = {}): ClassNews => ({
  held: {
    title: 'Gọi video cho con cháu',
    code: 'sen234',
    mode: 'in_person',
    language: 'vi',
    starts_at: '2026-11-24T01:30:00Z',
    ends_at: '2026-11-24T03:30:00Z',
    ...more,
  } as ClassNews['held'],
  venues: [
    { ...venue, id: 'hall', name: 'Nhà văn hóa Khu vực 3', place_words: 'sau đình' },
    { ...venue, id: 'market', name: 'Chợ Bến Sen' },
  ] as ClassNews['venues'],
  teamName: 'Tổ 3',
  phone: '0292 000 0001',
})
const origin = 'https://tungnha.example'
/** Half the height a letter. */
const measure = (text: string, size: number) => text.length * size * 0.5

test('the message names class, day, hour, every place, the link, the phone, and that nobody asks for money', () => {
  expect(zaloText(saidOf(news(), origin)).split('\n')).toEqual([
    'Lớp học miễn phí: Gọi video cho con cháu',
    'Thứ Ba 24/11, từ 8\u00A0giờ\u00A030 đến 10\u00A0giờ\u00A030',
    'Tại Nhà văn hóa Khu vực 3, sau đình',
    'Tại Chợ Bến Sen',
    'Tổ 3',
    'Giữ chỗ: https://tungnha.example/c/sen234',
    'Không có điện thoại thông minh? Gọi 0292 000 0001',
    'Miễn phí. Không ai hỏi mật khẩu, mã OTP hay tiền.',
  ])
})

test('a class held in English is announced in English, and an online one names no place', () => {
  const said = saidOf(news({ language: 'en', mode: 'online' }), origin)
  expect(said.when).toBe('Tue 24 Nov, 8:30\u00A0am to 10:30\u00A0am')
  expect(said.where).toEqual(['Online; you get the link with your seat'])
})

test('a poster for one place leaves the others out', () => {
  expect(saidOf(news(), origin, 'market').where).toEqual(['Tại Chợ Bến Sen'])
})

test('the loudspeaker says hour and place twice', () => {
  const spoken = loudspeakerText(saidOf(news(), origin))
  expect(spoken.split('8\u00A0giờ\u00A030').length).toBe(3)
  expect(spoken).not.toContain('https://')
})

test('lines hold whole words and no more than fits; a word too long stands alone', () => {
  const wide = (line: string) => line.length
  expect(wrapped('Nhận ra cuộc gọi lừa tiền', 12, wide)).toEqual(['Nhận ra cuộc', 'gọi lừa tiền'])
  expect(wrapped('a https://rất-là-dài b', 6, wide)).toEqual(['a', 'https://rất-là-dài', 'b'])
  expect(wrapped('đến 10\u00A0giờ\u00A030', 9, wide)).toEqual(['đến', '10\u00A0giờ\u00A030'])
  expect(wrapped('  ', 6, wide)).toEqual([])
})

test('the picture escapes what was typed, and another reader finds the address in its square', () => {
  const svg = cardSvg(saidOf(news({ title: 'Zalo <b>&"an toàn"' }), origin), measure)
  expect(svg).toContain('Zalo &lt;b&gt;&amp;&quot;an')
  expect(svg).not.toContain('<b>')
  expect(readSquare(svg)).toBe('https://tungnha.example/c/sen234')
})

/** The square of the SVG drawn dot by dot, as a camera would see it. */
function readSquare(svg: string): string | undefined {
  const [, side = ''] = /scale\(([\d.]+)\)/u.exec(svg) ?? []
  const size = Math.round(300 / Number(side))
  const dot = 4
  const pixels = new Uint8ClampedArray((size * dot) ** 2 * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/gu)) {
    for (let row = Number(y) * dot; row < (Number(y) + 1) * dot; row += 1) {
      for (let column = Number(x) * dot; column < (Number(x) + Number(length)) * dot; column += 1) {
        pixels.fill(0, (row * size * dot + column) * 4, (row * size * dot + column) * 4 + 3)
      }
    }
  }
  return jsQR(pixels, size * dot, size * dot)?.data
}
