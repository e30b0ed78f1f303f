import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import { cardSize, cardSvg, evenly, wrapped } from './card-svg.ts'
import type { ClassNews } from './news-data.ts'
import { languagesOf, loudspeakerText, placesWithin, saidOf, zaloText } from './news-words.ts'

const venue = { place_words: null, lon: null, lat: null, capacity: 20 }
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
const inVietnamese = { origin }
/** Half the height a letter. */
const measure = (text: string, size: number) => text.length * size * 0.5

test('the message names class, day, hour, every place, seats, the link, the phone, and that nobody asks for money', () => {
  expect(zaloText(saidOf(news(), inVietnamese)).split('\n')).toEqual([
    'Lớp học miễn phí: Gọi video cho con cháu',
    'Thứ Ba 24/11, từ 8 giờ 30 đến 10 giờ 30',
    'Tại Nhà văn hóa Khu vực 3, sau đình',
    'Tại Chợ Bến Sen',
    'Có 40 chỗ, hết chỗ thì ghi tên chờ',
    'Tổ 3',
    'Giữ chỗ: https://tungnha.example/c/sen234',
    'Không có điện thoại thông minh? Gọi 0292 000 0001',
    'Miễn phí. Không ai hỏi mật khẩu, mã OTP hay tiền.',
  ])
})

test('a class held in English is announced in both languages; an online one names no place', () => {
  const online = news({ language: 'en', mode: 'online' })
  expect(languagesOf(online)).toEqual(['vi', 'en'])
  expect(languagesOf(news({ language: 'km' }))).toEqual(['vi'])
  const english = saidOf(online, { origin, language: 'en' })
  expect(english.when).toBe('Tue 24 Nov, 8:30\u00A0am to\u00A010:30\u00A0am')
  expect(english.where).toEqual(['Online; you get the link with your seat'])
  expect(zaloText(saidOf(online, inVietnamese))).toContain('Học qua mạng')
})

test('what is not taught in the language of the text says so; a mixed one may be joined from home', () => {
  expect(zaloText(saidOf(news({ language: 'km' }), inVietnamese))).toContain('Dạy bằng tiếng Khmer')
  expect(saidOf(news({ mode: 'mixed' }), inVietnamese).where).toHaveLength(3)
})

test('a poster for one place leaves the others and their seats out', () => {
  const said = saidOf(news(), { origin, venueId: 'market' })
  expect(said.where).toEqual(['Tại Chợ Bến Sen'])
  expect(said.seats).toContain('20 chỗ')
})

test('where there is no room for all places the rest is counted', () => {
  const said = saidOf(news(), inVietnamese)
  expect(placesWithin(said, 500)).toEqual(said.where)
  expect(placesWithin(said, 1)).toEqual([said.where[0], 'Và 1 nơi khác, xem ở địa chỉ của lớp'])
})

test('the loudspeaker says hour and place twice, and every number in words', () => {
  const spoken = loudspeakerText(saidOf(news(), inVietnamese))
  expect(spoken.split('từ tám giờ rưỡi sáng đến mười giờ rưỡi sáng')).toHaveLength(3)
  expect(spoken.split('Tại Nhà văn hóa Khu vực ba')).toHaveLength(3)
  expect(spoken).toContain('không hai chín hai, không không không, không không không một')
  expect(spoken).not.toMatch(/\d|https|\.\./u)
})

test('lines hold whole words and no more than fits; only a word too long for a line is cut', () => {
  const wide = (line: string) => line.length
  expect(wrapped('Nhận ra cuộc gọi lừa tiền', 12, wide)).toEqual(['Nhận ra cuộc', 'gọi lừa tiền'])
  expect(wrapped('a https://rất-là-dài b', 6, wide)).toEqual(['a', 'https:', '//rất-', 'là-dài', 'b'])
  expect(wrapped('đến 10\u00A0giờ\u00A030', 9, wide)).toEqual(['đến', '10\u00A0giờ\u00A030'])
  expect(wrapped('  ', 6, wide)).toEqual([])
})

test('a title leaves no word alone on its last line', () => {
  const wide = (line: string) => line.length
  expect(wrapped('Gọi video cho con cháu', 18, wide)).toEqual(['Gọi video cho con', 'cháu'])
  expect(evenly('Gọi video cho con cháu', 18, wide)).toEqual(['Gọi video', 'cho con cháu'])
})

/** Every line of the picture: where it ends, and how low its letters reach. */
const linesOf = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)"[^>]*>([^<]*)</gu)].map(
    ([, x, y, size, text = '']) => ({
      text,
      right: Number(x) + measure(text, Number(size)),
      bottom: Number(y) + Number(size) * 0.28,
      isBesideSquare: Number(x) > 300,
    }),
  )

test('nothing of the picture is cut or covered, however long the names and many the places', () => {
  const long = (length: number) => 'Nhà văn hóa khu dân cư '.repeat(9).slice(0, length)
  const many = news({ title: long(80) })
  const crowded: ClassNews = {
    ...many,
    venues: Array.from({ length: 20 }, () => ({ ...many.venues[0]!, name: long(80), place_words: long(120) })),
    teamName: long(80),
  }
  const square = cardSize.height - 372
  for (const told of [news(), many, crowded, { ...crowded, venues: crowded.venues.slice(0, 2) }]) {
    const lines = linesOf(cardSvg(saidOf(told, inVietnamese), measure))
    expect(lines.length).toBeGreaterThan(7)
    for (const { text, right, bottom, isBesideSquare } of lines) {
      expect(right, text).toBeLessThanOrEqual(cardSize.width - 72)
      const isSafetyLine = text === saidOf(told, inVietnamese).safe
      expect(bottom, text).toBeLessThanOrEqual(isBesideSquare || isSafetyLine ? cardSize.height : square)
    }
  }
})

test('the picture escapes what was typed, and another reader finds the address in its square', () => {
  const svg = cardSvg(saidOf(news({ title: 'Zalo <b>&"an toàn"' }), inVietnamese), measure)
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
